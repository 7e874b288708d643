import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAfter } from '#core/ranking/firmness/cut.ts';
import { Random } from '#core/ranking/firmness/random.ts';
import { finish } from '#core/ranking/firmness/resampling.ts';
import { acceptabilities } from '#core/ranking/firmness/smaa.ts';
import { anyWeights, normalisedWeights, weightsAround } from '#core/ranking/firmness/weights.ts';
import { gridOf } from '#tests/support/core-samples.ts';
import { smallSheets, tableOf } from '#tests/support/mark-tables.ts';

/** One juror, marks from 0 to 1 by hundredths. */
const unit = { scale: { min: 0, max: 100, step: 1 } };

describe('the closed form of three défis: (1, 0), (0, 1), (0.6, 0.6)', () => {
  const table = tableOf(gridOf([{}, {}], unit), [[[100, 0]], [[0, 100]], [[60, 60]]]);
  const { rows, draws } = finish(
    acceptabilities(table, { seed: 1n, points: null, countAbove: cutAfter(1), draws: 100_000 }),
  );

  it('has shares of first ranks 0.4, 0.4, 0.2', () => {
    expect(draws).toBe(100_000);
    for (const [place, share] of [0.4, 0.4, 0.2].entries()) {
      expect(Math.abs((rows[place]?.ranks[0] ?? 0) - share)).toBeLessThan(0.005);
      expect(rows[place]?.aboveCut).toBeCloseTo(rows[place]?.ranks[0] ?? 0, 12);
    }
  });

  it('has central weights 0.8, 0.2, 0.5 on the first criterion', () => {
    for (const [place, weight] of [0.8, 0.2, 0.5].entries()) {
      expect(Math.abs((rows[place]?.centralWeights?.[0] ?? 0) - weight)).toBeLessThan(0.005);
    }
  });

  it('within ±10 points of equal weights, the third is always first and the others have no central weight', () => {
    const near = finish(acceptabilities(table, { seed: 1n, points: 9, countAbove: null }));
    expect(near.rows.map(({ ranks }) => ranks[0])).toEqual([0, 0, 1]);
    expect(near.rows[0]?.centralWeights).toBeNull();
    expect(near.rows[0]?.aboveCut).toBeNull();
    expect(near.rows[2]?.centralWeights?.[0]).toBeCloseTo(0.5, 2);
    // Ties at the very ends of ±10 points; within ±20, from 0.6 on the first is ahead: half of each side.
    const wide = finish(acceptabilities(table, { seed: 1n, points: 20, countAbove: null, draws: 50_000 }));
    for (const [place, share] of [0.25, 0.25, 0.5].entries()) {
      expect(Math.abs((wide.rows[place]?.ranks[0] ?? 0) - share)).toBeLessThan(0.01);
    }
  });
});

describe('acceptabilities', () => {
  it('with the weights held still are the ranking itself', () => {
    fc.assert(
      fc.property(smallSheets, ({ grid, sheets }) => {
        const table = tableOf(grid, sheets);
        const still = finish(acceptabilities(table, { seed: 4n, points: 0, countAbove: null, draws: 3 }));
        for (const { ranks } of still.rows) expect([...ranks].sort()).toEqual([...ranks.slice(1).fill(0), 1]);
      }),
    );
  });

  it('do not change when all weights are doubled, sum to one without ties, and share ranks with them', () => {
    const sheets = [[[100, 0]], [[0, 100]], [[60, 60]]];
    const ask = (weights: readonly number[], own: typeof sheets) =>
      finish(
        acceptabilities(
          tableOf(
            gridOf(
              weights.map((weight) => ({ weight })),
              unit,
            ),
            own,
          ),
          {
            seed: 3n,
            points: 15,
            countAbove: null,
            draws: 500,
          },
        ),
      ).rows;
    expect(ask([100, 300], sheets)).toEqual(ask([200, 600], sheets));
    for (const { ranks } of ask([100, 300], sheets)) {
      expect(ranks.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
    const twins = ask([100, 300], [[[60, 40]], [[60, 40]], [[0, 0]]]);
    expect(twins.map(({ ranks }) => ranks)).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('tell as many ranks as asked', () => {
    const table = tableOf(gridOf([{}, {}], unit), [[[100, 0]], [[0, 100]], [[60, 60]]]);
    const slices: number[] = [];
    for (const slice of acceptabilities(table, {
      seed: 3n,
      points: null,
      countAbove: null,
      draws: 60,
      slice: 25,
      ranks: 2,
    })) {
      slices.push(slice.drawn);
      expect(slice.soFar().rows[0]?.ranks).toHaveLength(2);
    }
    expect(slices).toEqual([25, 50, 60]);
  });
});

describe('weights', () => {
  const gather = (draw: ReturnType<typeof weightsAround>, count: number, draws: number): Float64Array[] => {
    const random = Random.seeded(11n);
    return Array.from({ length: draws }, () => {
      const weights = new Float64Array(count);
      draw(random, weights);
      return weights;
    });
  };

  it('are on the simplex and within their ranges, for many criteria as well', () => {
    for (const [given, points] of [
      [[100, 100, 100, 100, 100], 10],
      [[1000, 100, 50, 50], 20],
      [Array<number>(30).fill(100), 10],
      [[5000, ...Array<number>(29).fill(20)], 5],
      [[100, 300], 50],
      [[100], 10],
    ] as const) {
      const own = normalisedWeights(gridOf(given.map((weight) => ({ weight }))));
      for (const weights of gather(weightsAround(own, points / 100), own.length, 60)) {
        expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
        for (const [place, weight] of weights.entries()) {
          expect(weight).toBeGreaterThanOrEqual(Math.max(0, (own[place] ?? 0) - points / 100) - 1e-12);
          expect(weight).toBeLessThanOrEqual(Math.min(1, (own[place] ?? 0) + points / 100) + 1e-12);
        }
      }
    }
  });

  it('are uniform there: the same as those of the whole simplex that fall within', () => {
    const own = [0.5, 0.3, 0.2];
    const share = 0.25;
    const within = gather(anyWeights, 3, 120_000).filter((weights) =>
      weights.every((one, place) => Math.abs(one - (own[place] ?? 0)) <= share),
    );
    const near = gather(weightsAround(own, share), 3, 60_000);
    const figure = (draws: readonly Float64Array[], of: (weights: Float64Array) => number): number =>
      draws.reduce((sum, weights) => sum + of(weights), 0) / draws.length;
    for (const place of [0, 1, 2]) {
      for (const power of [1, 2, 3]) {
        const moment = (weights: Float64Array): number => (weights[place] ?? 0) ** power;
        expect(Math.abs(figure(near, moment) - figure(within, moment))).toBeLessThan(0.004);
      }
    }
    const corner = (weights: Float64Array): number =>
      (weights[0] ?? 0) > 0.6 && (weights[1] ?? 0) > 0.25 ? 1 : 0;
    expect(Math.abs(figure(near, corner) - figure(within, corner))).toBeLessThan(0.01);
  });

  it('are uniform on the whole simplex: their moments are those of Dirichlet (1, 1, 1)', () => {
    const draws = gather(anyWeights, 3, 60_000);
    for (const place of [0, 1, 2]) {
      const mean = draws.reduce((sum, weights) => sum + (weights[place] ?? 0), 0) / draws.length;
      const square = draws.reduce((sum, weights) => sum + (weights[place] ?? 0) ** 2, 0) / draws.length;
      expect(Math.abs(mean - 1 / 3)).toBeLessThan(0.005);
      expect(Math.abs(square - 1 / 6)).toBeLessThan(0.005);
    }
  });
});
