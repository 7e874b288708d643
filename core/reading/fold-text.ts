/**
 * A text as search sees it: words of letters and digits without accents, case or ligatures, one space between
 * two. `at` leads back: unit `i` of `text` came from the original at offset `at[i]`, and what follows a word
 * begins at `at[end]`, so that a letter goes with its accents. It has one entry more than `text` has units.
 */
export interface FoldedText {
  readonly text: string;
  readonly at: readonly number[];
}

/** Letters that no decomposition of Unicode takes apart. */
const letters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  // One letter whose small form depends on its place.
  ς: 'σ',
};

/** Inside a word and not part of it: soft hyphens, joiners, what turns the direction of writing, byte order marks. */
const invisible = /^(?:\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\ufeff)$/u;

/** U+02BC is an apostrophe that Unicode counts as a letter. */
const isOfWord = (unit: string): boolean => unit !== '\u02bc' && /^[\p{L}\p{N}]$/u.test(unit);

const withoutMarks = (text: string): string => text.replace(/\p{M}/gu, '');

/** What one character becomes: letters and digits, nothing (accents, soft hyphens), or a space. */
function foldCharacter(character: string): string {
  if (invisible.test(character)) return '';
  const apart = withoutMarks(character.normalize('NFKD'));
  // ﬁ is two letters; ½ is not two numbers with a bar between them.
  const one = Array.from(apart).every(isOfWord) ? apart : withoutMarks(character.normalize('NFD'));
  const small = withoutMarks(one.toLowerCase());
  const units = Array.from(small, (unit) => (isOfWord(unit) ? (letters[unit] ?? unit) : ' '));
  return units.every((unit) => unit === ' ') ? units.slice(0, 1).join('') : units.join('');
}

/** What each unit of the common alphabets becomes: texts repeat a hundred of them. */
const common: (string | undefined)[] = [];
const commonLimit = 0x2100;

/** A text as search sees it, with the way back to the original. */
export function foldText(original: string): FoldedText {
  const at: number[] = [];
  const text = fold(original, at);
  // A space at the end is no word's; its entry says where the last word ends.
  if (text.endsWith(' ')) return { text: text.slice(0, -1), at };
  at.push(original.length);
  return { text, at };
}

/** The folded text alone, in half the time: for whole sessions. */
export function foldedWords(original: string): string {
  return fold(original, null).trimEnd();
}

/** a to z and 0 to 9. */
const isFolded = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Notes in `at` where each unit came from. */
function fold(original: string, at: number[] | null): string {
  let text = '';
  // Begins as after a separator, so that the text has no space at its beginning.
  let spaced = true;
  for (let offset = 0; offset < original.length;) {
    const code = original.charCodeAt(offset);
    const from = offset;
    if (isFolded(code)) {
      // Most of a text is small letters, which stay what they are: taken run by run.
      do offset += 1;
      while (isFolded(original.charCodeAt(offset)));
      text += original.slice(from, offset);
      spaced = false;
      if (at !== null) for (let place = from; place < offset; place += 1) at.push(place);
      continue;
    }
    let unit: string;
    if (code < commonLimit) {
      unit = common[code] ??= foldCharacter(String.fromCharCode(code));
      offset += 1;
    } else {
      const character = String.fromCodePoint(original.codePointAt(offset) ?? 0);
      unit = foldCharacter(character);
      offset += character.length;
    }
    if (unit === '' || (spaced && unit === ' ')) continue;
    spaced = unit === ' ';
    text += unit;
    if (at !== null) while (at.length < text.length) at.push(from);
  }
  return text;
}
