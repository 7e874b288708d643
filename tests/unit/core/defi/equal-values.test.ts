import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalValues } from '#core/defi/equal-values.ts';

test('a copy is equal, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(equalValues(value, JSON.parse(JSON.stringify(value)))).toBe(true);
    }),
  );
  expect(equalValues({ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 })).toBe(true);
});

test('a key without a value is an absent one', () => {
  expect(equalValues({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(equalValues({ a: 1 }, { a: 1, b: undefined })).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [[1, 2], [1]],
  [[1], [1, 2]],
  [[], {}],
  [null, {}],
  ['1', 1],
])('%j is not %j', (one, other) => {
  expect(equalValues(one, other)).toBe(false);
  expect(equalValues(other, one)).toBe(false);
});

test('a copy with one other text is not equal', () => {
  const texts = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string(), { minKeys: 1 });
  fc.assert(
    fc.property(texts, fc.nat(), (one, place) => {
      const keys = Object.keys(one);
      const key = keys[place % keys.length] ?? '';
      expect(equalValues(one, { ...one, [key]: `${one[key] ?? ''}.` })).toBe(false);
    }),
  );
});
