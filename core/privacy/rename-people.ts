import { isSequence, wordsOf, type Word } from './words.ts';

/** A name, or a name with what stands beside it, and what takes its place. */
export interface Renaming {
  readonly name: string;
  readonly own: string;
}

export interface PeopleRenamed {
  /** A text in which each name is replaced where it stands as whole words; one that may be a file’s name is read as that too. */
  readonly inText: (text: string) => string;
  /** The same in the name of a file, where hyphens are what spaces are elsewhere. */
  readonly inFileName: (name: string) => string;
  readonly isIn: (text: string) => boolean;
  /** Where a name stands that may say something else there (`isDoubtful`); nothing where it can only be the person. */
  readonly doubtful: (text: string) => readonly Doubtful[];
}

/** A name in a text. */
export interface Doubtful {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Found extends Doubtful {
  readonly known: Known;
  /** Found only because the text is read as a file’s name. */
  readonly asFile: boolean;
}

interface Known {
  readonly name: string;
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  readonly own: string;
}

/** What may stand between two words of one name: « Jean-Paul », « O’Brien », « ADA MARTIN ». */
const between = /^(?:[\s\u2010\u2011_.'’ʼ-]{1,3}|\s?\()$/u;
/** The whole name that the application gives to a file that it writes for a juror: `kit-rose-2.eigkit`, `bulletin-Rose-3.eigballot`. */
const ownFileName = /^(?:kit|seance|bulletin|ballot)-[\p{L}\p{M}\p{N}-]+\.eig(?:kit|ballot)$/iu;
/** A hyphen makes one word of two: « Li-Wei » is not « Li ». */
const hyphens = new Set(['-', '\u2010', '\u2011']);
const letters = /[\p{L}\p{M}\p{N}]/u;

/**
 * Takes names of people out of texts. A name of several words is found whatever its accents and capitals; a name of one word
 * only as it is written or in capitals alone, since it may be an ordinary word as well. « Li » is never found in « Lille ».
 * `keeps`: a text in which somebody said that a doubtful name is not the person.
 */
export function renamePeople(
  renamings: readonly Renaming[],
  fileWord: (own: string) => string,
  keeps: (name: string, text: string) => boolean = () => false,
): PeopleRenamed {
  const byFirst = new Map<string, Known[]>();
  for (const { name, own } of renamings) {
    const words = wordsOf(name);
    const folded = words.map((word) => word.folded);
    const [first] = folded;
    if (first === undefined || name === own) continue;
    const known = byFirst.get(first) ?? [];
    known.push({ name, words, folded, own });
    byFirst.set(first, known);
  }
  // The longest first: what holds another is not left in pieces.
  for (const known of byFirst.values()) known.sort((one, other) => other.words.length - one.words.length);
  const foundIn = (text: string, isFileName: boolean): Found[] => {
    const words = wordsOf(text);
    const all: Found[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const known = (byFirst.get(words[at]?.folded ?? '') ?? []).find((one) =>
        stands(text, words, at, one, isFileName),
      );
      const [start, last] = [words[at]?.start, words[at + (known?.words.length ?? 0) - 1]?.end];
      if (known === undefined || start === undefined || last === undefined) continue;
      const end =
        known.words.length === 1 ? last : closing(text, words[at + known.words.length - 2]?.end, last);
      all.push({ name: known.name, known, start, end, asFile: !stands(text, words, at, known, false) });
      at += known.words.length - 1;
    }
    return all;
  };
  /**
   * A name of one word may be an ordinary word wherever others stand. One of several words is doubtful where it was found only
   * because the text ends like a file's name, and blanks are in it: in « Vu avec Li-Ada Martin, voir site.fr » it is part of
   * somebody else's.
   */
  const isDoubtful = ({ known, asFile }: Found, text: string): boolean =>
    known.words.length === 1
      ? wordsOf(text).length > 1 && !ownFileName.test(text)
      : asFile && /\s/u.test(text);
  const replaced = (
    text: string,
    all: readonly Found[],
    instead: (own: string, asFile: boolean) => string,
  ): string => {
    let [result, from] = ['', 0];
    for (const found of all) {
      if (isDoubtful(found, text) && keeps(found.name, text)) continue;
      result += text.slice(from, found.start) + instead(found.known.own, found.asFile);
      from = found.end;
    }
    return from === 0 ? text : result + text.slice(from);
  };
  // One way of looking for all that is shown and all that is changed: what somebody ticked is what goes.
  const inFreeText = (text: string): Found[] => foundIn(text, isFileName(text));
  const inText = (text: string): string =>
    replaced(text, inFreeText(text), (own, asFile) => (asFile ? fileWord(own) : own));
  return {
    inText,
    inFileName: (name) => replaced(name, foundIn(name, true), fileWord),
    isIn: (text) => inText(text) !== text,
    doubtful: (text) =>
      inFreeText(text)
        .filter((found) => isDoubtful(found, text))
        .map(({ name, start, end }) => ({ name, start, end })),
  };
}

const isFileName = (text: string): boolean => /^[^\n]{1,250}\.[a-z0-9]{2,10}$/iu.test(text);

/** « Ada Martin (DINUM) »: the bracket that was opened within what is replaced goes with it. */
function closing(text: string, before: number | undefined, end: number): number {
  const opened = before !== undefined && text.slice(before, end).includes('(');
  return opened && text.charAt(end) === ')' ? end + 1 : end;
}

function stands(
  text: string,
  words: readonly Word[],
  at: number,
  known: Known,
  isFileName: boolean,
): boolean {
  if (!isSequence(words, at, known.folded)) return false;
  const last = at + known.words.length - 1;
  for (let place = at; place < last; place += 1) {
    if (!between.test(text.slice(words[place]?.end, words[place + 1]?.start))) return false;
  }
  const [start, end] = [words[at]?.start ?? 0, words[last]?.end ?? 0];
  if (isFileName) return true;
  if (isJoined(text, start - 1, -1) || isJoined(text, end, 1)) return false;
  if (known.words.length > 1) return true;
  const [raw, name] = [words[at]?.raw.normalize('NFC') ?? '', known.words[0]?.raw.normalize('NFC') ?? ''];
  return raw === name || (raw.length > 1 && raw === name.toUpperCase());
}

/** Whether a hyphen at this place joins the name to another word. */
function isJoined(text: string, at: number, step: 1 | -1): boolean {
  return hyphens.has(text.charAt(at)) && letters.test(text.charAt(at + step));
}
