import { basename } from 'node:path';
import type { PublishedParts } from '#core/exports/published.ts';
import { openDataFiles } from '#core/exports/open-data.ts';
import { parisLocal } from '#core/texts/paris-time.ts';
import type { ServiceContext } from '../../context.ts';
import { zipParts } from '../../interchange/workbook/zip-parts.ts';
import type { Job } from '../../jobs.ts';
import { writeWholeFile } from '../../whole-file.ts';
import { readPublished } from './read-published.ts';

/** Writes what may be published as one ZIP, whole or not at all. */
export async function exportOpenData(
  context: ServiceContext,
  path: string,
  parts: PublishedParts,
  job: Job,
): Promise<{ fileName: string; bytes: number; files: string[] }> {
  job.progress('gather-data', 0, 2);
  const files = openDataFiles(readPublished(context, parts), dayOf(context));
  job.progress('write-files', 1, 2);
  const bytes = await zipParts(files.map(({ name, text }) => ({ name, content: text })));
  job.progress('write-files', 2, 2);
  writeWholeFile(path, bytes);
  return { fileName: basename(path), bytes: bytes.length, files: files.map(({ name }) => name) };
}

/** The day that it is in Paris. */
export const dayOf = ({ ports }: ServiceContext): string => parisLocal(ports.now()).slice(0, 10);
