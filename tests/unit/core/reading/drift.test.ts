import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driftFrom, driftOf } from '#core/reading/drift.ts';
import { defi } from '#tests/support/core-samples.ts';

const scale = { min: 100, max: 400 };
const inOrder = (means: readonly number[]) => means.map((mean, at) => ({ defi: defi(at + 1), mean }));

describe('drift between the first and the last défis', () => {
  test('is told when it is large and steady: thirds of four, 2,50 against 3,10', () => {
    const means = [240, 250, 260, 250, 280, 280, 280, 280, 300, 310, 320, 310];
    expect(driftOf(inOrder(means), scale)).toEqual({ each: 4, first: 250, last: 310, worthTelling: true });
  });

  test('is not told when it is below a tenth of the scale, however steady', () => {
    const means = [...Array<number>(6).fill(250), ...Array<number>(6).fill(279)];
    expect(driftOf(inOrder(means), scale)).toMatchObject({ first: 250, last: 279, worthTelling: false });
    // Without any scatter the very threshold is enough.
    const more = [...Array<number>(6).fill(250), ...Array<number>(6).fill(280)];
    expect(driftOf(inOrder(more), scale)?.worthTelling).toBe(true);
  });

  test('is not told when chance alone could make it: 2,50 against 2,90 with marks all over the scale', () => {
    // Standard error of the difference: sqrt((17333 + 17333) / 4) = 93; twice that is more than 40.
    const means = [100, 400, 200, 300, 250, 250, 250, 250, 140, 400, 240, 380];
    expect(driftOf(inOrder(means), scale)).toMatchObject({ first: 250, last: 290, worthTelling: false });
  });

  test('needs enough défis', () => {
    const means = Array<number>(driftFrom - 1).fill(250);
    expect(driftOf(inOrder(means), scale)).toBeNull();
    expect(driftOf(inOrder([...means, 250]), scale)).not.toBeNull();
  });

  test('read backwards is the same drift the other way', () => {
    const anyMeans = fc.array(fc.integer({ min: 100, max: 400 }), { minLength: driftFrom, maxLength: 60 });
    fc.assert(
      fc.property(anyMeans, (means) => {
        const there = driftOf(inOrder(means), scale);
        const back = driftOf(inOrder([...means].reverse()), scale);
        expect([back?.first, back?.last, back?.worthTelling]).toEqual([
          there?.last,
          there?.first,
          there?.worthTelling,
        ]);
      }),
    );
  });
});
