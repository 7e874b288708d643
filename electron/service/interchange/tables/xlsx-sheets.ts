import { isoText, serialText } from './cell-dates.ts';
import type { SheetRows } from './sheet-rows.ts';
import type { Cell } from './table.ts';
import { BrokenXmlError, XmlReader } from './xml-reader.ts';
import { needed, richText, unescapeSigns, xlsxParts, type XlsxParts } from './xlsx-parts.ts';
import type { ZipParts } from '../zip/zip-guard.ts';

/** Reads the sheets of an XLSX: values only, never a formula. */
export function readXlsxSheets(zip: ZipParts, into: SheetRows): void {
  const parts = xlsxParts(zip);
  for (const { name, part } of parts.sheets) {
    into.start(name);
    readSheet(new XmlReader(needed(zip, part)), parts, into);
    into.end();
  }
}

function readSheet(xml: XmlReader, parts: XlsxParts, into: SheetRows): void {
  let row = -1;
  let column = -1;
  let inData = false;
  for (;;) {
    const token = xml.next();
    if (token === 'end') throw new BrokenXmlError('sheet without its end');
    if (token === 'close' && (xml.name === 'sheetData' || xml.name === 'worksheet')) return;
    if (token !== 'open' && token !== 'empty') continue;
    if (xml.name === 'sheetData') {
      if (token === 'empty') return;
      inData = true;
    } else if (!inData) continue;
    else if (xml.name === 'row') {
      row = placeOf(xml.attribute('r')) ?? row + 1;
      column = -1;
    } else if (xml.name === 'c') {
      const reference = referenceOf(xml.attribute('r'));
      // Cells and rows without a reference follow the one before.
      row = reference?.row ?? Math.max(row, 0);
      column = reference?.column ?? column + 1;
      if (token === 'open') readCell(xml, parts, into, row, column);
    }
  }
}

function readCell(xml: XmlReader, parts: XlsxParts, into: SheetRows, row: number, column: number): void {
  const type = xml.attribute('t') ?? 'n';
  const style = Number(xml.attribute('s') ?? 0);
  let value: string | null = null;
  let inline: string | null = null;
  let formula = false;
  let inValue = false;
  for (;;) {
    const token = xml.next();
    if (token === 'end') throw new BrokenXmlError('cell without its end');
    if (token === 'close' && xml.name === 'c') break;
    if (token === 'text') {
      if (inValue) value = (value ?? '') + xml.text;
    } else if (xml.name === 'v') {
      inValue = token === 'open';
      value ??= '';
    } else if (xml.name === 'f') {
      formula = true;
      if (token === 'open') xml.skip();
    } else if (xml.name === 'is' && token === 'open') inline = richText(xml, 'is');
    else if (token === 'open') xml.skip();
  }
  if (formula && value === null && inline === null) into.doubt('formula-without-value', row, column);
  else if (type === 'e') into.doubt('cell-error', row, column, { value: (value ?? '').slice(0, 40) });
  else into.put(row, column, cellOf(type, value, inline, style, parts));
}

function cellOf(
  type: string,
  value: string | null,
  inline: string | null,
  style: number,
  parts: XlsxParts,
): Cell {
  if (type === 'inlineStr') return inline ?? (value === null ? null : unescapeSigns(value));
  if (value === null || value === '') return inline;
  switch (type) {
    case 's':
      return parts.sharedStrings[Number(value)] ?? null;
    case 'str':
      return unescapeSigns(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'd':
      return isoText(value) ?? value;
    default: {
      const number = Number(value);
      if (!Number.isFinite(number) || value.trim() === '') return value;
      const format = parts.dateFormats[style] ?? null;
      return (format === null ? null : serialText(number, format, parts.from1904)) ?? number;
    }
  }
}

/** A row as the file counts it, from 1, made an index; null when it is none. */
function placeOf(row: string | null): number | null {
  const number = row === null || !/^\d{1,9}$/.test(row) ? 0 : Number(row);
  return number === 0 ? null : number - 1;
}

/** `AB12` as a place; no program writes more than three letters, the limits see to what goes beyond. */
function referenceOf(reference: string | null): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Z]{1,5})\$?(\d{1,9})$/i.exec(reference ?? '');
  const row = placeOf(found?.[2] ?? null);
  if (found === null || row === null) return null;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row, column: column - 1 };
}
