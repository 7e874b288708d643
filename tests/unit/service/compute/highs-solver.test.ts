import { describe, expect, test } from 'vitest';
import type { Constraint, LinearModel, Variable } from '#core/solver.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';

const seconds = 30;
const variable = (cost: number, more: Partial<Variable> = {}): Variable => ({
  lower: 0,
  upper: null,
  integer: false,
  cost,
  ...more,
});
const row = (coefficients: readonly number[], lower: number | null, upper: number | null): Constraint => ({
  terms: coefficients.flatMap((coefficient, place) =>
    coefficient === 0 ? [] : [{ variable: place, coefficient }],
  ),
  lower,
  upper,
});
const model = (
  sense: LinearModel['sense'],
  variables: readonly Variable[],
  ...constraints: Constraint[]
): LinearModel => ({ sense, variables, constraints });

describe('the solver', () => {
  test('finds the optimum of a linear model, and another with whole numbers', async () => {
    // Worked out by hand: the corner of both limits; the best whole point beside it.
    const wanted = (integer: boolean): LinearModel =>
      model(
        'maximize',
        [variable(5, { integer }), variable(4, { integer })],
        row([6, 4], null, 24),
        row([1, 2], null, 6),
      );
    expect(await solveWithHighs(wanted(false), { seconds })).toMatchObject({
      kind: 'optimal',
      objective: 21,
    });
    const whole = await solveWithHighs(wanted(true), { seconds });
    expect(whole).toMatchObject({ kind: 'optimal', objective: 20, values: [4, 0] });
  });

  test('takes free variables, equations and both bounds', async () => {
    const answer = await solveWithHighs(
      model(
        'minimize',
        [variable(1, { lower: null }), variable(1, { lower: -2, upper: 3 })],
        row([1, -1], 4, 4),
      ),
      { seconds },
    );
    expect(answer).toEqual({ kind: 'optimal', objective: 0, values: [2, -2] });
  });

  test('tells infeasible from unbounded, also for a model that presolve cannot tell apart', async () => {
    const never = model('minimize', [variable(1)], row([1], 2, null), row([1], null, 1));
    const ever = model('maximize', [variable(1)], row([1], 1, null));
    const whole = model('maximize', [variable(1, { integer: true }), variable(0)], row([1, -1], null, 0));
    expect(await solveWithHighs(never, { seconds })).toEqual({ kind: 'infeasible' });
    expect(await solveWithHighs(ever, { seconds })).toEqual({ kind: 'unbounded' });
    expect(await solveWithHighs(whole, { seconds })).toEqual({ kind: 'unbounded' });
  });

  test('a model without variables is settled by its constraints alone', async () => {
    expect(await solveWithHighs(model('minimize', []), { seconds })).toMatchObject({ kind: 'optimal' });
    expect(await solveWithHighs(model('minimize', [], row([], 1, null)), { seconds })).toEqual({
      kind: 'infeasible',
    });
  });

  test('ends when its time is over', async () => {
    // A knapsack with an equation that is hard to meet: no optimum in no time.
    const weights = Array.from({ length: 60 }, (_, at) => 10_007 + ((at * 7919) % 9973) * 2);
    const hard = model(
      'maximize',
      weights.map((weight) => variable(weight, { upper: 1, integer: true })),
      row(weights, null, Math.floor(weights.reduce((sum, one) => sum + one, 0) / 2)),
    );
    expect((await solveWithHighs(hard, { seconds: 0 })).kind).toBe('limit');
  });

  test('the same model has the same answer every time', async () => {
    const one = model(
      'maximize',
      Array.from({ length: 12 }, () => variable(1, { upper: 1, integer: true })),
      row(
        Array.from({ length: 12 }, () => 1),
        null,
        6,
      ),
    );
    const first = await solveWithHighs(one, { seconds });
    expect(await solveWithHighs(one, { seconds })).toEqual(first);
  });
});
