import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExactRanks } from '#core/ranking/firmness/exact-ranks.ts';
import { compareFractions } from '#core/ranking/fraction.ts';
import { totalOf } from '#core/ranking/total.ts';
import { gridOf } from '#tests/support/core-samples.ts';

/** Rank = 1 + how many are greater, by fractions. */
function byFractions(
  weights: readonly number[],
  sums: readonly number[],
  counts: readonly number[],
): number[] {
  const grid = gridOf(weights.map((weight) => ({ weight })));
  const width = weights.length;
  const totals = Array.from({ length: sums.length / width }, (_one, defi) =>
    totalOf(
      grid,
      weights.map((_weight, c) => ({
        sum: sums[defi * width + c] ?? 0,
        count: counts[defi * width + c] ?? 0,
      })),
    ),
  );
  return totals.map(
    (own) =>
      1 + totals.filter((other) => own !== null && other !== null && compareFractions(other, own) > 0).length,
  );
}

it.each([
  ['small weights, told apart in doubles', fc.constantFrom(50, 100, 150), 4, 12],
  [
    'large weights without a common divisor, told apart by fractions',
    fc.constantFrom(99_991, 99_989, 99_971),
    3,
    40,
  ],
])('ranks as fractions do: %s', (_name, weight, most, jurors) => {
  fc.assert(
    fc.property(
      fc
        .tuple(fc.array(weight, { minLength: 1, maxLength: most }), fc.integer({ min: 1, max: 12 }))
        .chain(([weights, defis]) =>
          fc.tuple(
            fc.constant(weights),
            fc.array(
              fc
                .tuple(fc.integer({ min: 1, max: jurors }), fc.integer({ min: 2, max: 4 }))
                .map(([count, mean]) => [count, count * mean * 50] as const),
              { minLength: defis * weights.length, maxLength: defis * weights.length },
            ),
          ),
        ),
      ([weights, cells]) => {
        const [counts, sums] = [cells.map(([count]) => count), cells.map(([, sum]) => sum)];
        const defis = cells.length / weights.length;
        const ranks = new Int32Array(defis);
        const exact = new ExactRanks(gridOf(weights.map((one) => ({ weight: one }))), defis);
        exact.rank(Float64Array.from(sums), Int32Array.from(counts), ranks);
        expect(Array.from(ranks)).toEqual(byFractions(weights, sums, counts));
        const order = new Int32Array(defis);
        exact.order(ranks, order);
        // By rank, and among equals by place.
        const expected = [...ranks.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
        expect(Array.from(order)).toEqual(expected);
      },
    ),
  );
});

it('does not take a third of 1000 for 333.33', () => {
  const exact = new ExactRanks(gridOf([{}]), 3);
  const ranks = new Int32Array(3);
  exact.rank(Float64Array.of(1000, 33_333, 2000), Int32Array.of(3, 100, 6), ranks);
  expect(Array.from(ranks)).toEqual([1, 3, 1]);
});
