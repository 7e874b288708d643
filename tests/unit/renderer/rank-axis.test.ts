import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutRank, rankScale, rankTicks } from '#renderer/components/rank-axis.ts';
import { shorten } from '#renderer/components/shorten.ts';

test('the first and the last rank are labelled, and whole ranks in order between them', () => {
  expect(rankTicks(1)).toEqual([1]);
  expect(rankTicks(2)).toEqual([1, 2]);
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10_000 }), (last) => {
      const ticks = rankTicks(last);
      expect(ticks[0]).toBe(1);
      expect(ticks.at(-1)).toBe(last);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect([...new Set(ticks)].sort((a, b) => a - b)).toEqual(ticks);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('ranks stand within the axis, half a rank from its ends', () => {
  const x = rankScale(10, 200);
  expect(x(1)).toBe(10);
  expect(x(10)).toBe(190);
});

test('a cut stands between two ranks, and nowhere when it parts nothing', () => {
  expect(cutRank(3, 10)).toBe(3.5);
  expect([cutRank(null, 10), cutRank(0, 10), cutRank(10, 10)]).toEqual([null, null, null]);
});

test('a long title is cut between words where one is near, and never longer than asked for', () => {
  expect(shorten('Court', 10)).toBe('Court');
  expect(shorten('Accueil des réfugiés en France', 20)).toBe('Accueil des réfugié…');
  expect(shorten('Accueil des réfugiés en France', 22)).toBe('Accueil des réfugiés…');
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, most) => {
      expect(Array.from(shorten(text, most)).length).toBeLessThanOrEqual(Math.max(most, 1));
    }),
  );
});
