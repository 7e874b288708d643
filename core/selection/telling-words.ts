import type { DefiId } from '../ids.ts';
import { commonWords } from './common-words.ts';

// What two dossiers are about, by the words that tell most of them: tf–idf (Spärck Jones 1972), from the words that
// search sees. How alike they are is measured by the full-text index; here is what is asked of it.

/** A dossier as a list of the words of its subject. */
export interface SubjectWords {
  readonly defi: DefiId;
  readonly words: readonly string[];
}

export interface TellingWord {
  readonly word: string;
  readonly weight: number;
}

/** More words than this say less each, and cost time. */
const mostWords = 25;

/** A word of fewer letters, of digits alone or of common speech tells nothing of a subject. */
const tells = (word: string): boolean => word.length > 3 && /\p{L}/u.test(word) && !commonWords.has(word);

/**
 * The words that tell most of each dossier among the others, most telling first. A word of one dossier alone can be
 * shared by none, and one that more than a third of them use parts them from nothing: neither is among them.
 */
export function tellingWords(subjects: readonly SubjectWords[]): ReadonlyMap<DefiId, readonly TellingWord[]> {
  const counts = subjects.map(({ words }) => countWords(words));
  const holders = new Map<string, number>();
  for (const count of counts) {
    for (const word of count.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  const most = Math.max(2, Math.floor(subjects.length / 3));
  return new Map(
    subjects.map(({ defi }, at) => {
      const weighed = [...(counts[at] ?? [])].flatMap(([word, count]): TellingWord[] => {
        const held = holders.get(word) ?? 0;
        if (held < 2 || held > most) return [];
        return [{ word, weight: (1 + Math.log(count)) * Math.log(1 + subjects.length / held) }];
      });
      return [defi, weighed.sort(byWeight).slice(0, mostWords)];
    }),
  );
}

/** Of equals by the alphabet, so that the same dossiers always give the same words. */
const byWeight = (a: TellingWord, b: TellingWord): number =>
  b.weight - a.weight || (a.word < b.word ? -1 : 1);

function countWords(words: readonly string[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const word of words) if (tells(word)) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** Words that begin alike for so many letters are taken for forms of one: an inquiry, inquirers. */
const stemLetters = 6;

/** The words that tell most of both, the most telling first; of several forms of one word, the first. */
export function sharedWords(one: readonly TellingWord[], other: readonly TellingWord[]): string[] {
  const weights = new Map(other.map(({ word, weight }) => [word, weight]));
  return one
    .flatMap(({ word, weight }) => {
      const there = weights.get(word);
      return there === undefined ? [] : [{ word, weight: weight * there }];
    })
    .sort(byWeight)
    .map(({ word }) => word)
    .filter((word, at, words) => {
      const stem = word.slice(0, stemLetters);
      return words.findIndex((before) => before.startsWith(stem)) === at;
    });
}

/** How well each dossier answers to the telling words of one, in the units of the index; more is better. */
export type Scores = ReadonlyMap<DefiId, ReadonlyMap<DefiId, number>>;

/**
 * How alike two dossiers are, from 0 to 1: how well each answers to the words of the other, as a share of how well
 * the other answers to them itself; the mean of both ways, because one may be much longer.
 */
export function likeness(scores: Scores, one: DefiId, other: DefiId): number {
  const way = (from: DefiId, to: DefiId): number => {
    const found = scores.get(from);
    const own = found?.get(from) ?? 0;
    return own <= 0 ? 0 : Math.min(1, Math.max(0, (found?.get(to) ?? 0) / own));
  };
  return (way(one, other) + way(other, one)) / 2;
}
