import type { Grid } from '../../call/grid.ts';
import { approximate, compareFractions, type Fraction } from '../fraction.ts';
import { totalOf } from '../total.ts';
import { SharedRanks } from './shared-ranks.ts';

/** Below this product of numerator and denominator, two different quotients are never the same double. */
const exactBelow = 2 ** 51;

/**
 * Ranks défis by their weighted means from sums and numbers of marks (each défis × criteria, in the grid's order),
 * exactly and thousands of times: as quotients of whole numbers, small ones in doubles, whose division rounds
 * equal quotients to the same double and different ones to different ones; others by fractions.
 */
export class ExactRanks {
  readonly #grid: Grid;
  readonly #weights: Float64Array;
  readonly #scores: Float64Array;
  readonly #shared: SharedRanks;

  constructor(grid: Grid, defis: number) {
    this.#grid = grid;
    const divisor = grid.criteria.reduce((common, { weight }) => greatestCommon(common, weight), 0);
    this.#weights = Float64Array.from(grid.criteria, ({ weight }) => weight / divisor);
    this.#scores = new Float64Array(defis);
    this.#shared = new SharedRanks(defis);
  }

  /** Every count is above 0. */
  rank(sums: Float64Array, counts: Int32Array, ranks: Int32Array): void {
    if (this.#divide(sums, counts)) this.#shared.rank(this.#scores, 0, ranks);
    else this.#rankByFractions(sums, counts, ranks);
  }

  order(ranks: Int32Array, order: Int32Array): void {
    this.#shared.order(ranks, order);
  }

  /** Fills the scores; false when numbers got too large for doubles to tell them apart. */
  #divide(sums: Float64Array, counts: Int32Array): boolean {
    const criteria = this.#weights.length;
    let [greatest, widest] = [0, 0];
    for (let defi = 0; defi < this.#scores.length; defi += 1) {
      const from = defi * criteria;
      let denominator = counts[from] ?? 1;
      for (let criterion = 1; criterion < criteria; criterion += 1) {
        const count = counts[from + criterion] ?? 1;
        if (denominator % count !== 0) denominator *= count / greatestCommon(denominator, count);
      }
      let numerator = 0;
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        const share = denominator / (counts[from + criterion] ?? 1);
        numerator += (this.#weights[criterion] ?? 0) * (sums[from + criterion] ?? 0) * share;
      }
      greatest = Math.max(greatest, Math.abs(numerator));
      widest = Math.max(widest, denominator);
      this.#scores[defi] = numerator / denominator;
    }
    return greatest * widest < exactBelow;
  }

  #rankByFractions(sums: Float64Array, counts: Int32Array, ranks: Int32Array): void {
    const criteria = this.#weights.length;
    const scored = Array.from(this.#scores, (_score, defi): readonly [number, Fraction, number] => {
      const total = totalOf(
        this.#grid,
        Array.from({ length: criteria }, (_one, criterion) => ({
          sum: sums[defi * criteria + criterion] ?? 0,
          count: counts[defi * criteria + criterion] ?? 0,
        })),
      );
      if (total === null) throw new RangeError('a défi without a mark on a criterion has no rank');
      return [defi, total, approximate(total)];
    });
    // Doubles settle all but near-equal totals.
    const compare = (a: (typeof scored)[number], b: (typeof scored)[number]): number =>
      Math.abs(a[2] - b[2]) > 1e-6 ? b[2] - a[2] : compareFractions(b[1], a[1]);
    scored.sort(compare);
    let rank = 0;
    for (const [place, one] of scored.entries()) {
      const before = scored[place - 1];
      if (before === undefined || compare(before, one) !== 0) rank = place + 1;
      ranks[one[0]] = rank;
    }
  }
}

function greatestCommon(a: number, b: number): number {
  let [large, small] = [a, b];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}
