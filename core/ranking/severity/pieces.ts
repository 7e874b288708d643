import type { Ratings } from '../ratings.ts';
import type { Parts } from './parts.ts';
import { fitTwoWay, type SideFit, type TwoWayFit, type TwoWayTable } from './two-way.ts';

/** A connected part with places of its own. */
export interface Piece {
  readonly units: readonly number[];
  readonly raters: readonly number[];
  /** Rows are units, columns raters. */
  readonly table: TwoWayTable;
}

/** Each connected part by itself; units and raters without any value are in none. */
export function piecesOf(ratings: Ratings, parts: Parts): Piece[] {
  const units = Array.from({ length: parts.count }, (): number[] => []);
  const raters = Array.from({ length: parts.count }, (): number[] => []);
  const place = new Int32Array(ratings.raters);
  for (const [unit, part] of parts.ofUnit.entries()) units[part]?.push(unit);
  for (const [rater, part] of parts.ofRater.entries()) place[rater] = (raters[part]?.push(rater) ?? 0) - 1;
  return units.map((own, part) => {
    const first = new Int32Array(own.length + 1);
    for (const [row, unit] of own.entries()) {
      first[row + 1] = (first[row] ?? 0) + (ratings.first[unit + 1] ?? 0) - (ratings.first[unit] ?? 0);
    }
    const column = new Int32Array(first[own.length] ?? 0);
    const value = new Float64Array(column.length);
    for (const [row, unit] of own.entries()) {
      const [from, to] = [ratings.first[unit] ?? 0, ratings.first[unit + 1] ?? 0];
      value.set(ratings.value.subarray(from, to), first[row]);
      for (let at = from; at < to; at += 1) {
        column[(first[row] ?? 0) + at - from] = place[ratings.rater[at] ?? 0] ?? 0;
      }
    }
    const by = raters[part] ?? [];
    return { units: own, raters: by, table: { rows: own.length, columns: by.length, first, column, value } };
  });
}

/** Of one rater: how many values, Σ e², and Σ (1 − leverage). */
export interface RaterResiduals {
  values: number;
  squares: number;
  freedom: number;
}

export interface FittedPiece {
  readonly fit: TwoWayFit;
  readonly unitSide: SideFit;
  readonly raterSide: SideFit;
  readonly raterResiduals: readonly RaterResiduals[];
}

/** Fits with the smaller side as columns, which is what the work grows with. */
export function fitPiece({ table, raters }: Piece): FittedPiece {
  const turned = table.columns > table.rows;
  const used = turned ? transposed(table) : table;
  const fit = fitTwoWay(used);
  const raterResiduals = raters.map(() => ({ values: 0, squares: 0, freedom: 0 }));
  for (let row = 0; row < used.rows; row += 1) {
    for (let at = used.first[row] ?? 0; at < (used.first[row + 1] ?? 0); at += 1) {
      const to = raterResiduals[turned ? row : (used.column[at] ?? 0)];
      if (to === undefined) continue;
      to.values += 1;
      to.squares += (fit.residual[at] ?? 0) ** 2;
      to.freedom += fit.freedom[at] ?? 0;
    }
  }
  return turned
    ? { fit, unitSide: fit.column, raterSide: fit.row, raterResiduals }
    : { fit, unitSide: fit.row, raterSide: fit.column, raterResiduals };
}

function transposed({ rows, columns, first, column, value }: TwoWayTable): TwoWayTable {
  const turnedFirst = new Int32Array(columns + 1);
  for (const one of column) turnedFirst[one + 1] = (turnedFirst[one + 1] ?? 0) + 1;
  for (let one = 0; one < columns; one += 1) {
    turnedFirst[one + 1] = (turnedFirst[one + 1] ?? 0) + (turnedFirst[one] ?? 0);
  }
  const next = Int32Array.from(turnedFirst);
  const turnedColumn = new Int32Array(column.length);
  const turnedValue = new Float64Array(value.length);
  for (let row = 0; row < rows; row += 1) {
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) {
      const to = next[column[at] ?? 0] ?? 0;
      next[column[at] ?? 0] = to + 1;
      turnedColumn[to] = row;
      turnedValue[to] = value[at] ?? 0;
    }
  }
  return { rows: columns, columns: rows, first: turnedFirst, column: turnedColumn, value: turnedValue };
}
