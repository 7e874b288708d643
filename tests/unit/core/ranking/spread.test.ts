import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, roundFraction } from '#core/ranking/fraction.ts';
import { medianOf, spreadOf, trimmedMeanOf, type Amounts } from '#core/ranking/spread.ts';
import { shuffled } from '#tests/support/core-samples.ts';

const rising = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

const whole = (values: readonly number[]): Amounts => ({
  factor: 1,
  denominator: 1,
  amounts: rising(values),
});

/** Totals of any size over any denominator, as grids at the ends of what they may be give them. */
const amounts: fc.Arbitrary<Amounts & { readonly amounts: readonly number[] }> = fc.record({
  factor: fc.integer({ min: 1, max: 100_000 }),
  denominator: fc.integer({ min: 1, max: 300_000_000_000 }),
  amounts: fc
    .array(fc.integer({ min: -300_000_000_000, max: 300_000_000_000 }), { maxLength: 9 })
    .map(rising),
});

/** The mean of these, exact, and rounded as everywhere. */
const exactMean = ({ factor, denominator }: Amounts, of: readonly number[]): number =>
  roundFraction(
    fraction(
      of.reduce((sum, amount) => sum + BigInt(factor) * BigInt(amount), 0n),
      BigInt(denominator) * BigInt(of.length),
    ),
  );

describe('the spread of marks', () => {
  it('is nothing for no mark, and has no deviation for one', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([350])).toEqual({ min: 350, max: 350, deviation: null });
  });

  it('gives the ends and the sample standard deviation', () => {
    // Mean 500; squares 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32 (in hundreds, squared); √(32/7) = 2.138
    expect(spreadOf([200, 400, 400, 400, 500, 500, 700, 900])).toEqual({
      min: 200,
      max: 900,
      deviation: 214,
    });
  });

  it('has a deviation of zero when everyone agrees', () => {
    expect(spreadOf([300, 300, 300])).toEqual({ min: 300, max: 300, deviation: 0 });
  });

  it('is the exact deviation, rounded, whatever the order of the values', () => {
    const orders = fc
      .array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: 2, maxLength: 40 })
      .chain((values) => fc.tuple(fc.constant(values), shuffled(values)));
    fc.assert(
      fc.property(orders, ([values, other]) => {
        const count = BigInt(values.length);
        const sum = values.reduce((all, value) => all + BigInt(value), 0n);
        const squares = values.reduce((all, value) => all + BigInt(value) ** 2n, 0n);
        const exact = Math.sqrt(Number(count * squares - sum * sum) / Number(count * (count - 1n)));
        const deviation = spreadOf(values)?.deviation ?? Number.NaN;
        expect(Math.abs(deviation - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(spreadOf(other)).toEqual(spreadOf(values));
      }),
    );
  });
});

describe('the median', () => {
  it('is the middle value, or the mean of the two middle ones', () => {
    expect(medianOf(whole([]))).toBeNull();
    expect(medianOf(whole([1_500]))).toBe(1_500);
    expect(medianOf(whole([1_900, 1_200, 1_500]))).toBe(1_500);
    expect(medianOf(whole([1_900, 1_200, 1_500, 1_601]))).toBe(1_551);
  });

  it('is the exact median of the fractions, and the trimmed mean their exact trimmed mean', () => {
    fc.assert(
      fc.property(amounts, (totals) => {
        const sorted = totals.amounts;
        const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
        expect(medianOf(totals)).toBe(sorted.length === 0 ? null : exactMean(totals, middle));
        expect(trimmedMeanOf(totals)).toBe(sorted.length < 5 ? null : exactMean(totals, sorted.slice(1, -1)));
      }),
    );
  });
});

describe('the trimmed mean', () => {
  it('does not exist below five values', () => {
    expect(trimmedMeanOf(whole([1, 2, 3, 4]))).toBeNull();
  });

  it('drops one value at each end from five up', () => {
    // (1200 + 1300 + 1400) / 3
    expect(trimmedMeanOf(whole([2_000, 1_300, 100, 1_400, 1_200]))).toBe(1_300);
    // Two equal lowest: only one of them goes. (100 + 1300 + 1400) / 3 = 933.33
    expect(trimmedMeanOf(whole([2_000, 1_300, 100, 1_400, 100]))).toBe(933);
  });

  it('lies between the lowest and the highest value, as the median does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 5, maxLength: 15 }), (values) => {
        for (const middle of [trimmedMeanOf(whole(values)), medianOf(whole(values))]) {
          expect(middle).toBeGreaterThanOrEqual(Math.min(...values));
          expect(middle).toBeLessThanOrEqual(Math.max(...values));
        }
      }),
    );
  });
});
