import { shownText } from '../reading/shown-text.ts';

/** Thousands of dossiers answer to the same labels: what each becomes is kept, for so many and for short ones. */
const kept = new Map<string, string>();
const mostKept = 2_000;
const longestKept = 300;

/** A label as it is compared: without accents, case, punctuation; a slug of 2018 becomes the same words. */
export function plainLabel(label: string): string {
  const known = kept.get(label);
  if (known !== undefined) return known;
  const plain = plainWords(label);
  if (label.length <= longestKept) {
    if (kept.size >= mostKept) kept.clear();
    kept.set(label, plain);
  }
  return plain;
}

const plainWords = (label: string): string =>
  shownText(label)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Whether two names of a repeated block mean the same one: a workbook's sheet has the name in ASCII, where a typographic
 * apostrophe leaves no space behind, and cut to 30 characters, its stable identifier taken off before.
 */
export function sameBlock(a: string, b: string): boolean {
  const [one = '', other = ''] = [a, b].map(joinedLetters).sort((x, y) => x.length - y.length);
  return one === other || (one.length >= 14 && other.startsWith(one));
}

/** Sheets lose `œ` as a whole in some exports, so that it counts for nothing. */
const joinedLetters = (name: string): string =>
  plainLabel(name.replace(/œ|oe|æ|ae/gi, '')).replaceAll(' ', '');
