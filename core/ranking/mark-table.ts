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
  const criteria = grid.criteria.length;
  const criterionPlace = placesOf(grid.criteria.map(({ id }) => id));
  const defiPlace = placesOf(defis);
  const apart = new Set(deports.map(pairKey));
  const jurors = jurorsOf(marks);
  const jurorPlace = placesOf(jurors);
  const defiOf = new Int32Array(marks.length);
  const jurorOf = new Int32Array(marks.length);
  const cellOf = new Int32Array(marks.length);
  const valueOf = new Int32Array(marks.length);
  let taken = 0;
  for (const { defi, juror, criterion, value } of marks) {
    const row = defiPlace(defi);
    const column = criterionPlace(criterion);
    if (row === undefined || column === undefined) continue;
    if (apart.size > 0 && apart.has(pairKey({ juror, defi }))) continue;
    defiOf[taken] = row;
    jurorOf[taken] = jurorPlace(juror) ?? 0;
    cellOf[taken] = column;
    valueOf[taken] = value;
    taken += 1;
  }
  const order = sortedBy(defiOf, defis.length, sortedBy(jurorOf, jurors.length, upTo(taken)));
  const firstRow = new Int32Array(defis.length + 1);
  const rowJuror = new Int32Array(taken);
  const values = new Int32Array(taken * criteria).fill(noMark);
  let rows = 0;
  let [lastDefi, lastJuror] = [-1, -1];
  for (const place of order) {
    const defi = defiOf[place] ?? 0;
    const juror = jurorOf[place] ?? 0;
    if (defi !== lastDefi || juror !== lastJuror) {
      rowJuror[rows] = juror;
      rows += 1;
      firstRow[defi + 1] = rows;
      [lastDefi, lastJuror] = [defi, juror];
    }
    values[(rows - 1) * criteria + (cellOf[place] ?? 0)] = valueOf[place] ?? 0;
  }
  // A défi without marks begins and ends where the one before it ended.
  for (let defi = 1; defi <= defis.length; defi += 1) {
    firstRow[defi] = Math.max(firstRow[defi] ?? 0, firstRow[defi - 1] ?? 0);
  }
  return withPresentJurors({
    grid,
    defis,
    jurors,
    firstRow,
    rowJuror: rowJuror.slice(0, rows),
    marks: values.slice(0, rows * criteria),
  });
}

/** Without those of whose marks none was taken. */
function withPresentJurors(table: MarkTable): MarkTable {
  const present = new Uint8Array(table.jurors.length);
  for (const juror of table.rowJuror) present[juror] = 1;
  if (!present.includes(0)) return table;
  let next = 0;
  const moved = Int32Array.from(present, (one) => (one === 0 ? -1 : next++));
  return {
    ...table,
    jurors: table.jurors.filter((_juror, place) => present[place] === 1),
    rowJuror: table.rowJuror.map((juror) => moved[juror] ?? 0),
  };
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

function jurorsOf(marks: readonly Mark[]): JurorId[] {
  const jurors = new Set<JurorId>();
  let last: JurorId | null = null;
  for (const { juror } of marks) {
    if (juror !== last) jurors.add(juror);
    last = juror;
  }
  return [...jurors].sort();
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
    const at = next[key] ?? 0;
    sorted[at] = place;
    next[key] = at + 1;
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

/** Σ w·m of each row, as `total.ts` has it: whole numbers, far below what a double holds exactly; NaN where one is missing. */
export function rowAmounts({ grid, marks, rowJuror }: MarkTable): Float64Array {
  const weights = Float64Array.from(grid.criteria, ({ weight }) => weight);
  const amounts = new Float64Array(rowJuror.length);
  for (let row = 0; row < amounts.length; row += 1) {
    let sum = 0;
    for (let criterion = 0; criterion < weights.length; criterion += 1) {
      const mark = marks[row * weights.length + criterion] ?? noMark;
      sum += mark === noMark ? Number.NaN : mark * (weights[criterion] ?? 0);
    }
    amounts[row] = sum;
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
