import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '#core/ranking/firmness/random.ts';
import { weightsAround } from '#core/ranking/firmness/weights.ts';
import { weightVertices, type WeightVertices } from '#core/selection/weight-vertices.ts';

const few = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
  points: fc.integer({ min: 1, max: 50 }),
});

function found(weights: readonly number[], points: number): WeightVertices {
  const corners = weightVertices(weights, points);
  if (corners === null) throw new Error('too many corners');
  return corners;
}

describe('the corners of the weights within some points of their own', () => {
  test('are those where all weights but one are as far as they may go', () => {
    fc.assert(
      fc.property(few, ({ weights, points }) => {
        const { whole, vertices } = found(weights, points);
        const sum = weights.reduce((all, weight) => all + weight, 0);
        const low = weights.map((weight) => Math.max(0, (weight / sum - points / 100) * whole));
        const high = weights.map((weight) => Math.min(whole, (weight / sum + points / 100) * whole));
        // Every choice of ends for all but one, whatever is left being the last one's.
        const wanted = new Set<string>();
        for (const free of weights.keys()) {
          for (let ends = 0; ends < 2 ** weights.length; ends += 1) {
            const corner = weights.map((_weight, at) => Math.round(((ends >> at) & 1 ? high : low)[at] ?? 0));
            corner[free] = 0;
            corner[free] = whole - corner.reduce((all, weight) => all + weight, 0);
            const inside = corner.every(
              (weight, at) => weight >= (low[at] ?? 0) - 1e-6 && weight <= (high[at] ?? 0) + 1e-6,
            );
            if (inside) wanted.add(corner.join(' '));
          }
        }
        expect(vertices.map((vertex) => vertex.join(' ')).sort()).toEqual([...wanted].sort());
      }),
    );
  });

  test('hold every draw between them: no linear figure of a draw is beyond that of all corners', () => {
    const weights = [200, 100, 100, 50];
    const { whole, vertices } = found(weights, 12);
    const draw = weightsAround(
      weights.map((weight) => weight / 450),
      0.12,
    );
    const random = Random.seeded(3n);
    const drawn = new Float64Array(4);
    const marks = [
      [4, 1, 2, 3],
      [1, 4, 4, 1],
      [2, 2, 1, 4],
    ];
    const figure = (of: readonly number[], at: ArrayLike<number>): number =>
      of.reduce((sum, mark, place) => sum + mark * (at[place] ?? 0), 0);
    for (let draws = 0; draws < 200; draws += 1) {
      draw(random, drawn);
      for (const of of marks) {
        const ends = vertices.map((vertex) => figure(of, vertex) / whole);
        expect(figure(of, drawn)).toBeLessThanOrEqual(Math.max(...ends) + 1e-9);
        expect(figure(of, drawn)).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-9);
      }
    }
  });

  test('are thirty for five criteria of one weight, and too many above twelve', () => {
    expect(found([1, 1, 1, 1, 1], 10).vertices).toHaveLength(30);
    expect(found([3], 10)).toEqual({ whole: 10, vertices: [[10]] });
    expect(
      weightVertices(
        Array.from({ length: 13 }, () => 1),
        1,
      ),
    ).toBeNull();
    expect(
      weightVertices(
        Array.from({ length: 12 }, () => 1),
        10,
      ),
    ).toBeNull();
  });
});
