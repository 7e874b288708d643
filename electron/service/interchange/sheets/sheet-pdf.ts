import type { SheetPages } from '#core/ballot/sheet-pages.ts';
import { sheetWords } from '#core/texts/sheet-words.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import { author, factsOf } from '../pdf/document-facts.ts';
import { finishPdf } from '../pdf/finish-pdf.ts';

/** A juror's paper sheet as it is given out. `day`: ISO, on which it was written. */
export async function finishSheet(
  printed: Uint8Array,
  pages: SheetPages,
  day: string,
  version: string,
): Promise<Uint8Array> {
  const { bytes } = await finishPdf(printed, {
    ...factsOf(pages.language, day, version),
    title: sheetWords[pages.language].banner(pages.jurorName),
    author,
    subject: pages.sessionName,
    running: pages.running,
    goTo: reportProposalTexts[pages.language].goTo,
    attached: null,
  });
  return bytes;
}
