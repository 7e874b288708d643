import { zipOf, type ZipPart } from '../zip.ts';
import { platformText } from './as-csv.ts';
import type { DsCell } from './ds-cells.ts';
import type { DsExport } from './ds-export.ts';
import { workbookSheets, type DsSheet } from './ds-sheets.ts';
import { xmlText } from './xml-text.ts';

/** The platform’s ODS: no `mimetype` entry, times as text, `false` as a blank cell, a paragraph a line. */
export const asOds = (from: DsExport): Promise<Buffer> => odsOf(workbookSheets(from, true));

/** An ODS of sheets, or of table XML written by hand. */
export const odsOf = (sheets: readonly DsSheet[] | string, more: readonly ZipPart[] = []): Promise<Buffer> =>
  zipOf([
    {
      name: 'META-INF/manifest.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:media-type="application/vnd.oasis.opendocument.spreadsheet" manifest:full-path="/"/></manifest:manifest>`,
    },
    {
      name: 'content.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${typeof sheets === 'string' ? sheets : sheets.map(sheetXml).join('')}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...more,
  ]);

const sheetXml = ({ name, rows }: DsSheet): string =>
  `<table:table table:name="${xmlText(name)}">${rows
    .map((row) => `<table:table-row>${row.map(cellXml).join('')}</table:table-row>`)
    .join('')}</table:table>`;

function cellXml(cell: DsCell): string {
  if (cell === null || cell === false || cell === '') return '<table:table-cell/>';
  if (typeof cell === 'number')
    return `<table:table-cell office:value-type="float" office:value="${String(cell)}"><text:p>${String(cell)}</text:p></table:table-cell>`;
  const lines = (platformText(cell) ?? '').split('\n').map((line) => `<text:p>${xmlText(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
}
