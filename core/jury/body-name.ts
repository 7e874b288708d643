import { foldWord, writtenWords } from '../intake/plain-words.ts';

/** A word of a name or of a text: as it is compared, as it is written, and what it tells. */
export interface NameWord {
  /** Without accents, case and the usual endings of number and gender. */
  readonly stem: string;
  /** The same with its ending, for acronyms. */
  readonly plain: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** `link`: articles and prepositions; `common`: what half of all administrations are called; `telling`: the rest. */
  readonly kind: 'link' | 'common' | 'telling';
}

const links = new Set(
  'a au aux avec ce cet d dans de des du en es et l la le les of ou par pour s sa ses son sous sur the un une and'.split(
    ' ',
  ),
);

/** Without accents and in the masculine singular: `stemOf` brings the other forms to these. */
const commonWords =
  'administration administratif agence association autorite bureau cabinet caisse cellule central centre charge comite commission commune conseil delegation departement departemental direction directeur division ecole equipe etablissement etat federation fondation francais france general gouvernement groupe groupement haut inspection institut institution interministeriel laboratoire local mairie metropole ministere ministeriel ministre mission national observatoire office organisme pole prefecture prefet programme projet public region regional republique reseau secretaire secretariat section service societe syndicat technique territoire territorial union unite universite ville';

/** The plain masculine singular, near enough: `nationales` and `national`, `interministérielle` and `interministériel`. */
function stemOf(plain: string): string {
  if (plain.length < 5) return plain;
  const singular = plain.replace(/(?:s|x)$/, '');
  return singular
    .replace(/(iv|euv)e$/, (_all, before: string) => `${before.slice(0, -1)}f`)
    .replace(/e$/, '')
    .replace(/(ll|nn|tt)$/, (twice) => twice.slice(1))
    .replace(/au$/, 'al');
}

const common = new Set(commonWords.split(' ').map(stemOf));

type WordFacts = Pick<NameWord, 'stem' | 'plain' | 'written' | 'kind'>;

/** What was made of each word as it is written: thousands of dossiers have the same few thousand words. */
const knownWords = new Map<string, WordFacts>();
const mostKnown = 20_000;

function factsOf(written: string): WordFacts {
  const known = knownWords.get(written);
  if (known !== undefined) return known;
  const plain = foldWord(written);
  const stem = stemOf(plain);
  const kind = links.has(plain) ? 'link' : common.has(stem) ? 'common' : 'telling';
  const facts: WordFacts = { stem, plain, written, kind };
  if (knownWords.size >= mostKnown) knownWords.clear();
  knownWords.set(written, facts);
  return facts;
}

export function nameWords(text: string): NameWord[] {
  return writtenWords(text).map(({ word, start, end }) => {
    const { stem, plain, written, kind } = factsOf(word);
    return { stem, plain, written, start, end, kind };
  });
}

/** Written as an acronym: `DINUM`, `DGFiP`, `BnF`; of three letters or more. */
export const isAcronym = ({ written }: NameWord): boolean =>
  /^\p{Lu}[\p{L}\p{N}]{2,11}$/u.test(written) && (written.match(/\p{Lu}/gu) ?? []).length >= 2;

export const isCapitalised = ({ written }: NameWord): boolean => /^\p{Lu}/u.test(written);

/** One name of a body, ready to be looked for. */
export interface BodyName {
  /** Its words but articles and prepositions. */
  readonly words: readonly NameWord[];
  readonly telling: readonly NameWord[];
  /** Acronyms that stand in it; a name in capitals from end to end has none. */
  readonly acronyms: readonly string[];
}

export function bodyName(text: string): BodyName {
  const words = nameWords(text).filter(({ kind }) => kind !== 'link');
  const shouted = words.length > 1 && words.every(isAcronym);
  return {
    words,
    telling: words.filter(({ kind }) => kind === 'telling'),
    acronyms: shouted ? [] : words.filter(isAcronym).map(({ plain }) => plain),
  };
}

/** The names in what a juror's organisation is called: `DINUM, service du Premier ministre` has two. */
export const bodyParts = (organisation: string): string[] =>
  organisation
    .split(/[,;:/|()[\]–—\n]|\s-\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** How many letters of a word an acronym takes at most. */
const mostLetters = 4;

/**
 * Whether an acronym is made of the beginnings of these words in their order, one to four letters of each: `dinum` of
 * `direction interministérielle numérique`. Answers how many words it takes; 0 when it is not.
 */
export function wordsAbbreviated(acronym: string, words: readonly NameWord[]): number {
  const take = (from: number, place: number): number => {
    if (from === acronym.length) return place;
    const word = words[place];
    if (word === undefined) return 0;
    for (let letters = 1; letters <= mostLetters && from + letters <= acronym.length; letters += 1) {
      if (word.plain.slice(0, letters) !== acronym.slice(from, from + letters)) return 0;
      const used = take(from + letters, place + 1);
      if (used > 0) return used;
    }
    return 0;
  };
  return take(0, 0);
}

/**
 * Where an acronym may be spelled out in a text: the beginning of each word that may be the first, with the first letter
 * of the word after it. One of `prefixesOf` the acronym is among them, or it is not spelled out there.
 */
export function beginningsOf(text: readonly NameWord[]): string[] {
  const words = text.filter(({ kind }) => kind !== 'link');
  return words.flatMap((word, place) => {
    const next = words[place + 1];
    if (next === undefined || (word.kind !== 'common' && !isCapitalised(word))) return [];
    const letters = Math.min(mostLetters, word.plain.length);
    return Array.from({ length: letters }, (_one, at) => word.plain.slice(0, at + 1) + next.plain.charAt(0));
  });
}

export const prefixesOf = (acronym: string): string[] =>
  Array.from({ length: mostLetters }, (_one, at) => acronym.slice(0, at + 2));
