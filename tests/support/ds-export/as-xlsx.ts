import { zipOf, type ZipPart } from '../zip.ts';
import type { DsCell } from './ds-cells.ts';
import type { DsExport } from './ds-export.ts';
import { modelSheet, workbookSheets, type DsSheet } from './ds-sheets.ts';
import { xmlText } from './xml-text.ts';

/** What wrote the workbook: until June 2026 blank cells are `<c/>`, since then they are left out. */
export type XlsxGeneration = 'caxlsx' | 'xlsxtream';

/** The platform’s workbook: inline strings, `true` too, numbers, times as serials of Paris wall time. */
export const asXlsx = (from: DsExport, generation: XlsxGeneration): Promise<Buffer> =>
  xlsxOf(
    workbookSheets(from, generation === 'xlsxtream').map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
    })),
    { generation },
  );

/** An export model: one sheet, other headers, typed cells. */
export const asExportModel = (from: DsExport): Promise<Buffer> =>
  xlsxOf([modelSheet(from)], { generation: 'xlsxtream' });

export interface XlsxStyle {
  readonly generation: XlsxGeneration;
  readonly from1904?: boolean;
  /** XML for the place of a sheet’s data, and parts beyond the usual ones. */
  readonly sheetData?: string;
  readonly more?: readonly ZipPart[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

export function xlsxOf(sheets: readonly DsSheet[], style: XlsxStyle): Promise<Buffer> {
  const number = (index: number): string => String(index + 1);
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships xmlns="${packageRelations}">${sheets.map((_, index) => `<Relationship Id="rId${number(index)}" Type="${relations}/worksheet" Target="worksheets/sheet${number(index)}.xml"/>`).join('')}<Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${String(style.from1904 === true)}"/><sheets>${sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${number(index)}" r:id="rId${number(index)}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd h:mm AM/PM"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${number(index)}.xml`,
      content: `${head}<worksheet xmlns="${main}"><sheetData>${style.sheetData ?? sheet.rows.map((row, at) => rowXml(row, at + 1, style)).join('')}</sheetData></worksheet>`,
    })),
    ...(style.more ?? []),
  ]);
}

const rowXml = (row: readonly DsCell[], number: number, style: XlsxStyle): string =>
  `<row r="${String(number)}">${row.map((cell, index) => cellXml(cell, `${letters(index)}${String(number)}`, style)).join('')}</row>`;

function cellXml(cell: DsCell, reference: string, style: XlsxStyle): string {
  if (cell === null || cell === '') return style.generation === 'caxlsx' ? `<c r="${reference}" s="0"/>` : '';
  if (typeof cell === 'number') return `<c r="${reference}" s="0" t="n"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${reference}" s="0" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return 'day' in cell
    ? `<c r="${reference}" s="1"><v>${serial(`${cell.day}T00:00:00`, 0, style)}</v></c>`
    : `<c r="${reference}" s="2"><v>${serial(cell.instant.slice(0, 19), 1, style)}</v></c>`;
}

/** Spreadsheets read `_x000D_` as a sign; a text that looks like one has its first mark escaped. */
const escaped = (text: string): string => xmlText(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

/** The wall time as days; real files are up to a millisecond short of it. */
function serial(wall: string, millisecondsShort: number, { from1904 }: XlsxStyle): string {
  const days = (Date.parse(`${wall}Z`) - millisecondsShort) / 86_400_000;
  return String(days + 25_569 - (from1904 === true ? 1_462 : 0));
}

export function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}
