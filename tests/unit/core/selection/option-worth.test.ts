import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { approximate, fraction } from '#core/ranking/fraction.ts';
import { totalOf } from '#core/ranking/total.ts';
import { worthsAtVertices, worthsUnder, type OptionWorth } from '#core/selection/option-worth.ts';
import { reducedValue, wholeValue } from '#core/selection/team-option.ts';
import { gridOf } from '#tests/support/core-samples.ts';

const marks = fc.array(fc.record({ sum: fc.integer({ min: 100, max: 400 }), count: fc.constant(1) }), {
  minLength: 3,
  maxLength: 3,
});
const weights = [100, 250, 70];
const grid = gridOf(weights.map((weight) => ({ weight })));
const option = (
  of: readonly { readonly sum: number; readonly count: number }[],
  more: Partial<OptionWorth>,
): OptionWorth => ({
  marks: of.map(({ sum, count }) => fraction(BigInt(sum), BigInt(count))),
  part: { percent: 100 },
  times: 1,
  ...more,
});

describe('what teams are worth under other weights', () => {
  test('at the session’s own is what their values say, but for the rounding of these', () => {
    fc.assert(
      fc.property(marks, marks, fc.integer({ min: 0, max: 3 }), (one, other, taken) => {
        const percent = reducedValue(100, taken, 15);
        const options = [
          [option(one, {}), option(one, { part: { percent } })],
          [option(other, { times: 3 }), option(other, { part: { set: 321 } })],
        ];
        const own = { whole: 420, vertices: [weights] };
        const { worths, exact } = worthsAtVertices(options, grid, own);
        expect(exact).toBe(true);
        // One unit for all: the value that was set tells which.
        const unit = (worths[1]?.[1]?.[0] ?? 0) / 321;
        const value = (of: typeof one): number => wholeValue(grid, totalOf(grid, of) ?? fraction(0n, 1n));
        const drawn = worthsUnder(
          options,
          grid,
          Float64Array.from(weights, (weight) => weight / 420),
        );
        const wanted = [
          [value(one), reducedValue(value(one), taken, 15)],
          [3 * value(other), 321],
        ];
        for (const [item, values] of wanted.entries()) {
          for (const [choice, hundredths] of values.entries()) {
            expect(Math.abs((worths[item]?.[choice]?.[0] ?? 0) / unit - hundredths)).toBeLessThanOrEqual(
              1.51,
            );
            expect((drawn[item]?.[choice]?.[0] ?? 0) / 1_000).toBeCloseTo(
              (worths[item]?.[choice]?.[0] ?? 0) / unit,
              2,
            );
          }
        }
      }),
    );
  });

  test('are rounded only where their sums would not stay exact', () => {
    const primes = [7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47].map((count) => ({
      sum: 300 * count + 1,
      count,
    }));
    const options = primes.map((mean) => [option([mean, mean, mean], {})]);
    const { worths, exact } = worthsAtVertices(options, grid, { whole: 420, vertices: [weights] });
    expect(exact).toBe(false);
    const values = worths.map(([own]) => own?.[0] ?? 0);
    expect(values.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
    const exactly = primes.map(
      (mean) => approximate(totalOf(grid, [mean, mean, mean]) ?? fraction(0n, 1n)) - 500,
    );
    for (const [place, value] of values.entries()) {
      expect(value / (values[0] ?? 1)).toBeCloseTo((exactly[place] ?? 0) / (exactly[0] ?? 1), 9);
    }
  });
});
