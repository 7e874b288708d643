import { expect, test } from 'vitest';
import { formatDifference, formatDuration } from '#core/texts/format.ts';

test('durations are written as a clock shows them', () => {
  expect([0, 5, 750, 3_725].map(formatDuration)).toEqual(['0:00', '0:05', '12:30', '1:02:05']);
});

test('differences carry their sign, a true minus among them', () => {
  expect([25, -25, 0, null].map((value) => formatDifference(value, 'fr'))).toEqual([
    '+0,25',
    '\u22120,25',
    '0,00',
    '–',
  ]);
  expect(formatDifference(-150, 'en')).toBe('\u22121.50');
});
