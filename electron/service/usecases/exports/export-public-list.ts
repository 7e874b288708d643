import { basename } from 'node:path';
import type { PublicListFormat } from '#core/contract/requests/exports.ts';
import { publicHtml } from '#core/exports/public-html.ts';
import { publicList } from '#core/exports/public-page.ts';
import type { PublishedParts } from '#core/exports/published.ts';
import type { ServiceContext } from '../../context.ts';
import { finishPublicList } from '../../interchange/public-list-pdf.ts';
import type { Job } from '../../jobs.ts';
import { applicationVersion } from '../../version.ts';
import { writeWholeFile } from '../../whole-file.ts';
import { dayOf } from './export-open-data.ts';
import { finishingTurns, printingJob, printPages } from '../print-pages.ts';
import { readPublished } from './read-published.ts';

/** Writes the public list of the selected défis, whole or not at all. */
export async function exportPublicList(
  context: ServiceContext,
  path: string,
  wanted: { readonly format: PublicListFormat; readonly parts: PublishedParts },
  whole: Job,
): Promise<{ fileName: string; bytes: number }> {
  const job = printingJob(whole, 'gather-data');
  job.progress('gather-data', 0, 0);
  const day = dayOf(context);
  const list = publicList(readPublished(context, wanted.parts), day);
  const bytes =
    wanted.format === 'html'
      ? Buffer.from(publicHtml(list), 'utf8')
      : await finishPublicList(
          await printPages(context, list, job),
          list,
          day,
          applicationVersion,
          finishingTurns(job),
        );
  writeWholeFile(path, bytes);
  return { fileName: basename(path), bytes: bytes.length };
}
