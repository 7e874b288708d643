/** Rows for a spreadsheet: no cell breaks a row or is taken for a formula. */
export function spreadsheetText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const flat = text.replace(/[\t\r\n]+/g, ' ');
    return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
  };
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
