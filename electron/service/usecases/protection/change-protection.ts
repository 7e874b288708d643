import { linkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RequestParsed } from '#core/contract/requests.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { openSessionFile } from '#db/open.ts';
import { readOnlyFailure } from '#db/read-only.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import { flush } from '../../flush.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { digestOfFile, encryptFile, eraseFile, renameInto } from '../../protection/protected-file.ts';
import { newKeys, unlockKeys, type SessionKeys } from '../../protection/session-keys.ts';
import type { Unlocked } from '../../protection/session-vault.ts';
import { indexInPauses } from '../../search-indexing.ts';
import { StagedName } from '../../staged-name.ts';
import { describeSession } from '../view-session.ts';
import { withBackups } from './backups-follow.ts';
import { snapshot } from './snapshot.ts';

type Wanted = Omit<RequestParsed<'protection-set'>, 'job'>;

/**
 * Switches the passphrase of the open session on, changes it or switches it off (decision 44). The present one must be given
 * where there is one. Backups follow; those that cannot be opened stay as they are, and are counted.
 */
export async function setProtection(
  context: ServiceContext,
  { current, passphrase }: Wanted,
  job: Job,
): Promise<{ readonly session: SessionView; readonly backupsLeft: number }> {
  const session = context.session();
  const { readOnly, path } = session.file;
  if (readOnly !== null) throw readOnlyFailure(path, readOnly);
  const before = context.vault.of(session.file);
  if ((before === null) !== (current === null) || (before === null && passphrase === null))
    throw new AppFailure('protection-state', { file: session.fileName });
  job.progress('protect', 0, 0);
  if (before !== null && current !== null) await unlockKeys(path, before.keys, current, context.ports);
  const keys = passphrase === null ? null : await newKeys(passphrase, context.ports);
  // The index of a large import would change the file while it is encrypted, turn after turn.
  await indexInPauses(context.host, session);
  context.stillOpen(session);
  const turn = { before: before?.keys ?? null, after: keys };
  const { now, left } = await context.backups.changing(() =>
    withBackups(context, session, turn, job, () => change(context, session, before, keys)),
  );
  context.host.emit({ event: 'backups-changed' });
  return { session: describeSession(now), backupsLeft: left };
}

async function change(
  context: ServiceContext,
  session: OpenSession,
  before: Unlocked | null,
  keys: SessionKeys | null,
): Promise<OpenSession> {
  context.stillOpen(session);
  const staged = new StagedName(session.file.path);
  try {
    const [now, kind] =
      before === null
        ? [await switchOn(context, session, orNone(keys), staged), 'protect-session']
        : keys === null
          ? [await switchOff(context, session, before, staged), 'unprotect-session']
          : [await changeKeys(context, session, before, keys, staged), 'change-passphrase'];
    now.record({ kind, subject: now.facts.id, payload: {} }, () => undefined);
    return now;
  } finally {
    staged.drop();
  }
}

const orNone = (keys: SessionKeys | null): SessionKeys => {
  if (keys === null) throw new AppFailure('protection-state');
  return keys;
};

/**
 * The encrypted file takes the place of the one in clear in one rename; until then that one is the session, from then on the
 * working copy is. What was replaced is written over under a second name, where the file system gives one.
 */
async function switchOn(
  context: ServiceContext,
  session: OpenSession,
  keys: SessionKeys,
  staged: StagedName,
): Promise<OpenSession> {
  const { file } = session;
  const { path } = file;
  const made = context.vault.makeCopy(path, keys);
  let written = { digest: '', source: '' };
  try {
    const unchanged = await snapshot(file, made.copy.file);
    written = await encryptFile(made.copy.file, staged.path, keys, context.ports);
    context.stillOpen(session);
    if (!unchanged()) throw new AppFailure('session-busy', { file: session.fileName });
    made.copy.say({ clear: secondName(path) });
  } catch (cause) {
    made.own.release();
    await made.copy.erase();
    throw cause;
  }
  const now = goOnOr(context, path, (_left, lock) => {
    try {
      renameSync(staged.path, path);
      staged.taken();
    } catch (cause) {
      // The copy goes, with the second name; the session is still in its place.
      context.vault.giveBack({ ...made, keys, claim: { lock: null, readOnly: null } });
      throw fileFailure(cause, basename(path));
    }
    flush(dirname(path));
    made.copy.say({ state: 'written', bases: [written.digest], plain: written.source });
    const copied = openSessionFile(made.copy.file, { copyOf: path });
    context.vault.entered(copied, { ...made, keys, claim: { lock, readOnly: null } });
    return { file: copied, lock };
  });
  await made.copy.eraseClear();
  made.copy.say({ clear: null });
  return now;
}

/** What fails on the way leaves the session open as it was. */
function goOnOr(
  context: ServiceContext,
  path: string,
  next: Parameters<ServiceContext['goOn']>[0],
): OpenSession {
  try {
    return context.goOn(next);
  } catch (cause) {
    context.open(path);
    throw cause;
  }
}

/** Null where the file system knows no second names: then what was replaced cannot be written over. */
function secondName(path: string): string | null {
  const name = join(dirname(path), `.${basename(path)}.clair`);
  try {
    rmSync(name, { force: true });
    linkSync(path, name);
    return name;
  } catch {
    return null;
  }
}

/** The session goes on in the same working copy; the protected file is another from now on. */
async function changeKeys(
  context: ServiceContext,
  session: OpenSession,
  { copy, ...rest }: Unlocked,
  keys: SessionKeys,
  staged: StagedName,
): Promise<OpenSession> {
  const { path } = session.file;
  const plain = copy.scratch('instantane.eigjury');
  try {
    await snapshot(session.file, plain);
    const { digest } = await encryptFile(plain, staged.path, keys, context.ports);
    await refuseChanged(path, copy.note.bases);
    context.stillOpen(session);
    // Either of the two is what this copy goes on from, whenever a kill comes.
    copy.say({ bases: [...copy.note.bases, digest].slice(-100) });
    await renameInto(staged.path, path);
    staged.taken();
    flush(dirname(path));
    copy.say({ line: keys.line });
    context.vault.entered(session.file, { ...rest, copy, keys });
    return session;
  } finally {
    await eraseFile(plain);
  }
}

/** The session in clear takes the place of the protected file in one rename; then the working copy goes. */
async function switchOff(
  context: ServiceContext,
  session: OpenSession,
  { copy, own, keys }: Unlocked,
  staged: StagedName,
): Promise<OpenSession> {
  const { path } = session.file;
  const unchanged = await snapshot(session.file, staged.path);
  const digest = await digestOfFile(staged.path);
  await refuseChanged(path, copy.note.bases);
  context.stillOpen(session);
  if (!unchanged()) throw new AppFailure('session-busy', { file: session.fileName });
  let now: OpenSession;
  try {
    now = context.goOn((_left, lock) => {
      copy.say({ sealed: { path, digest } });
      try {
        renameSync(staged.path, path);
        staged.taken();
      } catch (cause) {
        throw fileFailure(cause, basename(path));
      }
      flush(dirname(path));
      return { file: openSessionFile(path), lock };
    });
  } catch (cause) {
    await context.enter(path, { keys });
    throw cause;
  }
  own.release();
  await copy.erase();
  return now;
}

/** A protected file that somebody else wrote meanwhile is not replaced. */
async function refuseChanged(path: string, bases: readonly string[]): Promise<void> {
  if (!bases.includes(await digestOfFile(path)))
    throw new AppFailure('protected-changed', { file: basename(path) });
}
