import type { Ratings } from '../ratings.ts';
import { completeRectangle, tooSmall, type RectangleReason } from './rectangle.ts';

/** Mean squares between units, between raters, and of what is left. */
export interface MeanSquares {
  readonly units: number;
  readonly raters: number;
  readonly residual: number;
}

export interface Icc {
  /** Agreement of single raters, ICC(2,1). */
  readonly single: number | null;
  /** Agreement of the mean of the k raters, ICC(2,k). */
  readonly average: number | null;
  readonly squares: MeanSquares | null;
  /**
   * `no-variation`: all values are equal. `not-positive`: the estimated variance that the ratio is taken of is not
   * above 0; then `average` alone may be null.
   */
  readonly reason: RectangleReason | 'no-variation' | 'not-positive' | null;
  /** k and n. */
  readonly raters: number;
  readonly units: number;
}

/**
 * Intraclass correlations of two-way random effects, absolute agreement, over the units that all raters rated
 * (Shrout and Fleiss 1979, "Intraclass Correlations", cases 2): with BMS, JMS, EMS the mean squares of units,
 * raters and residual, ICC(2,1) = (BMS − EMS) / (BMS + (k − 1) EMS + k (JMS − EMS) / n) and
 * ICC(2,k) = (BMS − EMS) / (BMS + (JMS − EMS) / n).
 */
export function icc(ratings: Ratings): Icc {
  const rectangle = completeRectangle(ratings);
  const [k, n] = [rectangle.raters.length, rectangle.units.length];
  const sized = { raters: k, units: n };
  const small = tooSmall(rectangle);
  if (small !== null) return { single: null, average: null, squares: null, reason: small, ...sized };
  const { values } = rectangle;
  if (values.every((one) => one === values[0])) {
    return { single: null, average: null, squares: null, reason: 'no-variation', ...sized };
  }
  const squares = meanSquares(values, k, n);
  const { units: between, raters: judges, residual } = squares;
  const ratio = (denominator: number): number | null =>
    denominator > 0 ? (between - residual) / denominator : null;
  const single = ratio(between + (k - 1) * residual + (k * (judges - residual)) / n);
  const average = ratio(between + (judges - residual) / n);
  return {
    single,
    average,
    squares,
    reason: single === null || average === null ? 'not-positive' : null,
    ...sized,
  };
}

function meanSquares(values: Float64Array, k: number, n: number): MeanSquares {
  const centre = values.reduce((sum, one) => sum + one, 0) / values.length;
  const unitMean = new Float64Array(n);
  const raterMean = new Float64Array(k);
  for (const [at, value] of values.entries()) {
    const [unit, rater] = [Math.floor(at / k), at % k];
    unitMean[unit] = (unitMean[unit] ?? 0) + (value - centre) / k;
    raterMean[rater] = (raterMean[rater] ?? 0) + (value - centre) / n;
  }
  const squaresOf = (means: Float64Array): number => means.reduce((sum, one) => sum + one * one, 0);
  const left = values.reduce(
    (sum, value, at) =>
      sum + (value - centre - (unitMean[Math.floor(at / k)] ?? 0) - (raterMean[at % k] ?? 0)) ** 2,
    0,
  );
  return {
    units: (k * squaresOf(unitMean)) / (n - 1),
    raters: (n * squaresOf(raterMean)) / (k - 1),
    residual: left / ((n - 1) * (k - 1)),
  };
}
