import { describe, expect, test } from 'vitest';
import { meanMark, ownSpreads, sortOwnRows, type OwnRow } from '#core/ranking/own-marks.ts';
import { gridOf } from '#tests/support/core-samples.ts';

const grid = gridOf([{ weight: 300 }, { weight: 100 }]);
const row = (id: string, marks: readonly (number | null)[], more: Partial<OwnRow> = {}): OwnRow => ({
  id,
  marks: marks.flatMap((value, at) => (value === null ? [] : [{ criterion: `C${String(at + 1)}`, value }])),
  total: null,
  state: 'draft',
  ...more,
});
const rows = [
  row('a', [300, 200], { total: 1375, state: 'complete' }),
  row('b', [400, null]),
  row('c', [100, 400], { total: 875, state: 'complete' }),
  row('d', [400, 400], { total: 2000, state: 'deport' }),
  row('e', [], { state: 'empty' }),
];

describe('a juror’s own marks at a glance', () => {
  test('means and spreads leave déports out and count what is there', () => {
    const { criteria, total } = ownSpreads(grid, rows);
    // C1: 300, 400, 100; squares of the distances to 266,67 sum to 46667; /2, root: 152,75.
    expect(criteria[0]).toEqual({ count: 3, mean: 267, deviation: 153 });
    expect(criteria[1]).toEqual({ count: 2, mean: 300, deviation: 141 });
    expect(total).toEqual({ count: 2, mean: 1125, deviation: 354 });
    expect(ownSpreads(grid, []).total).toEqual({ count: 0, mean: null, deviation: null });
  });

  test('sort by a criterion or the total with what has no figure last, either way', () => {
    expect(sortOwnRows(rows, { by: { criterion: 'C1' }, direction: 'descending' })).toEqual(
      Array.from('bacde'),
    );
    expect(sortOwnRows(rows, { by: { criterion: 'C1' }, direction: 'ascending' })).toEqual(
      Array.from('cabde'),
    );
    expect(sortOwnRows(rows, { by: 'total', direction: 'ascending' })).toEqual(Array.from('cabde'));
    expect(sortOwnRows(rows, { by: 'reading', direction: 'descending' })).toEqual(Array.from('edcba'));
  });

  test('the mean mark of a défi is weighted, and none while a mark is missing', () => {
    expect(meanMark(grid, rows[0]?.marks ?? [])).toBe(275);
    expect(meanMark(grid, rows[1]?.marks ?? [])).toBeNull();
  });
});
