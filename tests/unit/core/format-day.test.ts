import { expect, test } from 'vitest';
import { formatDay, formatInstant } from '#core/texts/format.ts';

test('the first of a month was written “1 février”', () => {
  expect(formatDay('2030-02-01', 'fr')).toBe('1er février 2030');
  expect(formatDay('2030-02-11', 'fr')).toBe('11 février 2030');
  expect(formatDay('2030-02-01', 'en')).toMatch(/^(1 February 2030|February 1, 2030)$/);
  expect(formatInstant('2026-12-01T09:30:00Z', 'fr')).toMatch(/^1er décembre 2026/);
});
