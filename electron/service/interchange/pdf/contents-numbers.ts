import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFDocument } from 'pdf-lib';
import { contentsPrefix } from '#core/report/contents-prefix.ts';
import { lineOfText } from './draw-running.ts';
import type { Content } from './page-content.ts';
import type { SpecimenFont } from './specimen-font.ts';
import { elementsOf, type Element } from './structure-tree.ts';

const size = 10;

/**
 * Writes the page to which it leads at the end of each line of the table of contents: Chromium cannot count pages in a
 * text. The number is a part of the link, for the eye and for who listens.
 */
export function numberContents(
  pdf: PDFDocument,
  top: Element,
  pages: readonly PDFRef[],
  font: SpecimenFont,
  content: Content,
): void {
  const targets = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (targets === undefined) return;
  const place = new Map(pages.map((ref, index) => [ref, index + 1]));
  for (const link of elementsOf(top)) {
    if (link.tag !== 'Link') continue;
    const mark = link.kids.find((kid) => kid.kind === 'object');
    if (mark?.kind !== 'object' || mark.page === null) continue;
    const annotation = pdf.context.lookup(mark.object, PDFDict);
    const target = annotation.get(PDFName.of('Dest'));
    if (!(target instanceof PDFName) || !target.decodeText().startsWith(contentsPrefix)) continue;
    const page = targets.lookupMaybe(target, PDFArray)?.get(0);
    const number = page instanceof PDFRef ? place.get(page) : undefined;
    const own = content.get(mark.page);
    const rect = annotation.lookup(PDFName.of('Rect'), PDFArray);
    const at = (index: number): number => rect.lookup(index, PDFNumber).asNumber();
    if (number === undefined || own === undefined) continue;
    const mcid = own.next++;
    const text = String(number);
    const line = lineOfText(font, text, size, at(2) - font.width(text, size), at(1) + 4.3);
    own.text = `${own.text}\n/Span <</MCID ${String(mcid)}>> BDC\n${line}\nEMC`;
    link.kids.push({ kind: 'text', page: mark.page, mcid });
  }
}
