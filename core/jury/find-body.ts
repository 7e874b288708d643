import {
  bodyName,
  isAcronym,
  isCapitalised,
  wordsAbbreviated,
  type BodyName,
  type NameWord,
} from './body-name.ts';

/** Where in a text something was found, by its offsets. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** The place of a body's name in a text; null when it is not there. Common words alone are never enough. */
export function findBody(name: BodyName, text: readonly NameWord[]): Found | null {
  return (
    findAcronym(name, text) ??
    findWords(name, text) ??
    findShortened(name, text) ??
    findSpelledOut(name, text)
  );
}

/** Its acronym, however its letters are cased, as long as it begins with a capital. */
function findAcronym({ acronyms }: BodyName, text: readonly NameWord[]): Found | null {
  return text.find((word) => isCapitalised(word) && acronyms.includes(word.plain)) ?? null;
}

/** Its words near each other: all telling ones, and with them common ones so that a mere topic is no body. */
function findWords({ words, telling }: BodyName, text: readonly NameWord[]): Found | null {
  const [only] = telling;
  if (only === undefined) return null;
  if (words.length === 1) {
    // `Poste` is a body, `poste` is not.
    const same = (word: NameWord): boolean => word.stem === only.stem && isCapitalised(word);
    return only.plain.length >= 3 ? (text.find(same) ?? null) : null;
  }
  const commons = words.filter(({ kind }) => kind === 'common');
  const all = telling.length === 1 ? words : telling;
  return windowWith(
    new Set(all.map(({ stem }) => stem)),
    new Set(telling.length === 1 ? [] : commons.map(({ stem }) => stem)),
    text,
  );
}

/** The shortest stretch from some place on that has all `needed` words and, if there are any, one of `besides`. */
function windowWith(
  needed: ReadonlySet<string>,
  besides: ReadonlySet<string>,
  text: readonly NameWord[],
): Found | null {
  const span = needed.size * 2 + 3;
  for (const [from, first] of text.entries()) {
    if (!needed.has(first.stem) && !besides.has(first.stem)) continue;
    const missing = new Set(needed);
    let accompanied = besides.size === 0;
    for (const word of text.slice(from, from + span + (besides.size === 0 ? 0 : 2))) {
      missing.delete(word.stem);
      accompanied ||= besides.has(word.stem);
      if (missing.size === 0 && accompanied) return { start: first.start, end: word.end };
    }
  }
  return null;
}

/** An acronym in the text that is made of the name's words, of which only common ones may be left over. */
function findShortened({ words }: BodyName, text: readonly NameWord[]): Found | null {
  if (words.length < 2) return null;
  const isShort = (word: NameWord): boolean => isAcronym(word) && abbreviates(word.plain, words);
  return text.find(isShort) ?? null;
}

/** Whether an acronym is made of a name's words, of which only common ones may be left over. */
export function abbreviates(acronym: string, words: readonly NameWord[]): boolean {
  const used = wordsAbbreviated(acronym, words);
  return used >= 2 && words.slice(used).every(({ kind }) => kind === 'common');
}

/** Words of the text whose beginnings make the name's acronym; three letters are too few to tell. */
function findSpelledOut({ acronyms }: BodyName, text: readonly NameWord[]): Found | null {
  const long = acronyms.filter((acronym) => acronym.length >= 4);
  if (long.length === 0) return null;
  const words = text.filter(({ kind }) => kind !== 'link');
  for (const [from, first] of words.entries()) {
    if (first.kind !== 'common' && !isCapitalised(first)) continue;
    for (const acronym of long) {
      const used = wordsAbbreviated(acronym, words.slice(from, from + 10));
      const last = words[from + used - 1];
      if (used >= 3 && last !== undefined) return { start: first.start, end: last.end };
    }
  }
  return null;
}

/** Parts of addresses that tell no body. */
const anybody = new Set(
  'gouv gmail googlemail orange wanadoo laposte outlook hotmail live msn free sfr bbox yahoo proton protonmail icloud aol ac asso com co org net edu mail www exemple example'.split(
    ' ',
  ),
);

const address = /[\p{L}\p{N}._+-]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;

/** An e-mail address in a text, with the parts of its domain as the names that they may be. */
export interface Address extends Found {
  readonly labels: readonly BodyName[];
}

export function readAddresses(text: string): Address[] {
  // Before each `@` the pattern tries every beginning: a text without any is not looked through.
  if (!text.includes('@')) return [];
  return [...text.matchAll(address)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    labels: (match[1] ?? '')
      .split('.')
      .slice(0, -1)
      .map((label) => bodyName(label.replaceAll('_', '-'))),
  }));
}

/** An e-mail address whose domain is the body's: `@justice.gouv.fr`, `@dinum.gouv.fr`. */
export const findAddress = (name: BodyName, addresses: readonly Address[]): Found | null =>
  addresses.find(({ labels }) => labels.some((label) => isOf(name, label.words))) ?? null;

function isOf({ words, telling, acronyms }: BodyName, label: readonly NameWord[]): boolean {
  const [first] = label;
  if (first === undefined || (label.length === 1 && anybody.has(first.plain))) return false;
  const stems = new Set(label.map(({ stem }) => stem));
  if (telling.length > 0 && telling.every(({ stem }) => stems.has(stem))) return true;
  return label.some(
    ({ plain }) =>
      acronyms.includes(plain) || (plain.length >= 4 && words.length >= 3 && abbreviates(plain, words)),
  );
}
