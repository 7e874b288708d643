import { decodeText } from '../decode-text.ts';
import { kindOf } from '../file-kind.ts';

/** What spreadsheets call tables that are no workbook of ours; XML and other archives are told by no sign of their own. */
const tableNames = /\.(?:csv|tsv|tab|xls|xlt|xlsb|fods|numbers|dif|slk)$/i;
/** So much of a text shows whether it is a table. */
const sampleBytes = 65_536;

/** Whether a file may be a marking sheet that was saved as something else than XLSX or ODS, which alone are read. */
export function mayBeOtherTable(file: string, bytes: Uint8Array): boolean {
  if (tableNames.test(file)) return true;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kindOf(buffer)) {
    case 'old-office':
    case 'protected':
      return true;
    case 'csv':
      return hasColumns(decodeText(buffer.subarray(0, sampleBytes)).text);
    default:
      return false;
  }
}

/** Two lines that the same sign parts. */
const hasColumns = (text: string): boolean =>
  [';', '\t', ','].some(
    (separator) => text.split(/[\r\n]+/).filter((line) => line.includes(separator)).length > 1,
  );
