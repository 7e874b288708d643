import { durationText, isoText } from './cell-dates.ts';
import { RefusalError } from '../refusal.ts';
import type { SheetRows } from './sheet-rows.ts';
import type { Cell } from './table.ts';
import { BrokenXmlError, XmlReader } from './xml-reader.ts';
import type { ZipParts } from '../zip/zip-guard.ts';

/** Reads the sheets of an ODS: values only, never a formula. */
export function readOdsSheets(zip: ZipParts, into: SheetRows): void {
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data') === true) throw new RefusalError('file-protected');
  const content = zip.read('content.xml');
  if (content === null) throw new RefusalError('file-cut');
  const xml = new XmlReader(content);
  for (;;) {
    const token = xml.next();
    if (token === 'end') throw new BrokenXmlError('document without its end');
    if (token === 'close' && xml.name === 'document-content') return;
    if (token === 'open' && aside.has(xml.name)) xml.skip();
    else if (token === 'open' && xml.name === 'table') {
      into.start(xml.attribute('table:name') ?? xml.attribute('name') ?? '');
      readTable(xml, into);
      into.end();
    }
  }
}

/** What may hold tables or texts that are no cells: former states, other files’ copies, drawings, comments. */
const aside: ReadonlySet<string> = new Set([
  'tracked-changes',
  'dde-links',
  'shapes',
  'annotation',
  'frame',
  'note',
  'custom-shape',
  'forms',
]);

function readTable(xml: XmlReader, into: SheetRows): void {
  let row = 0;
  for (;;) {
    const token = xml.next();
    if (token === 'end') throw new BrokenXmlError('sheet without its end');
    if (token === 'close' && xml.name === 'table') return;
    if (token === 'open' && (aside.has(xml.name) || xml.name === 'table')) xml.skip();
    else if (xml.name === 'table-row' && token === 'empty') row += repeated(xml, 'number-rows-repeated');
    else if (xml.name === 'table-row' && token === 'open') {
      const times = repeated(xml, 'number-rows-repeated');
      readRow(xml, row, into);
      if (times > 1) into.repeat(row, times);
      row += times;
    }
  }
}

function readRow(xml: XmlReader, row: number, into: SheetRows): void {
  let column = 0;
  for (;;) {
    const token = xml.next();
    if (token === 'end') throw new BrokenXmlError('row without its end');
    if (token === 'close' && xml.name === 'table-row') return;
    const isCell = xml.name === 'table-cell' || xml.name === 'covered-table-cell';
    if ((token !== 'open' && token !== 'empty') || !isCell) continue;
    const times = repeated(xml, 'number-columns-repeated');
    const cell = readCell(xml, token === 'open', row, column, into);
    into.put(row, column, cell, times);
    column += times;
  }
}

/** How often something stands there; what is no number is once. Files claim up to a million rows at their end. */
function repeated(xml: XmlReader, name: string): number {
  const times = Number(xml.attribute(name) ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, 1e9) : 1;
}

function readCell(xml: XmlReader, open: boolean, row: number, column: number, into: SheetRows): Cell {
  const attribute = (name: string): string => xml.attribute(name) ?? '';
  // `calcext:value-type` has the same local name and may stand first.
  const type = xml.attribute('office:value-type') ?? attribute('value-type');
  const isError = attribute('calcext:value-type') === 'error';
  const formula = xml.attribute('formula') !== null;
  const value = attribute(valueAttributes.get(type) ?? 'string-value');
  const written = open ? paragraphs(xml) : '';
  const text = value === '' ? written : value;
  if (isError || (formula && /^(?:#[A-Z/0!?]+[!?]?|Err:\d+)$/.test(written))) {
    into.doubt('cell-error', row, column, { value: written.slice(0, 40) });
    return null;
  }
  if (formula && type === '' && text === '') {
    into.doubt('formula-without-value', row, column);
    return null;
  }
  return text === '' ? null : cellOf(type, text);
}

const valueAttributes: ReadonlyMap<string, string> = new Map([
  ['float', 'office:value'],
  ['percentage', 'office:value'],
  ['currency', 'office:value'],
  ['boolean', 'boolean-value'],
  ['date', 'date-value'],
  ['time', 'time-value'],
]);

function cellOf(type: string, text: string): Cell {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const number = Number(text);
      return Number.isFinite(number) ? number : text;
    }
    case 'boolean':
      return text === 'true';
    case 'date':
      return isoText(text) ?? text;
    case 'time':
      return durationText(text) ?? text;
    default:
      return text;
  }
}

/** A short tag may claim any number of spaces; more than these, nobody typed. */
const mostSpaces = 100;

/** The text of a cell up to its end: one line a paragraph, without its comments and drawings. */
function paragraphs(xml: XmlReader): string {
  const lines: string[] = [];
  let line = '';
  let inParagraph = false;
  // A line end inside a paragraph is how the XML is laid out, not the text; the platform leaves some at its end.
  let atLineEnd = false;
  for (;;) {
    const token = xml.next();
    if (token === 'end') throw new BrokenXmlError('cell without its end');
    if (token === 'close' && (xml.name === 'table-cell' || xml.name === 'covered-table-cell')) break;
    if (token === 'text') {
      if (!inParagraph) continue;
      const flat = `${atLineEnd ? ' ' : ''}${xml.text.replace(/\n+/g, ' ')}`;
      atLineEnd = xml.text.endsWith('\n');
      line += atLineEnd ? flat.slice(0, -1) : flat;
    } else if (xml.name === 'p' || xml.name === 'h') {
      inParagraph = token === 'open';
      if (token !== 'open') lines.push(line);
      line = '';
      atLineEnd = false;
    } else if (token === 'close') continue;
    else if (token === 'open' && (aside.has(xml.name) || xml.name === 'table')) xml.skip();
    else if (xml.name === 's') line += ' '.repeat(Math.min(repeated(xml, 'text:c'), mostSpaces));
    else if (xml.name === 'tab') line += '\t';
    else if (xml.name === 'line-break') line += '\n';
  }
  return lines.join('\n');
}
