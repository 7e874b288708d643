import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure of a PDF as it is read back, its text in reading order. */
export interface Tagged {
  readonly tag: string;
  readonly alt: string;
  readonly scope: string;
  readonly columns: number;
  readonly kids: readonly Tagged[];
  /** The element's own text, without that of elements in it. */
  readonly text: string;
  /** Pieces of content, and annotations, that are the element's own. */
  readonly pieces: number;
  readonly objects: number;
  /** The pages that its own content is on, from 1. */
  readonly on: readonly number[];
}

export interface PdfFile {
  readonly pdf: PDFDocument;
  readonly top: Tagged;
  /** What each page says, with single spaces, running heads included. */
  readonly pages: readonly string[];
}

const name = (text: string): PDFName => PDFName.of(text);
const textOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

/** Reads structure and text back, the one with pdf-lib, the other with pdf.js. */
export async function readPdf(path: string): Promise<PdfFile> {
  const bytes = readFileSync(path);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const reader = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts = new Map<string, string>();
  const pages: string[] = [];
  const refs = pdf.getPages().map(({ ref }) => ref);
  const placeOf = new Map(refs.map(({ tag }, at) => [tag, at + 1]));
  for (let number = 1; number <= reader.numPages; number += 1) {
    const page = await reader.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    let whole = '';
    for (const item of items) {
      if ('str' in item) {
        const text = item.hasEOL ? `${item.str} ` : item.str;
        whole += text;
        const id = open.findLast((one) => one !== '');
        if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${text}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.type === 'beginMarkedContentProps' ? (/_mc(\d+)$/.exec(item.id)?.[1] ?? '') : '');
      const last = open.length - 1;
      if (last >= 0 && /^\d+$/.test(open[last] ?? ''))
        open[last] = `${refs[number - 1]?.tag ?? ''} ${open[last] ?? ''}`;
    }
    pages.push(whole.replace(/\s+/g, ' ').trim());
  }
  const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K'), PDFDict);
  return { pdf, top: tagged(root, null, texts, placeOf), pages };
}

function tagged(
  dict: PDFDict,
  inherited: PDFRef | null,
  texts: ReadonlyMap<string, string>,
  placeOf: ReadonlyMap<string, number>,
): Tagged {
  const page = dict.get(name('Pg'));
  const here = page instanceof PDFRef ? page : inherited;
  const list = dict.lookup(name('K'));
  const all = list instanceof PDFArray ? list.asArray() : [dict.get(name('K'))];
  const kids: Tagged[] = [];
  const own: string[] = [];
  let objects = 0;
  const on: number[] = [];
  for (const entry of all) {
    const kid = entry instanceof PDFRef ? dict.context.lookup(entry) : entry;
    if (kid instanceof PDFNumber) {
      own.push(texts.get(`${here?.tag ?? ''} ${String(kid.asNumber())}`) ?? '');
      on.push(placeOf.get(here?.tag ?? '') ?? 0);
    } else if (kid instanceof PDFDict) {
      const type = kid.get(name('Type'));
      if (type === name('OBJR')) objects += 1;
      else if (type === name('MCR')) {
        const there = kid.get(name('Pg'));
        const mcid = kid.lookup(name('MCID'), PDFNumber).asNumber();
        const tag = there instanceof PDFRef ? there.tag : '';
        own.push(texts.get(`${tag} ${String(mcid)}`) ?? '');
        on.push(placeOf.get(tag) ?? 0);
      } else kids.push(tagged(kid, here, texts, placeOf));
    }
  }
  // What Chromium writes has a list of them.
  const given = dict.lookup(name('A'));
  const attributes = given instanceof PDFDict ? given : undefined;
  return {
    tag: dict.lookup(name('S'), PDFName).decodeText(),
    alt: textOf(dict.lookup(name('Alt'))),
    scope: attributes?.lookupMaybe(name('Scope'), PDFName)?.decodeText() ?? '',
    columns: attributes?.lookupMaybe(name('ColSpan'), PDFNumber)?.asNumber() ?? 1,
    kids,
    text: own.join('').replace(/\s+/g, ' ').trim(),
    pieces: own.length,
    objects,
    on,
  };
}

export function* walk(top: Tagged): Generator<Tagged> {
  yield top;
  for (const kid of top.kids) yield* walk(kid);
}

/** All the text of an element, with that of the elements in it. */
export const wholeText = (element: Tagged): string =>
  [...walk(element)]
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

/** The elements of these tags, in reading order. */
export const allOf = (top: Tagged, ...tags: readonly string[]): Tagged[] =>
  [...walk(top)].filter(({ tag }) => tags.includes(tag));

/** What lists of terms say, by the term. */
export const termsOf = (top: Tagged): Map<string, string> =>
  new Map(
    allOf(top, 'LI').flatMap(({ kids }) => {
      const of = (tag: string): string =>
        kids
          .filter((kid) => kid.tag === tag)
          .map(wholeText)
          .join(' ');
      return of('Lbl') === '' ? [] : [[of('Lbl'), of('LBody')] as const];
    }),
  );

/** Bookmarks, indented by their level. */
export function bookmarks({ pdf }: PdfFile): string[] {
  const found: string[] = [];
  const visit = (parent: PDFDict, depth: number): void => {
    let item = parent.lookupMaybe(name('First'), PDFDict);
    while (item !== undefined) {
      found.push(`${'  '.repeat(depth)}${textOf(item.lookup(name('Title')))}`);
      visit(item, depth + 1);
      item = item.lookupMaybe(name('Next'), PDFDict);
    }
  };
  const outlines = pdf.catalog.lookupMaybe(name('Outlines'), PDFDict);
  if (outlines !== undefined) visit(outlines, 0);
  return found;
}

/** A page's content, each byte a character. */
export function contentOf(pdf: PDFDocument, page: number): string {
  const stream = pdf.getPage(page).node.lookup(name('Contents'));
  if (!(stream instanceof PDFRawStream)) return '';
  return Buffer.from(inflateSync(stream.contents)).toString('latin1');
}

/** The fonts of the file: name, kind, and whether it is embedded, a subset, and says what its glyphs mean. */
export function fontsOf({
  pdf,
}: PdfFile): { name: string; kind: string; embedded: boolean; subset: boolean; unicode: boolean }[] {
  const fonts: PDFDict[] = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (
      object instanceof PDFDict &&
      object.get(name('Type')) === name('Font') &&
      object.has(name('Encoding'))
    )
      fonts.push(object);
  }
  return fonts.map((font) => {
    const own = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font;
    const descriptor = own.lookupMaybe(name('FontDescriptor'), PDFDict);
    const base = font.lookup(name('BaseFont'), PDFName).decodeText();
    return {
      name: base,
      kind: own.lookup(name('Subtype'), PDFName).decodeText(),
      embedded: descriptor?.has(name('FontFile2')) === true || descriptor?.has(name('FontFile3')) === true,
      subset: /^[A-Z]{6}\+/.test(base),
      unicode: font.has(name('ToUnicode')),
    };
  });
}

/** The bytes of the attached files by their names. */
export function attachmentsOf({ pdf }: PdfFile): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name('Type')) !== name('Filespec')) continue;
    const stream = object.lookup(name('EF'), PDFDict).lookup(name('F'));
    if (stream instanceof PDFRawStream)
      files.set(textOf(object.lookup(name('UF'))), Buffer.from(inflateSync(stream.contents)));
  }
  return files;
}

export const isTrue = (value: unknown): boolean => value instanceof PDFBool && value.asBoolean();
