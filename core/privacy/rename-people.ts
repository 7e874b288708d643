import { isSequence, wordsOf, type Word } from './words.ts';

/** A name, or a name with what stands beside it, and what takes its place. */
export interface Renaming {
  readonly name: string;
  readonly own: string;
}

export interface PeopleRenamed {
  /** A text in which each name is replaced where it stands as whole words. */
  readonly inText: (text: string) => string;
  /** The same in the name of a file, where hyphens are what spaces are elsewhere. */
  readonly inFileName: (name: string) => string;
  readonly isIn: (text: string) => boolean;
}

interface Known {
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  readonly own: string;
}

/** What may stand between two words of one name: « Jean-Paul », « O’Brien », « ADA MARTIN ». */
const between = /^(?:[\s\u2010\u2011_.'’ʼ-]{1,3}|\s?\()$/u;
/** A hyphen makes one word of two: « Li-Wei » is not « Li ». */
const hyphens = new Set(['-', '\u2010', '\u2011']);
const letters = /[\p{L}\p{M}\p{N}]/u;

/**
 * Takes names of people out of texts. A name of several words is found whatever its accents and capitals; a name of one word
 * only as it is written or in capitals alone, since it may be an ordinary word as well. « Li » is never found in « Lille ».
 */
export function renamePeople(
  renamings: readonly Renaming[],
  fileWord: (own: string) => string,
): PeopleRenamed {
  const byFirst = new Map<string, Known[]>();
  for (const { name, own } of renamings) {
    const words = wordsOf(name);
    const folded = words.map((word) => word.folded);
    const [first] = folded;
    if (first === undefined || name === own) continue;
    const known = byFirst.get(first) ?? [];
    known.push({ words, folded, own });
    byFirst.set(first, known);
  }
  // The longest first: what holds another is not left in pieces.
  for (const known of byFirst.values()) known.sort((one, other) => other.words.length - one.words.length);
  const replaced = (text: string, isFileName: boolean): string => {
    const words = wordsOf(text);
    let [result, from] = ['', 0];
    for (let at = 0; at < words.length; at += 1) {
      const found = (byFirst.get(words[at]?.folded ?? '') ?? []).find((known) =>
        stands(text, words, at, known, isFileName),
      );
      const [start, end] = [words[at]?.start, words[at + (found?.words.length ?? 0) - 1]?.end];
      if (found === undefined || start === undefined || end === undefined) continue;
      result += text.slice(from, start) + (isFileName ? fileWord(found.own) : found.own);
      from = closing(text, words[at + found.words.length - 2]?.end, end);
      at += found.words.length - 1;
    }
    return from === 0 ? text : result + text.slice(from);
  };
  const inText = (text: string): string => replaced(text, false);
  const inFileName = (name: string): string => replaced(name, true);
  return {
    inText,
    inFileName,
    isIn: (text) => inText(text) !== text || (isFileName(text) && inFileName(text) !== text),
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
