import { xmlText } from './xml-out.ts';
import type { OdsStyles } from './ods-styles.ts';
import type { OutCell, OutSheet } from './workbook.ts';

/** The table of one sheet, piece by piece. */
export function* odsTable(sheet: OutSheet, styles: OdsStyles): Generator<string> {
  yield `<table:table table:name="${xmlText(sheet.name)}" table:style-name="ta1">`;
  for (const width of sheet.widths)
    yield `<table:table-column table:style-name="${styles.widthName(width)}"/>`;
  const frozen = sheet.frozen?.rows ?? 0;
  let place = 0;
  if (frozen > 0) yield '<table:table-header-rows>';
  for (const row of sheet.rows) {
    if (frozen > 0 && place === frozen) yield '</table:table-header-rows>';
    yield `<table:table-row table:style-name="ro1">${row.map((cell) => cellPart(cell, styles)).join('')}</table:table-row>`;
    place += 1;
  }
  if (frozen > 0 && place <= frozen) yield '</table:table-header-rows>';
  yield '</table:table>';
}

function cellPart(cell: OutCell | null, styles: OdsStyles): string {
  if (cell === null) return '<table:table-cell/>';
  const { value, look } = cell;
  const start = `<table:table-cell${look === undefined ? '' : ` table:style-name="${styles.cellName(look)}"`}`;
  if (value === null || value === '') return `${start}/>`;
  switch (typeof value) {
    case 'number':
      return `${start} office:value-type="float" office:value="${String(value)}"><text:p>${String(value)}</text:p></table:table-cell>`;
    case 'object': {
      const wall = value.wall.length === 10 ? value.wall : `${value.wall}:00`;
      return `${start} office:value-type="date" office:date-value="${wall}"><text:p>${wall}</text:p></table:table-cell>`;
    }
    default:
      // Without an attribute for a formula it is text, whatever it begins with.
      return `${start} office:value-type="string">${paragraphs(value)}</table:table-cell>`;
  }
}

/** Readers take no more than these from one sign of blanks. */
const mostSpaces = 100;

/** One paragraph a line; spaces that a reader would join or drop have a sign of their own. */
const paragraphs = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${lineParts(line)}</text:p>`)
    .join('');

function lineParts(line: string): string {
  const parts = line.split(/(\t| +)/);
  const written = parts.map((part, at) => {
    if (part === '\t') return '<text:tab/>';
    if (!/^ +$/.test(part)) return xmlText(part);
    const between = (parts[at - 1] ?? '') !== '' && (parts[at + 1] ?? '') !== '';
    return part === ' ' && between ? ' ' : spaces(part.length);
  });
  return written.join('');
}

function spaces(count: number): string {
  const whole = Math.floor(count / mostSpaces);
  const rest = count % mostSpaces;
  return (
    `<text:s text:c="${String(mostSpaces)}"/>`.repeat(whole) +
    (rest === 0 ? '' : `<text:s text:c="${String(rest)}"/>`)
  );
}
