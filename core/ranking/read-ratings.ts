import { fail, ok, type Result } from '../result.ts';

/** A cell that is neither empty nor a number. */
export interface RatingFault {
  /** Line and column, counted from 1. */
  readonly row: number;
  readonly column: number;
  /** The cell as it stands. */
  readonly word: string;
}

/**
 * Numbers from the cells of a table, a rater a row and a unit a column; an empty cell is a missing value and nothing else
 * is. `decimalComma`: where cells are not parted by commas, 3,5 is read like 3.5. The first fault refuses the whole.
 */
export function readRatings(
  rows: readonly (readonly string[])[],
  decimalComma: boolean,
): Result<(number | null)[][], RatingFault> {
  const number = decimalComma
    ? /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i
    : /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
  const read: (number | null)[][] = [];
  for (const [row, cells] of rows.entries()) {
    const values: (number | null)[] = [];
    for (const [column, cell] of cells.entries()) {
      const word = cell.trim();
      const value = number.test(word) ? Number(word.replace(',', '.')) : Number.NaN;
      if (word !== '' && !Number.isFinite(value)) return fail({ row: row + 1, column: column + 1, word });
      values.push(word === '' ? null : value);
    }
    read.push(values);
  }
  return ok(read);
}
