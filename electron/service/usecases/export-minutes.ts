import type { MinutesOptions } from '#core/contract/requests/minutes.ts';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import { setAsideBallots } from '#core/merge/juror-state.ts';
import { buildMinutes } from '#core/report/build-minutes.ts';
import type { MinutesModel } from '#core/report/minutes-model.ts';
import type { MinutesSource } from '#core/report/minutes/minutes-source.ts';
import type { ReadableDb } from '#db/handles.ts';
import { readBallotSummaries } from '#db/queries/ballots.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import type { ServiceContext } from '../context.ts';
import { finishMinutes } from '../interchange/minutes-pdf.ts';
import type { Job } from '../jobs.ts';
import { applicationVersion } from '../version.ts';
import { finishingTurns, printingJob, printPages, writePrinted, type PrintedFile } from './print-pages.ts';
import { readRanked } from './read-ranked.ts';
import { toldSource } from './told-source.ts';

/** The minutes as data; refused before the closing of the marking. */
export function minutesModel(context: ServiceContext, options: MinutesOptions): MinutesModel {
  const session = context.coordinatorSession();
  const ranked = readRanked(session);
  return buildMinutes({
    ...toldSource(session, ranked, context.ports.hash),
    options,
    ballotsReceived: countBallots(session.db),
  });
}

function countBallots(db: ReadableDb): MinutesSource['ballotsReceived'] {
  const all = readBallotSummaries(db);
  const aside = setAsideBallots(readMergedState(db));
  return {
    all: all.length,
    aside: all.filter(({ held, digest }) => held !== null || aside.has(digest)).length,
  };
}

/** The minutes on their pages: what the preview shows and the file holds. */
export async function printMinutes(
  context: ServiceContext,
  options: MinutesOptions,
  whole: Job,
): Promise<PrintedDocument> {
  const job = printingJob(whole, 'gather-data');
  job.progress('gather-data', 0, 0);
  const model = minutesModel(context, options);
  const printed = await printPages(context, model, job);
  return finishMinutes(printed, model, applicationVersion, finishingTurns(job));
}

/** The same in a file. */
export const exportMinutes = (
  context: ServiceContext,
  path: string,
  options: MinutesOptions,
  job: Job,
): Promise<PrintedFile> => writePrinted(path, printMinutes(context, options, job));
