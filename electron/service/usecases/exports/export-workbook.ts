import { basename } from 'node:path';
import type { WorkbookOptions } from '#core/contract/requests/exports.ts';
import { workbookSheets } from '#core/exports/workbook-model.ts';
import { workbookTexts } from '#core/texts/workbook.ts';
import type { ServiceContext } from '../../context.ts';
import { dataWorkbook } from '../../interchange/workbook/data-workbook.ts';
import { writeOds } from '../../interchange/workbook/write-ods.ts';
import { writeXlsx } from '../../interchange/workbook/write-xlsx.ts';
import type { Job } from '../../jobs.ts';
import { applicationVersion } from '../../version.ts';
import { writeWholeFile } from '../../whole-file.ts';
import { readWorkbookSource } from './workbook-source.ts';

/** Progress is told every so many rows; giving up is noticed as often. */
const rowsBetween = 500;

/** Writes the workbook, whole or not at all; giving up leaves nothing behind. */
export async function exportWorkbook(
  context: ServiceContext,
  path: string,
  { format, language, namedJurors }: WorkbookOptions,
  job: Job,
): Promise<{ fileName: string; bytes: number; sheets: number; rows: number }> {
  job.progress('gather-data', 0, 0);
  const source = readWorkbookSource(context, { language, namedJurors });
  const sheets = workbookSheets(source);
  const texts = workbookTexts[language];
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  // ODF names the looks before the cells: it goes through the rows twice.
  const steps = format === 'ods' ? 2 * rows : rows;
  let done = 0;
  const workbook = dataWorkbook(
    sheets,
    {
      title: texts.title(source.session.name),
      creator: `Jury EIG ${applicationVersion}`,
      createdAt: source.writtenAt,
    },
    texts.cut,
    () => {
      done += 1;
      if (done % rowsBetween === 0) job.progress('write-workbook', done, steps);
    },
  );
  const bytes = await (format === 'ods' ? writeOds(workbook) : writeXlsx(workbook));
  job.progress('write-workbook', steps, steps);
  writeWholeFile(path, bytes);
  return { fileName: basename(path), bytes: bytes.length, sheets: sheets.length, rows };
}
