import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileSync } from 'node:fs';

// Where the letters of a sentence are drawn, in the window and on a printed page.

export interface Looked {
  /** Lines of a sentence that a right-to-left title stands in, with other words beside it. */
  readonly seen: readonly string[];
  /** Those in which what comes after the title is drawn before its end. */
  readonly turned: readonly string[];
}

/** Looks at every list entry and paragraph that holds `title`, sign by sign. */
export const sentencesWith = (page: Page, title: string): Promise<Looked> =>
  page.evaluate((wanted) => {
    const [seen, turned]: [string[], string[]] = [[], []];
    for (const block of document.querySelectorAll('main li, main p')) {
      const signs: { sign: string; box: DOMRect }[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          signs.push({ sign: text.charAt(at), box: range.getBoundingClientRect() });
        }
      }
      const text = signs.map(({ sign }) => sign).join('');
      const start = text.indexOf(wanted);
      const [own, rest] = [
        signs.slice(start, start + wanted.length),
        signs.slice(start + wanted.length).filter(({ sign }) => /\S/.test(sign)),
      ];
      const [first] = own;
      if (start < 0 || first === undefined || rest.length === 0) continue;
      seen.push(text);
      const end = Math.max(...own.map(({ box }) => box.right));
      const sameLine = rest.filter(({ box }) => Math.abs(box.top - first.box.top) < first.box.height / 2);
      if (sameLine.some(({ box }) => box.left < end - 1)) turned.push(text);
    }
    return { seen, turned };
  }, title);

/** The lines of a printed file from left to right, each piece as it was written: by where it stands, not by its order. */
export async function linesOfPdf(path: string): Promise<string[]> {
  const file = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const lines: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    const byHeight = new Map<number, { at: number; text: string }[]>();
    for (const item of items) {
      if (!('str' in item)) continue;
      const [at, height] = [Number(item.transform[4]), Math.round(Number(item.transform[5]))];
      byHeight.set(height, [...(byHeight.get(height) ?? []), { at, text: item.str }]);
    }
    for (const pieces of byHeight.values()) {
      pieces.sort((one, other) => one.at - other.at);
      lines.push(
        pieces
          .map(({ text }) => text)
          .join('')
          .replace(/\s+/g, ' '),
      );
    }
  }
  return lines;
}
