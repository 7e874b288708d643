import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cutPlace,
  placeSlopes,
  slopeColumns,
  slopeMove,
  slopeRows,
  type SlopeRow,
} from '#renderer/components/slope-rows.ts';

const row = (key: string, left: number | null, right: number | null, cut: number | null = null): SlopeRow => {
  const above = (rank: number | null): boolean | null => (cut === null || rank === null ? null : rank <= cut);
  return {
    key,
    label: key,
    left: { rank: left, above: above(left) },
    right: { rank: right, above: above(right) },
  };
};

test('few rows are all drawn', () => {
  const rows = Array.from({ length: 60 }, (_, place) => row(String(place), place + 1, place + 1));
  expect(slopeRows(rows)).toBe(rows);
});

test('of many rows those around the cut are drawn, and those that moved most', () => {
  const rows = Array.from({ length: 300 }, (_, place) => row(String(place), place + 1, place + 1, 100));
  const [far, farther] = [row('200', 201, 290, 100), row('290', 291, 201, 100)];
  const moved = rows.map((one) => (one.key === '200' ? far : one.key === '290' ? farther : one));
  const drawn = new Set(slopeRows(moved, 20).map(({ key }) => key));
  expect(drawn.size).toBe(20);
  for (let rank = 96; rank <= 105; rank += 1) expect(drawn).toContain(String(rank - 1));
  expect(drawn).toContain('200');
  expect(drawn).toContain('290');
});

test('what is drawn is never more than asked for and keeps its order', () => {
  const ranks = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 })), {
    maxLength: 150,
  });
  fc.assert(
    fc.property(ranks, fc.integer({ min: 1, max: 50 }), (pairs, most) => {
      const rows = pairs.map(([left, right], place) => row(String(place), left, right, 90));
      const drawn = slopeRows(rows, most);
      expect(drawn.length).toBe(Math.min(rows.length, most));
      expect(rows.filter((one) => drawn.includes(one))).toEqual(drawn);
    }),
  );
});

test('each side gives its ranked rows places of their own, ex aequo as well', () => {
  const placed = placeSlopes([row('a', 1, 2), row('b', 1, 1), row('c', null, 3), row('d', 3, null)]);
  expect(placed.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 0],
    [null, 2],
    [2, null],
  ]);
});

test('the cut stands before the first row below it, and nowhere when all are on one side', () => {
  const rows = placeSlopes([row('a', 1, 3, 2), row('b', 2, 1, 2), row('c', 3, 2, 2)]);
  expect(cutPlace(rows, 'left')).toBe(2);
  expect(cutPlace(rows, 'right')).toBe(2);
  expect(cutPlace(placeSlopes([row('a', 1, 1, 2)]), 'left')).toBeNull();
  expect(cutPlace(placeSlopes([row('a', 1, 1)]), 'left')).toBeNull();
});

test('a row that only one side ranks has not moved', () => {
  expect(slopeMove(row('a', 5, 2))).toBe(3);
  expect(slopeMove(row('a', 5, null))).toBe(0);
});

test.each([
  // A wide screen, the narrowest window, and the same enlarged twice and four times.
  [993, 331, 331, 34],
  [753, 300, 153, 34],
  [458, 189, 80, 23],
  [200, 60, 80, 6],
])(
  'a chart %i pixels wide gives labels %i, its lines %i, and a label %i letters',
  (width, labels, gap, letters) => {
    const { left, right, longest } = slopeColumns(width);
    expect(left).toBe(labels);
    expect(right - left).toBe(gap);
    expect(right).toBe(width - left);
    expect(longest).toBe(letters);
  },
);
