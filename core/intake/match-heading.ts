import { ficheHeadings, ficheHints, lineLimit, type FicheHeading } from './fiche-headings.ts';
import type { FicheParagraph } from './fiche-tree.ts';
import { plainText, plainWords, sameWord } from './plain-words.ts';

export interface HeadingMatch {
  readonly heading: FicheHeading;
  /** What stands on the same line after the heading, its hints and its colon. */
  readonly rest: string;
  /** The box before the heading: ticked, empty, or none. */
  readonly box: '☒' | '☐' | null;
  /** The heading as written, when it is only like a known one. */
  readonly written: string | null;
  /** Whether what is written has words that the known heading has not: they are somebody's and are kept. */
  readonly added: boolean;
}

/**
 * A heading is taken by likeness from three quarters of its words in common (twice the common words over all words
 * of both). Where nothing but a colon makes the line look like a heading it takes more: answers have colons too.
 */
const likeness = { marked: 0.75, colonOnly: 0.85, ahead: 0.1, longestLabel: 320 };

/** Small words say nothing of a heading. */
const smallWords = new Set(
  'de des du d la le les l un une et ou a au aux en pour par dans sur que qui quel quels quelle quelles sont est il ils elles y ce ces cette se si ne t s votre vos nos notre vous nous'.split(
    ' ',
  ),
);

const wordings = ficheHeadings.flatMap((heading) =>
  [heading.label, ...heading.others].map((wording) => {
    const words = plainWords(wording).map(({ word }) => word);
    return { heading, words, telling: words.filter((word) => !smallWords.has(word)) };
  }),
);
type Wording = (typeof wordings)[number];

const longestFirst = [...wordings].sort((a, b) => b.words.length - a.words.length);

const numbering =
  /^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})\s?[.)°/–-]+\s*|\d{1,2}\s+|[-–—•*·▪●○§➢]\s*)+/iu;

/**
 * The known heading that a paragraph is or begins with, by what it says. `labelled` says that the paragraph stands
 * where a label stands: alone in the first of two cells.
 */
export function matchHeading(paragraph: FicheParagraph, labelled = false): HeadingMatch | null {
  const box = /^\s*([☐☒])\s*/.exec(paragraph.text);
  const lead = box?.[0].length ?? 0;
  const skipped = lead + (numbering.exec(paragraph.text.slice(lead))?.[0].length ?? 0);
  const line: Line = {
    text: paragraph.text.slice(skipped),
    strong: Math.max(0, paragraph.strong - skipped),
    marked: paragraph.level !== null || labelled,
  };
  const found = byWords(line) ?? byLikeness(line);
  return found === null ? null : { ...found, box: box === null ? null : box[1] === '☒' ? '☒' : '☐' };
}

interface Line {
  readonly text: string;
  readonly strong: number;
  readonly marked: boolean;
}
type Found = Omit<HeadingMatch, 'box'>;

function byWords(line: Line): Found | null {
  const words = plainWords(line.text);
  for (const wording of longestFirst) {
    if (wording.words.length > words.length) continue;
    if (!wording.words.every((word, at) => words[at]?.word === word)) continue;
    const end = words[wording.words.length - 1]?.end ?? 0;
    const after = afterLabel(line.text.slice(end));
    if (!standsAsHeading(line, wording, end, after)) continue;
    return { heading: wording.heading, rest: after.rest, written: null, added: false };
  }
  return null;
}

function standsAsHeading(line: Line, wording: Wording, end: number, after: After): boolean {
  const separated = after.colon || after.hint;
  const strong = line.strong >= end;
  if (after.rest === '') return wording.words.length > 1 || separated || strong || line.marked;
  if (separated) return true;
  if (wording.words.length === 1) return false;
  if (after.dash || after.question || /^[(☐☒]/.test(after.rest)) return true;
  // The label is bold and the answer, on the same line, is not.
  if (strong && line.strong <= line.text.length - after.rest.length) return true;
  return wording.words.length > 2 && /^[\p{Lu}\p{N}«“"]/u.test(after.rest);
}

interface After {
  readonly rest: string;
  readonly colon: boolean;
  readonly hint: boolean;
  readonly dash: boolean;
  readonly question: boolean;
}

/** What follows a label, without the hints and the separator between the two. */
function afterLabel(text: string): After {
  let rest = text.replace(/^[\s)\]»”;]+/u, '');
  const question = rest.startsWith('?');
  rest = rest.replace(/^[\s?]+/u, '');
  let colon = false;
  let hint = false;
  for (;;) {
    const parenthesis = /^\(([^()]*)\)\s*/.exec(rest);
    if (parenthesis !== null && isHint(parenthesis[1] ?? '')) {
      hint = true;
      rest = rest.slice(parenthesis[0].length);
    } else if (!colon && /^[::]/.test(rest)) {
      colon = true;
      rest = rest.slice(1).trimStart();
    } else break;
  }
  const dash = !colon && /^[-–—]\s/.test(rest);
  if (dash) rest = rest.slice(1).trimStart();
  if (/^[.;,]$/.test(rest.trim())) rest = '';
  return { rest: rest.trim(), colon, hint, dash, question };
}

/** Whether words between parentheses only say how to answer. */
export function isHint(words: string): boolean {
  const plain = plainText(words);
  return ficheHints.has(plain) || lineLimit.test(plain);
}

function byLikeness(line: Line): Found | null {
  const end = labelEnd(line.text);
  const label = line.text.slice(0, end).trim();
  if (label === '' || label.length > likeness.longestLabel) return null;
  const after = afterLabel(line.text.slice(end));
  const marked = line.marked || after.hint || line.strong >= label.length;
  if (!marked && !after.colon) return null;
  const words = plainWords(label)
    .map(({ word }) => word)
    .filter((word) => !smallWords.has(word));
  if (words.length < 2) return null;
  const scores = wordings
    .filter(({ telling }) => telling.length > 1 && nearLength(words.length, telling.length))
    .map((wording) => ({ wording, common: commonWords(words, wording.telling) }))
    .map(({ wording, common }) => ({
      wording,
      common,
      score: (2 * common) / (words.length + wording.telling.length),
    }))
    .sort((a, b) => b.score - a.score);
  const best = scores[0];
  if (best === undefined || best.score < (marked ? likeness.marked : likeness.colonOnly)) return null;
  const second = scores.find(({ wording }) => wording.heading !== best.wording.heading);
  if (second !== undefined && best.score - second.score < likeness.ahead) return null;
  return {
    heading: best.wording.heading,
    rest: after.rest,
    written: label,
    added: best.common < words.length,
  };
}

/** Whether labels of so many words can be alike at all, or come close enough to count as the second best. */
const nearLength = (some: number, others: number): boolean =>
  (2 * Math.min(some, others)) / (some + others) >= likeness.marked - likeness.ahead;

/** A label ends before its first colon, line break or hint. */
function labelEnd(text: string): number {
  for (const match of text.matchAll(/[::\n]|\(([^()]*)\)/g)) {
    if (match[1] === undefined || isHint(match[1])) return match.index;
  }
  return text.length;
}

/** How many words two labels have in common, each word counted once. */
function commonWords(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  let common = 0;
  for (const word of some) {
    const exact = left.indexOf(word);
    const at = exact >= 0 ? exact : left.findIndex((other) => sameWord(word, other));
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return common;
}
