import { expect, it } from 'vitest';
import { nearCut } from '#core/ranking/firmness/near-cut.ts';
import { splitMix64 } from '#core/ranking/firmness/random.ts';
import { subSeeds } from '#core/ranking/firmness/sub-seeds.ts';

it('sets each défi near the cut against the nearest one across it', () => {
  expect(nearCut(['a', 'b', 'c'], ['d', 'e', 'f'], 2)).toEqual([
    { defi: 'b', other: 'd', side: 'above' },
    { defi: 'c', other: 'd', side: 'above' },
    { defi: 'd', other: 'c', side: 'below' },
    { defi: 'e', other: 'c', side: 'below' },
  ]);
  expect(nearCut([], ['a'], 2)).toEqual([]);
  expect(nearCut(['a'], [], 2)).toEqual([]);
});

it('gives each resampling a seed of its own, whatever the number of criteria', () => {
  const seeds = subSeeds(20_180_617n, 3);
  const all = [seeds.jurors, seeds.weights, seeds.restricted, seeds.alpha, ...seeds.alphaOfCriterion];
  expect(all).toEqual(splitMix64(20_180_617n, 7));
  expect(new Set(all).size).toBe(7);
  expect(subSeeds(20_180_617n, 2)).toMatchObject({ ...seeds, alphaOfCriterion: all.slice(4, 6) });
});
