import { AppFailure } from '#core/contract/app-error.ts';
import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import type { PrintedDocument, ReportOptions } from '#core/contract/requests/report.ts';
import { compareContents } from '#core/defi/compare-versions.ts';
import type { DefiId } from '#core/ids.ts';
import { attachedFigures } from '#core/report/attached-figures.ts';
import { buildReport } from '#core/report/build-report.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import type { JurorSeverity } from '#core/report/tell-reliability.ts';
import { ratingsOfTotals } from '#core/ranking/ratings.ts';
import { severityOf } from '#core/ranking/severity/severity.ts';
import { journalHead } from '#db/journal.ts';
import { reportExportKind, type ReportExport } from '#db/queries/report-exports.ts';
import { readMarkedBefore } from '#db/queries/stale-marks.ts';
import { readVersion } from '#db/queries/versions.ts';
import type { ServiceContext } from '../context.ts';
import { finishReport } from '../interchange/report-pdf.ts';
import type { Job } from '../jobs.ts';
import type { OpenSession } from '../open-session.ts';
import { applicationVersion } from '../version.ts';
import type { FirmnessPart } from './firmness-work.ts';
import { markTablesOf } from './mark-tables.ts';
import { finishingTurns, printingJob, printPages, writePrinted, type PrintedFile } from './print-pages.ts';
import type { Ranked } from './read-ranked.ts';
import { agendaClasses } from './selection/agenda-classes.ts';
import { considerScenarios, type ConsideredScenarios } from './selection/consider-scenarios.ts';
import { keptGround } from './selection/scenario-answers.ts';
import { runFirmness } from './run-firmness.ts';
import { toldSource } from './told-source.ts';
import { viewAnalysis } from './view-analysis.ts';

/**
 * The report as data; refused before the closing of the marking. `unproven`: scenarios that are left so, as a report that is
 * made again was printed (`core/report/attached-figures.ts`).
 */
export async function modelOfReport(
  context: ServiceContext,
  options: ReportOptions,
  job: Job,
  unproven: readonly string[] = [],
): Promise<ReportModel> {
  const session = context.coordinatorSession();
  const worked = await workedOut(context, { options, unproven }, job);
  const { ranked, candidates, advice } = keptGround(session);
  return buildReport({
    ...toldSource(session, ranked, context.ports.hash),
    options,
    reliability: viewAnalysis(context).reliability,
    firmness: worked.firmness,
    severity: options.severity ? severityOfJurors(ranked) : null,
    advice,
    scenarios: worked.considered === null ? null : { candidates, considered: worked.considered },
    classes: worked.classes,
    down: ranked.down,
    downOrder: ranked.downOrder,
    notes: ranked.notes,
    overtaken: overtakenDefis(session, ranked),
  });
}

/** What the report tells of the draws; the others need not be worked out for it. */
const drawn: readonly FirmnessPart[] = ['jurors', 'alpha'];

interface WorkedOut {
  /** Null where the report does not tell it. */
  readonly firmness: FirmnessView | null;
  readonly considered: ConsideredScenarios | null;
  readonly classes: Awaited<ReturnType<typeof agendaClasses>>;
}

/**
 * What takes its time, others having their turn. Where something was written down meanwhile it is worked out again: all of
 * a report is of one moment.
 */
async function workedOut(
  context: ServiceContext,
  { options, unproven }: { readonly options: ReportOptions; readonly unproven: readonly string[] },
  job: Job,
): Promise<WorkedOut> {
  const session = context.coordinatorSession();
  const head = (): string => journalHead(session.db).digest;
  for (;;) {
    const before = head();
    const worked = {
      firmness: options.parts.includes('method') ? await runFirmness(context, quietly(job), drawn) : null,
      considered: options.parts.includes('scenarios')
        ? await considerScenarios(context, job, unproven)
        : null,
      classes: await agendaClasses(context),
    };
    context.stillOpen(session);
    if (head() === before) return worked;
  }
}

/** Asked for in the report itself, whatever the session shows on its screens. */
function severityOfJurors(ranked: Ranked): JurorSeverity[] {
  const { all } = markTablesOf(ranked);
  return severityOf(ratingsOfTotals(all)).raters.flatMap(({ rater, ...figures }) => {
    const juror = all.jurors[rater];
    return juror === undefined ? [] : [{ ...figures, juror }];
  });
}

/** What changed in dossiers after jurors had marked them, for those that the report tells of. */
function overtakenDefis(
  session: OpenSession,
  ranked: Ranked,
): ReadonlyMap<DefiId, { jurors: number; fields: string[] }> {
  return new Map(
    readMarkedBefore(session.db, ranked.current).flatMap(({ defi, before, jurors }) => {
      const now = ranked.defis.get(defi)?.content;
      const was = readVersion(session.db, session.viewer(), defi, before);
      if (now === undefined || was === null) return [];
      const fields = compareContents(was, now).map(({ field }) => field);
      return [[defi, { jurors: jurors.length, fields }] as const];
    }),
  );
}

/** The report on its pages: what the preview shows and the file holds. */
export const printReport = async (
  context: ServiceContext,
  options: ReportOptions,
  job: Job,
): Promise<PrintedDocument> => (await printModel(context, options, job)).printed;

interface Printed {
  readonly model: ReportModel;
  readonly printed: PrintedDocument;
}

async function printModel(context: ServiceContext, options: ReportOptions, whole: Job): Promise<Printed> {
  const job = printingJob(whole, 'build-report');
  job.progress('build-report', 0, 0);
  const model = await modelOfReport(context, options, job);
  const pages = await printPages(context, model, job);
  const printed = await finishReport(
    pages,
    model,
    attachedFigures(model, options, { application: applicationVersion, hash: context.ports.hash }),
    finishingTurns(job),
  );
  return { model, printed };
}

/** The same in a file; the journal then says that it was exported, and what it could tell of. */
export async function exportReport(
  context: ServiceContext,
  path: string,
  options: ReportOptions,
  job: Job,
): Promise<PrintedFile> {
  const session = context.coordinatorSession();
  const { model, printed } = await printModel(context, options, job);
  const file = await writePrinted(path, Promise.resolve(printed));
  noteExport(session, {
    draft: options.draft,
    journalLength: model.integrity.journalLength.value ?? 0,
  });
  return file;
}

/** A report is also made of a session that takes no entry: one that is archived, only read, or on a full disk. */
function noteExport(session: OpenSession, payload: ReportExport): void {
  if (!session.file.isOpen || session.file.readOnly !== null) return;
  try {
    session.record({ kind: reportExportKind, subject: session.facts.id, payload }, () => undefined);
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause;
  }
}

/** The report as data without a job to tell of it. */
export const reportModel = (context: ServiceContext, options: ReportOptions): Promise<ReportModel> =>
  modelOfReport(context, options, quietly(new AbortController()));

/** The draws are a part of gathering the figures: they can be cancelled, and tell nothing of their own. */
const quietly = ({ signal }: Pick<Job, 'signal'>): Job => ({
  signal,
  progress: () => undefined,
  partial: () => undefined,
});
