import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { attachedFigures, type AttachedFigures } from '#core/report/attached-figures.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { finishReport } from '#electron/service/interchange/report-pdf.ts';
import { modelOfReport } from '#electron/service/usecases/export-report.ts';
import { applicationVersion } from '#electron/service/version.ts';
import { pdfOfPages } from './pdf-samples.ts';
import { quietTurns } from './quiet-turns.ts';
import { newFolder, type TestService } from './service.ts';

const usual = ReportOptions.parse({
  language: 'fr',
  date: '2026-07-11',
  namedJurors: false,
  comments: false,
  severity: true,
});

/**
 * The report of the open session on pages of no consequence: what is attached to it is what the application attaches.
 * `change`: what somebody did to the attached figures; `more`: other options than the usual ones.
 */
export async function reportFile(
  { context }: TestService,
  change: (attached: AttachedFigures) => AttachedFigures = (attached) => attached,
  more: Partial<ReportOptions> = {},
): Promise<string> {
  const options = { ...usual, ...more };
  const model = await modelOfReport(context, options, quietJob());
  const { hash } = context.ports;
  const attached = attachedFigures(model, options, { application: applicationVersion, hash });
  const { bytes } = await finishReport(pdfOfPages(1), model, change(attached), quietTurns());
  const path = join(newFolder(), 'rapport.pdf');
  writeFileSync(path, bytes);
  return path;
}
