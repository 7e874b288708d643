import { foldedWords } from './fold-text.ts';

/** One thing that a dossier must hold: words that follow each other. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** Whether the last word may go on: `num` finds "numérique". */
  readonly prefix: boolean;
}

/** More words than this narrow nothing down any more and only cost time. */
const mostTerms = 16;

/**
 * What a person typed, as terms that must all be found. Words stand for what begins with them; “several words”
 * between quotes stand for themselves, in that order. Nothing else has a meaning: every other sign is text.
 * A single letter is a word of its own (the "l" of "l’eau"), or it would find nearly everything.
 */
export function searchTerms(query: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  // Quotes come in pairs; one that stays open is being typed, and counts as if it were not there.
  const parts = query.split(/["“”«»]/u);
  for (const [index, part] of parts.entries()) {
    const words = wordsOf(part);
    if (words.length === 0) continue;
    if (index % 2 === 1 && index < parts.length - 1) terms.push({ words, prefix: false });
    else terms.push(...words.map((word) => ({ words: [word], prefix: Array.from(word).length > 1 })));
  }
  const texts = terms.map((term) => JSON.stringify(term));
  return terms.filter((_term, place) => texts.indexOf(texts[place] ?? '') === place).slice(0, mostTerms);
}

const wordsOf = (text: string): string[] =>
  foldedWords(text)
    .split(' ')
    .filter((word) => word !== '');
