import type { Grid } from '../call/grid.ts';
import { Random, splitMix64 } from '../ranking/firmness/random.ts';
import { normalisedWeights, weightsAround } from '../ranking/firmness/weights.ts';
import { BestChoices } from './best-choices.ts';
import type { ChoiceProblem, Worths } from './choice-problem.ts';
import { worthsUnder, type OptionWorth } from './option-worth.ts';
import type { SelectionTools } from './solve-selection.ts';

export interface DrawnInput {
  readonly problem: ChoiceProblem;
  /** Of every choice of every item. */
  readonly options: readonly (readonly OptionWorth[])[];
  readonly grid: Grid;
  /** How far weights are varied, in percentage points. */
  readonly points: number;
  /** Of the draws of weights within so many points (docs/formats.md, "Random draws"). */
  readonly seed: bigint;
  /** 1,000 by default. */
  readonly draws?: number;
}

export interface Drawn {
  readonly drawn: number;
  /** In how many of the draws the optimal portfolio holds each item. */
  readonly holding: readonly number[];
  /** False: one of the optima was not proven within the time, and the draws ended there. */
  readonly proven: boolean;
}

/** What two portfolios differ by at random, in thousandths of a hundredth, so that equals take turns. */
const least = 16;

/**
 * Which items the optimal portfolio holds when the weights are drawn at random: an approximation where there is too much
 * to find all non-dominated portfolios, and no core index. `told` hears the counts after each draw. Null when no
 * portfolio keeps the rules.
 */
export async function drawnPortfolios(
  { problem, options, grid, points, seed, draws = 1_000 }: DrawnInput,
  tools: SelectionTools,
  told: (soFar: Drawn) => void = () => undefined,
): Promise<Drawn | null> {
  const draw = weightsAround(normalisedWeights(grid), points / 100);
  const random = Random.seeded(seed);
  const [forTies = 0n] = splitMix64(seed, 1);
  const ties = Random.seeded(forTies);
  const best = new BestChoices(problem, tools);
  const weights = new Float64Array(grid.criteria.length);
  const holding = problem.items.map(() => 0);
  for (let drawn = 1; drawn <= draws; drawn += 1) {
    draw(random, weights);
    const found = await best.under(apart(worthsUnder(options, grid, weights), ties));
    if (found.kind === 'infeasible') return null;
    if (found.kind === 'limit') return { drawn: drawn - 1, holding, proven: false };
    for (const [item, choice] of found.choices.entries()) {
      if (choice >= 0) holding[item] = (holding[item] ?? 0) + 1;
    }
    told({ drawn, holding, proven: true });
  }
  return { drawn: draws, holding, proven: true };
}

/** Equal défis would otherwise be told apart by their places in the list alone. */
const apart = (worths: Worths, ties: Random): Worths =>
  worths.map((ofItem) => ofItem.map((worth) => worth.map((value) => value + ties.below(least))));
