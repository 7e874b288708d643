import type { DsCell } from './ds-cells.ts';
import type { DsExport } from './ds-export.ts';
import { dossiersSheet, sheet2018 } from './ds-sheets.ts';

/** The platform’s CSV of today: UTF-8 without a mark, commas, LF, no repeated rows. */
export const asCsv = (from: DsExport): Buffer =>
  Buffer.from(
    written(dossiersSheet(from, 'csv').rows, { separator: ',', lineEnd: '\n', plain: platformText }),
  );

/** The same after a French Excel saved it: Windows-1252, semicolons, decimal commas. */
export const asExcelCsv = (from: DsExport): Buffer =>
  windows1252(
    written(dossiersSheet(from, 'csv').rows, { separator: ';', lineEnd: '\r\n', plain: excelText }),
  );

/** The export of 2018, promotion 3’s own year. */
export const asCsv2018 = (from: DsExport): Buffer =>
  Buffer.from(written(sheet2018(from).rows, { separator: ',', lineEnd: '\n', plain: text2018 }));

interface CsvStyle {
  readonly separator: string;
  readonly lineEnd: string;
  readonly plain: (cell: DsCell) => string | null;
}

const written = (rows: readonly (readonly DsCell[])[], style: CsvStyle): string =>
  rows
    .map(
      (row) => `${row.map((cell) => quoted(style.plain(cell), style)).join(style.separator)}${style.lineEnd}`,
    )
    .join('');

/** Nothing is null; an empty text is written as a pair of quotes. */
function quoted(text: string | null, { separator }: CsvStyle): string {
  if (text === null) return '';
  const needsQuotes = text === '' || /["\r\n]/.test(text) || text.includes(separator) || /^ | $/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

export function platformText(cell: DsCell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell !== 'object') return String(cell);
  if ('day' in cell) return cell.day;
  const [, day = '', time = '', offset = ''] = /^(.{10})T(.{8})(.{6})$/.exec(cell.instant) ?? [];
  return `${day} ${time} ${offset.replace(':', '')}`;
}

function excelText(cell: DsCell): string | null {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'boolean' ? (cell ? 'VRAI' : 'FAUX') : platformText(cell);
}

const text2018 = (cell: DsCell): string | null =>
  cell !== null && typeof cell === 'object' && 'instant' in cell
    ? `${new Date(cell.instant).toISOString().slice(0, 19).replace('T', ' ')} UTC`
    : platformText(cell);

const windowsPlaces = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Signs that Windows-1252 does not have become question marks, as in Excel. */
export const windows1252 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => {
      const place = windowsPlaces.indexOf(sign);
      if (place !== -1) return 0x80 + place;
      const code = sign.codePointAt(0) ?? 0x3f;
      return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : 0x3f;
    }),
  );
