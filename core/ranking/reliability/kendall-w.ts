import type { Ratings } from '../ratings.ts';
import { chiSquareTail } from './chi-square.ts';
import { completeRectangle, tooSmall, type RectangleReason } from './rectangle.ts';

export interface KendallW {
  /** From 0, no common order, to 1, the same order from all; corrected for ties. */
  readonly w: number | null;
  readonly uncorrected: number | null;
  readonly chi2: number | null;
  readonly degrees: number | null;
  /** Of a W at least as great if all orders were equally likely; an approximation for few défis. */
  readonly p: number | null;
  /** `no-variation`: every rater gave all units the same. */
  readonly reason: RectangleReason | 'no-variation' | null;
  /** m and n. */
  readonly raters: number;
  readonly units: number;
}

/**
 * Kendall's coefficient of concordance over the units that all raters rated (Kendall and Gibbons 1990, "Rank
 * Correlation Methods", ch. 6): W = 12 S / (m² (n³ − n) − m Σ T), S the squared deviations of the sums of ranks
 * from their mean, T = Σ (t³ − t) over the ties of each rater; p from χ² = m (n − 1) W on n − 1 degrees of
 * freedom. Ranks are taken twice, so that those in the middle of ties are whole.
 */
export function kendallW(ratings: Ratings): KendallW {
  const rectangle = completeRectangle(ratings);
  const [m, n] = [rectangle.raters.length, rectangle.units.length];
  const none = (reason: KendallW['reason']): KendallW => ({
    w: null,
    uncorrected: null,
    chi2: null,
    degrees: null,
    p: null,
    reason,
    raters: m,
    units: n,
  });
  const small = tooSmall(rectangle);
  if (small !== null) return none(small);
  const sums = new Float64Array(n);
  let ties = 0;
  for (let rater = 0; rater < m; rater += 1) {
    const values = Float64Array.from({ length: n }, (_one, unit) => rectangle.values[unit * m + rater] ?? 0);
    const { doubled, correction } = doubledRanks(values);
    for (let unit = 0; unit < n; unit += 1) sums[unit] = (sums[unit] ?? 0) + (doubled[unit] ?? 0);
    ties += correction;
  }
  const s = sums.reduce((sum, one) => sum + (one - m * (n + 1)) ** 2, 0) / 4;
  const most = m * m * (n ** 3 - n);
  if (most - m * ties <= 0) return none('no-variation');
  const w = (12 * s) / (most - m * ties);
  const chi2 = m * (n - 1) * w;
  return {
    w,
    uncorrected: (12 * s) / most,
    chi2,
    degrees: n - 1,
    p: chiSquareTail(chi2, n - 1),
    reason: null,
    raters: m,
    units: n,
  };
}

/** Twice the ranks, ties in the middle, and Σ (t³ − t). */
function doubledRanks(values: Float64Array): {
  readonly doubled: Float64Array;
  readonly correction: number;
} {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const doubled = new Float64Array(values.length);
  let correction = 0;
  let from = 0;
  while (from < order.length) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (const unit of order.slice(from, to)) doubled[unit] = from + to + 1;
    correction += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { doubled, correction };
}
