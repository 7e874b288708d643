import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a PDF as a reader takes it out, page after page, with single spaces. */
export async function pdfText(
  path: string,
): Promise<{ text: string; pages: number; pageTexts: string[]; outline: string[] }> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pageTexts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const parts = items.flatMap((item) => ('str' in item ? [item.str] : []));
    pageTexts.push(parts.join(' ').replace(/\s+/g, ' '));
  }
  const outline = ((await document.getOutline()) as { title: string }[] | null) ?? [];
  return {
    text: pageTexts.join(' ').replace(/\s+/g, ' '),
    pages: document.numPages,
    pageTexts,
    outline: outline.map(({ title }) => title),
  };
}
