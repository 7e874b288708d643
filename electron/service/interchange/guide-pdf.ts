import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { GuidePages } from '#core/guide/guide-pages.ts';
import { factsOf } from './pdf/document-facts.ts';
import { finishWhenPrinted } from './pdf/finish-when-printed.ts';
import type { Turns } from './turns.ts';

/** A guide as it is handed round. `day`: ISO, on which it is printed. */
export function finishGuide(
  printed: Uint8Array,
  { language, running }: GuidePages,
  day: string,
  version: string,
  turns: Turns,
): Promise<PrintedDocument> {
  return finishWhenPrinted(
    printed,
    {
      ...factsOf(language, day, version),
      title: running.header,
      subject: running.header,
      running,
      attached: null,
    },
    turns,
  );
}
