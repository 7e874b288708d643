import { approximate, fraction, type Fraction } from '../fraction.ts';
import { sumsOfDefi, type MarkTable } from '../mark-table.ts';
import type { NoChangeReason } from './smallest-mark-change.ts';

export interface SmallestWeightChange {
  /** ½ Σ |w′ − w| of weights that sum to 1: the share of all weight that has to move; null with the reason. */
  readonly distance: number | null;
  readonly exact: Fraction | null;
  readonly reason: NoChangeReason | null;
  /** The weights at which the two are equal, in the grid's order; whatever goes further turns the order. */
  readonly weights: readonly number[] | null;
}

/**
 * The least movement of the weights, kept at least 0 and of sum 1, at which `lower` reaches `higher` (places in
 * the table): min ½ Σ |w′ − w| subject to Σ w′_c d_c ≤ 0, with d the differences of their means. Weight moved from
 * criterion c to criterion e lessens the gap by d_c − d_e; so all of it goes to the criterion most in favour of
 * the lower one, taken first from where it favours the higher one most: the exact solution of that linear
 * programme, which is a knapsack in fractions (Dantzig 1957). Thresholds are not looked at.
 */
export function smallestWeightChange(table: MarkTable, higher: number, lower: number): SmallestWeightChange {
  const none = (reason: NoChangeReason): SmallestWeightChange => ({
    distance: null,
    exact: null,
    reason,
    weights: null,
  });
  const weights = table.grid.criteria.map(({ weight }) => BigInt(weight));
  const differences = differencesOf(table, higher, lower);
  let gap = differences.reduce((sum, one, criterion) => sum + one * (weights[criterion] ?? 0n), 0n);
  if (gap < 0n) return none('not-by-score');
  const best = differences.reduce(
    (at, one, criterion) => (one < (differences[at] ?? 0n) ? criterion : at),
    0,
  );
  const least = differences[best] ?? 0n;
  if (least >= 0n) return none('none');
  const whole = weights.reduce((sum, one) => sum + one, 0n);
  const moved = weights.map(() => fraction(0n, 1n));
  let total = fraction(0n, 1n);
  const order = [...differences.keys()].sort((a, b) =>
    compareWhole(differences[b] ?? 0n, differences[a] ?? 0n),
  );
  for (const criterion of order) {
    const gain = (differences[criterion] ?? 0n) - least;
    if (gap === 0n || gain === 0n) break;
    const weight = weights[criterion] ?? 0n;
    const all = weight * gain <= gap;
    const taken = all ? fraction(weight, 1n) : fraction(gap, gain);
    gap = all ? gap - weight * gain : 0n;
    moved[criterion] = taken;
    total = fraction(
      total.numerator * taken.denominator + taken.numerator * total.denominator,
      total.denominator * taken.denominator,
    );
  }
  const exact = fraction(total.numerator, total.denominator * whole);
  const share = (value: Fraction): number =>
    approximate(fraction(value.numerator, value.denominator * whole));
  return {
    distance: approximate(exact),
    exact,
    reason: null,
    weights: weights.map((weight, criterion) => {
      const own = share(fraction(weight, 1n));
      return criterion === best ? own + share(total) : own - share(moved[criterion] ?? fraction(0n, 1n));
    }),
  };
}

/** Mean of the higher minus mean of the lower, criterion by criterion, all multiplied by one positive number. */
function differencesOf(table: MarkTable, higher: number, lower: number): bigint[] {
  const [above, under] = [sumsOfDefi(table, higher), sumsOfDefi(table, lower)];
  const counts = [...above, ...under].map(({ count }) => BigInt(count));
  if (counts.includes(0n)) throw new RangeError('a défi without a mark on a criterion has no rank');
  const common = counts.reduce((product, count) => (product % count === 0n ? product : product * count), 1n);
  const scaled = ({ sum, count }: { sum: number; count: number }): bigint =>
    (BigInt(sum) * common) / BigInt(count);
  return above.map((one, criterion) => scaled(one) - scaled(under[criterion] ?? { sum: 0, count: 1 }));
}

const compareWhole = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
