import type { PrintedDocument } from '#core/contract/requests/report.ts';
import { guidePages, type GuideName } from '#core/guide/guide-pages.ts';
import type { ServiceContext } from '../context.ts';
import { finishGuide } from '../interchange/guide-pdf.ts';
import type { Job } from '../jobs.ts';
import { applicationVersion } from '../version.ts';
import { finishingTurns, printingJob, printPages, writePrinted, type PrintedFile } from './print-pages.ts';

/** Prints a guide to a file, whole or not at all. */
export const exportGuide = (
  context: ServiceContext,
  path: string,
  guide: GuideName,
  job: Job,
): Promise<PrintedFile> => writePrinted(path, printGuide(context, guide, job));

async function printGuide(context: ServiceContext, guide: GuideName, whole: Job): Promise<PrintedDocument> {
  const job = printingJob(whole, 'gather-data');
  const day = context.ports.now().slice(0, 10);
  const pages = guidePages(guide, applicationVersion, day);
  const printed = await printPages(context, pages, job);
  return finishGuide(printed, pages, day, applicationVersion, finishingTurns(job));
}
