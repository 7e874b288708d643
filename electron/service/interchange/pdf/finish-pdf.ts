import { createHash } from 'node:crypto';
import { AFRelationship, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage } from 'pdf-lib';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import { shownValue } from '#core/reading/shown-text.ts';
import type { RunningLines } from '#core/report/running-lines.ts';
import type { Turns } from '../turns.ts';
import { numberContents } from './contents-numbers.ts';
import { paleMark, runningLines, type Faces } from './draw-running.ts';
import { mendOutline, sectionsOf } from './outline.ts';
import { markPages, readContent, type Content } from './page-content.ts';
import { contentsOf, writeStream } from './pdf-streams.ts';
import { SpecimenFont } from './specimen-font.ts';
import { readTree, writeTree } from './structure-tree.ts';
import { writePdf } from './write-pdf.ts';
import { xmpOf, type DocumentFacts } from './xmp.ts';

/** The library rests between so many objects; a rest is long on a busy machine, and there are thousands of objects. */
const objectsAtATime = 10_000;

export interface Finish extends DocumentFacts {
  readonly running: RunningLines;
  /** What an assistive tool says of a link. */
  readonly goTo: string;
  readonly attached: { readonly name: string; readonly bytes: Uint8Array; readonly type: string } | null;
}

/**
 * Makes of what Chromium printed the document as it is given out: running heads in its own typeface, the structure
 * that PDF/UA asks for, numbers in the table of contents, facts about itself, and an attached file. The same pages and
 * facts give the same bytes, however often they are printed. Throws `cancelled` where it was given up.
 */
export async function finishPdf(printed: Uint8Array, given: Finish, turns: Turns): Promise<PrintedDocument> {
  // As the pages were (decision 43): a running head has no letter that they have not.
  const finish = shownValue(given);
  await turns.now(0, 1);
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: objectsAtATime });
  const faces = takeSpecimen(pdf);
  // The library goes on naming pages that were taken out.
  const pages = pdf.getPages().filter(({ ref }) => pdf.context.lookup(ref) !== undefined);
  const refs = pages.map(({ ref }) => ref);
  await turns.now(0, pages.length);
  const top = readTree(pdf.context, pdf.catalog);
  const content = readContent(pdf, pages);
  mendOutline(pdf, top === null ? new Set() : await markPages(pdf.context, top, content, turns));
  await turns.now(pages.length, pages.length);
  if (faces !== null) {
    if (top !== null) numberContents(pdf, top, refs, faces.regular, content);
    setRunning(pdf, pages, faces, finish.running, content);
  }
  if (top !== null) writeTree(pdf.context, pdf.catalog, top, refs);
  for (const { ref, text } of content.values()) {
    await turns.take(pages.length, pages.length);
    if (ref !== undefined) writeStream(pdf.context, text, ref);
  }
  describeLinks(pages, finish.goTo);
  await describe(pdf, finish, content);
  // The library embeds attached files only now.
  await pdf.flush();
  return { bytes: await writePdf(pdf.context, turns), pages: pages.length };
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

function setRunning(
  pdf: PDFDocument,
  pages: readonly PDFPage[],
  faces: Faces,
  running: RunningLines,
  content: Content,
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

async function describe(pdf: PDFDocument, finish: Finish, content: Content): Promise<void> {
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
