import type { ChoiceProblem, Worths } from './choice-problem.ts';

/** A table of bounds is made where it has no more cells than this. */
const mostCells = 2_000_000;

/** One cap, in the largest unit that every use of it is a whole number of. */
interface Cap {
  readonly row: number;
  readonly unit: number;
  readonly units: number;
}

/**
 * How much what is still to be decided can add, under each of the weights: never less than it really can. For each cap
 * alone the most is exact, by the usual table of a knapsack; the least over the caps is the bound.
 */
export class CompletionBounds {
  readonly #weights: number;
  readonly #caps: readonly { readonly cap: Cap; readonly tables: readonly Float64Array[] }[];
  /** Without any cap. */
  readonly #free: readonly Float64Array[];

  constructor(
    private readonly problem: ChoiceProblem,
    worths: Worths,
    weights: number,
  ) {
    this.#weights = weights;
    this.#caps = capsOf(problem)
      .filter(({ units }) => (units + 1) * (problem.items.length + 1) * weights <= mostCells)
      .map((cap) => ({ cap, tables: tablesOf(problem, worths, weights, cap) }));
    this.#free = tablesOf(problem, worths, weights, null);
  }

  /** Fills `into` with the bounds of what items from `level` on can add. */
  fill(level: number, used: Float64Array, into: Float64Array): void {
    const free = this.#free[level];
    for (let at = 0; at < this.#weights; at += 1) into[at] = free?.[at] ?? 0;
    for (const { cap, tables } of this.#caps) {
      const upper = this.problem.rows[cap.row]?.upper ?? 0;
      const left = Math.floor((upper - (used[cap.row] ?? 0)) / cap.unit);
      const table = tables[level];
      if (table === undefined) continue;
      const from = Math.min(left, cap.units) * this.#weights;
      for (let at = 0; at < this.#weights; at += 1) {
        const most = table[from + at] ?? 0;
        if (most < (into[at] ?? 0)) into[at] = most;
      }
    }
  }
}

/** The rows that only cap, and what the whole of each is in its unit. */
function capsOf({ items, rows }: ChoiceProblem): Cap[] {
  return rows.flatMap(({ upper }, row): Cap[] => {
    const uses = items.flatMap((choices) => choices.map((choice) => choice[row] ?? 0));
    if (upper === null || upper < 0 || uses.some((use) => use < 0)) return [];
    const unit = uses.reduce((common, use) => gcd(common, use), 0);
    const all = items.reduce((sum, choices) => sum + Math.max(0, ...choices.map((one) => one[row] ?? 0)), 0);
    return unit === 0 || all <= upper ? [] : [{ row, unit, units: Math.floor(upper / unit) }];
  });
}

/** Level by level from the last: by the units left, the most that the items from there on can add. */
function tablesOf(
  { items }: ChoiceProblem,
  worths: Worths,
  weights: number,
  cap: Cap | null,
): readonly Float64Array[] {
  const units = cap === null ? 0 : cap.units;
  let after = new Float64Array((units + 1) * weights);
  const tables = [after];
  for (const [back, choices] of [...items].reverse().entries()) {
    const item = items.length - 1 - back;
    const here = after.slice();
    for (const [choice, uses] of choices.entries()) {
      const worth = worths[item]?.[choice];
      const taken = cap === null ? 0 : (uses[cap.row] ?? 0) / cap.unit;
      for (let left = taken; left <= units; left += 1) {
        for (let at = 0; at < weights; at += 1) {
          const most = (after[(left - taken) * weights + at] ?? 0) + (worth?.[at] ?? 0);
          if (most > (here[left * weights + at] ?? 0)) here[left * weights + at] = most;
        }
      }
    }
    tables.unshift(here);
    after = here;
  }
  return tables;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
