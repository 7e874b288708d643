import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of a PDF as a reader takes it out, page after page, with single spaces. */
export async function pdfText(path: string): Promise<{ text: string; pages: number; outline: string[] }> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const parts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) parts.push(item.str);
  }
  const outline = ((await document.getOutline()) as { title: string }[] | null) ?? [];
  return {
    text: parts.join(' ').replace(/\s+/g, ' '),
    pages: document.numPages,
    outline: outline.map(({ title }) => title),
  };
}
