import { inverseOf } from './cholesky.ts';

/** One connected table of values: the rows of `columns` and `values` are those of row `r`, `first[r]` and on. */
export interface TwoWayTable {
  readonly rows: number;
  readonly columns: number;
  readonly first: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

/** Of the rows or of the columns. Factors are of the residual variance, so they hold without any residual. */
export interface SideFit {
  /** μ + effect. */
  readonly level: Float64Array;
  /** Effects sum to zero over the side, unweighted. */
  readonly effect: Float64Array;
  /** Variance of `level` and of `effect`, each as a multiple of the residual variance. */
  readonly levelFactor: Float64Array;
  readonly effectFactor: Float64Array;
}

export interface TwoWayFit {
  readonly mean: number;
  readonly row: SideFit;
  readonly column: SideFit;
  /** Of each value, in the order of the table. */
  readonly residual: Float64Array;
  /** 1 − leverage of each value: the share of the residual variance that its residual keeps. */
  readonly freedom: Float64Array;
  readonly degreesOfFreedom: number;
}

/**
 * Ordinary least squares of y = μ + row + column + e on a connected table. Rows are eliminated: with n_r values in
 * row r, row = ȳ_r − mean of its columns' effects, and the columns solve S c = s with
 * S = diag(n_c) − Σ_r 1_r 1_rᵀ / n_r and s_c = Σ_r (y − ȳ_r): the reduced normal equations of incomplete blocks
 * (Searle 1987, "Linear Models for Unbalanced Data", ch. 4; John and Williams 1995, eq. 1.9). S is of rank
 * columns − 1 on a connected table; the last column's effect is set to 0, then both sides are centred. Time grows
 * with columns³ and with Σ n_r² over rows that differ in their columns: give the smaller side as columns.
 */
export function fitTwoWay(table: TwoWayTable): TwoWayFit {
  const { rows, columns, first, column, value } = table;
  const centre = value.reduce((sum, one) => sum + one, 0) / value.length;
  const rowMean = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) sum += (value[at] ?? 0) - centre;
    rowMean[row] = sum / countOf(table, row);
  }
  const patterns = patternsOf(table);
  const inverse = generalisedInverse(table, patterns);
  const right = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) {
      const to = column[at] ?? 0;
      right[to] = (right[to] ?? 0) + (value[at] ?? 0) - centre - (rowMean[row] ?? 0);
    }
  }
  const columnRaw = times(inverse, right, columns);
  const rowRaw = rowMean.map((mean, row) => {
    let sum = 0;
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1)
      sum += columnRaw[column[at] ?? 0] ?? 0;
    return mean - sum / countOf(table, row);
  });
  const residual = new Float64Array(value.length);
  for (let row = 0; row < rows; row += 1) {
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) {
      residual[at] = (value[at] ?? 0) - centre - (rowRaw[row] ?? 0) - (columnRaw[column[at] ?? 0] ?? 0);
    }
  }
  const [rowCentre, columnCentre] = [meanOf(rowRaw), meanOf(columnRaw)];
  const mean = centre + rowCentre + columnCentre;
  const row = rowRaw.map((one) => one - rowCentre);
  const columnEffect = columnRaw.map((one) => one - columnCentre);
  const factors = factorsOf(table, patterns, inverse);
  return {
    mean,
    row: {
      level: row.map((one) => mean + one),
      effect: row,
      levelFactor: factors.rowLevel,
      effectFactor: factors.rowEffect,
    },
    column: {
      level: columnEffect.map((one) => mean + one),
      effect: columnEffect,
      levelFactor: factors.columnLevel,
      effectFactor: factors.columnEffect,
    },
    residual,
    freedom: factors.freedom,
    degreesOfFreedom: value.length - (rows + columns - 1),
  };
}

const countOf = ({ first }: TwoWayTable, row: number): number => (first[row + 1] ?? 0) - (first[row] ?? 0);

const meanOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Rows that hold exactly the same columns share all sums over pairs of them. */
interface Pattern {
  readonly columns: Int32Array;
  readonly rows: number[];
}

function patternsOf({ rows, first, column }: TwoWayTable): Pattern[] {
  const byHash = new Map<number, Pattern[]>();
  const patterns: Pattern[] = [];
  for (let row = 0; row < rows; row += 1) {
    const own = column.subarray(first[row], first[row + 1]);
    const hash = own.reduce((sum, one) => (Math.imul(sum, 31) + one) | 0, own.length);
    const alike = byHash.get(hash) ?? [];
    const known = alike.find(
      ({ columns }) => columns.length === own.length && columns.every((one, place) => one === own[place]),
    );
    if (known !== undefined) {
      known.rows.push(row);
      continue;
    }
    const pattern = { columns: own, rows: [row] };
    alike.push(pattern);
    byHash.set(hash, alike);
    patterns.push(pattern);
  }
  return patterns;
}

/** Of S, with a row and a column of zeros for the last column. */
function generalisedInverse(table: TwoWayTable, patterns: readonly Pattern[]): Float64Array {
  const { columns: all } = table;
  const size = all - 1;
  const reduced = new Float64Array(size * size);
  for (const { columns, rows } of patterns) {
    const shared = rows.length / columns.length;
    for (const a of columns) {
      if (a === size) continue;
      reduced[a * size + a] = (reduced[a * size + a] ?? 0) + rows.length;
      for (const b of columns) {
        if (b !== size) reduced[a * size + b] = (reduced[a * size + b] ?? 0) - shared;
      }
    }
  }
  const inverse = inverseOf(reduced, size);
  const whole = new Float64Array(all * all);
  for (let a = 0; a < size; a += 1) whole.set(inverse.subarray(a * size, (a + 1) * size), a * all);
  return whole;
}

function times(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  return vector.map((_one, a) => {
    let sum = 0;
    for (let b = 0; b < size; b += 1) sum += (matrix[a * size + b] ?? 0) * (vector[b] ?? 0);
    return sum;
  });
}

interface Factors {
  readonly rowLevel: Float64Array;
  readonly rowEffect: Float64Array;
  readonly columnLevel: Float64Array;
  readonly columnEffect: Float64Array;
  readonly freedom: Float64Array;
}

/**
 * Row means and the columns' estimates are uncorrelated, so the variance of (row means' combination) + qᵀc is that
 * of the combination plus qᵀ S⁻ q. For a row's level q = 1/columns − 1_r/n_r, for its effect q = p − 1_r/n_r with
 * p the mean of all 1_r/n_r; for a column's effect q = e_c − 1/columns, for its level q = e_c − p.
 */
function factorsOf(table: TwoWayTable, patterns: readonly Pattern[], inverse: Float64Array): Factors {
  const { rows, columns, first, value } = table;
  const share = new Float64Array(columns);
  let meanVariance = 0;
  for (let row = 0; row < rows; row += 1) meanVariance += 1 / countOf(table, row) / rows / rows;
  for (const { columns: own, rows: alike } of patterns) {
    for (const one of own) share[one] = (share[one] ?? 0) + alike.length / own.length / rows;
  }
  const sums = times(inverse, new Float64Array(columns).fill(1 / columns), columns);
  const whole = meanOf(sums);
  const byShare = times(inverse, share, columns);
  const ofShare = share.reduce((sum, one, place) => sum + one * (byShare[place] ?? 0), 0);
  const rowLevel = new Float64Array(rows);
  const rowEffect = new Float64Array(rows);
  const freedom = new Float64Array(value.length);
  for (const { columns: own, rows: alike } of patterns) {
    const count = own.length;
    const means = own.map(() => 0);
    const within = Float64Array.from(means);
    let [square, toWhole, toShare] = [0, 0, 0];
    for (const [place, a] of own.entries()) {
      let sum = 0;
      for (const b of own) sum += inverse[a * columns + b] ?? 0;
      within[place] = sum / count;
      square += sum / count / count;
      toWhole += (sums[a] ?? 0) / count;
      toShare += (byShare[a] ?? 0) / count;
    }
    for (const row of alike) {
      rowLevel[row] = 1 / count + square - 2 * toWhole + whole;
      rowEffect[row] = 1 / count - 2 / count / rows + meanVariance + square - 2 * toShare + ofShare;
      for (const [place, a] of own.entries()) {
        const leverage = 1 / count + (inverse[a * columns + a] ?? 0) - 2 * (within[place] ?? 0) + square;
        freedom[(first[row] ?? 0) + place] = 1 - leverage;
      }
    }
  }
  const diagonal = sums.map((_one, a) => inverse[a * columns + a] ?? 0);
  return {
    rowLevel,
    rowEffect,
    columnLevel: diagonal.map((one, a) => meanVariance + one - 2 * (byShare[a] ?? 0) + ofShare),
    columnEffect: diagonal.map((one, a) => one - 2 * (sums[a] ?? 0) + whole),
    freedom,
  };
}
