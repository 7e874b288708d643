import { isSequence, wordsOf } from './words.ts';

/** From this many signs on a text of several words, or a number, is not in another by chance. */
const tellingSigns = 8;

/**
 * Tells whether a text repeats one that was removed: as whole words where it is long enough to be told from any other, and
 * otherwise only when it is the whole text. « Data », asked for as somebody’s name, is not in « les data de l’État ».
 */
export function repeatsOf(removed: Iterable<string>): (text: string) => boolean {
  const byFirst = new Map<string, string[][]>();
  const whole = new Set<string>();
  for (const text of removed) {
    const words = wordsOf(text).map(({ folded }) => folded);
    const [first] = words;
    if (first === undefined) continue;
    if (!isTelling(words)) whole.add(words.join(' '));
    else {
      const known = byFirst.get(first);
      if (known === undefined) byFirst.set(first, [words]);
      else known.push(words);
    }
  }
  return (text) => {
    const words = wordsOf(text);
    if (whole.size > 0 && whole.has(words.map(({ folded }) => folded).join(' '))) return true;
    return words.some(({ folded }, at) =>
      (byFirst.get(folded) ?? []).some((wanted) => isSequence(words, at, wanted)),
    );
  };
}

function isTelling(words: readonly string[]): boolean {
  const signs = words.reduce((sum, { length }) => sum + length, 0);
  return signs >= tellingSigns && (words.length > 1 || /^\d+$/.test(words[0] ?? ''));
}
