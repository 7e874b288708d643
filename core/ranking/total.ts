import type { Grid } from '../call/grid.ts';
import { fraction, type Fraction } from './fraction.ts';

/** Marks of one criterion: their sum in hundredths and how many they are. */
export interface MarkSum {
  readonly sum: number;
  readonly count: number;
}

/**
 * Total = outOf · Σ w·m / (max · Σ w), with m the mean of each criterion (definitions, "Marks and totals"), in
 * hundredths. `sums` is in the order of the grid's criteria. Null when a criterion has no mark: a missing mark
 * is never zero.
 */
export function totalOf(grid: Grid, sums: readonly MarkSum[]): Fraction | null {
  const even = weightedSumOfEven(grid, sums);
  if (even !== null) return outOfWhole(grid, BigInt(even), BigInt(sums[0]?.count ?? 0));
  let numerator = 0n;
  let denominator = 1n;
  for (const [index, criterion] of grid.criteria.entries()) {
    const mark = sums[index];
    if (mark === undefined || mark.count === 0) return null;
    const own = BigInt(mark.count);
    // a/b + w·s/n = (a·n + w·s·b) / (b·n)
    numerator = numerator * own + BigInt(criterion.weight) * BigInt(mark.sum) * denominator;
    denominator *= own;
  }
  return outOfWhole(grid, numerator, denominator);
}

/** Σ w·s where everybody marked everything, as most do: the means have one denominator then. Else null. */
function weightedSumOfEven({ criteria }: Grid, sums: readonly MarkSum[]): number | null {
  const count = sums[0]?.count ?? 0;
  if (count === 0) return null;
  let sum = 0;
  for (let place = 0; place < criteria.length; place += 1) {
    const own = sums[place];
    if (own?.count !== count) return null;
    sum += (criteria[place]?.weight ?? 0) * own.sum;
  }
  return sum;
}

/** Σ w·m, a quotient, as a total. */
const outOfWhole = (grid: Grid, numerator: bigint, denominator: bigint): Fraction =>
  fraction(BigInt(grid.outOf) * numerator, denominator * BigInt(totalDenominator(grid)));

/** Σ w·m of one set of marks (or of sums of marks), one a criterion in the grid's order; null while one is missing. */
export function weightedSum(grid: Grid, marks: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const [index, { weight }] of grid.criteria.entries()) {
    const mark = marks[index] ?? null;
    if (mark === null) return null;
    // At most 30 · 10⁵ · 10⁵, and the sums of 30,000 jurors: what a double holds exactly.
    sum += weight * mark;
  }
  return sum;
}

/** What weighted sums are divided by, once multiplied by the grid's `outOf`: max · Σ w. */
export const totalDenominator = ({ criteria, scale }: Grid): number =>
  scale.max * criteria.reduce((sum, { weight }) => sum + weight, 0);

/** The total of one set of marks, one a criterion in the grid's order; null while one is missing. */
export function totalOfMarks(grid: Grid, marks: readonly (number | null)[]): Fraction | null {
  const sum = weightedSum(grid, marks);
  return sum === null ? null : fraction(BigInt(grid.outOf) * BigInt(sum), BigInt(totalDenominator(grid)));
}
