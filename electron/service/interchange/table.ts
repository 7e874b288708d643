/** A cell as the file holds it; numbers of a workbook stay numbers (also dates, as serials). */
export type Cell = string | number | boolean | null;

/** One sheet, or the whole of a CSV file. `rows` are without the header. */
export interface Table {
  /** Null for a CSV. */
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell as text, as a person would read it in the file. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? cell : String(cell);
}
