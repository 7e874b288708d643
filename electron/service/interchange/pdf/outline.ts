import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from 'pdf-lib';

interface Bookmark {
  readonly title: string;
  readonly depth: number;
  readonly page: PDFRef | null;
  /** Height on its page, in points. */
  readonly y: number;
}

const name = (text: string): PDFName => PDFName.of(text);

/**
 * Chromium gives each bookmark itself as its parent, and says a heading twice that it began on the page before
 * (`begunBefore`).
 */
export function mendOutline(pdf: PDFDocument, begunBefore: ReadonlySet<PDFRef>): void {
  const root = pdf.catalog.get(name('Outlines'));
  if (!(root instanceof PDFRef)) return;
  const mend = (parent: PDFRef): void => {
    let next = pdf.context.lookup(parent, PDFDict).get(name('First'));
    while (next instanceof PDFRef) {
      const item = pdf.context.lookup(next, PDFDict);
      item.set(name('Parent'), parent);
      const heading = item.get(name('SE'));
      if (heading instanceof PDFRef && begunBefore.has(heading)) {
        const title = titleOf(item);
        const half = title.slice(0, title.length / 2);
        if (half + half === title) item.set(name('Title'), PDFHexString.fromText(half));
      }
      mend(next);
      next = item.get(name('Next'));
    }
  };
  mend(root);
}

/** The heading of the second level under which each page begins. */
export function sectionsOf(pdf: PDFDocument, pages: readonly PDFPage[]): string[] {
  const place = new Map(pages.map(({ ref }, index) => [ref, index]));
  const sections = bookmarksOf(pdf).filter(({ depth }) => depth === 1);
  return pages.map((page, index) => {
    const begun = sections.filter((one) => {
      const at = one.page === null ? Infinity : (place.get(one.page) ?? Infinity);
      return at < index || (at === index && one.y > page.getHeight() - 120);
    });
    return begun.at(-1)?.title ?? '';
  });
}

function bookmarksOf(pdf: PDFDocument): Bookmark[] {
  const found: Bookmark[] = [];
  const visit = (parent: PDFDict, depth: number): void => {
    let item = parent.lookupMaybe(name('First'), PDFDict);
    while (item !== undefined) {
      const target = item.lookupMaybe(name('Dest'), PDFArray);
      const page = target?.get(0);
      found.push({
        title: titleOf(item),
        depth,
        page: page instanceof PDFRef ? page : null,
        y: target?.lookupMaybe(3, PDFNumber)?.asNumber() ?? 0,
      });
      visit(item, depth + 1);
      item = item.lookupMaybe(name('Next'), PDFDict);
    }
  };
  const root = pdf.catalog.lookupMaybe(name('Outlines'), PDFDict);
  if (root !== undefined) visit(root, 0);
  return found;
}

function titleOf(item: PDFDict): string {
  const title = item.lookup(name('Title'));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
}
