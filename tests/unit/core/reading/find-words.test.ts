import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, findWords, type TextRange } from '#core/reading/find-words.ts';
import { foldText } from '#core/reading/fold-text.ts';
import { searchTerms } from '#core/reading/search-query.ts';

/** The words that a query marks in a text. */
const marked = (text: string, query: string): string[] =>
  findWords(text, searchTerms(query)).map(({ start, end }) => text.slice(start, end));

/** Words as dossiers have them, accents in one code point or two. */
const word = fc.constantFrom(
  'donnée',
  'Œuvre',
  'numérique',
  'l’État',
  'aujourd’hui',
  'e\u0301tat',
  'ÉTÉ',
  'à',
  '3 000',
  '½',
  'ﬁn',
);
const prose = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '\u00a0', ', ', ' – ', '’', '\n', '')))
  .map((pieces) => pieces.flat().join(''));
const anyText = fc.oneof(prose, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

/** Without half a character. */
const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);

const holds = (ranges: readonly TextRange[], text: string): void => {
  let last = 0;
  for (const { start, end } of ranges) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
};

describe('a folded text', () => {
  test.each([
    ['Éléments « clés » de l’État', 'elements cles de l etat'],
    ['Œuvre, cœur, ex æquo', 'oeuvre coeur ex aequo'],
    ['e\u0301te\u0301 ÉTÉ', 'ete ete'],
    ['1\u202f100\u00a0000 €', '1 100 000'],
    ['co‑construire – mi-temps', 'co construire mi temps'],
    ['dé\u00adma\u00adté\u00adria\u00adli\u00adser, ﬁn', 'dematerialiser fin'],
    ['  ', ''],
  ])('of “%s” is “%s”', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  test('leads back into its original, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        for (const [place, offset] of folded.at.entries()) {
          expect(offset).toBeGreaterThanOrEqual(folded.at[place - 1] ?? 0);
          expect(offset).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test('folds to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text).text;
        expect(foldText(folded).text).toBe(folded);
      }),
    );
  });
});

describe('the words of a query', () => {
  test('are found whatever the accents and the case, and marked whole', () => {
    expect(marked('Des Données ouvertes, la donnée.', 'donne')).toEqual(['Données', 'donnée']);
    expect(marked('Au cœur de l’œuvre', 'oeuvre COEUR')).toEqual(['cœur', 'œuvre']);
    expect(marked('une e\u0301tude', 'étude')).toEqual(['e\u0301tude']);
  });

  test('begin where a word begins', () => {
    expect(marked('La base, une surbase, basée', 'base')).toEqual(['base', 'basée']);
  });

  test('of one letter are words of their own', () => {
    expect(marked('L’eau, les lacs', 'l’eau')).toEqual(['L', 'eau']);
  });

  test('between quotes follow each other', () => {
    expect(marked('la base de données, des données de base', '«base de données»')).toEqual([
      'base de données',
    ]);
    expect(marked('une base de donnéesX', '"base de données"')).toEqual([]);
    // A quote that is still open is being typed.
    expect(marked('des bases', '"base')).toEqual(['bases']);
  });

  test.each(['NEAR(a b)', 'titre:budget*', 'a AND NOT b', '-mot ^mot', "');--", '(', '""'])(
    'have no other grammar: %s',
    (query) => {
      const words = searchTerms(query).flatMap((term) => term.words);
      expect(words.every((one) => /^[\p{L}\p{N}]+$/u.test(one))).toBe(true);
    },
  );

  test('lie inside the text, in order, on the words that they name', () => {
    fc.assert(
      fc.property(anyText, fc.oneof(word, anyText), (text, query) => {
        const terms = searchTerms(query);
        const ranges = findWords(text, terms);
        holds(ranges, text);
        for (const { start, end } of ranges) {
          const found = foldText(text.slice(start, end)).text;
          expect(terms.some(({ words }) => found.includes(words.join(' ')))).toBe(true);
        }
      }),
    );
  });

  test('are the same words without accents and in capitals', () => {
    fc.assert(
      fc.property(prose, word, (text, query) => {
        const plain = query.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
        expect(findWords(text, searchTerms(plain))).toEqual(findWords(text, searchTerms(query)));
      }),
    );
  });
});

describe('an excerpt', () => {
  test('shows the first word found amid its sentence', () => {
    const text = `${'Une longue entrée en matière. '.repeat(20)}Le budget est tenu.\nEt la suite ${'encore '.repeat(40)}`;
    const { text: shown, ranges } = excerpt(text, searchTerms('budget'));
    expect(shown).toMatch(/^… .*Le budget est tenu\. Et la suite .* …$/);
    expect(ranges.map(({ start, end }) => shown.slice(start, end))).toEqual(['budget']);
  });

  test('of a short text is the whole text', () => {
    expect(excerpt('Le budget.', searchTerms('budget')).text).toBe('Le budget.');
  });

  test('holds its ranges and stays short', () => {
    fc.assert(
      fc.property(anyText, word, (text, query) => {
        const { text: shown, ranges } = excerpt(text, searchTerms(query), 60);
        holds(ranges, shown);
        expect(isWellFormed(shown) || !isWellFormed(text)).toBe(true);
      }),
    );
  });
});
