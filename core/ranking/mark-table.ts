import type { Grid } from '../call/grid.ts';
import type { DefiId, JurorId } from '../ids.ts';
import { pairKey } from '../jury/whose-defis.ts';
import type { Mark } from './mark.ts';
import { totalDenominator, type MarkSum } from './total.ts';

/** Stands in `MarkTable.marks` where a juror left a criterion out; no mark is that low. */
export const noMark = -0x8000_0000;

/**
 * Marks by place instead of by name, for figures over hundreds of thousands of them. A row is one juror on one
 * défi; the rows of défi `d` are `firstRow[d]` up to `firstRow[d + 1]`, in the order of the jurors.
 */
export interface MarkTable {
  readonly grid: Grid;
  /** In the order given, which should be the official one: it settles what is equal. */
  readonly defis: readonly DefiId[];
  /** Who marked at least once, by identifier: the same whatever the order of the marks. */
  readonly jurors: readonly JurorId[];
  readonly firstRow: Int32Array;
  /** The juror of each row. */
  readonly rowJuror: Int32Array;
  /** Hundredths; the criteria of row `r` begin at `r × number of criteria`; `noMark` where there is none. */
  readonly marks: Int32Array;
}

export interface MarkTableInput {
  readonly grid: Grid;
  readonly defis: readonly DefiId[];
  /** Of one juror on one criterion of a défi the last one counts. */
  readonly marks: readonly Mark[];
  /** Marks under the juror's own déport are left out. */
  readonly deports: readonly { readonly juror: JurorId; readonly defi: DefiId }[];
}

/** Marks of défis or criteria that are not asked for are left out. Linear in the number of marks. */
export function markTable({ grid, defis, marks, deports }: MarkTableInput): MarkTable {
  const taken = takenMarks({ grid, defis, marks, deports });
  const criteria = grid.criteria.length;
  const { rows: met, defiOf, jurorOf, firstMark, cellOf, valueOf } = taken;
  const order = sortedBy(defiOf, defis.length, sortedBy(jurorOf, taken.jurors.length, upTo(met)));
  const firstRow = new Int32Array(defis.length + 1);
  const rowJuror = new Int32Array(met);
  // A juror's marks on one défi that did not come together stand in one row all the same.
  const placeOf = new Int32Array(met);
  let rows = 0;
  let [lastDefi, lastJuror] = [-1, -1];
  for (let at = 0; at < met; at += 1) {
    const row = order[at] ?? 0;
    const defi = defiOf[row] ?? 0;
    const juror = jurorOf[row] ?? 0;
    if (defi !== lastDefi || juror !== lastJuror) {
      rowJuror[rows] = juror;
      rows += 1;
      firstRow[defi + 1] = rows;
      [lastDefi, lastJuror] = [defi, juror];
    }
    placeOf[row] = rows - 1;
  }
  // A défi without marks begins and ends where the one before it ended.
  for (let defi = 1; defi <= defis.length; defi += 1) {
    firstRow[defi] = Math.max(firstRow[defi] ?? 0, firstRow[defi - 1] ?? 0);
  }
  const values = new Int32Array(rows * criteria).fill(noMark);
  for (let row = 0; row < met; row += 1) {
    const first = (placeOf[row] ?? 0) * criteria;
    for (let at = firstMark[row] ?? 0; at < (firstMark[row + 1] ?? 0); at += 1) {
      values[first + (cellOf[at] ?? 0)] = valueOf[at] ?? 0;
    }
  }
  return { grid, defis, jurors: taken.jurors, firstRow, rowJuror: rowJuror.slice(0, rows), marks: values };
}

/** The marks that are asked for, in the order given; a row is a juror's marks on one défi that follow each other. */
interface TakenMarks {
  readonly rows: number;
  /** Of each row; jurors by their place in `jurors`. */
  readonly defiOf: Int32Array;
  readonly jurorOf: Int32Array;
  /** The marks of row `r` are `firstMark[r]` up to `firstMark[r + 1]`. */
  readonly firstMark: Int32Array;
  /** Of each mark. */
  readonly cellOf: Int32Array;
  readonly valueOf: Int32Array;
  /** By identifier. */
  readonly jurors: readonly JurorId[];
}

function takenMarks({ grid, defis, marks, deports }: MarkTableInput): TakenMarks {
  const criterionPlace = placesOf(grid.criteria.map(({ id }) => id));
  const defiPlace = placesOf(defis);
  const apart = new Set(deports.map(pairKey));
  const met: JurorId[] = [];
  const places = new Map<JurorId, number>();
  const placeOfJuror = (juror: JurorId): number => {
    const present = places.get(juror);
    if (present !== undefined) return present;
    places.set(juror, met.length);
    return met.push(juror) - 1;
  };
  const most = marks.length;
  const [defiOf, jurorOf, firstMark] = [new Int32Array(most), new Int32Array(most), new Int32Array(most + 1)];
  const [cellOf, valueOf] = [new Int32Array(most), new Int32Array(most)];
  let [count, rows] = [0, 0];
  let last: Mark | null = null;
  for (const mark of marks) {
    const { defi, juror, criterion, value } = mark;
    const column = criterionPlace(criterion);
    if (column === undefined) continue;
    if (last?.defi !== defi || last.juror !== juror) {
      const row = defiPlace(defi);
      if (row === undefined) continue;
      if (apart.size > 0 && apart.has(pairKey({ juror, defi }))) continue;
      defiOf[rows] = row;
      jurorOf[rows] = placeOfJuror(juror);
      firstMark[rows] = count;
      rows += 1;
      last = mark;
    }
    cellOf[count] = column;
    valueOf[count] = value;
    count += 1;
  }
  firstMark[rows] = count;
  const jurors = [...met].sort();
  const sortedPlace = new Map(jurors.map((juror, place) => [juror, place]));
  const moved = Int32Array.from(met, (juror) => sortedPlace.get(juror) ?? 0);
  for (let row = 0; row < rows; row += 1) jurorOf[row] = moved[jurorOf[row] ?? 0] ?? 0;
  return { rows, defiOf, jurorOf, firstMark, cellOf, valueOf, jurors };
}

function upTo(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let place = 0; place < count; place += 1) numbers[place] = place;
  return numbers;
}

/**
 * Looks up the place of an identifier. Lists of marks go through défis, jurors and criteria in their order or stay where
 * they are: the last place and the one behind it are tried before the map, whose key would have to be hashed.
 */
function placesOf<Id extends string>(ids: readonly Id[]): (id: Id) => number | undefined {
  const places = new Map(ids.map((id, place) => [id, place]));
  let last = 0;
  return (id) => {
    if (ids[last] === id) return last;
    const next = last + 1 < ids.length ? last + 1 : 0;
    const place = ids[next] === id ? next : places.get(id);
    if (place !== undefined) last = place;
    return place;
  };
}

/** The places again, in rising order of their keys (below `limit`); equal keys stay in the order given. */
function sortedBy(keys: Int32Array, limit: number, order: Int32Array): Int32Array {
  const next = new Int32Array(limit + 1);
  for (const place of order) {
    const key = keys[place] ?? 0;
    next[key + 1] = (next[key + 1] ?? 0) + 1;
  }
  for (let key = 1; key <= limit; key += 1) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0);
  const sorted = new Int32Array(order.length);
  for (const place of order) {
    const key = keys[place] ?? 0;
    const free = next[key] ?? 0;
    sorted[free] = place;
    next[key] = free + 1;
  }
  return sorted;
}

/** Sum and number of the marks of one défi, one entry a criterion in the grid's order. */
export function sumsOfDefi(table: MarkTable, defi: number): MarkSum[] {
  const criteria = table.grid.criteria.length;
  return table.grid.criteria.map((_criterion, criterion) => {
    let sum = 0;
    let count = 0;
    for (let row = table.firstRow[defi] ?? 0; row < (table.firstRow[defi + 1] ?? 0); row += 1) {
      const mark = table.marks[row * criteria + criterion] ?? noMark;
      if (mark === noMark) continue;
      sum += mark;
      count += 1;
    }
    return { sum, count };
  });
}

/** Σ w·m of each row from `first` up to `end`, as `total.ts` has it: whole numbers, far below what a double holds exactly; NaN where one is missing. */
export function rowAmounts(
  { grid, marks, rowJuror }: MarkTable,
  first = 0,
  end = rowJuror.length,
): Float64Array {
  const weights = Float64Array.from(grid.criteria, ({ weight }) => weight);
  const amounts = new Float64Array(end - first);
  for (let at = 0; at < amounts.length; at += 1) {
    let sum = 0;
    for (let criterion = 0; criterion < weights.length; criterion += 1) {
      const mark = marks[(first + at) * weights.length + criterion] ?? noMark;
      sum += mark === noMark ? Number.NaN : mark * (weights[criterion] ?? 0);
    }
    amounts[at] = sum;
  }
  return amounts;
}

/**
 * The weighted total of each row in hundredths out of `outOf`, as `total.ts` has it but in floating point; NaN
 * where a criterion is missing.
 */
export function rowTotals(table: MarkTable): Float64Array {
  const whole = totalDenominator(table.grid);
  return rowAmounts(table).map((amount) => (table.grid.outOf * amount) / whole);
}
