import { noMark, rowTotals, type MarkTable } from './mark-table.ts';

/**
 * What raters (jurors) gave units (défis): at most one value a pair, any pair may be missing. The values of unit
 * `u` are `first[u]` up to `first[u + 1]`, in the order of the raters.
 */
export interface Ratings {
  readonly units: number;
  readonly raters: number;
  readonly first: Int32Array;
  readonly rater: Int32Array;
  readonly value: Float64Array;
}

/** One value a rater and unit; a row a rater, null where there is none. Rows may end early. */
export function ratingsOfRows(rows: readonly (readonly (number | null)[])[]): Ratings {
  const units = Math.max(0, ...rows.map((row) => row.length));
  return collect(units, rows.length, units * rows.length, (unit, take) => {
    for (const [rater, row] of rows.entries()) {
      const value = row[unit] ?? null;
      if (value !== null) take(rater, value);
    }
  });
}

/** The complete totals of the jurors, in hundredths (floating point). */
export function ratingsOfTotals(table: MarkTable): Ratings {
  const totals = rowTotals(table);
  return ofRows(table, (row) => totals[row] ?? Number.NaN);
}

/** The marks on one criterion, by its place in the grid, in hundredths. */
export function ratingsOfCriterion(table: MarkTable, criterion: number): Ratings {
  const criteria = table.grid.criteria.length;
  return ofRows(table, (row) => {
    const mark = table.marks[row * criteria + criterion] ?? noMark;
    return mark === noMark ? Number.NaN : mark;
  });
}

/** The same without one rater, whose place stays but holds nothing. */
export function withoutRater(ratings: Ratings, left: number): Ratings {
  return collect(ratings.units, ratings.raters, ratings.value.length, (unit, take) => {
    for (let at = ratings.first[unit] ?? 0; at < (ratings.first[unit + 1] ?? 0); at += 1) {
      const rater = ratings.rater[at] ?? 0;
      if (rater !== left) take(rater, ratings.value[at] ?? 0);
    }
  });
}

function ofRows(table: MarkTable, valueOf: (row: number) => number): Ratings {
  return collect(table.defis.length, table.jurors.length, table.rowJuror.length, (defi, take) => {
    for (let row = table.firstRow[defi] ?? 0; row < (table.firstRow[defi + 1] ?? 0); row += 1) {
      const value = valueOf(row);
      if (!Number.isNaN(value)) take(table.rowJuror[row] ?? 0, value);
    }
  });
}

/** `most`: no more values than that are taken. */
function collect(
  units: number,
  raters: number,
  most: number,
  each: (unit: number, take: (rater: number, value: number) => void) => void,
): Ratings {
  const first = new Int32Array(units + 1);
  const rater = new Int32Array(most);
  const value = new Float64Array(most);
  let count = 0;
  const take = (by: number, given: number): void => {
    rater[count] = by;
    value[count] = given;
    count += 1;
  };
  for (let unit = 0; unit < units; unit += 1) {
    each(unit, take);
    first[unit + 1] = count;
  }
  return { units, raters, first, rater: rater.slice(0, count), value: value.slice(0, count) };
}
