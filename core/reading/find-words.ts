import { foldedWords, foldText, type FoldedText } from './fold-text.ts';
import type { SearchTerm } from './search-query.ts';

/** A part of a text, in UTF-16 units: from `start` to before `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where a text holds the words of the terms: whole words, in order, none over another. */
export function findWords(text: string, terms: readonly SearchTerm[]): readonly TextRange[] {
  if (terms.length === 0) return [];
  const folded = foldText(text);
  return joined(terms.flatMap((term) => placesOf(folded, term)));
}

/** How many of the terms a text holds. */
export const countTerms = (text: string, terms: readonly SearchTerm[]): number =>
  countTermsIn(foldedWords(text), terms);

/** The same of a text that was folded before (`foldedWords`). */
export function countTermsIn(folded: string, terms: readonly SearchTerm[]): number {
  return terms.filter((term) => firstPlace(folded, term, 0) !== null).length;
}

/** The next place of a term in a folded text, from an offset on, as offsets of the folded text. */
function firstPlace(folded: string, { words, prefix }: SearchTerm, from: number): TextRange | null {
  const wanted = words.join(' ');
  let start = folded.indexOf(wanted, from);
  while (start !== -1) {
    const begins = start === 0 || folded[start - 1] === ' ';
    const after = start + wanted.length;
    const space = folded.indexOf(' ', after);
    const end = space === -1 ? folded.length : space;
    if (begins && (prefix || end === after)) return { start, end };
    start = folded.indexOf(wanted, start + 1);
  }
  return null;
}

function placesOf({ text, at }: FoldedText, term: SearchTerm): TextRange[] {
  const places: TextRange[] = [];
  let place = firstPlace(text, term, 0);
  while (place !== null) {
    places.push({ start: at[place.start] ?? 0, end: at[place.end] ?? 0 });
    place = firstPlace(text, term, place.end);
  }
  return places;
}

function joined(ranges: readonly TextRange[]): TextRange[] {
  const apart: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last === undefined || range.start >= last.end) apart.push(range);
    else if (range.end > last.end) apart[apart.length - 1] = { start: last.start, end: range.end };
  }
  return apart;
}

/** A short piece of a text on one line, with the words that were found in it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** How much of the text comes before the first word found, at most. */
const leadIn = 40;

/** A window of about `length` units around the first word found, cut between words and marked with “…”. */
export function excerpt(text: string, terms: readonly SearchTerm[], length = 160): Excerpt {
  const first = findWords(text, terms)[0]?.start ?? 0;
  const start = wordStart(text, Math.max(0, first - leadIn), first);
  const end = wordEnd(text, Math.min(text.length, start + length), first);
  const piece = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const shown = `${start > 0 ? '… ' : ''}${piece}${end < text.length ? ' …' : ''}`;
  // Found again in the piece: its spaces are no longer those of the text.
  return { text: shown, ranges: findWords(shown, terms) };
}

/** The first beginning of a word from `from` on; not after `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, limit).search(/\s\S/u);
  return space === -1 ? limit : from + space + 1;
}

/** The last end of a word up to `to`; a word longer than the window is cut, never inside a character. */
function wordEnd(text: string, to: number, after: number): number {
  if (to === text.length) return to;
  const space = text.slice(after, to + 1).search(/\s\S*$/u);
  if (space > 0) return after + space;
  return /[\udc00-\udfff]/u.test(text[to] ?? '') ? to - 1 : to;
}
