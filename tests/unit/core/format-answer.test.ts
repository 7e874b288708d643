import { expect, test } from 'vitest';
import { formatAnswer } from '#core/texts/format.ts';

test('a day in an answer of the form stood there as the export writes it', () => {
  expect(formatAnswer('2027-01-04', 'fr')).toBe('4 janvier 2027');
  expect(formatAnswer('2027-01-04', 'en')).toBe('4 January 2027');
  for (const other of ['2027-13-45', 'Le 2027-01-04 au plus tôt', '04/01/2027', '2027', ''])
    expect(formatAnswer(other, 'fr')).toBe(other);
});
