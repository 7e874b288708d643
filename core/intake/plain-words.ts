/** One word of a text, and where it stands. */
export interface PlainWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text as they are written, each with its place in the text. */
export function writtenWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [word] = match;
    words.push({ word, start: match.index, end: match.index + word.length });
  }
  return words;
}

/** The words of a text without accents, case and punctuation, each with its place in the text. */
export const plainWords = (text: string): PlainWord[] =>
  writtenWords(text).map(({ word, start, end }) => ({ word: foldWord(word), start, end }));

/** A text as it is compared: plain words with one space between. */
export const plainText = (text: string): string =>
  plainWords(text)
    .map(({ word }) => word)
    .join(' ');

/** A word without accents and case. */
export const foldWord = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae');

/** Whether two words are the same but for their ending or a slip of the pen. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < 5) return short >= 3 && (`${a}s` === b || `${b}s` === a);
  if (short >= 6 && a.slice(0, 6) === b.slice(0, 6) && Math.abs(a.length - b.length) <= 4) return true;
  return Math.abs(a.length - b.length) <= 2 && slips(a, b) <= (short >= 8 ? 2 : 1);
}

/** The number of letters to add, drop, change or swap with their neighbour to make one word the other. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
