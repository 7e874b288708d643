/** A word of a text: letters with their marks and digits, as they came and as they are compared. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Without accents and case. */
  readonly folded: string;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The whole words of a text, wherever Unicode ends them. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(wordPattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    raw: found[0],
    folded: folded(found[0]),
  }));

const folded = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** Whether words of a text from `at` on are these. */
export const isSequence = (words: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((one, place) => words[at + place]?.folded === one);
