import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBareModel, type BareFault, type BareModel } from '#core/selection/bare-model.ts';
import { bestSet, without, type ZeroOneAnswer } from '#core/selection/zero-one.ts';
import type { Constraint } from '#core/solver.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import { workedChoice, workedItems } from '#tests/fixtures/worked-selections.ts';

function modelOf(data: object): BareModel {
  const read = readBareModel(data);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The best set besides those that are cut off. */
const best = ({ problem }: BareModel, cuts: readonly Constraint[] = []): Promise<ZeroOneAnswer> =>
  bestSet({ ...problem, rows: [...problem.rows, ...cuts] }, solveWithHighs, 30);

const fault = (data: unknown): BareFault | null => {
  const read = readBareModel(data);
  return read.ok ? null : read.error;
};

describe('published models', () => {
  test.each(workedItems)('$name has its optimum, which no other set reaches', async (worked) => {
    const model = modelOf(worked.model);
    const chosen = worked.items.map((item) => item - 1);
    expect(await best(model)).toEqual({ kind: 'optimal', value: worked.optimum, chosen });
    const second = await best(model, [without(chosen, model.problem.worth.length)]);
    if (second.kind !== 'optimal') throw new Error(second.kind);
    expect(second.value).toBeLessThan(worked.optimum);
    if (worked.secondBest !== undefined) expect(second.value).toBe(worked.secondBest);
  });

  test('the choice of teams and its runner-up, among all choices that fit', async () => {
    const model = modelOf(workedChoice.model);
    const { worth, rows } = model.problem;
    const { things } = model;
    const told = (answer: ZeroOneAnswer): object => {
      if (answer.kind !== 'optimal' || things.kind !== 'choice') throw new Error(answer.kind);
      const choice = answer.chosen.flatMap((place) => things.of[place] ?? []);
      return { value: answer.value, choice: Object.fromEntries(choice.map(({ id, size }) => [id, size])) };
    };
    const first = await best(model);
    expect(told(first)).toEqual({ value: workedChoice.optimum, choice: workedChoice.choice });
    const cut = without(first.kind === 'optimal' ? first.chosen : [], worth.length);
    expect(told(await best(model, [cut]))).toEqual(workedChoice.runnerUp);
    const sets = Array.from({ length: 2 ** worth.length }, (_one, set) => set);
    const fits = (set: number, { terms, upper }: Constraint): boolean =>
      terms.reduce((sum, { variable, coefficient }) => sum + coefficient * ((set >> variable) % 2), 0) <=
      (upper ?? 0);
    expect(sets.filter((set) => rows.every((row) => fits(set, row)))).toHaveLength(workedChoice.feasible);
  });
});

describe('a bare model', () => {
  test('is scaled by its decimals, so that nothing is lost', async () => {
    const model = modelOf({ weights: [0.1, 0.2, 0.3], profits: [1.25, 2, 3.125], capacity: 0.3 });
    expect(model.unit).toBe(1_000);
    expect(model.problem.worth).toEqual([1_250, 2_000, 3_125]);
    // 0.1 + 0.2 is more than 0.3 in floating point.
    expect(await best(model)).toEqual({ kind: 'optimal', value: 3_250, chosen: [0, 1] });
  });

  test('may have nothing in it, nothing that fits, or limits that nothing keeps', async () => {
    expect(await best(modelOf({ weights: [], profits: [], capacity: 0 }))).toEqual({
      kind: 'optimal',
      value: 0,
      chosen: [],
    });
    expect(await best(modelOf({ weights: [5], profits: [1], capacity: 4 }))).toMatchObject({ chosen: [] });
    expect(await best(modelOf({ weights: [5], profits: [1], capacity: -1 }))).toEqual({ kind: 'infeasible' });
    expect(await best(modelOf({ weights: [], profits: [], capacity: -1 }))).toEqual({ kind: 'infeasible' });
    expect(await best(modelOf({ weights: [5, -6], profits: [1, -3], capacity: -1 }))).toMatchObject({
      value: -2,
      chosen: [0, 1],
    });
  });

  test('names the place of its first fault', () => {
    const items = { weights: [1, 2], profits: [1, 2], capacity: 3 };
    const rows = {
      profits: [1, 2],
      constraints: [
        [1, 2],
        [1, 2],
      ],
      caps: [3, 3],
    };
    const sizes = { options: { D1: { '2': [1, 2] } }, seats: 1, budget: 1 };
    for (const [data, error] of [
      [[], { what: 'shape', place: '' }],
      [{}, { what: 'shape', place: '' }],
      [
        { ...items, ...rows },
        { what: 'shape', place: '' },
      ],
      [
        { ...items, capacity: undefined },
        { what: 'missing', place: 'capacity' },
      ],
      [
        { ...items, capacity: '3' },
        { what: 'not-a-number', place: 'capacity' },
      ],
      [
        { ...items, weights: [1, null] },
        { what: 'not-a-number', place: 'weights[1]' },
      ],
      [
        { ...items, weights: 7 },
        { what: 'not-a-list', place: 'weights' },
      ],
      [
        { ...items, weights: [1] },
        { what: 'length', place: 'weights', wanted: 2 },
      ],
      [
        { ...items, profits: [1, 0.123_456_7] },
        { what: 'decimals', place: 'profits[1]' },
      ],
      [
        { ...items, profits: [1, 1e-9] },
        { what: 'decimals', place: 'profits[1]' },
      ],
      [
        { ...items, weights: [1e10, 2] },
        { what: 'too-large', place: 'weights[0]' },
      ],
      [
        { ...items, weights: [1e300, 2] },
        { what: 'too-large', place: 'weights[0]' },
      ],
      [
        { ...items, capacity: 1e16 },
        { what: 'too-large', place: 'capacity' },
      ],
      [
        { ...rows, caps: [3] },
        { what: 'length', place: 'caps', wanted: 2 },
      ],
      [
        { ...rows, constraints: [[1, 2], [1]] },
        { what: 'length', place: 'constraints[1]', wanted: 2 },
      ],
      [
        {
          ...rows,
          constraints: [
            [1, 2],
            [1, 'x'],
          ],
        },
        { what: 'not-a-number', place: 'constraints[1][1]' },
      ],
      [
        { ...sizes, options: [1] },
        { what: 'not-an-object', place: 'options' },
      ],
      [
        { ...sizes, options: { D1: { '2': [1, 'x'] } } },
        { what: 'not-a-number', place: 'options.D1.2[1]' },
      ],
      [
        { ...sizes, options: { D1: { two: [1, 2] } } },
        { what: 'size', place: 'options.D1.two' },
      ],
      [
        { ...sizes, seats: undefined },
        { what: 'missing', place: 'seats' },
      ],
    ] as const) {
      expect(fault(data)).toEqual(error);
    }
    expect(fault({ ...items, capacity: 1e15 })).toBeNull();
  });

  test('is exact where numbers are as large as they may be and nearly alike', async () => {
    const number = fc.integer({ min: 999_999_000, max: 1_000_000_000 });
    const items = fc.array(fc.record({ weight: number, profit: number }), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(items, fc.integer({ min: 0, max: 9_000_000_000 }), async (things, capacity) => {
        const weights = things.map(({ weight }) => weight);
        const profits = things.map(({ profit }) => profit);
        let most = 0;
        for (let set = 0; set < 2 ** things.length; set += 1) {
          const sum = (of: readonly number[]): number =>
            of.reduce((so, one, at) => so + ((set >> at) % 2 === 1 ? one : 0), 0);
          if (sum(weights) <= capacity) most = Math.max(most, sum(profits));
        }
        expect(await best(modelOf({ weights, profits, capacity }))).toMatchObject({ value: most });
      }),
      { numRuns: 25 },
    );
  });
});
