import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownText, shownValue } from '#core/reading/shown-text.ts';

test.each([
  ['facture\u202efdp.exe', 'facturefdp.exe'],
  ['a\u2066b\u2069c\u202ad\u202c', 'abcd'],
  ['in\u200bvi\u2060si\ufeffble', 'invisible'],
  ['\u0000\u001b[31mrouge\u0007\u009b', '[31mrouge'],
  ['un\u2028deux\u2029trois', 'un\ndeux\ntrois'],
  ['moitié \ud83d seule \udc00', 'moitié \ufffd seule \ufffd'],
  [`Z${'\u0300'.repeat(500)}algo`, `Z${'\u0300'.repeat(8)}algo`],
  ['caché\u{e0041}\u{e0042}', 'caché'],
  ['\u3164\u115f\uffa0vide', 'vide'],
])('%j is shown as %j', (text, wanted) => {
  expect(shownText(text)).toBe(wanted);
});

test.each([
  'L’été où « Œuvrer » coûte 12 % – c’est écrit…\tfin\r\n',
  'هوية رقمية \u200f(2018)\u200f',
  'תעודת זהות\u200e 12',
  'می\u200cخواهم',
  'क्षत्रिय বাংলা ไทย ǖ',
  '👩🏽\u200d🚀 🏳️\u200d🌈 🇫🇷 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} et la suite',
  'mot\u00adcoupé',
  '=cmd|x, <b>&amp;</b>',
])('%s stays as it is', (text) => {
  expect(shownText(text)).toBe(text);
});

test('nothing hidden is left, and a second time changes nothing', () => {
  const sign = fc.oneof(
    fc.constantFrom(
      'a',
      ' ',
      '\u202e',
      '\u2068',
      '\u200b',
      '\ud83d',
      '\u0301',
      '🏴',
      '\u{e0067}',
      '\u{e007f}',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const once = shownText(signs.join(''));
      expect(once).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|\p{Surrogate}|\p{M}{9}/u);
      expect(shownText(once)).toBe(once);
    }),
  );
});

test('in a value every text is shown so, and what needs nothing is the very same', () => {
  const bytes = new Uint8Array([1]);
  const fine = { a: ['x', { b: 'é' }], n: 1, bytes, none: null };
  expect(shownValue(fine)).toBe(fine);
  const told = shownValue({ ...fine, title: 'a\u202eb', rows: ['x', 'y\u200bz'] });
  expect(told).toEqual({ ...fine, title: 'ab', rows: ['x', 'yz'] });
  expect(told.bytes).toBe(bytes);
});
