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
export function markTable(input: MarkTableInput): MarkTable {
  const { grid, defis } = input;
  const met = metRows(input);
  const { jurors, jurorOf } = inOrderOfIdentifier(met);
  const width = grid.criteria.length;
  const order = sortedBy(met.defiOf, defis.length, sortedBy(jurorOf, jurors.length, upTo(met.rows)));
  const firstRow = new Int32Array(defis.length + 1);
  const rowJuror = new Int32Array(met.rows);
  const marks = new Int32Array(met.rows * width);
  let rows = 0;
  let [lastDefi, lastJuror] = [-1, -1];
  for (const row of order) {
    const defi = met.defiOf[row] ?? 0;
    const juror = jurorOf[row] ?? 0;
    // A juror's marks on one défi that did not come together stand in one row all the same.
    const again = defi === lastDefi && juror === lastJuror;
    if (!again) {
      rowJuror[rows] = juror;
      rows += 1;
      firstRow[defi + 1] = rows;
      [lastDefi, lastJuror] = [defi, juror];
    }
    const [from, to] = [row * width, (rows - 1) * width];
    for (let place = 0; place < width; place += 1) {
      const value = met.marks[from + place] ?? noMark;
      if (!again || value !== noMark) marks[to + place] = value;
    }
  }
  // A défi without marks begins and ends where the one before it ended.
  for (let defi = 1; defi <= defis.length; defi += 1) {
    firstRow[defi] = Math.max(firstRow[defi] ?? 0, firstRow[defi - 1] ?? 0);
  }
  return {
    grid,
    defis,
    jurors,
    firstRow,
    rowJuror: rowJuror.subarray(0, rows),
    marks: marks.subarray(0, rows * width),
  };
}

/** The marks that are asked for, in the order given; a row is a juror's marks on one défi that follow each other. */
interface MetRows {
  readonly rows: number;
  /** Of each row, and of rows that are not used. */
  readonly defiOf: Int32Array;
  /** By their place in `jurors`. */
  readonly jurorOf: Int32Array;
  /** As in `MarkTable`. */
  readonly marks: Int32Array;
  /** In the order in which they were met. */
  readonly jurors: readonly JurorId[];
}

function metRows({ grid, defis, marks, deports }: MarkTableInput): MetRows {
  const width = grid.criteria.length;
  const criterionPlace = placesOf(grid.criteria.map(({ id }) => id));
  const defiPlace = placesOf(defis);
  const jurorPlace = placesMet<JurorId>();
  const apart = new Set(deports.map(pairKey));
  // As many rows as there are when everybody marked everything; each time they do not do, twice as many.
  let room = Math.ceil(marks.length / Math.max(1, width));
  let [defiOf, jurorOf] = [new Int32Array(room), new Int32Array(room)];
  let values = new Int32Array(room * width).fill(noMark);
  let rows = 0;
  let last: Mark | null = null;
  for (const mark of marks) {
    const { defi, juror, criterion, value } = mark;
    const column = criterionPlace(criterion);
    if (column === undefined) continue;
    if (last?.defi !== defi || last.juror !== juror) {
      const place = defiPlace(defi);
      if (place === undefined) continue;
      if (apart.size > 0 && apart.has(pairKey({ juror, defi }))) continue;
      if (rows === room) {
        room *= 2;
        [defiOf, jurorOf] = [longer(defiOf, room), longer(jurorOf, room)];
        values = longer(values, room * width).fill(noMark, rows * width);
      }
      defiOf[rows] = place;
      jurorOf[rows] = jurorPlace.of(juror);
      rows += 1;
      last = mark;
    }
    values[(rows - 1) * width + column] = value;
  }
  return { rows, defiOf, jurorOf, marks: values, jurors: jurorPlace.met };
}

function longer(present: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(length);
  all.set(present);
  return all;
}

/** The jurors by identifier, and the place among them of each row’s. */
function inOrderOfIdentifier({ rows, jurors: met, jurorOf }: MetRows): {
  readonly jurors: readonly JurorId[];
  readonly jurorOf: Int32Array;
} {
  const jurors = [...met].sort();
  const sortedPlace = new Map(jurors.map((juror, place) => [juror, place]));
  const moved = Int32Array.from(met, (juror) => sortedPlace.get(juror) ?? 0);
  const placed = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) placed[row] = moved[jurorOf[row] ?? 0] ?? 0;
  return { jurors, jurorOf: placed };
}

/** Numbers identifiers in the order in which they are met. */
function placesMet<Id extends string>(): { readonly met: readonly Id[]; readonly of: (id: Id) => number } {
  const met: Id[] = [];
  const places = new Map<Id, number>();
  return {
    met,
    of: (id) => {
      const present = places.get(id);
      if (present !== undefined) return present;
      places.set(id, met.length);
      return met.push(id) - 1;
    },
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
