import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupRow } from '#core/contract/requests/backups.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import { journalHead } from '#db/journal.ts';
import { readAsItStands, type SessionDb } from '#db/open.ts';
import { keyOf, readSession } from '#db/queries/session.ts';
import { regularMs } from '../../backups/backup-keeper.ts';
import { isStillKept, type KeptBackup } from '../../backups/backup-folder.ts';
import { isUnchanged } from '../../backups/sound-file.ts';
import type { ServiceContext } from '../../context.ts';
import { readFirstLine } from '../../protection/protected-file.ts';
import { removedSince } from './removed-data.ts';

/** The backups of the open session, or of the session file at a path, newest first. */
export function backupsOf(context: ServiceContext, path: string | null): KeptBackup[] {
  const { folder } = context.backups;
  if (path === null) return folder.of(context.session().key);
  // A file that can still say whose it is also has those from before it was renamed.
  const key = keyAt(path);
  return key === null ? folder.ofPath(path) : folder.of(key);
}

/** One of them by its name. */
export function backupNamed(context: ServiceContext, path: string | null, name: string): KeptBackup {
  const found = backupsOf(context, path).find((backup) => backup.name === name);
  if (found === undefined) throw new AppFailure('backup-unknown');
  return found;
}

export async function viewBackups(
  context: ServiceContext,
  path: string | null,
): Promise<RequestOutput<'backups-view'>> {
  const open = path === null ? context.session() : null;
  const backups: BackupRow[] = [];
  const kept = backupsOf(context, path);
  const removed = removedSince(open?.db ?? null, path ?? '', kept);
  const recipient =
    open === null ? (recipientAt(context, path ?? '') ?? undefined) : recipientAt(context, open.file.path);
  for (const backup of kept) {
    const { name, at, reason, bytes, entries, from } = backup;
    const sound = await isUnchanged(backup);
    if (open !== null) context.stillOpen(open);
    const current = open === null ? null : holdsAll(backup, open.file);
    const row = { name, at, reason, bytes, entries, file: basename(from), sound, current };
    const protection = protectionOf(recipientAt(context, backup.path), recipient);
    backups.push({ ...row, protection, removed: removed(backup) });
  }
  // While they were read the rule of rotation may have let some of them go.
  const gone = new Set(kept.filter((backup) => !isStillKept(backup)).map(({ name }) => name));
  return { backups: backups.filter(({ name }) => !gone.has(name)), every: regularMs / 60_000 };
}

/** For whom a session or backup is encrypted; null: for nobody. Undefined where the file cannot say so. */
function recipientAt({ ports }: ServiceContext, path: string): string | null | undefined {
  try {
    return existsSync(path) ? (readFirstLine(path, ports)?.header.recipient ?? null) : undefined;
  } catch {
    return undefined;
  }
}

function protectionOf(
  backup: string | null | undefined,
  session: string | null | undefined,
): BackupRow['protection'] {
  // What cannot be opened had, for all that is known, the passphrase that its backups have.
  if (backup === undefined || session === undefined || backup === session) return 'same';
  return backup === null ? 'clear' : 'other';
}

function holdsAll({ head, changes }: KeptBackup, file: SessionDb): boolean {
  if (journalHead(file.read).digest !== head) return false;
  try {
    return file.changes() === changes;
  } catch {
    // The file is not in its place: what was typed last cannot be told.
    return false;
  }
}

function keyAt(path: string): string | null {
  try {
    return readAsItStands(path, (db) => keyOf(readSession(db)));
  } catch {
    return null;
  }
}
