import { copyFileSync, constants, existsSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RemovedData } from '#core/contract/requests/backups.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import { appendJournal, journalHead, type JournalHead } from '#db/journal.ts';
import { lockedFailure } from '#db/lock.ts';
import { openSessionFile } from '#db/open.ts';
import { restoringKind } from '#db/queries/removals.ts';
import { readSession } from '#db/queries/session.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import type { KeptBackup } from '../../backups/backup-folder.ts';
import { fileSteps, takePlace, type FileSteps } from '../../backups/take-place.ts';
import { flush } from '../../flush.ts';
import { isUnchanged, refuseUnsound } from '../../backups/sound-file.ts';
import type { ServiceContext } from '../../context.ts';
import type { Change, OpenSession } from '../../open-session.ts';
import type { SessionKeys } from '../../protection/session-keys.ts';
import { StagedName } from '../../staged-name.ts';
import { describeSession } from '../view-session.ts';
import { accessTo, namedByIts, readableBackup, type ReadableBackup } from './readable-backup.ts';
import { removedSince } from './removed-data.ts';
import { backupNamed, backupsOf } from './view-backups.ts';

/**
 * Puts a backup in the place of the session file. What is there becomes a backup first; one that is too damaged for that is
 * kept beside under another name. The journal of the restored file says that it was restored, and from what.
 */
export async function restoreBackup(
  context: ServiceContext,
  path: string | null,
  name: string,
  passphrase: string | null = null,
  steps: FileSteps = fileSteps,
): Promise<RequestOutput<'backup-restore'>> {
  // Before anything is awaited: whoever opens another session meanwhile asked for nothing to be put in its place.
  const asked = path === null ? context.session() : null;
  const backup = await soundBackup(context, path, name);
  const source = await readableBackup(context, backup, passphrase);
  try {
    if (asked !== null) context.stillOpen(asked);
    return await putInPlace(context, asked?.file.path ?? path ?? '', backup, source, {
      returned: returnedBy(context, path, backup),
      steps,
    });
  } finally {
    await source.done();
  }
}

async function putInPlace(
  context: ServiceContext,
  target: string,
  backup: KeptBackup,
  source: ReadableBackup,
  { returned, steps }: { readonly returned: RemovedData | null; readonly steps: FileSteps },
): Promise<RequestOutput<'backup-restore'>> {
  const session = context.openSession;
  const open = session?.file.path === target ? session : null;
  // Whatever else is wrong with the file: what is found out later takes the place of who has it open.
  const holder = context.guard.otherHolder(target);
  if (open === null) {
    if (holder !== null) throw lockedFailure(target, holder, context.ports.now());
  } else if (holder !== null || !isReplaceable(open)) {
    throw new AppFailure('session-read-only', { file: basename(target) });
  }
  if (open?.file.isCopy === true) {
    const restored = await restoreInCopy(context, open, { ...backup, path: source.path }, returned);
    // The same session to every screen, and nothing in it is what it was.
    context.host.emit({ event: 'session-changed' });
    return { session: describeSession(restored), keptAs: null };
  }
  if (open === null && source.keys !== null) {
    const { restored, keptAs } = await restoreProtected(context, target, backup, {
      keys: source.keys,
      returned,
      steps,
    });
    return { session: describeSession(restored), keptAs };
  }
  const staged = stage(context, { ...backup, path: source.path }, target, {
    replaced: headOf(open),
    returned,
  });
  try {
    // The last moment at which nothing has been changed: from here on there is no way back without what is kept now.
    const isBackedUp = await backUpPresent(context, open);
    context.close();
    const kept = isBackedUp || !existsSync(target) ? null : keptName(context, target);
    try {
      if (kept === null) steps.rename(staged.path, target);
      else takePlace(staged.path, target, kept, steps);
    } catch (cause) {
      reopen(context, open);
      throw cause;
    }
    flush(dirname(target));
    const session = describeSession(context.open(target));
    // The same session to every screen, and nothing in it is what it was.
    context.host.emit({ event: 'session-changed' });
    return {
      session,
      keptAs: kept === null ? null : basename(kept),
    };
  } catch (cause) {
    throw fileFailure(cause, basename(target));
  } finally {
    staged.drop();
  }
}

/** The working copy gets the backup’s content; the protected file follows when it is closed. */
async function restoreInCopy(
  context: ServiceContext,
  open: OpenSession,
  /** At its path it is in clear. */
  backup: KeptBackup,
  returned: RemovedData | null,
): Promise<OpenSession> {
  const { path, at } = open.file;
  await backUpAll(context, open);
  const staged = stage(context, backup, at, { replaced: headOf(open), returned });
  try {
    return context.goOn((left, lock) => {
      renameSync(staged.path, at);
      flush(dirname(at));
      const file = openSessionFile(at, { copyOf: path });
      if (left !== null) context.vault.entered(file, left);
      return { file, lock };
    });
  } finally {
    staged.drop();
  }
}

/** What is written while the backup is made would be lost by the restoring: then it is made once more. */
async function backUpAll(context: ServiceContext, open: OpenSession): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const { changes } = await context.backups.now(open, 'restore');
    context.stillOpen(open);
    if (open.file.changes() === changes) return;
  }
  throw new AppFailure('session-busy', { file: open.fileName });
}

/** A protected backup takes the place of a file that is not open, as it is, and is opened. */
async function restoreProtected(
  context: ServiceContext,
  target: string,
  backup: KeptBackup,
  how: { readonly keys: SessionKeys; readonly returned: RemovedData | null; readonly steps: FileSteps },
): Promise<{ readonly restored: OpenSession; readonly keptAs: string | null }> {
  const { keys, returned, steps } = how;
  const kept = existsSync(target) ? keptName(context, target) : null;
  putInto(target, copyOf(backup.path), (staged) => {
    if (kept === null) steps.rename(staged, target);
    else takePlace(staged, target, kept, steps);
  });
  const restored = await context.enter(target, { keys });
  restored.record(restoring(restored.facts.id, backup, null, returned), () => undefined);
  return { restored, keptAs: kept === null ? null : basename(kept) };
}

/** One that may be written to, or that is only read because it is not what it was. */
const isReplaceable = ({ file: { readOnly } }: OpenSession): boolean =>
  readOnly === null || readOnly.why === 'damaged' || readOnly.why === 'journal';

/** Copies a backup to another place, which must be free or was agreed to be overwritten, and opens the copy. */
export async function copyBackup(
  context: ServiceContext,
  path: string | null,
  name: string,
  target: string,
  passphrase: string | null = null,
): Promise<OpenSession> {
  const backup = await soundBackup(context, path, name);
  if (context.vault.isProtected(backup.path)) {
    const access = accessTo(context, backup, passphrase);
    const keys = await namedByIts(backup, context.vault.keysOf(backup.path, access));
    return copyProtected(context, backup.path, path, target, keys);
  }
  // In the place of the session itself is a restoring, which keeps what is there.
  const own = context.openSession?.file.path === target;
  if ((own || path === target) && existsSync(target))
    throw new AppFailure('place-taken', { file: basename(target) });
  const staged = stage(context, backup, target, {
    replaced: null,
    returned: returnedBy(context, path, backup),
  });
  try {
    if (own) context.close();
    renameSync(staged.path, target);
    flush(dirname(target));
  } catch (cause) {
    throw fileFailure(cause, basename(target));
  } finally {
    staged.drop();
  }
  return context.open(target);
}

/** A protected backup or session to another place, as it is; the copy is opened. */
async function copyProtected(
  context: ServiceContext,
  from: string,
  path: string | null,
  target: string,
  keys: SessionKeys,
): Promise<OpenSession> {
  const own = context.openSession?.file.path === target;
  if ((own || path === target) && existsSync(target))
    throw new AppFailure('place-taken', { file: basename(target) });
  putInto(target, copyOf(from), (staged) => renameSync(staged, target));
  return context.enter(target, { keys });
}

/** Copies the open session as it stands, wherever its file is by now, and opens the copy. */
export function copySession(context: ServiceContext, target: string): OpenSession {
  const session = context.session();
  // Its own name is free when its file was deleted or moved.
  const own = session.file.path === target;
  if (own && existsSync(target)) throw new AppFailure('place-taken', { file: basename(target) });
  putInto(
    target,
    (staged) => session.file.copyTo(staged),
    (staged) => {
      if (own) context.close();
      renameSync(staged, target);
    },
  );
  return context.open(target);
}

const copyOf =
  (from: string) =>
  (staged: string): void =>
    copyFileSync(from, staged, constants.COPYFILE_EXCL);

/** Makes a file beside its place, flushes it and lets it take the place; what fails on the way leaves nothing behind. */
function putInto(target: string, make: (staged: string) => void, name: (staged: string) => void): void {
  const staged = new StagedName(target);
  try {
    make(staged.path);
    flush(staged.path);
    name(staged.path);
    flush(dirname(target));
  } catch (cause) {
    throw fileFailure(cause, basename(target));
  } finally {
    staged.drop();
  }
}

async function soundBackup(context: ServiceContext, path: string | null, name: string): Promise<KeptBackup> {
  const backup = backupNamed(context, path, name);
  if (!(await isUnchanged(backup))) throw new AppFailure('backup-damaged', { file: backup.name });
  try {
    // A protected one holds whole or not at all: what was encrypted had been looked through.
    if (!context.vault.isProtected(backup.path)) await refuseUnsound(backup.path);
  } catch {
    throw new AppFailure('backup-damaged', { file: backup.name });
  }
  return backup;
}

/** Personal data that were removed from the session and are in this backup. */
const returnedBy = (context: ServiceContext, path: string | null, backup: KeptBackup): RemovedData | null =>
  removedSince(path === null ? context.session().db : null, path ?? '', backupsOf(context, path))(backup);

const headOf = (open: OpenSession | null): JournalHead | null => {
  try {
    return open === null ? null : journalHead(open.db);
  } catch {
    return null;
  }
};

/** The backup under a temporary name beside the target, of the newest schema, its restoring written down. */
function stage(
  context: ServiceContext,
  backup: KeptBackup,
  target: string,
  { replaced, returned }: { readonly replaced: JournalHead | null; readonly returned: RemovedData | null },
): StagedName {
  const staged = new StagedName(target);
  try {
    copyOf(backup.path)(staged.path);
    const file = openSessionFile(staged.path);
    try {
      const { id, juror } = readSession(file.read);
      const { now, hash } = context.ports;
      file.write((db) => {
        appendJournal(db, hash, {
          at: now(),
          actor: juror ?? 'coordination',
          ...restoring(id, backup, replaced, returned),
        });
      });
    } finally {
      file.close();
    }
    flush(staged.path);
    return staged;
  } catch (cause) {
    staged.drop();
    throw fileFailure(cause, basename(target));
  }
}

const restoring = (
  subject: string,
  backup: KeptBackup,
  replaced: JournalHead | null,
  returned: RemovedData | null,
): Change => ({
  kind: restoringKind,
  subject,
  payload: {
    writtenAt: backup.at,
    head: backup.head,
    replaced: replaced === null ? null : { entries: replaced.length, head: replaced.digest },
    returned: returned === null ? null : { ...returned },
  },
});

/** What is about to be replaced becomes a backup; false where there is nothing open, or where it is too damaged for that. */
async function backUpPresent(context: ServiceContext, open: OpenSession | null): Promise<boolean> {
  if (open === null) return false;
  try {
    await context.backups.now(open, 'restore');
    return true;
  } catch (cause) {
    // A full disk is a reason to stop; a damaged file is the reason why one is here.
    if (open.file.readOnly?.why !== 'damaged') throw cause;
    return false;
  }
}

function keptName(context: ServiceContext, target: string): string {
  const stamp = context.ports.now().slice(0, 19).replaceAll(/[T:]/g, '-');
  return `${target}.${stamp}.abime`;
}

/** Nothing was put in its place: whoever had it open goes on with it. */
function reopen(context: ServiceContext, open: OpenSession | null): void {
  if (open === null) return;
  try {
    context.open(open.file.path);
  } catch {
    // What was wrong with it before: the first cause is the one to tell.
  }
}
