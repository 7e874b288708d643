import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { MinutesModel } from '#core/report/minutes-model.ts';
import type { Turns } from './turns.ts';
import { factsOf } from './pdf/document-facts.ts';
import { finishWhenPrinted } from './pdf/finish-when-printed.ts';

/** The minutes as they are given out. */
export function finishMinutes(
  printed: Uint8Array,
  { language, date, running, facts }: MinutesModel,
  version: string,
  turns: Turns,
): Promise<PrintedDocument> {
  return finishWhenPrinted(
    printed,
    {
      ...factsOf(language, date, version),
      title: running.header,
      subject: facts[0]?.value ?? '',
      running,
      attached: null,
    },
    turns,
  );
}
