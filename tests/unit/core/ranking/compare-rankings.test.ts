import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asCriterionId, asDefiId, type DefiId } from '#core/ids.ts';
import {
  compareRankings,
  type MoveReason,
  type Placed,
  type Ranking,
} from '#core/ranking/compare-rankings.ts';

const defi = (name: string): DefiId => asDefiId(name);
const placed = (name: string, rank: number | null, above: boolean | null = null): Placed => ({
  defi: defi(name),
  rank,
  total: rank === null ? null : 2_000 - 10 * rank,
  above,
});
const nothing = (): readonly MoveReason[] => [];
const mark: MoveReason = {
  kind: 'collective-mark',
  criterion: asCriterionId('C1'),
  mean: 300,
  value: 350,
  reason: 'Entendu.',
};

const movesOf = (left: Ranking, right: Ranking): Record<string, number | null> =>
  Object.fromEntries(compareRankings(left, right, nothing).rows.map(({ defi: id, moved }) => [id, moved]));

describe('two rankings of the same défis', () => {
  const left = [placed('a', 1, true), placed('b', 2, true), placed('c', 3, false)];
  const right = [placed('c', 1, true), placed('a', 2, true), placed('b', 3, false)];

  test('say how many places each gained', () => {
    expect(movesOf(left, right)).toEqual({ a: -1, b: -1, c: 2 });
  });

  test('keep their cut, and the order of the left one', () => {
    const { rows, recounted } = compareRankings(left, right, nothing);
    expect(recounted).toBe(false);
    expect(rows.map(({ defi: id }) => id)).toEqual(['a', 'b', 'c']);
    expect(rows[2]).toMatchObject({ left: { above: false }, right: { above: true } });
  });

  test('owe to others what nothing of their own explains', () => {
    const { rows } = compareRankings(left, right, (id) => (id === defi('c') ? [mark] : []));
    expect(rows.map(({ reasons }) => reasons)).toEqual([[{ kind: 'others' }], [{ kind: 'others' }], [mark]]);
  });
});

test('a changed mark is told although nothing moved, a rule of ties is not', () => {
  const ranking = [placed('a', 1), placed('b', 2)];
  const { rows } = compareRankings(ranking, ranking, () => [mark, { kind: 'plenary' }]);
  expect(rows.map(({ reasons }) => reasons)).toEqual([[mark], [mark]]);
});

test('what one of the two does not rank is said to be so, and comes last where the left one does not', () => {
  const { rows } = compareRankings(
    [placed('a', null), placed('b', 1)],
    [placed('a', 1), placed('b', 2)],
    nothing,
  );
  expect(rows.map(({ defi: id, moved, reasons }) => [id, moved, reasons])).toEqual([
    ['b', -1, [{ kind: 'others' }]],
    ['a', null, [{ kind: 'unranked' }]],
  ]);
});

test('where a group ranks its own défis, both are counted anew among them, ties kept and no cut', () => {
  const all = [placed('a', 1, true), placed('b', 2, true), placed('c', 2, false), placed('d', 4, false)];
  const { rows, recounted } = compareRankings(all, [placed('b', 3), placed('c', 1), placed('d', 2)], nothing);
  expect(recounted).toBe(true);
  expect(rows.map(({ defi: id, left, right, moved }) => [id, left.rank, right.rank, moved])).toEqual([
    ['c', 1, 1, 0],
    ['b', 1, 3, -2],
    ['d', 3, 2, 1],
  ]);
  expect(rows.every(({ left, right }) => left.above === null && right.above === null)).toBe(true);
});

test('rankings without a common défi compare nothing', () => {
  expect(compareRankings([placed('a', 1)], [placed('b', 1)], nothing).rows).toEqual([]);
});

const rankings = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { minLength: 1 })
  .chain((names) =>
    fc.shuffledSubarray(names, { minLength: names.length }).map((other) => ({ names, other })),
  );

test('turned round, every move is its opposite; against itself nothing moves', () => {
  fc.assert(
    fc.property(rankings, ({ names, other }) => {
      const left = names.map((name, place) => placed(name, place + 1));
      const right = other.map((name, place) => placed(name, place + 1));
      const there = movesOf(left, right);
      const back = movesOf(right, left);
      for (const name of names) expect(there[name]).toBe(0 - (back[name] ?? Number.NaN));
      expect(Object.values(there).reduce<number>((sum, moved) => sum + (moved ?? 0), 0)).toBe(0);
      expect(new Set(Object.values(movesOf(left, left)))).toEqual(new Set([0]));
    }),
  );
});
