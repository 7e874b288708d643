import { setImmediate as whatElseWaits, setTimeout as pause } from 'node:timers/promises';
import type { OpenSession } from './open-session.ts';

const batchLookMs = 50;

/** For work in pauses: lets through whoever waits, and a batch of ballots or files to its end. */
export async function othersFirst(session: OpenSession): Promise<void> {
  await whatElseWaits();
  while (session.isInBatch) await pause(batchLookMs);
}
