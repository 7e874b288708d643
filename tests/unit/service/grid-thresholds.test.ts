import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Grid } from '#core/call/grid.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

// Bug: a threshold of 5 or of 0.5 was saved on a grid from 1 to 4: it barred every défi, or none.

const service = new TestService();
let grid: Grid;

beforeEach(async () => {
  const place = join(newFolder(), 's.eigjury');
  await service.ask('session-create', { place, name: 'Essai', gridTemplate: 'eig3' });
  ({ grid } = await service.ask('call-view', {}));
});
afterEach(() => service.close());

const withThreshold = (threshold: number | null): Grid => ({
  ...grid,
  criteria: grid.criteria.map((one, place) => (place === 1 ? { ...one, threshold } : one)),
});

test('a threshold outside the scale is refused, with its criterion; the ends of the scale are taken', async () => {
  const { min, max } = grid.scale;
  for (const threshold of [max + 1, min - 1, 500, 50]) {
    expect(await service.answer('grid-save', { grid: withThreshold(threshold) })).toEqual({
      ok: false,
      error: { code: 'threshold-outside', details: { criterion: grid.criteria[1]?.id, min: '1', max: '4' } },
    });
  }
  for (const threshold of [min, 250, max, null]) {
    await service.ask('grid-save', { grid: withThreshold(threshold) });
    expect((await service.ask('call-view', {})).grid.criteria[1]?.threshold).toBe(threshold);
  }
});

test('a threshold that no total can have is refused', async () => {
  // Five criteria from 1 to 4, out of 20: totals are from 5 to 20.
  expect([grid.criteria.length, grid.outOf]).toEqual([5, 2_000]);
  for (const overallThreshold of [2_001, 499])
    expect(await service.refusal('grid-save', { grid: { ...grid, overallThreshold } })).toBe(
      'overall-threshold-outside',
    );
  for (const overallThreshold of [500, 2_000])
    await service.ask('grid-save', { grid: { ...grid, overallThreshold } });
});
