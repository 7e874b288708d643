import { AppFailure, appError } from '#core/contract/app-error.ts';
import {
  requests,
  type RequestName,
  type RequestOutput,
  type RequestParsed,
} from '#core/contract/requests.ts';
import { defectFacts, errorFacts } from '#core/log/log-event.ts';
import type { Envelope } from '#core/contract/wire.ts';
import { newPassphrase } from '#core/ballot/words.ts';
import { shownValue, wholeSigns } from '#core/reading/shown-text.ts';
import { readPassphrase } from '#db/queries/keys.ts';
import type { ServiceContext } from './context.ts';
import { Jobs, type Job } from './jobs.ts';
import type { Access } from './protection/session-vault.ts';
import { applyImport } from './usecases/apply-import.ts';
import {
  applyAssignment,
  proposeAssignment,
  setAssignment,
  viewAssignment,
} from './usecases/assign-defis.ts';
import { changePhase, renameSession, saveGrid, saveSettings, viewCall } from './usecases/change-call.ts';
import {
  removeGroup,
  replaceJuror,
  saveGroup,
  saveJuror,
  setDeport,
  withdrawJuror,
} from './usecases/change-jury.ts';
import { previewProposal, recordProposal } from './usecases/decisions/propose-decisions.ts';
import {
  confirmDecisions,
  orderComplementary,
  recordDecision,
  saveMotivation,
} from './usecases/decisions/record-decision.ts';
import { saveLetters } from './usecases/decisions/save-letters.ts';
import { viewDecisions } from './usecases/decisions/view-decisions.ts';
import { viewLetters } from './usecases/decisions/view-letters.ts';
import { previewWithdrawal, recordWithdrawal } from './usecases/decisions/withdraw-defi.ts';
import { dismissHint } from './usecases/conflict-hints.ts';
import { viewComparison } from './usecases/compare-rankings.ts';
import { createFromEarlier, createSession } from './usecases/create-session.ts';
import { decideRecevabilite, decideRecevabiliteOfMany } from './usecases/decide-recevabilite.ts';
import { setExchangeFolder, viewExchangeFolder } from './usecases/exchange-folder.ts';
import { recordAct, undoAct } from './usecases/deliberation/record-act.ts';
import { viewAgenda } from './usecases/deliberation/view-agenda.ts';
import { viewDeliberationDefi } from './usecases/deliberation/view-deliberation-defi.ts';
import { viewRoom } from './usecases/deliberation/view-room.ts';
import { viewGeneralGrid, viewPlenary, viewSittings } from './usecases/deliberation/view-sittings.ts';
import { exportOpenData } from './usecases/exports/export-open-data.ts';
import { exportPublicList } from './usecases/exports/export-public-list.ts';
import { exportWorkbook } from './usecases/exports/export-workbook.ts';
import { viewExports } from './usecases/exports/read-published.ts';
import { exportBallot } from './usecases/export-ballot.ts';
import { exportSitting, viewSittingSend } from './usecases/export-sitting.ts';
import { exportGuide } from './usecases/export-guide.ts';
import { exportMinutes, printMinutes } from './usecases/export-minutes.ts';
import { exportReport, printReport, reportModel } from './usecases/export-report.ts';
import {
  exportMapping,
  readMappingFile,
  saveImportLimits,
  viewImportLimits,
  viewMapping,
} from './usecases/keep-mapping.ts';
import {
  acceptChange,
  declareDeport,
  liftDeport,
  saveDraft,
  saveMark,
  saveNote,
  undoMark,
} from './usecases/mark-defi.ts';
import { openDemonstration } from './usecases/open-demonstration.ts';
import { openKitAt } from './usecases/open-kit.ts';
import { peekKit, renewKit } from './usecases/peek-kit.ts';
import { chooseImport, importChanges, readImport } from './usecases/read-import.ts';
import { receiveBallots, receiveFromFolder } from './usecases/receive-ballots.ts';
import { peekSheet, receiveSheet } from './usecases/receive-sheet.ts';
import { runFirmness } from './usecases/run-firmness.ts';
import { discardTyped, saveTyped, typeBallot, viewTyping } from './usecases/type-ballot.ts';
import { verifyWithReport } from './usecases/verification/verify-report.ts';
import { writeArchive } from './usecases/archive/write-archive.ts';
import { compareBackup } from './usecases/backups/compare-backup.ts';
import { deleteBackups } from './usecases/backups/delete-backups.ts';
import { copyBackup, copySession, restoreBackup } from './usecases/backups/restore-backup.ts';
import { viewBackups } from './usecases/backups/view-backups.ts';
import { viewHistory } from './usecases/history/view-history.ts';
import { viewAlike } from './usecases/teams/alike-teams.ts';
import { addReducedTeams, removeOptions, saveOption, viewOptions } from './usecases/teams/change-options.ts';
import { compareTeams } from './usecases/teams/compare-teams.ts';
import { viewTeamsAcross } from './usecases/teams/view-across.ts';
import { removePersonalData, viewDoubtfulNames, viewPersonalData } from './usecases/personal-data.ts';
import { takeOther } from './usecases/take-other.ts';
import { viewAnalysis } from './usecases/view-analysis.ts';
import {
  listAttachments,
  openAttachment,
  saveAttachment,
  viewAttachment,
} from './usecases/view-attachments.ts';
import { decideKey, settleConflict } from './usecases/settle-conflict.ts';
import { compareScenarios } from './usecases/selection/compare-scenarios.ts';
import { explainOneDefi } from './usecases/selection/explain-defi.ts';
import { removeScenario, saveScenario, viewScenarios } from './usecases/selection/keep-scenarios.ts';
import { solveScenario } from './usecases/selection/solve-scenario.ts';
import { viewPortfolioFirmness } from './usecases/selection/view-portfolio-firmness.ts';
import { viewMargins } from './usecases/selection/view-margins.ts';
import { search } from './usecases/search-defis.ts';
import { keepTyped, viewTyped } from './usecases/keep-typed.ts';
import { setProtection } from './usecases/protection/change-protection.ts';
import { copyProtectedSession } from './usecases/protection/copy-protected.ts';
import { saveWaitingCopy, viewCopies } from './usecases/protection/view-copies.ts';
import { viewBallots } from './usecases/view-ballots.ts';
import { viewConflict } from './usecases/view-conflict.ts';
import { viewKits } from './usecases/view-kits.ts';
import { listDefis, listWithdrawn, viewDefi } from './usecases/view-defis.ts';
import { viewDashboard } from './usecases/view-dashboard.ts';
import { viewDesk, viewDeskDefi } from './usecases/view-desk.ts';
import { viewCalendar, viewKitHeld, viewMyBallot } from './usecases/view-my-ballot.ts';
import { viewGivenMarks, viewRanking, viewTeams } from './usecases/view-ranking.ts';
import { describeSession, viewSession } from './usecases/view-session.ts';
import { viewSheets } from './usecases/view-sheets.ts';
import { compareVersions, listVersions } from './usecases/view-versions.ts';
import { writeKits } from './usecases/write-kits.ts';
import { writeSittingKitFile } from './usecases/write-sitting-kit.ts';
import { writeSheets } from './usecases/write-sheets.ts';

type UseCase<Name extends RequestName> = (
  context: ServiceContext,
  input: RequestParsed<Name>,
  runJob: <Value>(jobId: string, work: (job: Job) => Promise<Value>) => Promise<Value>,
) => RequestOutput<Name> | Promise<RequestOutput<Name>>;

/** The path behind a place; null for the open session. */
const pathOrOpen = (context: ServiceContext, place: string | null): string | null =>
  place === null ? null : context.pathOf(place);

const accessOf = (passphrase: string | null): Access => (passphrase === null ? null : { passphrase });

/** One line a request of the contract; a missing one is a type error. */
const useCases: { readonly [Name in RequestName]: UseCase<Name> } = {
  'session-view': (context) => viewSession(context),
  'session-create': async (context, { place, from, passphrase, ...wanted }) =>
    describeSession(
      from === null
        ? context.take(createSession(context.ports, context.freePath(place), wanted))
        : await createFromEarlier(context, place, context.pathOf(from), passphrase, wanted),
    ),
  'session-open': async (context, { place, way, passphrase }) =>
    describeSession(await context.enter(context.pathOf(place), accessOf(passphrase), way)),
  'demonstration-open': async (context, { place, role, fresh }) =>
    describeSession(await openDemonstration(context, context.freePath(place), role, fresh)),
  'kit-peek': (context, { kit, passphrase }) => peekKit(context, context.pathOf(kit), passphrase),
  'kit-open': async (context, { kit, passphrase, place, sessionPassphrase }) => {
    const opened = await context.kits.readWhole(context.pathOf(kit), passphrase);
    const path = context.freePath(place);
    if (sessionPassphrase !== null) await context.unlock(path, accessOf(sessionPassphrase));
    const session = openKitAt(context, opened, path);
    context.kits.forget();
    return describeSession(session);
  },
  'kits-view': (context) => viewKits(context),
  'kit-renew': (context, { kit, passphrase }) => renewKit(context, context.pathOf(kit), passphrase),
  'kit-held-view': (context) => viewKitHeld(context),
  'calendar-view': (context) => viewCalendar(context),
  'other-take': (context, { taken }) => takeOther(context, taken),
  'kits-write': (context, { folder, job, ...order }, runJob) =>
    runJob(job, (running) => writeKits(context, { ...order, folder: context.pathOf(folder) }, running)),
  'kit-passphrase': (context, { juror }) => ({
    passphrase: readPassphrase(context.coordinatorSession().db, juror),
  }),
  'session-close': async (context) => {
    context.close();
    await context.vault.settled();
    return null;
  },
  'session-copy': async (context, { target }) => {
    const path = context.freePath(target);
    const session = context.session();
    const copied = session.file.isCopy
      ? await copyProtectedSession(context, session, path)
      : copySession(context, path);
    return describeSession(copied);
  },
  'passphrase-propose': (context) => ({ passphrase: newPassphrase(context.ports.randomBytes) }),
  'protection-set': (context, { job, ...wanted }, runJob) =>
    context.inTurn(() => runJob(job, (running) => setProtection(context, wanted, running))),
  'copies-view': async (context) => {
    await context.vault.recovered();
    return viewCopies(context);
  },
  'copy-retry': async (context, { id }) => {
    await context.vault.retry(id);
    return null;
  },
  'copy-save': (context, { id, target }) => saveWaitingCopy(context, id, context.freePath(target)),
  'copy-remove': async (context, { id }) => {
    await context.vault.remove(id);
    return null;
  },
  'copy-dismiss': (context, { id }) => {
    context.vault.dismiss(id);
    return null;
  },
  'history-view': (context, wanted) => viewHistory(context, wanted),
  'backups-view': (context, { place }) => viewBackups(context, pathOrOpen(context, place)),
  'backup-write': async (context) => {
    await context.backups.now(context.session(), 'asked');
    return null;
  },
  'backups-delete': (context, { place, backups }) =>
    deleteBackups(context, pathOrOpen(context, place), backups),
  'backup-compare': (context, { backup, passphrase }) => compareBackup(context, backup, passphrase),
  'backup-restore': (context, { place, backup, passphrase }) =>
    restoreBackup(context, pathOrOpen(context, place), backup, passphrase),
  'backup-copy': async (context, { place, backup, target, passphrase }) => {
    const path = context.freePath(target);
    return describeSession(await copyBackup(context, pathOrOpen(context, place), backup, path, passphrase));
  },
  'job-cancel': () => null,
  'call-view': (context) => viewCall(context),
  'session-rename': (context, { name }) => renameSession(context, name),
  'settings-save': (context, { settings }) => saveSettings(context, settings),
  'grid-save': (context, { grid }) => saveGrid(context, grid),
  'juror-save': (context, juror) => saveJuror(context, juror),
  'juror-withdraw': (context, { id, reason }) => withdrawJuror(context, id, reason),
  'juror-replace': (context, wanted) => replaceJuror(context, wanted),
  'group-save': (context, group) => saveGroup(context, group),
  'group-remove': (context, { id }) => removeGroup(context, id),
  'assignment-view': (context) => viewAssignment(context),
  'assignment-propose': (context, { how, job }, runJob) =>
    runJob(job, (running) => proposeAssignment(context, how, running)),
  'assignment-apply': (context, wanted) => applyAssignment(context, wanted),
  'assignment-set': (context, { pairs }) => setAssignment(context, pairs),
  'deport-set': (context, deport) => setDeport(context, deport),
  'hint-dismiss': (context, hint) => dismissHint(context, hint),
  'phase-change': (context, { to, reason }) => changePhase(context, to, reason),
  'defis-list': (context) => listDefis(context),
  'withdrawn-list': (context) => listWithdrawn(context),
  'defi-view': (context, { defi }) => viewDefi(context.session(), defi),
  'attachments-list': (context, { defi }) => listAttachments(context, defi),
  'attachment-view': (context, { id }) => viewAttachment(context, id),
  'attachment-open': (context, { id }) => openAttachment(context, id),
  'attachment-save': (context, { id, place }) => saveAttachment(context, id, context.pathOf(place)),
  'recevabilite-decide': (context, decision) => decideRecevabilite(context, decision),
  'import-read': (context, { job, ...wanted }, runJob) =>
    runJob(job, (running) => readImport(context, wanted, running)),
  'import-choose': (context, { importId, choices }) => chooseImport(context, importId, choices),
  'import-changes': (context, { importId, key }) => importChanges(context, importId, key),
  'recevabilite-decide-many': (context, decision) => decideRecevabiliteOfMany(context, decision),
  'import-apply': (context, { importId }) => applyImport(context, importId),
  'import-discard': (context, { importId }) => {
    if (context.imports.get(importId) !== undefined) context.imports.clear();
    return null;
  },
  'mapping-view': (context) => viewMapping(context),
  'mapping-export': (context, { place }) => exportMapping(context, context.pathOf(place)),
  'mapping-read': (context, { file }) => readMappingFile(context.pathOf(file)),
  'import-limits-view': (context) => viewImportLimits(context),
  'import-limits-save': (context, { limits }) => saveImportLimits(context, limits),
  'desk-view': (context) => viewDesk(context.session()),
  'desk-defi': (context, { defi }) => viewDeskDefi(context, defi),
  'draft-save': (context, draft) => saveDraft(context, draft),
  'typed-view': (context) => viewTyped(context),
  'typed-keep': (context, typed) => keepTyped(context, typed),
  'mark-save': (context, mark) => saveMark(context, mark),
  'note-save': (context, note) => saveNote(context, note),
  'mark-undo': (context) => undoMark(context),
  'change-accept': (context, { defi }) => acceptChange(context, defi),
  'deport-declare': (context, { defi, reason }) => declareDeport(context, defi, reason),
  'deport-lift': (context, { defi }) => liftDeport(context, defi),
  'my-ballot-view': (context) => viewMyBallot(context),
  'ballot-to-exchange': (context, { fileName }) =>
    context.inTurn(async () => exportBallot(context, await context.exchange.placeOf(fileName))),
  'ballot-export': (context, { place }) => context.inTurn(() => exportBallot(context, context.pathOf(place))),
  'ballots-view': (context) => viewBallots(context),
  'ballots-receive': (context, { files }) =>
    receiveBallots(
      context,
      files.map((token) => context.pathOf(token)),
    ),
  'conflict-view': (context, { juror }) => viewConflict(context, juror),
  'conflict-settle': (context, wanted) => settleConflict(context, wanted),
  'key-decide': (context, wanted) => decideKey(context, wanted),
  'dashboard-view': (context) => viewDashboard(context),
  'exchange-folder-view': (context) => viewExchangeFolder(context),
  'exchange-folder-set': (context, { folder }) =>
    setExchangeFolder(context, folder === null ? null : context.pathOf(folder)),
  'sheets-view': (context) => viewSheets(context),
  'sheets-write': (context, { folder, job, ...order }, runJob) =>
    runJob(job, (running) => writeSheets(context, { ...order, folder: context.pathOf(folder) }, running)),
  'sheet-peek': (context, { file }) => peekSheet(context, context.pathOf(file)),
  'sheet-receive': (context, { file, replaces }) => receiveSheet(context, context.pathOf(file), replaces),
  'sheet-typing': (context, { fingerprint }) => viewTyping(context, fingerprint),
  'sheet-draft': (context, draft) => saveTyped(context, draft),
  'sheet-type': (context, { fingerprint }) => typeBallot(context, fingerprint),
  'sheet-drafts-discard': (context, { fingerprint }) => discardTyped(context, fingerprint),
  'sitting-kit-write': (context, { folder, job, ...order }, runJob) =>
    runJob(job, (running) =>
      writeSittingKitFile(context, { ...order, folder: context.pathOf(folder) }, running),
    ),
  'sitting-send-view': (context) => viewSittingSend(context),
  'sitting-export': (context, { place }) =>
    context.inTurn(() => exportSitting(context, context.pathOf(place))),
  'ranking-view': (context) => viewRanking(context),
  'ranking-marks': (context, { defi }) => viewGivenMarks(context, defi),
  'sittings-view': (context) => viewSittings(context),
  'agenda-view': (context, { group, balance }) => viewAgenda(context, group, balance),
  'deliberation-defi': (context, { defi }) => viewDeliberationDefi(context, defi),
  'general-grid-view': (context, { group }) => viewGeneralGrid(context, group),
  'plenary-view': (context) => viewPlenary(context),
  'room-view': (context) => viewRoom(context),
  'deliberation-record': (context, wanted) => recordAct(context, wanted),
  'deliberation-undo': (context, { group }) => undoAct(context, group),
  'analysis-view': (context) => viewAnalysis(context),
  'rankings-compare': (context, { left, right }) => viewComparison(context, { left, right }),
  'firmness-run': (context, { job }, runJob) => runJob(job, (running) => runFirmness(context, running)),
  'teams-view': (context) => viewTeams(context),
  'scenarios-view': (context) => viewScenarios(context),
  'scenario-save': (context, { id, scenario }) => saveScenario(context, id, scenario),
  'scenario-remove': (context, { id }) => removeScenario(context, id),
  'options-view': (context) => viewOptions(context),
  'option-save': (context, wanted) => saveOption(context, wanted),
  'option-remove': (context, { options }) => removeOptions(context, options),
  'options-reduce': (context, { size }) => addReducedTeams(context, size),
  'teams-compare': (context, { defis }) => compareTeams(context, defis),
  'teams-across': (context) => viewTeamsAcross(context),
  'teams-alike': (context, { job }, runJob) => runJob(job, (running) => viewAlike(context, running)),
  'scenario-solve': (context, { scenario, job }, runJob) =>
    runJob(job, (running) => solveScenario(context, scenario, running)),
  'scenario-explain': (context, { scenario, defi, job }, runJob) =>
    runJob(job, (running) => explainOneDefi(context, scenario, defi, running)),
  'scenario-margins': (context, { scenario, job }, runJob) =>
    runJob(job, (running) => viewMargins(context, scenario, running)),
  'scenarios-compare': (context, { scenarios, job }, runJob) =>
    runJob(job, (running) => compareScenarios(context, scenarios, running)),
  'portfolio-firmness': (context, { scenario, job }, runJob) =>
    runJob(job, (running) => viewPortfolioFirmness(context, scenario, running)),

  'decisions-view': (context, { language }) => viewDecisions(context, language),
  'decision-record': (context, decision) => recordDecision(context, decision),
  'motivation-save': (context, motivation) => saveMotivation(context, motivation),
  'decisions-propose': (context, proposal, runJob) =>
    runJob(proposal.job, (running) => recordProposal(context, proposal, running)),
  'decisions-confirm': (context, deciding) => confirmDecisions(context, deciding),
  'complementary-order': (context, wanted) => orderComplementary(context, wanted),
  'withdrawal-preview': (context, { defi, language }) => previewWithdrawal(context, defi, language),
  'withdrawal-record': (context, withdrawal) => recordWithdrawal(context, withdrawal),
  'letters-view': (context, { language }) => viewLetters(context, language),
  'letters-save': (context, { place, language }) => saveLetters(context, context.pathOf(place), language),
  'proposal-preview': (context, { scenario, job }, runJob) =>
    runJob(job, (running) => previewProposal(context, scenario, running)),
  'report-model': (context, { options }) => reportModel(context, options),
  'report-preview': (context, { options, job }, runJob) =>
    runJob(job, (running) => printReport(context, options, running)),
  'report-export': (context, { place, options, job }, runJob) =>
    runJob(job, (running) => exportReport(context, context.pathOf(place), options, running)),
  'minutes-preview': (context, { options, job }, runJob) =>
    runJob(job, (running) => printMinutes(context, options, running)),
  'minutes-export': (context, { place, options, job }, runJob) =>
    runJob(job, (running) => exportMinutes(context, context.pathOf(place), options, running)),
  'guide-export': (context, { place, guide, job }, runJob) =>
    runJob(job, (running) => exportGuide(context, context.pathOf(place), guide, running)),
  'exports-view': (context) => viewExports(context),
  'workbook-export': (context, { place, options, job }, runJob) =>
    runJob(job, (running) => exportWorkbook(context, context.pathOf(place), options, running)),
  'open-data-export': (context, { place, parts, job }, runJob) =>
    runJob(job, (running) => exportOpenData(context, context.pathOf(place), parts, running)),
  'public-list-export': (context, { place, job, ...wanted }, runJob) =>
    runJob(job, (running) => exportPublicList(context, context.pathOf(place), wanted, running)),
  'session-verify': (context, { report, job }, runJob) =>
    runJob(job, (running) =>
      verifyWithReport(context, report === null ? null : context.pathOf(report), running),
    ),
  'archive-export': (context, { place, report, job }, runJob) =>
    runJob(job, (running) =>
      writeArchive(context, context.pathOf(place), report === null ? null : context.pathOf(report), running),
    ),
  'personal-data-view': (context) => viewPersonalData(context),
  'personal-data-names': (context) => viewDoubtfulNames(context),
  'personal-data-remove': (context, wanted) => removePersonalData(context, wanted),
  search: (context, { query, limit }) => search(context.session(), query, limit),
  'versions-list': (context, { defi }) => listVersions(context.session(), defi),
  'versions-compare': (context, wanted) => compareVersions(context.session(), wanted),
};

/** Nobody waits this long unless there is much to do. */
const slowMs = 1_000;

/** Answers requests: parses what comes in, runs the use case, makes every failure a value. */
export class Dispatcher {
  readonly #jobs: Jobs;

  constructor(
    private readonly context: ServiceContext,
    /** Also checks what goes back against the contract; on in tests, where it must never fail. */
    private readonly checkOutputs = false,
  ) {
    context.exchange.receiveWith((session, file) => receiveFromFolder(context, session, file));
    this.#jobs = new Jobs((event) => context.host.emit(shownValue(event)));
  }

  /** Refusals, defects and what took long go to the technical log, by their codes. */
  async answer(name: string, payload: unknown): Promise<Envelope> {
    const begun = performance.now();
    const answer = await this.#answer(name, payload);
    const ms = performance.now() - begun;
    const request = Object.hasOwn(requests, name) ? name : 'unknown';
    if (!answer.ok) {
      const { code: error, details } = answer.error;
      this.context.host.log({
        code: 'request-refused',
        facts: { request, error, ms, ...errorFacts(details) },
      });
    } else if (ms > slowMs) this.context.host.log({ code: 'request-slow', facts: { request, ms } });
    return answer;
  }

  async #answer(name: string, payload: unknown): Promise<Envelope> {
    if (!Object.hasOwn(requests, name)) {
      return { ok: false, error: appError('request-unknown', { name: name.slice(0, 80) }) };
    }
    const known = name as RequestName;
    const input = requests[known].input.safeParse(wholeSigns(payload));
    if (!input.success) {
      const where = input.error.issues[0]?.path.join('.') ?? '';
      return { ok: false, error: appError('request-invalid', { name, where }) };
    }
    try {
      if (known === 'job-cancel') {
        this.#jobs.cancel((input.data as RequestParsed<'job-cancel'>).job);
        return { ok: true, value: null };
      }
      const useCase = useCases[known] as UseCase<RequestName>;
      const value = await useCase(this.context, input.data, (jobId, work) => this.#jobs.run(jobId, work));
      if (this.checkOutputs) requests[known].output.parse(value);
      // Whatever a file or a person put into it, the window gets nothing that deceives the eye (decision 43).
      return { ok: true, value: shownValue(value) };
    } catch (cause) {
      if (cause instanceof AppFailure) return { ok: false, error: shownValue(cause.error) };
      this.context.host.log({ code: 'defect', facts: { request: known, ...defectFacts(cause) } });
      const message = cause instanceof Error ? cause.message : String(cause);
      return { ok: false, error: appError('unexpected', { message }) };
    }
  }
}
