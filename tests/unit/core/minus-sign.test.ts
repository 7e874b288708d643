import { expect, test } from 'vitest';
import {
  formatCoefficient,
  formatCount,
  formatDifference,
  formatHundredths,
  formatMoney,
} from '#core/texts/format.ts';

test('bug: what was left under a cap and the ends of an interval had a hyphen for a minus', () => {
  for (const language of ['fr', 'en'] as const) {
    const told = [
      formatCount(-4, language),
      formatMoney(-91_840_00, language),
      formatCoefficient(-0.12, language),
      formatHundredths(-125, language),
      formatDifference(-125, language),
    ];
    expect(told.filter((text) => text.includes('-'))).toEqual([]);
    expect(told.every((text) => text.startsWith('\u2212'))).toBe(true);
  }
  expect(formatCoefficient(-0.001, 'fr')).toBe('0,00');
});
