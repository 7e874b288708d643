import type { sessionRequests } from '#core/contract/requests/session.ts';
import type { backupsRequests } from '#core/contract/requests/backups.ts';
import type { protectionRequests } from '#core/contract/requests/protection.ts';
import type { historyRequests } from '#core/contract/requests/history.ts';
import { newPassphrase } from '#core/ballot/words.ts';
import { compareBackup } from '../usecases/backups/compare-backup.ts';
import { deleteBackups } from '../usecases/backups/delete-backups.ts';
import { copyBackup, copySession, restoreBackup } from '../usecases/backups/restore-backup.ts';
import { viewBackups } from '../usecases/backups/view-backups.ts';
import { createFromEarlier, createSession } from '../usecases/create-session.ts';
import { viewHistory } from '../usecases/history/view-history.ts';
import { openDemonstration } from '../usecases/open-demonstration.ts';
import { setProtection } from '../usecases/protection/change-protection.ts';
import { copyProtectedSession } from '../usecases/protection/copy-protected.ts';
import { saveWaitingCopy, viewCopies } from '../usecases/protection/view-copies.ts';
import { describeSession, viewSession } from '../usecases/view-session.ts';
import { type AnswersTo, accessOf, pathOrOpen } from './use-case.ts';

/** A session and its file: opening, protection, backups, what was done in it. */
export const sessionAnswers: AnswersTo<
  typeof sessionRequests & typeof backupsRequests & typeof protectionRequests & typeof historyRequests
> = {
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
  'session-close': async (context) => {
    context.close();
    await context.vault.settled();
    return null;
  },
  'job-cancel': () => null,
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
};
