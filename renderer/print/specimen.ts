import type { RunningLines } from '#core/report/running-lines.ts';

/**
 * Adds two small pages that show each letter of what is set after printing, in both weights: running heads, section
 * titles, numbers of pages. So Chromium embeds these letters of the typeface; whoever finishes the file takes the
 * pages out again (`electron/service/interchange/pdf/finish-pdf.ts`).
 */
export function addSpecimen(running: RunningLines): void {
  const titles = [...document.querySelectorAll('h2')].map((title) => title.textContent);
  const { header, footer, page, of, mark = '', confidentiality = '' } = running;
  const regular = [header, footer, page, of, '0123456789…', ...titles];
  for (const [weight, texts] of [
    ['regular', regular],
    ['bold', ['…', '–', mark, confidentiality]],
  ] as const) {
    const specimen = document.createElement('div');
    specimen.className = `specimen specimen--${weight}`;
    specimen.ariaHidden = 'true';
    const letters = new Set(texts.join('').replace(/\s/gu, ''));
    specimen.textContent = [...letters].join(' ');
    document.body.append(specimen);
  }
}
