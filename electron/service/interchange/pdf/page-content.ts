import type { PDFContext, PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import type { Turns } from '../turns.ts';
import { drawnTexts, emptyTexts, linesOf, markContent } from './mark-content.ts';
import { contentsOf, textOfStream } from './pdf-streams.ts';
import { repairStructure, takeRepeatedHeads } from './repair-structure.ts';
import { elementsOf, textsOf, type Element, type MarkedText } from './structure-tree.ts';

/** A page's content while it is changed. */
export interface PageContent {
  readonly ref: PDFRef | undefined;
  text: string;
  /** The first number that no marked text of the page has. */
  next: number;
}

export type Content = ReadonlyMap<PDFRef, PageContent>;

export function readContent(pdf: PDFDocument, pages: readonly PDFPage[]): Content {
  return new Map(
    pages.map((page) => {
      const ref = contentsOf(page);
      return [page.ref, { ref, text: textOfStream(pdf.context, ref), next: 0 }];
    }),
  );
}

const keyOf = ({ page, mcid }: Pick<MarkedText, 'page' | 'mcid'>): string => `${page.tag} ${String(mcid)}`;

/** Marks all that is drawn, and brings the tree in order. Answers the headings that were begun on a page before theirs. */
export async function markPages(
  context: PDFContext,
  top: Element,
  content: Content,
  turns: Turns,
): Promise<ReadonlySet<PDFRef>> {
  for (const { page, mcid } of textsOf(top)) {
    const own = content.get(page);
    if (own !== undefined) own.next = Math.max(own.next, mcid + 1);
  }
  const empty = new Set<string>();
  for (const [page, { text }] of content) {
    await turns.take(0, content.size);
    for (const mcid of emptyTexts(linesOf(text))) empty.add(keyOf({ page, mcid }));
  }
  const begunBefore = new Set<PDFRef>();
  for (const element of elementsOf(top)) {
    if (/^H[1-6]$/.test(element.tag) && [...textsOf(element)].some((text) => empty.has(keyOf(text))))
      begunBefore.add(element.ref);
  }
  const gone = new Set([...empty, ...takeRepeatedHeads(top, [...content.keys()]).map(keyOf)]);
  for (const element of elementsOf(top))
    element.kids = element.kids.filter((kid) => kid.kind !== 'text' || !gone.has(keyOf(kid)));
  const drawn = await markFigures(top, content, gone, turns);
  repairStructure(context, top, (text) => drawn.has(keyOf(text)));
  return begunBefore;
}

/** Rewrites each page's content; answers what is drawn, not written. */
async function markFigures(
  top: Element,
  content: Content,
  gone: ReadonlySet<string>,
  turns: Turns,
): Promise<ReadonlySet<string>> {
  const figures = new Map<string, Element>();
  const figureOf = new Map<string, string>();
  for (const element of elementsOf(top)) {
    if (element.tag !== 'Figure') continue;
    figures.set(element.ref.tag, element);
    for (const text of textsOf(element)) figureOf.set(keyOf(text), element.ref.tag);
  }
  const drawn = new Set<string>();
  let done = 0;
  for (const [page, own] of content) {
    await turns.take(done, content.size);
    done += 1;
    const figure = (mcid: number): string | null => figureOf.get(keyOf({ page, mcid })) ?? null;
    const lines = linesOf(own.text);
    for (const mcid of drawnTexts(lines, figure)) drawn.add(keyOf({ page, mcid }));
    const marked = markContent(lines, {
      repeated: (mcid) => gone.has(keyOf({ page, mcid })),
      figureOf: figure,
      partOf: (of) => {
        const mcid = own.next;
        own.next += 1;
        figures.get(of)?.kids.push({ kind: 'text', page, mcid });
        drawn.add(keyOf({ page, mcid }));
        return mcid;
      },
    });
    own.text = `q\n${marked}\nQ`;
  }
  return drawn;
}
