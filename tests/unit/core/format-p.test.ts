import { expect, test } from 'vitest';
import { formatP } from '#core/texts/format.ts';

test('a p of 0.08 stood as 0,08 beside one of 0,076, as if it were known less well', () => {
  expect([0.08, 0.0755, 1, 0.0031, 0.008].map((p) => formatP(p, 'fr'))).toEqual([
    '= 0,080',
    '= 0,076',
    '= 1,000',
    '= 0,0031',
    '= 0,008',
  ]);
  expect(formatP(0.00001, 'fr')).toBe('< 0,0001');
});
