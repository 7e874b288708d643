import { createHash } from 'node:crypto';
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { RunningLines } from '#core/report/running-lines.ts';
import { numberContents } from './contents-numbers.ts';
import { paleMark, runningLines, type Faces } from './draw-running.ts';
import { drawnTexts, markContent } from './mark-content.ts';
import { mendOutline, sectionsOf } from './outline.ts';
import { contentsOf, textOfStream, writeStream } from './pdf-streams.ts';
import { repairStructure, takeRepeatedHeads } from './repair-structure.ts';
import { SpecimenFont } from './specimen-font.ts';
import { elementsOf, readTree, textsOf, writeTree, type Element, type MarkedText } from './structure-tree.ts';
import { xmpOf, type DocumentFacts } from './xmp.ts';

export interface Finish extends DocumentFacts {
  readonly running: RunningLines;
  /** What an assistive tool says of a link. */
  readonly goTo: string;
  readonly attached: { readonly name: string; readonly bytes: Uint8Array; readonly type: string } | null;
}

/**
 * Makes of what Chromium printed the document as it is given out: running heads in its own typeface, the structure
 * that PDF/UA asks for, numbers in the table of contents, facts about itself, and an attached file. The same pages and
 * facts give the same bytes.
 */
export async function finishPdf(printed: Uint8Array, finish: Finish): Promise<PrintedDocument> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const faces = takeSpecimen(pdf);
  // The library goes on naming pages that were taken out.
  const pages = pdf.getPages().filter(({ ref }) => pdf.context.lookup(ref) !== undefined);
  const refs = pages.map(({ ref }) => ref);
  mendOutline(pdf);
  const top = readTree(pdf.context, pdf.catalog);
  const content = contentOf(pdf, pages, top);
  if (faces !== null) {
    if (top !== null) numberContents(pdf, top, refs, faces.regular, content);
    setRunning(pdf, pages, faces, finish.running, content);
  }
  if (top !== null) writeTree(pdf.context, pdf.catalog, top, refs);
  for (const { ref, text } of content.values()) if (ref !== undefined) writeStream(pdf.context, text, ref);
  describeLinks(pages, finish.goTo);
  await describe(pdf, finish, content);
  return { bytes: await pdf.save({ useObjectStreams: true }), pages: pages.length };
}

/** A page's content while it is changed. */
export interface PageContent {
  readonly ref: PDFRef | undefined;
  text: string;
  /** The first number that no marked text of the page has. */
  next: number;
}

/** The last pages, smaller than any other, show the letters that running heads need; they are no part of the document. */
function takeSpecimen(pdf: PDFDocument): Faces | null {
  const pages = pdf.getPages();
  const small = pages.filter((page) => page.getHeight() < 400);
  const [regular, bold] = small;
  if (regular === undefined || bold === undefined) return null;
  const faces = { regular: new SpecimenFont(regular, 'Jr'), bold: new SpecimenFont(bold, 'Jb') };
  for (const page of small.toReversed()) {
    pdf.removePage(pages.indexOf(page));
    const content = contentsOf(page);
    if (content !== undefined) pdf.context.delete(content);
    pdf.context.delete(page.ref);
  }
  return faces;
}

/** Marks all that is drawn, and brings the tree in order on the way. */
function contentOf(
  pdf: PDFDocument,
  pages: readonly PDFPage[],
  top: Element | null,
): Map<PDFRef, PageContent> {
  const content = new Map<PDFRef, PageContent>();
  for (const page of pages) {
    const ref = contentsOf(page);
    content.set(page.ref, { ref, text: textOfStream(pdf.context, ref), next: 0 });
  }
  if (top === null) return content;
  const refs = pages.map(({ ref }) => ref);
  const key = (page: PDFRef, mcid: number): string => `${page.tag} ${String(mcid)}`;
  const repeated = new Set(takeRepeatedHeads(top, refs).map(({ page, mcid }) => key(page, mcid)));
  const figures = new Map<string, Element>();
  const figureOf = new Map<string, string>();
  for (const element of elementsOf(top)) {
    for (const kid of element.kids) {
      if (kid.kind !== 'text') continue;
      const own = content.get(kid.page);
      if (own !== undefined) own.next = Math.max(own.next, kid.mcid + 1);
    }
    if (element.tag !== 'Figure') continue;
    figures.set(element.ref.tag, element);
    for (const { page, mcid } of textsOf(element)) figureOf.set(key(page, mcid), element.ref.tag);
  }
  for (const text of repeated) {
    const [page = '', mcid = ''] = text.split(/ (?=\d+$)/);
    const own = [...content].find(([ref]) => ref.tag === page)?.[1];
    if (own !== undefined) own.next = Math.max(own.next, Number(mcid) + 1);
  }
  const drawn = new Set<string>();
  const parts: [Element, MarkedText][] = [];
  for (const [page, own] of content) {
    const figure = (mcid: number): string | null => figureOf.get(key(page, mcid)) ?? null;
    for (const mcid of drawnTexts(own.text, figure)) drawn.add(key(page, mcid));
    own.text = `q\n${markContent(own.text, {
      repeated: (mcid) => repeated.has(key(page, mcid)),
      figureOf: figure,
      partOf: (of) => {
        const mcid = own.next++;
        const element = figures.get(of);
        if (element !== undefined) parts.push([element, { kind: 'text', page, mcid }]);
        drawn.add(key(page, mcid));
        return mcid;
      },
    })}\nQ`;
  }
  for (const [figure, part] of parts) figure.kids.push(part);
  repairStructure(pdf.context, top, ({ page, mcid }) => drawn.has(key(page, mcid)));
  return content;
}

function setRunning(
  pdf: PDFDocument,
  pages: readonly PDFPage[],
  faces: Faces,
  running: RunningLines,
  content: ReadonlyMap<PDFRef, PageContent>,
): void {
  const sections = sectionsOf(pdf, pages);
  pages.forEach((page, index) => {
    const own = content.get(page.ref);
    if (own === undefined) return;
    const { width, height } = page.getSize();
    const section = sections[index] ?? '';
    const place = { number: index + 1, count: pages.length, width, height, section };
    const mark =
      (running.mark ?? '') === '' ? '' : `${paleMark(running.mark ?? '', faces.bold, width, height)}\n`;
    own.text = `${mark}${own.text}\n${runningLines(running, faces, place)}\n`;
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict) ?? pdf.context.obj({});
    for (const [ref, name] of [...faces.regular.fonts(), ...faces.bold.fonts()])
      fonts.set(PDFName.of(name), ref);
    page.node.Resources()?.set(PDFName.of('Font'), fonts);
  });
}

function describeLinks(pages: readonly PDFPage[], goTo: string): void {
  for (const page of pages) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index, PDFDict);
      if (annotation?.get(PDFName.of('Contents')) === undefined)
        annotation?.set(PDFName.of('Contents'), PDFHexString.fromText(goTo));
    }
  }
}

async function describe(
  pdf: PDFDocument,
  finish: Finish,
  content: ReadonlyMap<PDFRef, PageContent>,
): Promise<void> {
  const { title, author, subject, language, producer, date, attached } = finish;
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setSubject(subject);
  pdf.setLanguage(language);
  pdf.setCreator(producer);
  pdf.setProducer(producer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const packet = pdf.context.stream(xmpOf(finish), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(packet));
  const hash = createHash('sha256').update(`${title}\n${date.toISOString()}\n`);
  for (const { text } of content.values()) hash.update(text, 'latin1');
  if (attached !== null) {
    hash.update(attached.bytes);
    await pdf.attach(attached.bytes, attached.name, {
      mimeType: attached.type,
      description: title,
      creationDate: date,
      modificationDate: date,
      afRelationship: AFRelationship.Data,
    });
  }
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}
