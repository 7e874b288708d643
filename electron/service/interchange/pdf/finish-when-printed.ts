import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { Turns } from '../turns.ts';
import type { Finish } from './finish-pdf.ts';

/** As `finishPdf`, whose library is loaded with the first document: most starts of the programme print nothing. */
export async function finishWhenPrinted(
  printed: Uint8Array,
  given: Finish,
  turns: Turns,
): Promise<PrintedDocument> {
  const { finishPdf } = await import('./finish-pdf.ts');
  return finishPdf(printed, given, turns);
}
