import { contentsPrefix } from '#core/report/contents-prefix.ts';

/**
 * Leads the lines of the table of contents to the headings of their parts, under names that no other link uses: the
 * numbers of pages are written at the end of those lines once the pages are known.
 */
export function markContentsLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const part = link.hash.slice(1);
    const heading = document.getElementById(part)?.querySelector('h2, h3');
    if (heading === null || heading === undefined) continue;
    heading.id = `${contentsPrefix}${part}`;
    link.href = `#${heading.id}`;
  }
}
