import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { groupBy } from '#core/group-by.ts';

test('keys and items keep their order, and an item without a key is in no group', () => {
  const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (one) => (one === 9 ? null : one % 3));
  expect([...groups]).toEqual([
    [0, [3, 6]],
    [1, [1, 4, 1]],
    [2, [5, 2]],
  ]);
});

/** What the engine has put among what lives long, garbage included. */
const longLivedMegabytes = (): number =>
  (getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')?.space_used_size ?? 0) / 1e6;

test('groups of a moment were put among what lives long, with all they hold, after thousands that stayed', () => {
  setFlagsFromString('--expose-gc');
  const clearUp = runInNewContext('gc') as (how?: { readonly type: 'minor' }) => void;
  const answers = Array.from({ length: 100 }, (_one, at) => at);
  const grouped = (): Map<string, string[]> =>
    groupBy(
      answers.map((at) => `${String(at)} ${'réponse '.repeat(20)}`),
      (one) => one,
    );
  const stay: Map<string, string[]>[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    for (let dossier = 0; dossier < 200; dossier += 1) stay.push(grouped());
    clearUp({ type: 'minor' });
  }
  clearUp();
  const before = longLivedMegabytes();
  // Some 100 MB in all, of which nothing is held.
  let groups = 0;
  for (let dossier = 0; dossier < 4_000; dossier += 1) groups += grouped().size;
  expect(groups).toBe(400_000);
  expect(longLivedMegabytes() - before).toBeLessThan(20);
  expect(stay).toHaveLength(800);
});
