import { groupBy } from '../group-by.ts';
import type { Renaming } from './rename-people.ts';
import { wordsOf } from './words.ts';

/** Shorter ones, and those in small letters, are particles: « de », « La », « von ». */
const shortest = 3;

/**
 * A person is also meant by a first name or a family name alone: « Gaël y est opposé ». The parts of names of several words,
 * each with what takes its place; where several people share one, with all that may. Nothing of what is a whole name already,
 * nor of names that are what takes their place.
 */
export function namePartsOf(renamings: readonly Renaming[]): Renaming[] {
  const whole = new Set(renamings.map(({ name }) => foldedName(name)));
  const labels = new Set(renamings.flatMap(({ own }) => wordsOf(own).map(({ folded }) => folded)));
  const parts = renamings.flatMap(({ name, own }) => {
    const words = name === own ? [] : wordsOf(name);
    if (words.length < 2) return [];
    return words
      .filter(({ raw, folded }) => raw.length >= shortest && isCapital(raw) && !labels.has(folded))
      .filter(({ folded }) => !whole.has(folded))
      .map(({ raw, folded }) => ({ name: asWritten(raw), folded, own }));
  });
  return [...groupBy(parts, ({ folded, name }) => `${folded} ${name}`).values()].map((same) => ({
    name: same[0]?.name ?? '',
    own: [...new Set(same.map(({ own }) => own))].join(' / '),
  }));
}

const foldedName = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ');

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** « MARTIN » is written « Martin » in a sentence; « McAdam » as it is. */
const asWritten = (raw: string): string =>
  raw === raw.toUpperCase() ? raw.charAt(0) + raw.slice(1).toLowerCase() : raw;
