import type { reportRequests } from '#core/contract/requests/report.ts';
import type { minutesRequests } from '#core/contract/requests/minutes.ts';
import type { exportsRequests } from '#core/contract/requests/exports.ts';
import type { guideRequests } from '#core/contract/requests/guide.ts';
import type { verificationRequests } from '#core/contract/requests/verification.ts';
import { writeArchive } from '../usecases/archive/write-archive.ts';
import { exportGuide } from '../usecases/export-guide.ts';
import { exportMinutes, printMinutes } from '../usecases/export-minutes.ts';
import { exportReport, printReport, reportModel } from '../usecases/export-report.ts';
import { exportOpenData } from '../usecases/exports/export-open-data.ts';
import { exportPublicList } from '../usecases/exports/export-public-list.ts';
import { exportWorkbook } from '../usecases/exports/export-workbook.ts';
import { viewExports } from '../usecases/exports/read-published.ts';
import { verifyWithReport } from '../usecases/verification/verify-report.ts';
import { type AnswersTo } from './use-case.ts';

/** What is written for others: report, minutes, exports, guides, archive. */
export const documentAnswers: AnswersTo<
  typeof reportRequests &
    typeof minutesRequests &
    typeof exportsRequests &
    typeof guideRequests &
    typeof verificationRequests
> = {
  'report-model': (context, { options }) => reportModel(context, options),
  'report-preview': (context, { options, job }, runJob) =>
    runJob(job, (running) => printReport(context, options, running)),
  'report-export': (context, { place, options, job }, runJob) =>
    runJob(job, (running) => exportReport(context, context.pathOf(place), options, running)),
  'minutes-preview': (context, { options, job }, runJob) =>
    runJob(job, (running) => printMinutes(context, options, running)),
  'minutes-export': (context, { place, options, job }, runJob) =>
    runJob(job, (running) => exportMinutes(context, context.pathOf(place), options, running)),
  'exports-view': (context) => viewExports(context),
  'workbook-export': (context, { place, options, job }, runJob) =>
    runJob(job, (running) => exportWorkbook(context, context.pathOf(place), options, running)),
  'open-data-export': (context, { place, parts, job }, runJob) =>
    runJob(job, (running) => exportOpenData(context, context.pathOf(place), parts, running)),
  'public-list-export': (context, { place, job, ...wanted }, runJob) =>
    runJob(job, (running) => exportPublicList(context, context.pathOf(place), wanted, running)),
  'guide-export': (context, { place, guide, job }, runJob) =>
    runJob(job, (running) => exportGuide(context, context.pathOf(place), guide, running)),
  'session-verify': (context, { report, job }, runJob) =>
    runJob(job, (running) =>
      verifyWithReport(context, report === null ? null : context.pathOf(report), running),
    ),
  'archive-export': (context, { place, report, job }, runJob) =>
    runJob(job, (running) =>
      writeArchive(context, context.pathOf(place), report === null ? null : context.pathOf(report), running),
    ),
};
