import type { PDFContext, PDFRef } from 'pdf-lib';
import { repairTable } from './repair-table.ts';
import { newElement, textsOf, type Element, type Kid, type MarkedText } from './structure-tree.ts';

const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const blocks = new Set(['P', 'L', 'LI', 'Table', 'Figure', 'Caption', 'Sect', ...headings]);
const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'NonStruct']);

const isBlock = (kid: Kid): boolean =>
  kid.kind === 'element' && (blocks.has(kid.tag) || kid.kids.some(isBlock));
const isText = (kid: Kid): boolean =>
  kid.kind !== 'element' || (kid.tag === 'NonStruct' && kid.kids.every((one) => one.kind === 'text'));
const isInline = (kid: Kid): boolean => isText(kid) || (kid.kind === 'element' && kid.tag === 'Link');

/**
 * Brings Chromium's structure into the shape that PDF/UA asks for: no generic wrapper around text, each text in a
 * block, tables with head, body and regular rows, items of lists with a body, a figure's caption told from its drawing.
 * `drawn`: whether a text is a part of a drawing.
 */
export function repairStructure(
  context: PDFContext,
  top: Element,
  drawn: (text: MarkedText) => boolean,
): void {
  const tidy = (element: Element): void => {
    if (element.tag === 'Figure') repairFigure(context, element, drawn);
    else if (element.tag === 'Table') {
      repairTable(context, element);
      for (const kid of element.kids) if (kid.kind === 'element') tidy(kid);
    } else if (groups.has(element.tag)) tidyGroup(element);
    else tidyBlock(element);
  };
  const tidyBlock = (element: Element): void => {
    if (['Table', 'THead', 'TBody', 'TR', 'L'].includes(element.tag)) {
      element.kids = element.kids.flatMap((kid) => unwrapped(kid, element.tag === 'L' ? 'LI' : null));
    } else element.kids = element.kids.flatMap((kid) => unwrapped(kid, null));
    if (element.tag === 'LI') labelled(context, element);
    for (const kid of element.kids) if (kid.kind === 'element') tidy(kid);
    if (element.tag === 'LI') {
      const labels = element.kids.filter((kid) => kid.kind === 'element' && kid.tag === 'Lbl');
      const rest = element.kids.filter((kid) => !labels.includes(kid));
      element.kids = [...labels, newElement(context, 'LBody', rest)];
    }
  };
  const tidyGroup = (element: Element): void => {
    const kids: Kid[] = [];
    let line: Kid[] = [];
    const endLine = (): void => {
      if (line.length > 0) {
        const paragraph = newElement(context, 'P', line);
        tidyBlock(paragraph);
        kids.push(paragraph);
      }
      line = [];
    };
    const mixed = element.kids.some(isInline);
    for (const kid of element.kids) {
      if (isBlock(kid) || (kid.kind === 'element' && isGroup(kid))) {
        endLine();
        kids.push(kid);
      } else {
        line.push(kid);
        if (!mixed) endLine();
      }
    }
    endLine();
    element.kids = kids.filter((kid) => kid.kind !== 'element' || kid.kids.length > 0);
    for (const kid of element.kids) if (kid.kind === 'element' && kid.tag !== 'P') tidy(kid);
    for (const kid of element.kids) if (kid.kind === 'element' && kid.tag === 'P') tidyBlock(kid);
    const [first] = element.kids;
    if (element.tag === 'NonStruct')
      element.tag = first?.kind === 'element' && headings.includes(first.tag) ? 'Sect' : 'Div';
  };
  tidy(top);
}

/** One that holds several others and no text of its own: not the words of a sentence. */
const isGroup = ({ tag, kids }: Element): boolean =>
  (groups.has(tag) && kids.some(isBlock)) || (groups.has(tag) && kids.length > 1 && !kids.some(isInline));

/** A paragraph that an item begins with, before what else it holds, is a term: the label of what is said of it. */
function labelled(context: PDFContext, item: Element): void {
  const [first, ...rest] = item.kids;
  // One that nothing is said of yet is an item like any other.
  if (first?.kind === 'element' && first.tag === 'P' && rest.length > 0)
    item.kids = [newElement(context, 'Lbl', first.kids), ...rest];
}

/** What a generic wrapper within a block holds; the wrapper says nothing. */
function unwrapped(kid: Kid, only: string | null): Kid[] {
  if (kid.kind !== 'element' || !groups.has(kid.tag) || kid.tag === 'Sect') return [kid];
  if (only !== null && !kid.kids.some((one) => one.kind === 'element' && one.tag === only)) return [kid];
  return kid.kids.flatMap((one) => unwrapped(one, only));
}

/** The drawing is the figure's own; what is beside it is the caption. */
function repairFigure(context: PDFContext, figure: Element, drawn: (text: MarkedText) => boolean): void {
  const texts = [...textsOf(figure)];
  const caption = texts.filter((text) => !drawn(text));
  const own: Kid[] = texts.filter(drawn);
  figure.kids =
    own.length === 0 || caption.length === 0 ? texts : [...own, newElement(context, 'Caption', caption)];
}

/**
 * Chromium sets a table's head again at the top of each further page and marks it each time as the head's own text.
 * Takes all but the first out of the tree; answers them.
 */
export function takeRepeatedHeads(top: Element, pages: readonly PDFRef[]): MarkedText[] {
  const place = new Map(pages.map((page, index) => [page, index]));
  const taken: MarkedText[] = [];
  const visit = (element: Element): void => {
    if (element.tag === 'Table') for (const kid of element.kids) if (isHead(kid)) takeFrom(kid);
    for (const kid of element.kids) if (kid.kind === 'element') visit(kid);
  };
  const takeFrom = (head: Element): void => {
    const at = ({ page }: MarkedText): number => place.get(page) ?? 0;
    const first = Math.min(...[...textsOf(head)].map(at));
    const strip = (element: Element): void => {
      const repeated = element.kids.filter((kid) => kid.kind === 'text' && at(kid) > first);
      if (repeated.length > 0) element.kids = element.kids.filter((kid) => !repeated.includes(kid));
      for (const kid of repeated) if (kid.kind === 'text') taken.push(kid);
      for (const kid of element.kids) if (kid.kind === 'element') strip(kid);
    };
    strip(head);
  };
  visit(top);
  return taken;
}

const isHead = (kid: Kid): kid is Element =>
  kid.kind === 'element' &&
  (kid.tag === 'THead' || kid.tag === 'NonStruct') &&
  kid.kids.some((row) => row.kind === 'element' && row.tag === 'TR');
