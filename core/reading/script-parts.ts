// Sentences are French or English, and titles, people and bodies in them are written in any script. Left alone, the rules of
// Unicode let a right-to-left title draw the signs and numbers after it to its other side (UAX #9): whatever shows a sentence
// has to know which part of it stands for itself. It is found in the sentence, not marked in it, so that nothing that is
// kept, copied or exported carries signs of direction that nobody wrote.

/** A piece of a text; `apart` for one that is set for itself, by the direction of its own first letter. */
export interface ScriptPart {
  readonly text: string;
  readonly apart: boolean;
}

/** Letters, marks and signs of scripts that are written from the right, and the mark of that direction, which shows nothing. */
const fromRight =
  '[\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]';
/** Within quotation marks all of it is one: that is how sentences hold titles. */
const quoted = `(?<=[«“][\\u00a0\\u202f ]?)[^\\s«»“”][^\\n«»“”]*?(?=[\\u00a0\\u202f ]?[»”])`;
/** Elsewhere from its first letter to its last, with what stands between but no letter of ours and no sign that ends a title. */
const run = `${fromRight}(?:[^\\p{L}\\n«»“”:;·]{0,40}${fromRight})*`;
/** A bracket that was opened in it, and a number with which the whole text ends: « هوية رقمية 2018 ». */
const end = `(?:[)\\]]|\\s\\p{N}[\\p{N}.,/-]*$)?`;

const anyFromRight = new RegExp(fromRight, 'u');
const apart = new RegExp(`${quoted}|${run}${end}`, 'gu');

/** The parts of a text in their order, or null for a text that has no letter from the right. */
export function scriptParts(text: string): readonly ScriptPart[] | null {
  if (!anyFromRight.test(text)) return null;
  const parts: ScriptPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(apart)) {
    if (!anyFromRight.test(found)) continue;
    const own = withoutStrayBracket(found);
    if (index > from) parts.push({ text: text.slice(from, index), apart: false });
    parts.push({ text: own, apart: true });
    from = index + own.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), apart: false });
  return parts;
}

/** « (مشروع) »: the bracket belongs to the sentence when it was opened there. */
function withoutStrayBracket(text: string): string {
  const last = text.at(-1);
  const opening = last === ')' ? '(' : last === ']' ? '[' : null;
  return opening === null || text.includes(opening) ? text : text.slice(0, -1);
}
