import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLines } from '#core/defi/line-count.ts';

describe('lines of a text', () => {
  test.each([
    ['nothing', '', 100, 0],
    ['white space', ' \n \t\n', 100, 0],
    ['a word', 'Bonjour', 100, 1],
    ['100 characters on lines of 100', 'a'.repeat(100), 100, 1],
    ['101 characters on lines of 100', 'a'.repeat(101), 100, 2],
    ['three lines, as Windows ends them', 'un\r\ndeux\r\ntrois', 100, 3],
    ['a blank line between two', 'un\n\ndeux', 100, 3],
    ['line breaks before and after', '\n\nun\n\n', 100, 1],
    ['250 characters, a break, 30 characters', `${'a'.repeat(250)}\n${'b'.repeat(30)}`, 100, 4],
    ['letters with combining accents', 'e\u0301'.repeat(100), 100, 1],
    ['characters outside the basic plane', '𝒳'.repeat(100), 100, 1],
  ])('%s', (_what, text, charactersPerLine, lines) => {
    expect(countLines(text, charactersPerLine)).toBe(lines);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '😀'), maxLength: 400 });
  const width = fc.integer({ min: 20, max: 500 });

  test('never fewer when the text goes on', () => {
    fc.assert(
      fc.property(text, text, width, (begun, more, characters) => {
        expect(countLines(`${begun}${more}`, characters)).toBeGreaterThanOrEqual(
          countLines(begun, characters),
        );
      }),
    );
  });

  test('never more on a wider line', () => {
    fc.assert(
      fc.property(text, width, fc.nat(200), (whole, characters, wider) => {
        expect(countLines(whole, characters + wider)).toBeLessThanOrEqual(countLines(whole, characters));
      }),
    );
  });
});
