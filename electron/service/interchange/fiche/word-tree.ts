import { z } from 'zod';
import {
  paragraphOf,
  type FicheBlock,
  type FicheCell,
  type FicheParagraph,
} from '#core/intake/fiche-tree.ts';

/** One element of mammoth's document tree, with what we use of it; anything unexpected fails the reading. */
const WordNode = z.object({
  type: z.string(),
  get children() {
    return z.array(WordNode).optional();
  },
  value: z.string().optional(),
  checked: z.boolean().nullish(),
  styleId: z.string().nullish(),
  styleName: z.string().nullish(),
  numbering: z.object({}).nullish(),
  isBold: z.boolean().optional(),
  isStrikethrough: z.boolean().optional(),
  colSpan: z.number().optional(),
  rowSpan: z.number().optional(),
  noteType: z.string().optional(),
  noteId: z.string().optional(),
});
type WordNode = z.infer<typeof WordNode>;

const WordDocument = z.object({
  type: z.literal('document'),
  children: z.array(WordNode),
  notes: z.object({ _notes: z.record(z.string(), z.object({ body: z.array(WordNode) })) }),
  comments: z.array(z.object({ body: z.array(WordNode) })),
});

export interface WordTree {
  readonly blocks: readonly FicheBlock[];
  /** Remarks in the margin. */
  readonly comments: readonly FicheBlock[];
}

/** Mammoth's tree as our own small one. Throws when it is not what mammoth 1.13 gives. */
export function wordTree(document: unknown): WordTree {
  const { children, notes, comments } = WordDocument.parse(document);
  const reader = new TreeReader(
    (node) => notes._notes[`${node.noteType ?? ''}-${node.noteId ?? ''}`]?.body ?? [],
  );
  return {
    blocks: reader.blocks(children),
    comments: reader.blocks(comments.flatMap(({ body }) => body)),
  };
}

class TreeReader {
  /** A note that refers to itself is read once. */
  readonly #noted = new Set<string>();

  constructor(private readonly noteOf: (node: WordNode) => readonly WordNode[]) {}

  blocks(nodes: readonly WordNode[]): FicheBlock[] {
    const blocks: FicheBlock[] = [];
    let loose: WordNode[] = [];
    const flush = (): void => {
      if (loose.length > 0) blocks.push(...this.#paragraph({ type: 'paragraph', children: loose }));
      loose = [];
    };
    for (const node of nodes) {
      if (node.type === 'paragraph' || node.type === 'table') flush();
      if (node.type === 'paragraph') blocks.push(...this.#paragraph(node));
      else if (node.type === 'table') blocks.push(this.#table(node));
      else loose.push(node);
    }
    flush();
    return blocks;
  }

  #table(node: WordNode): FicheBlock {
    const rows = (node.children ?? []).filter(({ type }) => type === 'tableRow');
    return {
      kind: 'table',
      rows: rows.map((row) =>
        (row.children ?? [])
          .filter(({ type }) => type === 'tableCell')
          .map((cell): FicheCell => ({
            blocks: this.blocks(cell.children ?? []),
            columns: span(cell.colSpan),
            rows: span(cell.rowSpan),
          })),
      ),
    };
  }

  /** A paragraph, then the notes that it calls and the text boxes that hang on it. */
  #paragraph(node: WordNode): FicheBlock[] {
    const inline: Inline = { text: '', unstruck: '', strong: 0, open: true, after: [] };
    this.#inline(node.children ?? [], { bold: false, struck: false }, inline);
    const text = clean(inline.text);
    const level = levelOf(node);
    const paragraph: FicheParagraph = {
      ...paragraphOf(text),
      unstruck: clean(inline.unstruck),
      // What cleaning takes out is nothing or at the ends; a bold beginning may only come out shorter.
      strong:
        level === null
          ? Math.min(clean(inline.text.slice(0, inline.strong)).length, text.length)
          : text.length,
      level,
      listed: node.numbering !== null && node.numbering !== undefined,
    };
    return [...(text === '' ? [] : [paragraph]), ...inline.after];
  }

  #inline(nodes: readonly WordNode[], look: Look, into: Inline): void {
    for (const node of nodes) {
      switch (node.type) {
        case 'run':
          this.#inline(
            node.children ?? [],
            {
              bold: look.bold || node.isBold === true || /^(strong|élevé|gras)/i.test(node.styleName ?? ''),
              struck: look.struck || node.isStrikethrough === true,
            },
            into,
          );
          break;
        case 'text':
          say(into, node.value ?? '', look);
          break;
        case 'tab':
          say(into, ' ', look);
          break;
        case 'break':
          say(into, '\n', look);
          break;
        case 'checkbox':
          say(into, node.checked === true ? '☒ ' : '☐ ', look);
          break;
        case 'noteReference':
          this.#note(node, into);
          break;
        case 'paragraph':
          into.after.push(...this.#paragraph(node));
          break;
        case 'table':
          into.after.push(this.#table(node));
          break;
        default:
          this.#inline(node.children ?? [], look, into);
      }
    }
  }

  #note(node: WordNode, into: Inline): void {
    const key = `${node.noteType ?? ''}-${node.noteId ?? ''}`;
    if (this.#noted.has(key)) return;
    this.#noted.add(key);
    into.after.push(...this.blocks(this.noteOf(node)));
  }
}

interface Look {
  readonly bold: boolean;
  readonly struck: boolean;
}

interface Inline {
  text: string;
  unstruck: string;
  strong: number;
  /** Nothing but bold text so far. */
  open: boolean;
  readonly after: FicheBlock[];
}

function say(into: Inline, text: string, look: Look): void {
  into.text += text;
  if (!look.struck) into.unstruck += text;
  if (!look.bold && text.trim() !== '' && !/^[☐☒]/.test(text)) into.open = false;
  if (into.open && look.bold) into.strong = into.text.length;
}

const span = (value: number | undefined): number =>
  value === undefined || !Number.isFinite(value) ? 1 : Math.min(Math.max(1, Math.trunc(value)), 100);

/** Word, LibreOffice and Google Docs name heading styles alike; a French Word has its own identifiers. */
function levelOf(node: WordNode): number | null {
  for (const name of [node.styleName, node.styleId]) {
    const match = /^(?:heading|titre|title)\s*(\d)?$/i.exec(name ?? '');
    if (match !== null) return Number(match[1] ?? 1);
  }
  return null;
}

const ticked = /[☑✓✔✗✘⌧⮽🗹🗷🗶\uf052\uf0fe\uf0fd\uf0fc\uf078]\ufe0f?|\[ ?[xX] ?\]/gu;
const open = /[□▢❏❐❑❒◻◽⬜🞎🞏\uf0a8\uf06f\uf071\uf0a3]\ufe0f?|\[ {0,2}\]/gu;

/** One sort of line break and of box; no invisible signs; accents as one sign with their letter. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, (sign) =>
      sign === '\n' ? sign : '',
    )
    .replace(ticked, '☒')
    .replace(open, '☐')
    .replace(/([☐☒]) {2,}/g, '$1 ')
    .trim();
