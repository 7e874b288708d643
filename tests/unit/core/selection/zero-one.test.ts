import { expect, test } from 'vitest';
import { bestSet } from '#core/selection/zero-one.ts';
import type { Solve } from '#core/solver.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';

const knapsack = {
  worth: [60, 100, 120],
  rows: [
    {
      terms: [10, 20, 30].map((coefficient, variable) => ({ variable, coefficient })),
      lower: null,
      upper: 50,
    },
  ],
};

/** A solver that is wrong at first, by so much that rounding makes another set of it. */
function astray(values: readonly number[], objective: number): Solve {
  let first = true;
  return (model, options) => {
    if (!first) return solveWithHighs(model, options);
    first = false;
    return Promise.resolve({ kind: 'optimal', objective, values });
  };
}

const optimum = { kind: 'optimal', value: 220, chosen: [1, 2] };

test('an answer that breaks a row once it is rounded is cut off, and the search goes on', async () => {
  expect(await bestSet(knapsack, astray([0.9, 1, 1], 14), 5)).toEqual(optimum);
});

test('an answer that is worth less than it was said to be is not taken for the best', async () => {
  expect(await bestSet(knapsack, astray([1, 1, 0.4], 11.2), 5)).toEqual(optimum);
  // And is, when it turns out to be the best after all.
  expect(await bestSet(knapsack, astray([0, 1, 1], 14), 5)).toEqual(optimum);
});

test('a solver that always answers sets that break a row is given up', async () => {
  const wrong: Solve = () => Promise.resolve({ kind: 'optimal', objective: 14, values: [1, 1, 1] });
  expect(await bestSet(knapsack, wrong, 5)).toEqual({ kind: 'limit' });
});

test('without time nothing is claimed', async () => {
  const late: Solve = () => Promise.resolve({ kind: 'limit', values: [0, 1, 1] });
  expect(await bestSet(knapsack, late, 5)).toEqual({ kind: 'limit' });
});
