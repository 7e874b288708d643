import type { SheetPages } from '#core/ballot/sheet-pages.ts';
import { sheetWords } from '#core/texts/sheet-words.ts';
import type { Turns } from '../turns.ts';
import { factsOf } from '../pdf/document-facts.ts';
import { finishWhenPrinted } from '../pdf/finish-when-printed.ts';

/** A juror's paper sheet as it is given out. `day`: ISO, on which it was written; `version`: of the application. */
export async function finishSheet(
  printed: Uint8Array,
  pages: SheetPages,
  day: string,
  version: string,
  turns: Turns,
): Promise<Uint8Array> {
  const { bytes } = await finishWhenPrinted(
    printed,
    {
      ...factsOf(pages.language, day, version),
      title: sheetWords[pages.language].banner(pages.jurorName),
      subject: pages.sessionName,
      running: pages.running,
      attached: null,
    },
    turns,
  );
  return bytes;
}
