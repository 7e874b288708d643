import { BestChoices } from './best-choices.ts';
import type { ChoiceProblem, Worths } from './choice-problem.ts';
import { efficientPortfolios, type Efficient } from './efficient-portfolios.ts';
import type { SelectionTools } from './solve-selection.ts';

/** So many partial portfolios may compete at one level before the exact method is given up. */
export const mostCompeting = 5_000;

/**
 * The non-dominated portfolios over a set of weights of which `weights` corners are given. First the best one at each
 * corner and in the middle: what cannot come near them need not be followed. Null where the exact method is given up.
 */
export async function robustPortfolios(
  problem: ChoiceProblem,
  worths: Worths,
  weights: number,
  tools: SelectionTools,
  most: number = mostCompeting,
): Promise<Efficient | null> {
  const best = new BestChoices(problem, tools);
  const known: Float64Array[] = [];
  for (let corner = -1; corner < weights; corner += 1) {
    const at = (values: Float64Array): number =>
      corner < 0 ? values.reduce((sum, value) => sum + value, 0) : (values[corner] ?? 0);
    const found = await best.under(
      worths.map((ofItem) => ofItem.map((values) => Float64Array.of(at(values)))),
    );
    if (found.kind === 'limit') return null;
    if (found.kind === 'infeasible') return { count: 0, holding: problem.items.map(() => 0), examples: [] };
    const values = valuesOf(worths, found.choices, weights);
    if (!known.some((others) => others.every((value, place) => value === values[place]))) known.push(values);
  }
  const search = efficientPortfolios(problem, worths, { weights, known, most });
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
    await tools.step();
  }
}

function valuesOf(worths: Worths, choices: readonly number[], weights: number): Float64Array {
  const sums = new Float64Array(weights);
  for (const [item, choice] of choices.entries()) {
    for (const [at, value] of (worths[item]?.[choice] ?? []).entries()) sums[at] = (sums[at] ?? 0) + value;
  }
  return sums;
}
