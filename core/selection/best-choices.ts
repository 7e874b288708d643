import type { Constraint } from '../solver.ts';
import { Reach, type ChoiceProblem, type Worths } from './choice-problem.ts';
import { efficientPortfolios } from './efficient-portfolios.ts';
import type { SelectionTools } from './solve-selection.ts';
import { bestSet } from './zero-one.ts';

/** The choice of every item, −1 where it is left out. */
export type Choices = readonly number[];

export type BestChoice =
  | { readonly kind: 'best'; readonly choices: Choices }
  | { readonly kind: 'infeasible' }
  /** Nothing was proven within the time. */
  | { readonly kind: 'limit' };

/** Item by item the best is found in a millisecond while so few partial portfolios compete; else the solver looks. */
const mostCompeting = 300;
const seconds = 30;
const mostKnown = 200;
/**
 * Worths above it are rounded for the solver, to about the hundredths that values are seen in: the finer they are, the
 * longer it takes to tell the best from the second best.
 */
const mostWorth = 4_000;

/**
 * The best portfolio, again and again under other weights. Weights near each other have the same few optima: the best of
 * those found before is a bound that leaves next to nothing to look at, where a solver would begin from nothing.
 */
export class BestChoices {
  readonly #reach: Reach;
  #known: Choices[] = [];

  constructor(
    private readonly problem: ChoiceProblem,
    private readonly tools: SelectionTools,
  ) {
    this.#reach = new Reach(problem);
  }

  /** `worths` under one weight. */
  async under(worths: Worths): Promise<BestChoice> {
    await this.tools.step();
    const found = this.#search(worths);
    if (found !== null) return found;
    const solved = await this.#bySolver(worths);
    // What the solver found is a bound itself, and what it rounded is put right.
    return solved.kind === 'best' ? (this.#search(worths) ?? solved) : solved;
  }

  /** Null when too many partial portfolios compete. */
  #search(worths: Worths): BestChoice | null {
    const known = this.#known.reduce((most, choices) => Math.max(most, worthOf(worths, choices)), -1);
    const search = efficientPortfolios(this.problem, worths, {
      weights: 1,
      known: known < 0 ? [] : [Float64Array.of(known)],
      most: mostCompeting,
      reach: this.#reach,
    });
    let found = search.next();
    while (found.done !== true) found = search.next();
    if (found.value === null) return null;
    const [choices] = found.value.examples;
    return choices === undefined ? { kind: 'infeasible' } : this.#remembered(choices);
  }

  async #bySolver(worths: Worths): Promise<BestChoice> {
    const places = this.problem.items.flatMap((choices, item) =>
      choices.map((_uses, choice) => ({ item, choice })),
    );
    const exact = places.map(({ item, choice }) => worths[item]?.[choice]?.[0] ?? 0);
    const unit = Math.max(1, Math.max(...exact) / mostWorth);
    const worth = exact.map((value) => Math.round(value / unit));
    const answer = await bestSet({ worth, rows: rowsOver(this.problem, places) }, this.tools.solve, seconds);
    if (answer.kind !== 'optimal') return answer;
    const choices = this.problem.items.map(() => -1);
    for (const place of answer.chosen) {
      const taken = places[place];
      if (taken !== undefined) choices[taken.item] = taken.choice;
    }
    return this.#remembered(choices);
  }

  #remembered(choices: Choices): BestChoice {
    const isNew = !this.#known.some((one) => one.every((choice, item) => choice === choices[item]));
    if (isNew) this.#known = [choices, ...this.#known].slice(0, mostKnown);
    return { kind: 'best', choices };
  }
}

function worthOf(worths: Worths, choices: Choices): number {
  return choices.reduce((sum, choice, item) => sum + (worths[item]?.[choice]?.[0] ?? 0), 0);
}

/** The rows over one variable a choice; of the choices of an item one at most. */
function rowsOver(
  { items, rows }: ChoiceProblem,
  places: readonly { readonly item: number; readonly choice: number }[],
): Constraint[] {
  const row = (
    { lower, upper }: ChoiceProblem['rows'][number],
    use: (item: number, choice: number) => number,
  ): Constraint => ({
    terms: places
      .map(({ item, choice }, variable) => ({ variable, coefficient: use(item, choice) }))
      .filter(({ coefficient }) => coefficient !== 0),
    lower,
    upper,
  });
  return [
    ...items.flatMap((choices, own) =>
      choices.length < 2 ? [] : [row({ lower: null, upper: 1 }, (item) => (item === own ? 1 : 0))],
    ),
    ...rows.map((bounds, at) => row(bounds, (item, choice) => items[item]?.[choice]?.[at] ?? 0)),
  ];
}
