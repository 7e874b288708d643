import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSmallCoefficients } from '#core/selection/small-coefficients.ts';
import { bestSet } from '#core/selection/zero-one.ts';
import type { Constraint } from '#core/solver.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';

const row = (
  coefficients: readonly number[],
  { lower = null, upper = null }: Partial<Pick<Constraint, 'lower' | 'upper'>>,
): Constraint => ({
  terms: coefficients.map((coefficient, variable) => ({ variable, coefficient })),
  lower,
  upper,
});

// As they stand, the solver calls the first infeasible, and finds 702,087,011 and 1,013,957,949 in the others.
test.each([
  {
    worth: [1917, 1724, 1418, 900, 1065, 744],
    only: row([16_959_711, 22_240_879, 39_147_650, 25_773_222, 10_660_269, 17_897_468], {
      upper: 27_619_979,
    }),
    value: 1917,
  },
  {
    worth: [689_626_144, 12_459_934, 933, 311_271_048],
    only: row([4_229_701, 3_059_354, 5_262_710, 9_962_367], { lower: 4_229_701, upper: 22_514_131 }),
    value: 1_013_357_126,
  },
  {
    worth: [71_548_740, 221, 97_328_489, 31_758_463, 910_650_525, 0],
    only: row([44, 150_810_434, 99, 78, 8921, 4_764_483], { lower: 4_764_483, upper: 150_819_478 }),
    value: 1_111_286_217,
  },
  {
    // Here by one too little.
    worth: [1415, 6, 908_860_165, 0, 217_193_583, 278_699_485, 4, 3],
    only: row([8320, 22, 729_085_245, 14, 909_411_442, 3270, 506_553_298, 74], { upper: 1_235_650_220 }),
    value: 1_187_561_075,
  },
])('an optimum is found among coefficients of many millions: $value', async ({ worth, only, value }) => {
  expect(await bestSet({ worth, rows: [only] }, solveWithHighs, 5)).toMatchObject({ kind: 'optimal', value });
});

test('property: rows in small coefficients let the same sets pass', () => {
  const number = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1000, max: 1e5 }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, fc.boolean()), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: -2, max: 2 }),
      fc.boolean(),
      (things, off, atLeast) => {
        const coefficients = things.map(([coefficient]) => coefficient);
        const taken = things.map(([, isTaken]) => (isTaken ? 1 : 0));
        const sum = things.reduce((so, [coefficient, isTaken]) => so + (isTaken ? coefficient : 0), 0);
        const bound = sum + off;
        const given = row(coefficients, atLeast ? { lower: bound } : { upper: bound });
        const { rows, carries } = inSmallCoefficients([given], taken.length);
        for (const { terms } of rows)
          for (const { coefficient } of terms) expect(Math.abs(coefficient)).toBeLessThanOrEqual(2 ** 17);
        expect(
          passes(
            rows,
            taken,
            carries.map(({ upper }) => upper ?? 0),
          ),
        ).toBe(atLeast ? sum >= bound : sum <= bound);
      },
    ),
  );
});

/** Each carry as small as its own row allows, which leaves the next digits the most room. */
function passes(rows: readonly Constraint[], taken: readonly number[], most: readonly number[]): boolean {
  const values = [...taken];
  return rows.every(({ terms, lower, upper }) => {
    const fresh = terms.find(({ variable }) => variable >= values.length);
    const sum = terms.reduce(
      (so, { variable, coefficient }) => so + (values[variable] ?? 0) * coefficient,
      0,
    );
    if (fresh === undefined || upper === null)
      return sum <= (upper ?? Infinity) && sum >= (lower ?? -Infinity);
    const carry = Math.max(0, Math.ceil((sum - upper) / -fresh.coefficient));
    values.push(carry);
    return carry <= (most[fresh.variable - taken.length] ?? 0);
  });
}
