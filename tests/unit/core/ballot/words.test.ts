import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { newPassphrase, passphraseWords, readPassphrase, words, wordsOf } from '#core/ballot/words.ts';
import { asDigest } from '#core/ids.ts';
import { foldedWords } from '#core/reading/fold-text.ts';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 });
const passphrase = bytes.map((drawn) => newPassphrase(() => drawn));
const numbers = new Map(words.map((word, place) => [word, place]));

/** What a person may put between two words, and around them. */
const between = fc.constantFrom(
  ' ',
  '  ',
  ', ',
  ',',
  '-',
  ' - ',
  '–',
  '\u00a0',
  '\t',
  ' / ',
  '. ',
  ' 2. ',
  '\n',
);

/** The same words as someone types them: with or without capitals, accents and the composed letters of a keyboard. */
const typed = fc
  .tuple(
    passphrase,
    fc.array(fc.nat({ max: 3 }), { minLength: passphraseWords, maxLength: passphraseWords }),
    fc.array(between, { minLength: passphraseWords + 1, maxLength: passphraseWords + 1 }),
    fc.array(fc.boolean(), { minLength: passphraseWords, maxLength: passphraseWords }),
  )
  .map(([whole, manners, gaps, decomposed]) => {
    const said = whole.split('-').map((word, place) => {
      const manner = manners[place] ?? 0;
      const bare = manner === 1 ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;
      const cased =
        manner === 2
          ? bare.toUpperCase()
          : manner === 3
            ? bare.charAt(0).toUpperCase() + bare.slice(1)
            : bare;
      return decomposed[place] === true ? cased.normalize('NFD') : cased;
    });
    const text = said.map((word, place) => `${place === 0 ? '' : (gaps[place] ?? ' ')}${word}`).join('');
    return { whole, text: `${gaps[0] ?? ''}${text}${gaps.at(-1) ?? ''}` };
  });

describe('the words', () => {
  test('are 1,024, each told from every other without accents or capitals, and by its first four letters', () => {
    expect(words).toHaveLength(1024);
    expect(new Set(words.map(foldedWords)).size).toBe(1024);
    expect(new Set(words.map((word) => foldedWords(word).slice(0, 4))).size).toBe(1024);
    expect(words.every((word) => /^[\p{Ll}]{4,8}$/u.test(word))).toBe(true);
  });

  // Receipts were told over the phone with them: another list would make each of those wrong.
  test('never change', () => {
    expect([words[0], words[1], words[511], words[512], words[1023]]).toMatchInlineSnapshot(`
      [
        "abaisser",
        "abdiquer",
        "imputer",
        "incendie",
        "zeste",
      ]
    `);
  });

  test('say every bit they are given, in order', () => {
    fc.assert(
      fc.property(bytes, (drawn) => {
        const said = wordsOf(drawn, 6).map((word) =>
          (numbers.get(word) ?? NaN).toString(2).padStart(10, '0'),
        );
        const bits = [...drawn].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        expect(said.join('')).toBe(bits.slice(0, 60));
      }),
    );
    expect(() => wordsOf(new Uint8Array(7), 6)).toThrow(RangeError);
  });
});

describe('a passphrase', () => {
  test('is itself when it is read', () => {
    fc.assert(
      fc.property(passphrase, (whole) => {
        expect(readPassphrase(whole)).toBe(whole);
      }),
    );
  });

  test('is the same however a person types it', () => {
    fc.assert(
      fc.property(typed, ({ whole, text }) => {
        expect(readPassphrase(text)).toBe(whole);
      }),
      { numRuns: 500 },
    );
  });

  test('is another one when one word is, or when two change places', () => {
    fc.assert(
      fc.property(passphrase, fc.nat({ max: 5 }), fc.constantFrom(...words), (whole, place, word) => {
        const said = whole.split('-');
        fc.pre(said[place] !== word);
        expect(readPassphrase(said.with(place, word).join(' '))).not.toBe(whole);
        const swapped = said.with(0, said[place] ?? '').with(place, said[0] ?? '');
        fc.pre(swapped.join() !== said.join());
        expect(readPassphrase(swapped.join(' '))).not.toBe(whole);
      }),
    );
  });

  test('that is not made of these words is taken as it stands', () => {
    expect(readPassphrase('  Une phrase, à moi !  ')).toBe('Une phrase, à moi !');
    expect(readPassphrase('   ')).toBe('');
  });
});

test('the words and the digits of a receipt say the same forty bits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), (hex) => {
      const digest = asDigest(hex);
      const said = receiptWordsOf(digest)
        .split(' ')
        .map((word) => (numbers.get(word) ?? NaN).toString(2).padStart(10, '0'))
        .join('');
      expect(parseInt(said, 2)).toBe(parseInt(receiptOf(digest).replace('-', ''), 16));
    }),
  );
});
