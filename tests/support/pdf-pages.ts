import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface TagNode {
  readonly role?: string;
  readonly children?: readonly TagNode[];
}

/** What a reader takes out of each page, in reading order: the text with single spaces, and the tags. */
export async function pdfPages(bytes: Uint8Array): Promise<{ text: string; tags: string[] }[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: { text: string; tags: string[] }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    // A ligature is a piece of its own within a word: only the end of a line is a space that is not written.
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    const tags: string[] = [];
    const visit = ({ role, children }: TagNode): void => {
      if (role !== undefined) tags.push(role);
      children?.forEach(visit);
    };
    visit(((await page.getStructTree()) as TagNode | null) ?? {});
    pages.push({ text: text.replace(/\s+/g, ' '), tags });
  }
  return pages;
}
