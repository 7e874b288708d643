import { foldedWords } from '../reading/fold-text.ts';
import { setFrench } from '../texts/texts.ts';

/** Words of one kind within a line of a guide. */
export interface GuideWords {
  readonly kind: 'plain' | 'strong' | 'code';
  readonly text: string;
}

export type GuideLine = readonly GuideWords[];

/** What a guide is made of, from its top to its end. */
export type GuideBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly words: GuideLine }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly GuideLine[] }
  | { readonly kind: 'table'; readonly head: readonly GuideLine[]; readonly rows: readonly GuideLine[][] }
  | { readonly kind: 'image'; readonly file: string; readonly text: string };

export interface Guide {
  readonly blocks: readonly GuideBlock[];
  /** Numbers of the lines that are Markdown of another kind than is read here; they are shown as they were typed. */
  readonly unread: readonly number[];
}

const heading = /^(#{1,3}) (.+)$/;
const image = /^!\[(.+)\]\(images\/([a-z0-9-]+\.png)\)$/;
const bullet = /^- (.+)$/;
const numbered = /^\d+\. (.+)$/;
const row = /^\|(.+)\|$/;
/** Whatever else begins a line of Markdown with a meaning of its own. */
const foreign = /^(?:#|>|<|!|\*|\+ |\t| {4}|```|~~~|---|===|\[)/;
/** What is left where the words of a line were not read to their end. */
const leftover = /[*`<>]|\]\(/;

/**
 * Reads the small part of Markdown in which the guides are written: headings of three levels, paragraphs, lists of one
 * level, tables, images of `images/`, **strong** words and `code`. French punctuation gets its spaces.
 */
export function readGuide(markdown: string): Guide {
  const blocks: GuideBlock[] = [];
  const unread: number[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const [, hashes = '', title = ''] = heading.exec(line) ?? [];
    const [, text = '', file = ''] = image.exec(line) ?? [];
    if (line.trim() === '') {
      at += 1;
    } else if (title !== '') {
      const level = hashes.length === 1 ? 1 : hashes.length === 2 ? 2 : 3;
      blocks.push({ kind: 'heading', level, text: setFrench(title), id: idOf(title) });
      at += 1;
    } else if (file !== '') {
      blocks.push({ kind: 'image', file, text: setFrench(text) });
      at += 1;
    } else if (bullet.test(line) || numbered.test(line)) {
      const item = bullet.test(line) ? bullet : numbered;
      const items: string[] = [];
      for (; item.test(lines[at] ?? ''); at += 1) {
        let words = item.exec(lines[at] ?? '')?.[1] ?? '';
        // A long item goes on under its first line.
        for (; /^ {2,3}\S/.test(lines[at + 1] ?? ''); at += 1) words += ` ${(lines[at + 1] ?? '').trim()}`;
        items.push(words);
        if (leftover.test(bare(words))) unread.push(at + 1);
      }
      blocks.push({ kind: 'list', ordered: item === numbered, items: items.map(readWords) });
    } else if (row.test(line)) {
      const rows: string[][] = [];
      for (; row.test(lines[at] ?? ''); at += 1) rows.push(cellsOf(lines[at] ?? ''));
      const [head = [], rule = [], ...body] = rows;
      if (!rule.every((cell) => /^:?-+:?$/.test(cell))) unread.push(at);
      blocks.push({
        kind: 'table',
        head: head.map(readWords),
        rows: body.map((cells) => cells.map(readWords)),
      });
    } else {
      let words = line;
      if (foreign.test(line) && !line.startsWith('**')) unread.push(at + 1);
      for (at += 1; continues(lines[at] ?? ''); at += 1) words += ` ${lines[at] ?? ''}`;
      if (leftover.test(bare(words))) unread.push(at);
      blocks.push({ kind: 'paragraph', words: readWords(words) });
    }
  }
  return { blocks, unread };
}

/** Whether a line is more of the paragraph above it. */
const continues = (line: string): boolean =>
  line.trim() !== '' && ![heading, image, bullet, numbered, row].some((form) => form.test(line));

const cellsOf = (line: string): string[] => (row.exec(line)?.[1] ?? '').split('|').map((cell) => cell.trim());

const marked = /\*\*([^*]+)\*\*|`([^`]+)`/g;

/** A line without what is read in it. */
const bare = (words: string): string => words.replace(marked, '');

function readWords(line: string): GuideLine {
  const words: GuideWords[] = [];
  const add = (kind: GuideWords['kind'], text: string): void => {
    if (text !== '') words.push({ kind, text: kind === 'code' ? text : setFrench(text) });
  };
  let end = 0;
  for (const found of line.matchAll(marked)) {
    add('plain', line.slice(end, found.index));
    if (found[1] === undefined) add('code', found[2] ?? '');
    else add('strong', found[1]);
    end = found.index + found[0].length;
  }
  add('plain', line.slice(end));
  return words;
}

/** The name by which a heading is found: its words with hyphens. */
const idOf = (title: string): string => `guide-${foldedWords(title).replaceAll(' ', '-')}`;
