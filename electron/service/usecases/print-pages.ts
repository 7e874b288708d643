import { basename } from 'node:path';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { ServiceContext } from '../context.ts';
import { Turns } from '../interchange/turns.ts';
import { inStages } from '../job-stages.ts';
import type { Job } from '../jobs.ts';
import { writeWholeFile } from '../whole-file.ts';

/** About what each step takes of a report of fifty défis. `gathering`: the step in which its model is made. */
export const printingJob = (job: Job, gathering: 'build-report' | 'gather-data'): Job =>
  inStages(job, { [gathering]: 3, 'set-pages': 2, 'print-pages': 3, 'finish-report': 2 });

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

export interface PrintedFile {
  readonly fileName: string;
  readonly pages: number;
  readonly bytes: number;
}

/** Writes what was printed to a file, whole or not at all: where printing was cancelled, nothing is left behind. */
export async function writePrinted(path: string, printing: Promise<PrintedDocument>): Promise<PrintedFile> {
  const { bytes, pages } = await printing;
  writeWholeFile(path, bytes);
  return { fileName: basename(path), pages, bytes: bytes.length };
}
