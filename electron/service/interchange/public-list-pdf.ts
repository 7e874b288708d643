import type { PublicList } from '#core/exports/public-page.ts';
import type { Turns } from './turns.ts';
import { factsOf } from './pdf/document-facts.ts';
import { finishWhenPrinted } from './pdf/finish-when-printed.ts';

/** The public list as it is given out. `day`: ISO, that the list bears. */
export async function finishPublicList(
  printed: Uint8Array,
  list: PublicList,
  day: string,
  version: string,
  turns: Turns,
): Promise<Uint8Array> {
  const { bytes } = await finishWhenPrinted(
    printed,
    {
      ...factsOf(list.language, day, version),
      title: list.running.header,
      subject: list.lead,
      running: list.running,
      attached: null,
    },
    turns,
  );
  return bytes;
}
