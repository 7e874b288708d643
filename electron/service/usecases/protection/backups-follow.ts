import type { BackupFolder } from '../../backups/backup-folder.ts';
import { forgetChanges, noteChange, readChange } from '../../backups/change-note.ts';
import { finishChange, reprotectBackups, type Left } from '../../backups/write-protected-backup.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import type { SessionKeys } from '../../protection/session-keys.ts';

/** The keys of a session before and after a change of its protection; null: none. */
interface Turn {
  readonly before: SessionKeys | null;
  readonly after: SessionKeys | null;
}

/**
 * Changes the protection of a session and of its backups. A note says beforehand what is under way, so that the next opening
 * can go on wherever a kill comes. Where the protection goes, backups are first: once the session has none, nothing would open
 * those that are left. Answers how many backups stay as they are.
 */
export async function withBackups(
  context: ServiceContext,
  { key }: OpenSession,
  { before, after }: Turn,
  job: Job,
  change: () => Promise<OpenSession>,
): Promise<{ readonly now: OpenSession; readonly left: number }> {
  if (context.host.backups === null) return { now: await change(), left: 0 };
  const { ports, vault, backups } = context;
  const { folder } = backups;
  // What an earlier change left may be under way just now.
  await backups.settled;
  const earlier = before === null ? null : await readChange(folder, key, before, ports);
  const former = [...(before === null ? [] : [before]), ...(earlier ?? [])];
  const follow = async (): Promise<Left> => {
    // One that was begun under the former protection is to be among them.
    await backups.settled;
    // The session goes first or has gone: nobody calls it off half way.
    const progress = (done: number, total: number): void => {
      if (!job.signal.aborted) job.progress('backups', done, total);
    };
    return reprotectBackups(folder, key, former, after, { ports, vault, progress, wanted: () => true });
  };
  const noted = after ?? before;
  if (noted !== null) await noteChange(folder, key, noted, after === null ? (earlier ?? []) : former, ports);
  let now: OpenSession;
  try {
    if (after === null) await follow();
    now = await change();
  } catch (cause) {
    if (after === null && before !== null) await protectAgain(folder, key, before, { ports, vault });
    throw cause;
  }
  const { locked, failed } = await follow();
  forgetChanges(folder, key, failed === 0 ? null : after);
  return { now, left: locked + failed };
}

/** The session stays protected, and so do its backups; what cannot be done now is done at the next opening. */
async function protectAgain(
  folder: BackupFolder,
  key: string,
  keys: SessionKeys,
  around: Pick<ServiceContext, 'ports' | 'vault'>,
): Promise<void> {
  try {
    await finishChange(folder, key, keys, { ...around, wanted: () => true });
  } catch {
    // What made the change fail is what the person is told.
  }
}
