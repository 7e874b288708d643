import type { Finding } from '#core/intake/reading.ts';
import type { SourceValue } from '#core/intake/source.ts';
import { rowsWhenAsked } from './rows-when-asked.ts';

/** A cell as the file holds it; dates of a workbook are text in wall time, `2026-09-14 10:02:31`. */
export type Cell = SourceValue;

/** One sheet, or the whole of a CSV file. */
export interface Table {
  /** Null for a CSV. */
  readonly sheet: string | null;
  /** Trimmed; the first row that is not blank. */
  readonly header: readonly string[];
  /**
   * Everything below the header, cut after the last cell that holds something: rows may be shorter or longer than
   * the header. A blank row between others stays, as an empty array, so that places can be counted.
   */
  readonly rows: readonly (readonly Cell[])[];
  /** Where the header stands, counted from 1; `rows[n]` is row `headerRow + 1 + n`. Absent: the first row. */
  readonly headerRow?: number;
}

/** The tables of one file with what was noticed on the way. */
export interface TableReading {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

/** A cell as text, as a person would read it in the file. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? cell : String(cell);
}

/** Makes a table of a sheet's rows, the first of which is row 1; undefined stands for a blank row. */
export function tableOf(sheet: string | null, rows: readonly (readonly Cell[] | undefined)[]): Table {
  const isFilled = (row: readonly Cell[] | undefined): boolean => cutBlankEnd(row ?? []).length > 0;
  const top = rows.findIndex(isFilled);
  if (top === -1) return { sheet, header: [], rows: [] };
  const last = rows.findLastIndex(isFilled);
  return {
    sheet,
    header: cutBlankEnd(rows[top] ?? []).map((cell) => cellText(cell).trim()),
    rows: rowsWhenAsked(last - top, (index) => cutBlankEnd(rows[top + 1 + index] ?? [])),
    ...(top === 0 ? {} : { headerRow: top + 1 }),
  };
}

/** Most rows of a real file are blank nowhere: they are handed on as they are. */
function cutBlankEnd(row: readonly Cell[]): readonly Cell[] {
  let end = row.length;
  while (end > 0 && (row[end - 1] ?? '') === '') end -= 1;
  return end === row.length ? row : row.slice(0, end);
}
