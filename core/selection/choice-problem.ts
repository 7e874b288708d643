import type { Constraint } from '../solver.ts';

/** One thing to decide: none of its choices, or one. A choice is what it takes of each row, in whole numbers. */
export type Item = readonly (readonly number[])[];

/** Défis, their teams and the rules between them, item by item. */
export interface ChoiceProblem {
  readonly items: readonly Item[];
  /** `lower ≤ what all choices take together ≤ upper`; a bound that is null is none. */
  readonly rows: readonly Pick<Constraint, 'lower' | 'upper'>[];
}

/** What every choice of every item is worth under each of some weights; sums of them are exact in a double. */
export type Worths = readonly (readonly Float64Array[])[];

/** What counts of a use for what may still follow: less of it is never worse. */
interface Side {
  readonly row: number;
  readonly bound: number;
  readonly upper: boolean;
}

/**
 * The rules as they bear on what is decided so far. A use is clamped where what is still to come can no longer make a
 * difference, so that two partial portfolios are alike whenever the same may follow.
 */
export class Reach {
  readonly #sides: readonly Side[];
  readonly #rows: number;
  /** Of each row, the least and the most that the items from each level on can take. */
  readonly #least: readonly Float64Array[];
  readonly #most: readonly Float64Array[];

  constructor({ items, rows }: ChoiceProblem) {
    this.#rows = rows.length;
    this.#sides = rows.flatMap(({ lower, upper }, row) => [
      ...(upper === null ? [] : [{ row, bound: upper, upper: true }]),
      ...(lower === null ? [] : [{ row, bound: lower, upper: false }]),
    ]);
    const least: Float64Array[] = [new Float64Array(rows.length)];
    const most: Float64Array[] = [new Float64Array(rows.length)];
    for (const choices of [...items].reverse()) {
      const ends = (pick: (...values: number[]) => number, after: Float64Array | undefined): Float64Array =>
        Float64Array.from(
          rows,
          (_row, at) => (after?.[at] ?? 0) + pick(0, ...choices.map((choice) => choice[at] ?? 0)),
        );
      least.unshift(ends(Math.min, least[0]));
      most.unshift(ends(Math.max, most[0]));
    }
    this.#least = least;
    this.#most = most;
  }

  /** Uses of all rows before anything is decided. */
  none(): Float64Array {
    return new Float64Array(this.#rows);
  }

  /** What counts of the uses before level `level`; null when no completion can keep the rules. */
  clamp(used: Float64Array, level: number): Float64Array | null {
    const least = this.#least[level];
    const most = this.#most[level];
    const counting = new Float64Array(this.#sides.length);
    for (const [at, { row, bound, upper }] of this.#sides.entries()) {
      const use = used[row] ?? 0;
      const lowest = least?.[row] ?? 0;
      const highest = most?.[row] ?? 0;
      if (upper ? use + lowest > bound : use + highest < bound) return null;
      counting[at] = upper ? Math.max(use, bound - highest) : -Math.min(use, bound - lowest);
    }
    return counting;
  }
}
