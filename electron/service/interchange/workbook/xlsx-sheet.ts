import { columnLetters } from '#core/intake/column-letters.ts';
import { cellText, xmlHead, xmlText } from './xml-out.ts';
import type { CellRule, OutCell, OutSheet, WallTime } from './workbook.ts';
import type { XlsxStyles } from './xlsx-styles.ts';

/** The part of one sheet, piece by piece; its elements stand in the order that the format fixes. */
export function* sheetPart(sheet: OutSheet, styles: XlsxStyles, chosen: boolean): Generator<string> {
  const columns = sheet.widths.map((width, place) => {
    const at = String(place + 1);
    return `<col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>`;
  });
  yield [
    xmlHead,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews>${viewOf(sheet, chosen)}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
  ].join('');
  let place = 0;
  for (const row of sheet.rows) {
    yield rowPart(row, place, sheet, styles);
    place += 1;
  }
  yield [
    '</sheetData>',
    sheet.protected === true
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
      : '',
    rulesPart(sheet.rules ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape === true ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}

function viewOf({ frozen, cursor }: OutSheet, chosen: boolean): string {
  const start = `<sheetView showGridLines="0"${chosen ? ' tabSelected="1"' : ''} workbookViewId="0">`;
  const at = cursor === undefined ? '' : ` activeCell="${cursor}" sqref="${cursor}"`;
  if (frozen === undefined)
    return `${start}<selection${at === '' ? ' activeCell="A1" sqref="A1"' : at}/></sheetView>`;
  const { rows, columns } = frozen;
  const first = `${columnLetters(columns)}${String(rows + 1)}`;
  const pane = columns === 0 ? 'bottomLeft' : 'bottomRight';
  return `${start}<pane${columns === 0 ? '' : ` xSplit="${String(columns)}"`} ySplit="${String(rows)}" topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"${at === '' ? ` activeCell="${first}" sqref="${first}"` : at}/></sheetView>`;
}

function rowPart(
  cells: readonly (OutCell | null)[],
  place: number,
  { heights }: OutSheet,
  styles: XlsxStyles,
): string {
  const number = String(place + 1);
  const height = heights?.get(place);
  const tall = height === undefined ? '' : ` ht="${String(height)}"`;
  const parts = cells.map((cell, column) =>
    cell === null ? '' : cellPart(cell, `${columnLetters(column)}${number}`, styles),
  );
  return `<row r="${number}"${tall}>${parts.join('')}</row>`;
}

function cellPart({ value, look = {} }: OutCell, reference: string, styles: XlsxStyles): string {
  const start = `<c r="${reference}" s="${String(styles.styleOf(look))}"`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${String(value)}</v></c>`;
  if (typeof value === 'object') return `${start}><v>${String(serialOf(value))}</v></c>`;
  // Text in the cell itself: no program takes it for a formula, whatever it begins with.
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

/** Days since 30 December 1899, as spreadsheets count them; its format shows it as a date. */
function serialOf({ wall }: WallTime): number {
  const instant = Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}:00Z`);
  return (instant - Date.UTC(1899, 11, 30)) / 86_400_000;
}

const rulesPart = (rules: readonly CellRule[]): string =>
  rules.length === 0
    ? ''
    : `<dataValidations count="${String(rules.length)}">${rules.map(rulePart).join('')}</dataValidations>`;

function rulePart({ range, allowed, title, message, prompt }: CellRule): string {
  const told = prompt === undefined ? '' : ` showInputMessage="1" prompt="${xmlText(prompt)}"`;
  const rest = `allowBlank="1" showErrorMessage="1" errorTitle="${xmlText(title)}" error="${xmlText(message)}"${told} sqref="${range}"`;
  switch (allowed.kind) {
    case 'list':
      // Words with a comma would be two; quotes are doubled.
      return `<dataValidation type="list" ${rest}><formula1>&quot;${xmlText(allowed.words.join(',').replaceAll('"', '""'))}&quot;</formula1></dataValidation>`;
    case 'text':
      return `<dataValidation type="textLength" operator="lessThanOrEqual" ${rest}><formula1>${String(allowed.most)}</formula1></dataValidation>`;
    default:
      return `<dataValidation type="${allowed.kind}" operator="between" ${rest}><formula1>${String(allowed.min)}</formula1><formula2>${String(allowed.max)}</formula2></dataValidation>`;
  }
}
