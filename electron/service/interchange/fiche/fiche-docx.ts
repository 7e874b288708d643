import { textOf, type FicheBlock } from '#core/intake/fiche-tree.ts';
import { placeFiche } from '#core/intake/place-fiche.ts';
import type { FichePart, FicheReading, FilePlace, Finding } from '#core/intake/reading.ts';
import { ok, type Result } from '#core/result.ts';
import { docxTexts, type DocxTexts } from './docx-texts.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { clean, wordTree, type WordTree } from './word-tree.ts';
import { checkZip } from '../zip/zip-guard.ts';

/** What the words of a fiche say; whose fiche it is, is not in its words. */
export interface FicheWords {
  readonly title: string;
  readonly part: FichePart;
  readonly unplaced: FicheReading['unplaced'];
  readonly findings: readonly Finding[];
}

/** How an old .doc and a .docx with a password begin: both are compound files, not archives. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * Reads a fiche détaillée. It is taken from mammoth's document tree and not from its HTML: the tree tells bold
 * beginnings, list items, merged cells and boxes apart, which HTML blurs, and no markup has to be read back. No file
 * outside is opened, and pictures are never unpacked. Never throws.
 */
export async function readFiche(bytes: Buffer, place: FilePlace): Promise<Result<FicheWords, Refusal>> {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.subarray(0, compoundFile.length).equals(compoundFile)) return refuse('file-protected');
  const guarded = checkZip(bytes);
  if (!guarded.ok) return guarded;
  try {
    const texts = await docxTexts(bytes);
    if (texts.declaresType) return refuse('file-xml-entities');
    const tree = await treeOf(bytes);
    const { title, part, unplaced, notes } = placeFiche(tree.blocks, elsewhere(tree, texts));
    return ok({ title, part, unplaced, findings: notes.map((note) => ({ ...note, place })) });
  } catch {
    // Whatever mammoth or a part of the file is unhappy with: it was no good .docx.
    return refuse('fiche-unreadable');
  }
}

/** Mammoth gives its tree only in passing; what it converts afterwards is an empty document. */
async function treeOf(bytes: Buffer): Promise<WordTree> {
  // Loaded for what needs it: tables and archives have a process of their own each, too.
  const { default: mammoth } = await import('mammoth');
  let document: unknown = null;
  await mammoth.convertToHtml(
    { buffer: bytes },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: false,
      transformDocument: (seen: unknown) => {
        document = seen;
        return { type: 'document', children: [], notes: { resolve: () => null }, comments: [] };
      },
    },
  );
  return wordTree(document);
}

/**
 * What stands in the file and not in the tree: headers, footers, remarks, and what mammoth passes over (text boxes
 * of new Word without their old form, fields, formulas). Compared by letters alone, paragraph by paragraph.
 */
function elsewhere(tree: WordTree, texts: DocxTexts): readonly string[] {
  const known = new Set<string>();
  collect(tree.blocks, known);
  collect(tree.comments, known);
  const all = letters([textOf(tree.blocks), textOf(tree.comments)].join(' '));
  const missed = texts.paragraphs.filter((text) => {
    const plain = letters(text);
    return /\p{L}/u.test(plain) && !known.has(plain) && !all.includes(plain);
  });
  const remarks = textOf(tree.comments);
  return [
    ...new Set([...(remarks === '' ? [] : [remarks]), ...missed.map(clean), ...texts.insets.map(clean)]),
  ];
}

function collect(blocks: readonly FicheBlock[], known: Set<string>): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') known.add(letters(block.text));
    else for (const row of block.rows) for (const cell of row) collect(cell.blocks, known);
  }
}

const letters = (text: string): string => clean(text).replace(/[^\p{L}\p{N}]+/gu, '');
