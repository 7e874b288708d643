import { expect, test } from 'vitest';
import { formatCount } from '#core/texts/format.ts';
import { readWholeNumber } from '#core/texts/read-whole-number.ts';

test.each([
  ['24', 24],
  [' 24 ', 24],
  ['1 100 000', 1_100_000],
  ['1\u202f100\u00a0000', 1_100_000],
  ['0', 0],
  ['999999999999', 999_999_999_999],
  ['1000000000000', null],
  ['', null],
  ['-1', null],
  ['2.5', null],
  ['x', null],
  ['1e3', null],
])('a whole number typed as %s', (text, value) => {
  expect(readWholeNumber(text, 'fr')).toBe(value);
  expect(readWholeNumber(text, 'en')).toBe(value);
});

test('a decimal comma was dropped without a word, and 24,5 places became 245', () => {
  for (const text of ['24,5', '1 100 000,50', '1,10', ',5', '5,', '1000,000']) {
    expect(readWholeNumber(text, 'fr'), text).toBeNull();
    expect(readWholeNumber(text, 'en'), text).toBeNull();
  }
  // Between thousands, a comma is what English writes; in French it would be 24 places and a half.
  expect(readWholeNumber('1,100,000', 'en')).toBe(1_100_000);
  expect(readWholeNumber('24,500', 'fr')).toBeNull();
});

test.each(['fr', 'en'] as const)('what is written in %s is read again', (language) => {
  for (const number of [0, 24, 4_000, 1_100_000, 999_999_999_999]) {
    expect(readWholeNumber(formatCount(number, language), language)).toBe(number);
  }
});

test('a number outside its bounds is none', () => {
  const read = (text: string): number | null => readWholeNumber(text, 'fr', { least: 1, most: 50 });
  expect(['0', '1', '50', '51'].map(read)).toEqual([null, 1, 50, null]);
});
