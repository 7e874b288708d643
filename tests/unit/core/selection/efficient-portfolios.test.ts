import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction } from '#core/ranking/fraction.ts';
import type { ChoiceProblem, Worths } from '#core/selection/choice-problem.ts';
import { efficientPortfolios, type Efficient } from '#core/selection/efficient-portfolios.ts';
import { worthsAtVertices } from '#core/selection/option-worth.ts';
import { robustPortfolios } from '#core/selection/robust-portfolios.ts';
import type { SelectionTools } from '#core/selection/solve-selection.ts';
import { weightVertices } from '#core/selection/weight-vertices.ts';
import {
  robustBudget,
  robustCases,
  robustFeasible,
  robustProjects,
} from '#tests/fixtures/robust-portfolios.ts';
import { gridOf } from '#tests/support/core-samples.ts';

/** Small problems never need the solver. */
const tools: SelectionTools = {
  solve: () => Promise.reject(new Error('the solver was asked')),
  step: () => Promise.resolve(),
};

function finish(work: Generator<undefined, Efficient | null, undefined>): Efficient | null {
  let next = work.next();
  while (next.done !== true) next = work.next();
  return next.value;
}

describe('the worked example', () => {
  const names = Object.keys(robustProjects);
  const projects = Object.values(robustProjects);
  const problem: ChoiceProblem = {
    items: projects.map(([, , cost]) => [[cost]]),
    rows: [{ lower: null, upper: robustBudget }],
  };
  const named = (choices: readonly number[]): string =>
    names.filter((_name, item) => choices[item] === 0).join('');

  test.each(robustCases)('with the first weight in $corners', async (known) => {
    const weights = [known.weight, 100 - known.weight];
    const scale = { min: 0, max: 500, step: 100 };
    const grid = gridOf(
      weights.map((weight) => ({ weight })),
      { scale, outOf: 500 },
    );
    const corners = weightVertices(weights, known.points);
    if (corners === null) throw new Error('too many corners');
    expect(corners.vertices.map(([first = 0]) => first / corners.whole).sort()).toEqual(known.corners);
    const options = projects.map(([first, second]) => [
      {
        marks: [first, second].map((score) => fraction(BigInt(100 * score), 1n)),
        part: { percent: 100 },
        times: 1,
      },
    ]);
    const { worths, exact } = worthsAtVertices(options, grid, corners);
    expect(exact).toBe(true);
    const answer = await robustPortfolios(problem, worths, 2, tools);
    expect(answer?.examples.map(named).sort()).toEqual(known.nondominated);
    expect(answer?.count).toBe(known.nondominated.length);
    const index = Object.entries(known.core).map(([, share]) => share * known.nondominated.length);
    expect(answer?.holding).toEqual(index.map(Math.round));
  });

  test('has 30 feasible portfolios: without any weight nothing dominates', () => {
    const worths = projects.map(() => [new Float64Array(0)]);
    expect(finish(efficientPortfolios(problem, worths, { weights: 0, most: 100 }))?.count).toBe(
      robustFeasible,
    );
  });
});

interface Case {
  readonly problem: ChoiceProblem;
  readonly worths: Worths;
  readonly weights: number;
}

/** Up to six things with up to three choices; caps, minimums, both, and rows of 1 and −1 as rules between défis make them. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
    weights: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ sizes, weights, rows }) =>
    fc.record({
      weights: fc.constant(weights),
      worths: fc.tuple(
        ...sizes.map((size) =>
          fc.array(
            numbers(weights, 0, 6).map((all) => Float64Array.from(all)),
            { minLength: size, maxLength: size },
          ),
        ),
      ),
      problem: fc.record({
        items: fc.tuple(
          ...sizes.map((size) =>
            fc.array(
              fc.tuple(
                ...Array.from({ length: rows }, (_row, row) =>
                  fc.integer(row === 2 ? { min: -1, max: 1 } : { min: 0, max: 3 }),
                ),
              ),
              { minLength: size, maxLength: size },
            ),
          ),
        ),
        rows: fc.tuple(
          ...Array.from({ length: rows }, (_row, row) =>
            row === 2
              ? fc.constant({ lower: 0, upper: 0 })
              : fc
                  .tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.option(fc.integer({ min: 2, max: 8 })))
                  .map(([lower, upper]) => ({ lower, upper })),
          ),
        ),
      }),
    }),
  );

const numbers = (length: number, min: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length });

/** Every set of choices that keeps the rules and that no other one dominates. */
function byBruteForce({ problem, worths, weights }: Case): number[][] {
  const all = problem.items.reduce<number[][]>(
    (before, choices) => before.flatMap((some) => [-1, ...choices.keys()].map((choice) => [...some, choice])),
    [[]],
  );
  const sum = (choices: readonly number[], of: (item: number, choice: number) => number): number =>
    choices.reduce((so, choice, item) => so + (choice < 0 ? 0 : of(item, choice)), 0);
  const feasible = all.filter((choices) =>
    problem.rows.every(({ lower, upper }, row) => {
      const use = sum(choices, (item, choice) => problem.items[item]?.[choice]?.[row] ?? 0);
      return use >= (lower ?? -Infinity) && use <= (upper ?? Infinity);
    }),
  );
  const valued = feasible.map((choices) => ({
    choices,
    values: Array.from({ length: weights }, (_one, at) =>
      sum(choices, (item, choice) => worths[item]?.[choice]?.[at] ?? 0),
    ),
  }));
  return valued
    .filter(
      ({ values }) =>
        !valued.some(
          (other) =>
            other.values.every((value, at) => value >= (values[at] ?? 0)) &&
            other.values.some((value, at) => value > (values[at] ?? 0)),
        ),
    )
    .map(({ choices }) => choices);
}

const holdingIn = (portfolios: readonly (readonly number[])[], items: number): number[] =>
  Array.from({ length: items }, (_item, item) => portfolios.filter((one) => (one[item] ?? -1) >= 0).length);

describe('against every set of choices there is', () => {
  test('the same portfolios are found, with or without some that are known', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const wanted = byBruteForce(one);
        const { problem, worths, weights } = one;
        const plain = finish(efficientPortfolios(problem, worths, { weights, most: 1_000 }));
        const robust = await robustPortfolios(problem, worths, weights, tools);
        for (const answer of [plain, robust]) {
          expect(answer?.count).toBe(wanted.length);
          expect(answer?.holding).toEqual(holdingIn(wanted, problem.items.length));
          for (const example of answer?.examples ?? []) expect(wanted).toContainEqual([...example]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('nothing is told where more has to be kept than is allowed', () => {
    const problem = { items: [[[]], [[]], [[]]], rows: [] };
    const worths = [[Float64Array.of(1, -1)], [Float64Array.of(2, -2)], [Float64Array.of(4, -4)]];
    expect(finish(efficientPortfolios(problem, worths, { weights: 2, most: 7 }))).toBeNull();
    expect(finish(efficientPortfolios(problem, worths, { weights: 2, most: 8 }))?.count).toBe(8);
  });
});
