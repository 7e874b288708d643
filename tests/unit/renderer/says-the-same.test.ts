import { expect, test } from 'vitest';
import { saysTheSame } from '#renderer/says-the-same.ts';

test.each([
  ['', '  '],
  ['Ada  Lovelace ', 'Ada Lovelace'],
  ['1 500 000', '1500000'],
  ['1\u202f500', '1500'],
  ['0,50', '0.5'],
  ['007', '7'],
  ['1,500,000', '1500000'],
  ['1,100,000.50', '1100000,5'],
])('“%s” and “%s” say the same in a field', (typed, recorded) => {
  expect(saysTheSame(typed, recorded)).toBe(true);
});

test.each([
  ['', '0'],
  ['Ada Lovelace', 'AdaLovelace'],
  ['1500', '15000'],
  ['0,5', '5'],
  // An English thousand that was typed over a one was taken for it, and lost without a word.
  ['1,000', '1'],
  ['65,600', '65,6'],
  ['douze', '12'],
  ['Ada', ''],
])('“%s” and “%s” do not say the same in a field', (typed, recorded) => {
  expect(saysTheSame(typed, recorded)).toBe(false);
});
