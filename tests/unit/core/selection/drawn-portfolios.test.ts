import { describe, expect, test } from 'vitest';
import { fraction } from '#core/ranking/fraction.ts';
import { drawnPortfolios, type DrawnInput } from '#core/selection/drawn-portfolios.ts';
import type { OptionWorth } from '#core/selection/option-worth.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import type { SelectionTools } from '#core/selection/solve-selection.ts';
import { gridOf } from '#tests/support/core-samples.ts';

const tools: SelectionTools = { solve: solveWithHighs, step: () => Promise.resolve() };
const grid = gridOf([{}, {}], { scale: { min: 0, max: 400 } });
const marked = (...marks: number[]): OptionWorth => ({
  marks: marks.map((mark) => fraction(BigInt(mark), 1n)),
  part: { percent: 100 },
  times: 1,
});

/** Défis of one team each, of which so many may be chosen. */
const input = (
  options: readonly OptionWorth[],
  chosen: number,
  more: Partial<DrawnInput> = {},
): DrawnInput => ({
  problem: { items: options.map(() => [[1]]), rows: [{ lower: null, upper: chosen }] },
  options: options.map((option) => [option]),
  grid,
  points: 20,
  seed: 1n,
  ...more,
});

describe('the optimal portfolios of a thousand draws', () => {
  test('hold a défi as often as the weights are on its side', async () => {
    // Over weights from 0.3 to 0.7 of the first criterion: the first défi is best above a half, the second below it;
    // the third, 310 whatever the weights, beats both within 0.05 of it, so that it comes second for the half of draws.
    const answer = await drawnPortfolios(
      input([marked(400, 200), marked(200, 400), marked(310, 310)], 1),
      tools,
    );
    if (answer === null) throw new Error('infeasible');
    expect(answer).toMatchObject({ drawn: 1_000, proven: true });
    for (const [item, share] of [0.375, 0.375, 0.25].entries()) {
      expect(Math.abs((answer.holding[item] ?? 0) / 1_000 - share)).toBeLessThan(0.05);
    }
  });

  test('let equal défis take turns, and the same seed gives the same shares', async () => {
    const equal = input([marked(300, 300), marked(300, 300), marked(400, 400)], 2);
    const answer = await drawnPortfolios(equal, tools);
    expect(answer?.holding[2]).toBe(1_000);
    expect(Math.abs((answer?.holding[0] ?? 0) - 500)).toBeLessThan(60);
    expect(await drawnPortfolios(equal, tools)).toEqual(answer);
  });

  // Uses that are powers of two make every subset one of its own: more than may compete item by item.
  const many = Array.from({ length: 13 }, (_one, item) => marked(200 + 13 * item, 390 - 11 * item));
  const hard = input(many, 0, {
    problem: {
      items: many.map((_option, item) => [[2 ** item, 1]]),
      rows: [
        { lower: 2_100, upper: 6_200 },
        { lower: 2, upper: 5 },
      ],
    },
    draws: 5,
  });

  test('are found by the solver where too many partial portfolios compete', async () => {
    let solved = 0;
    const counting: SelectionTools = {
      ...tools,
      solve: (model, limits) => {
        solved += 1;
        return solveWithHighs(model, limits);
      },
    };
    const answer = await drawnPortfolios(hard, counting);
    expect(solved).toBeGreaterThan(0);
    // Every défi is worth something, so that all five are taken.
    expect(answer?.holding.reduce((sum, held) => sum + held, 0)).toBe(25);
  });

  test('do not exist where no portfolio keeps the rules, and end where nothing is proven', async () => {
    const never = { items: [[[1]]], rows: [{ lower: 2, upper: null }] };
    expect(await drawnPortfolios(input([marked(300, 300)], 1, { problem: never }), tools)).toBeNull();
    const late: SelectionTools = { ...tools, solve: () => Promise.resolve({ kind: 'limit', values: null }) };
    expect(await drawnPortfolios(hard, late)).toMatchObject({ drawn: 0, proven: false });
  });
});
