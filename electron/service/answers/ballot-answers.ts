import type { kitsRequests } from '#core/contract/requests/kits.ts';
import type { ballotsRequests } from '#core/contract/requests/ballots.ts';
import type { conflictsRequests } from '#core/contract/requests/conflicts.ts';
import type { exchangeRequests } from '#core/contract/requests/exchange.ts';
import type { dashboardRequests } from '#core/contract/requests/dashboard.ts';
import type { sheetsRequests } from '#core/contract/requests/sheets.ts';
import type { sittingFilesRequests } from '#core/contract/requests/sitting-files.ts';
import { readPassphrase } from '#db/queries/keys.ts';
import { outcomesNow } from '../outcomes-now.ts';
import { setExchangeFolder, viewExchangeFolder } from '../usecases/exchange-folder.ts';
import { exportSitting, viewSittingSend } from '../usecases/export-sitting.ts';
import { openKitAt } from '../usecases/open-kit.ts';
import { peekKit, renewKit } from '../usecases/peek-kit.ts';
import { receiveBallots } from '../usecases/receive-ballots.ts';
import { peekSheet, receiveSheet } from '../usecases/receive-sheet.ts';
import { decideKey, settleConflict } from '../usecases/settle-conflict.ts';
import { discardTyped, saveTyped, typeBallot, viewTyping } from '../usecases/type-ballot.ts';
import { viewBallots } from '../usecases/view-ballots.ts';
import { viewConflict } from '../usecases/view-conflict.ts';
import { viewDashboard } from '../usecases/view-dashboard.ts';
import { viewKits } from '../usecases/view-kits.ts';
import { describeSession } from '../usecases/view-session.ts';
import { viewSheets } from '../usecases/view-sheets.ts';
import { writeKits } from '../usecases/write-kits.ts';
import { writeSheets } from '../usecases/write-sheets.ts';
import { writeSittingKitFile } from '../usecases/write-sitting-kit.ts';
import { type AnswersTo, accessOf } from './use-case.ts';

/** What travels between the coordination and jurors, and what came back. */
export const ballotAnswers: AnswersTo<
  typeof kitsRequests &
    typeof ballotsRequests &
    typeof conflictsRequests &
    typeof exchangeRequests &
    typeof dashboardRequests &
    typeof sheetsRequests &
    typeof sittingFilesRequests
> = {
  'kits-view': (context) => viewKits(context),
  'kits-write': (context, { folder, job, ...order }, runJob) =>
    runJob(job, (running) => writeKits(context, { ...order, folder: context.pathOf(folder) }, running)),
  'kit-passphrase': (context, { juror }) => ({
    passphrase: readPassphrase(context.coordinatorSession().db, juror),
  }),
  'kit-peek': (context, { kit, passphrase }) => peekKit(context, context.pathOf(kit), passphrase),
  'kit-open': async (context, { kit, passphrase, place, sessionPassphrase }) => {
    const opened = await context.kits.readWhole(context.pathOf(kit), passphrase);
    const path = context.freePath(place);
    if (sessionPassphrase !== null) await context.unlock(path, accessOf(sessionPassphrase));
    const session = openKitAt(context, opened, path);
    context.kits.forget();
    return describeSession(session);
  },
  'kit-renew': (context, { kit, passphrase }) => renewKit(context, context.pathOf(kit), passphrase),
  'ballots-view': (context) => viewBallots(context),
  'ballots-receive': async (context, { files }) => {
    const paths = files.map((token) => context.pathOf(token));
    const received = await receiveBallots(context, paths);
    return { ...received, outcomes: outcomesNow(context.coordinatorSession(), received.outcomes) };
  },
  'ballots-outcomes': (context, { outcomes }) => ({
    outcomes: outcomesNow(context.coordinatorSession(), outcomes),
  }),
  'conflict-view': (context, { juror }) => viewConflict(context, juror),
  'conflict-settle': (context, wanted) => settleConflict(context, wanted),
  'key-decide': (context, wanted) => decideKey(context, wanted),
  'exchange-folder-view': (context) => viewExchangeFolder(context),
  'exchange-folder-set': (context, { folder }) =>
    setExchangeFolder(context, folder === null ? null : context.pathOf(folder)),
  'dashboard-view': (context) => viewDashboard(context),
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
};
