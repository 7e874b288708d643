import { shortestEdits, type Edit } from './shortest-edits.ts';

/**
 * A run of a comparison. Kept and removed parts, one after the other, are the text before; kept and added parts
 * the text after.
 */
export interface TextPart {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Past these a comparison by words takes too long and says too little: lines are compared, then the whole. */
const mostPieces = 40_000;
const mostEdits = 1_000;

/** What became of a text, word by word where that can be told. */
export function compareTexts(before: string, after: string): readonly TextPart[] {
  if (before === after) return parts([['kept', before]]);
  for (const piecesOf of [words, lines]) {
    const compared = comparePieces(piecesOf(before), piecesOf(after));
    if (compared !== null) return compared;
  }
  return parts([
    ['removed', before],
    ['added', after],
  ]);
}

/** Words, runs of white space, and every other sign by itself. */
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^]/gu) ?? [];

const lines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

function comparePieces(before: readonly string[], after: readonly string[]): readonly TextPart[] | null {
  const head = commonLength(before, after, 0, (list, place) => list[place]);
  const tail = commonLength(before, after, head, (list, place) => list[list.length - 1 - place]);
  const from = before.slice(head, before.length - tail);
  const to = after.slice(head, after.length - tail);
  if (from.length + to.length > mostPieces) return null;
  const edits = shortestEdits(from, to, mostEdits);
  if (edits === null) return null;
  return parts([
    ['kept', before.slice(0, head).join('')],
    ...runs(edits, from, to),
    ['kept', before.slice(before.length - tail).join('')],
  ]);
}

/** How many pieces both lists share from one end, leaving `taken` pieces to the other end. */
function commonLength(
  before: readonly string[],
  after: readonly string[],
  taken: number,
  pieceAt: (list: readonly string[], place: number) => string | undefined,
): number {
  const most = Math.min(before.length, after.length) - taken;
  let length = 0;
  while (length < most && pieceAt(before, length) === pieceAt(after, length)) length += 1;
  return length;
}

type Run = readonly [TextPart['kind'], string];

/** The edits as runs; within a change what was removed stands before what was added. */
function runs(edits: readonly Edit[], before: readonly string[], after: readonly string[]): Run[] {
  const found: Run[] = [];
  let x = 0;
  let y = 0;
  let removed = '';
  let added = '';
  const close = (): void => {
    found.push(['removed', removed], ['added', added]);
    removed = '';
    added = '';
  };
  for (const [place, edit] of edits.entries()) {
    if (edit === 'remove') removed += before[x] ?? '';
    else if (edit === 'add') added += after[y] ?? '';
    else {
      const piece = before[x] ?? '';
      const amid = removed + added !== '' && edits[place + 1] !== 'keep' && place + 1 < edits.length;
      // A space between two changed words changes with them, or a rewritten sentence would be read word by word.
      if (amid && piece.trim() === '') {
        removed += piece;
        added += piece;
      } else {
        close();
        found.push(['kept', piece]);
      }
    }
    if (edit !== 'add') x += 1;
    if (edit !== 'remove') y += 1;
  }
  close();
  return found;
}

/** Runs of one kind joined, empty ones left out. */
function parts(all: readonly Run[]): readonly TextPart[] {
  const kept: TextPart[] = [];
  for (const [kind, text] of all) {
    if (text === '') continue;
    const last = kept.at(-1);
    if (last?.kind === kind) kept[kept.length - 1] = { kind, text: last.text + text };
    else kept.push({ kind, text });
  }
  return kept;
}
