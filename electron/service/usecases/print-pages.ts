import type { ServiceContext } from '../context.ts';
import type { Job } from '../jobs.ts';
import { Turns } from '../interchange/turns.ts';

/** Sets a model on pages and prints them, telling both: each takes a good part of the time, and neither can be counted. */
export function printPages(context: ServiceContext, model: unknown, job: Job): Promise<Uint8Array> {
  job.progress('set-pages', 0, 0);
  return context.host.print(model, job.signal, () => {
    if (!job.signal.aborted) job.progress('print-pages', 0, 0);
  });
}

/** For the finishing of what was printed, told by its pages. */
export const finishingTurns = (job: Job): Turns =>
  new Turns(job.signal, (done, total) => job.progress('finish-report', done, total));
