import { plainLabel } from './plain-label.ts';

/** Words that say nothing about what a question asks. */
const empty = new Set(
  'a au aux avec ce ces cet cette ci d dans de des du en est et eig etc l la le les leur n ne nom ou oui non par pour pouvez quel quelle quelles quels que qui s sa ses si son sont sur un une veuillez vos votre vous y'.split(
    ' ',
  ),
);

/** Endings that French gives the same word: plural, feminine. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(es|s|x|e)$/, '') : word);

/** Hints of a form beside its question, "(10 lignes maximum)". */
const hint = /\([^)]*\b(lignes?|caracteres?|caractères?|max|maximum|facultatif|obligatoire)\b[^)]*\)/gi;

const wordsOf = (label: string): string[] =>
  plainLabel(label.replace(hint, ' '))
    .split(' ')
    .filter((word) => word !== '' && !empty.has(word))
    .map(stem);

/** Pairs of neighbouring letters, so that a slip of the pen costs little. */
function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient of two bags: twice what they share over what they hold together; 0 to 1. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [item, count] of a) {
    shared += Math.min(count, b.get(item) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

const bag = (items: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/**
 * How much two labels ask the same thing: the mean of Dice's coefficient over their telling words and over the letter
 * pairs of these words; 0 (nothing in common) to 1 (the same words), the same in both directions.
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [bagsOf(a), bagsOf(b)];
  if (one.words.size === 0 || other.words.size === 0) return 0;
  return (dice(one.words, other.words) + dice(one.letters, other.letters)) / 2;
}

interface Bags {
  readonly words: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, number>;
}

/** Each label is compared with hundreds of others: its bags are kept, for so many labels. */
const kept = new Map<string, Bags>();
const mostKept = 2_000;

function bagsOf(label: string): Bags {
  const known = kept.get(label);
  if (known !== undefined) return known;
  const words = wordsOf(label);
  const bags = { words: bag(words), letters: letterPairs([...words].sort().join(' ')) };
  if (kept.size >= mostKept) kept.clear();
  kept.set(label, bags);
  return bags;
}
