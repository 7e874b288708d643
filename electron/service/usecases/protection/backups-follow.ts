import { existsSync } from 'node:fs';
import type { LogEvent } from '#core/log/log-event.ts';
import { forgetOvertaken, noteChange, readChange } from '../../backups/change-note.ts';
import { finishChange, reprotectBackups, type Left } from '../../backups/write-protected-backup.ts';
import type { ServiceContext } from '../../context.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { readFirstLine } from '../../protection/protected-file.ts';
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
  { key, file: { path: home } }: OpenSession,
  { before, after }: Turn,
  job: Job,
  change: () => Promise<OpenSession>,
): Promise<{ readonly now: OpenSession; readonly left: number }> {
  if (context.host.backups === null) return { now: await change(), left: 0 };
  const { ports, vault, backups } = context;
  const lent = { ...ports, log: (event: LogEvent) => context.host.log(event) };
  const { folder } = backups;
  // What an earlier change left may be under way just now.
  await backups.settled;
  const earlier = before === null ? null : await readChange(folder, key, before, lent);
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
  if (noted !== null)
    await noteChange(folder, { key, home }, noted, after === null ? (earlier ?? []) : former, ports);
  let now: OpenSession;
  try {
    if (after === null) await follow();
    now = await change();
  } catch (cause) {
    await asBefore(context, { key, home }, before);
    throw cause;
  }
  const { locked, failed } = await follow();
  // All followed: nothing is under way there; else the change to these keys is.
  forgetOvertaken(folder, { key, home }, failed === 0 ? null : (after?.header.recipient ?? null));
  return { now, left: locked + failed };
}

/**
 * What the file has become, its backups are to be: a change that never came to the file is no longer noted; where it stays
 * protected they are too. What cannot be done now is done at the next opening.
 */
async function asBefore(
  { backups: { folder }, ports, vault, host }: ServiceContext,
  { key, home }: { readonly key: string; readonly home: string },
  before: SessionKeys | null,
): Promise<void> {
  // A key that was pulled out says nothing of what is on it.
  if (!existsSync(home)) return;
  try {
    const recipient = readFirstLine(home, ports)?.header.recipient ?? null;
    forgetOvertaken(folder, { key, home }, recipient);
    if (before?.header.recipient !== recipient) return;
    const log = (event: LogEvent): void => host.log(event);
    await finishChange(folder, key, before, { ports, vault, log, wanted: () => true });
  } catch {
    // What made the change fail is what the person is told.
  }
}
