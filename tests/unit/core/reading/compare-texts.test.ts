import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type TextPart } from '#core/reading/compare-texts.ts';

const textOf = (parts: readonly TextPart[], side: 'removed' | 'added'): string =>
  parts
    .filter(({ kind }) => kind === 'kept' || kind === side)
    .map(({ text }) => text)
    .join('');

/** `kept`, `[removed]`, `{added}`. */
const drawn = (before: string, after: string): string =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[${text}]` : `{${text}}`))
    .join('');

/** Few words, so that texts share some. */
const prose = fc
  .array(
    fc.constantFrom(
      'le',
      'service',
      'traite',
      'ses',
      'dossiers',
      'à la main',
      ',',
      '.',
      ' ',
      '\n',
      'é',
      '👩‍💻',
    ),
  )
  .map((pieces) => pieces.join(' '));

describe('two texts', () => {
  test('give both back, whatever they are', () => {
    const any = fc.oneof(prose, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(any, any, (before, after) => {
        const parts = compareTexts(before, after);
        expect(textOf(parts, 'removed')).toBe(before);
        expect(textOf(parts, 'added')).toBe(after);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  test('that are the same have no difference, and different ones have one', () => {
    fc.assert(
      fc.property(prose, prose, (before, after) => {
        expect(compareTexts(before, after).every(({ kind }) => kind === 'kept')).toBe(before === after);
      }),
    );
  });

  test('are compared word by word', () => {
    expect(drawn('Trop lent pour tous.', 'Trop cher pour tous.')).toBe('Trop [lent]{cher} pour tous.');
    expect(drawn('Deux EIG', 'Deux EIG à Lyon')).toBe('Deux EIG{ à Lyon}');
    expect(drawn('', 'neuf')).toBe('{neuf}');
    expect(drawn('vieux', '')).toBe('[vieux]');
  });

  test('change a rewritten sentence as one, not word by word', () => {
    expect(drawn('un deux trois fin', 'ein zwei drei fin')).toBe('[un deux trois]{ein zwei drei} fin');
  });

  test('that are huge are compared by lines, and then as wholes, without taking long', () => {
    const line = (word: string, count: number): string =>
      Array.from({ length: count }, (_one, place) => `${word} ${String(place)} ${word}\n`).join('');
    const byLine = compareTexts(line('avant', 9_000), `${line('avant', 8_999)}autre fin\n`);
    expect(byLine.filter(({ kind }) => kind === 'kept')).not.toEqual([]);
    const start = performance.now();
    const whole = compareTexts(line('avant', 20_000), line('après', 20_000));
    expect(whole.map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
