import { harmless } from '../exports/csv.ts';

/** Rows for a spreadsheet: no cell breaks a row or is taken for a formula. */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    return harmless(text.replace(/[\t\r\n]+/g, ' ').trimStart());
  };
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
