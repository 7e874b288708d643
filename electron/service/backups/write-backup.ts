import { copyFileSync, renameSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupReason } from '#core/backup/backup.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import { journalHead, type JournalHead } from '#db/journal.ts';
import type { OldFile, SessionDb } from '#db/open.ts';
import { newestVersion } from '#db/migrate.ts';
import type { StagedName } from '../staged-name.ts';
import { digestOfFile } from '../protection/protected-file.ts';
import type { BackupFolder, KeptBackup } from './backup-folder.ts';
import { flush } from '../flush.ts';
import { digestOf, refuseUnsound, refuseUnsoundNow } from './sound-file.ts';

// A backup is a whole copy under a temporary name, flushed, looked at, named, and described at last: only then is it one.

export interface Wanted {
  readonly key: string;
  readonly at: string;
  readonly reason: BackupReason;
  /** Where the session file is. */
  readonly from: string;
}

/** What a copy holds. To be read at the moment when it is copied: the session goes on while the copy is looked through. */
export interface Source {
  readonly journal: JournalHead;
  readonly schema: number;
  readonly changes: number;
}

/** While others are served. What was written to the session meanwhile is in it, and recorded as being in it. */
export async function writeBackup(
  folder: BackupFolder,
  file: SessionDb,
  wanted: Wanted,
): Promise<KeptBackup> {
  return guarded(wanted, async () => {
    const staged = folder.begin(wanted.key, bytesOf(file.path));
    try {
      await file.copySlowlyTo(staged.path);
      const source = sourceOf(file);
      await refuseUnsound(staged.path);
      flush(staged.path);
      const digest = await digestOfFile(staged.path);
      refuseClosed(file);
      return nameBackup(folder, { staged, digest }, source, wanted);
    } finally {
      staged.drop();
    }
  });
}

/** At once, before something that cannot be taken back. */
export function writeBackupNow(folder: BackupFolder, file: SessionDb, wanted: Wanted): KeptBackup {
  return copyNow(folder, wanted, sourceOf(file), (path) => file.copyTo(path));
}

/** The same of a protected file whose working copy is about to be migrated: it goes as it is. */
export function backUpProtectedFile(folder: BackupFolder, old: OldFile, wanted: Wanted): KeptBackup {
  let staged: StagedName | null = null;
  try {
    staged = folder.begin(wanted.key, bytesOf(wanted.from));
    copyFileSync(wanted.from, staged.path);
    return nameBackup(
      folder,
      digestedNow(staged),
      { journal: journalHead(old.db), schema: old.version, changes: 0 },
      wanted,
    );
  } catch (cause) {
    throw fileFailure(cause, basename(wanted.from));
  } finally {
    staged?.drop();
  }
}

/** The same of a file that is about to be migrated. */
export function backUpOldFile(folder: BackupFolder, old: OldFile, wanted: Wanted): KeptBackup {
  return copyNow(
    folder,
    wanted,
    { journal: journalHead(old.db), schema: old.version, changes: 0 },
    old.copyTo,
  );
}

function copyNow(
  folder: BackupFolder,
  wanted: Wanted,
  source: Source,
  copyTo: (path: string) => void,
): KeptBackup {
  let staged: StagedName | null = null;
  try {
    staged = folder.begin(wanted.key, bytesOf(wanted.from));
    copyTo(staged.path);
    refuseUnsoundNow(staged.path);
    return nameBackup(folder, digestedNow(staged), source, wanted);
  } catch (cause) {
    throw fileFailure(cause, basename(wanted.from));
  } finally {
    staged?.drop();
  }
}

export const sourceOf = (file: SessionDb): Source => ({
  journal: journalHead(file.read),
  schema: newestVersion,
  changes: file.changes(),
});

/** What is still being written when the session is closed is given up. */
export function refuseClosed(file: SessionDb): void {
  if (!file.isOpen) throw new AppFailure('no-session');
}

/** A whole copy that is on the disk, and its SHA-256. */
interface Written {
  readonly staged: StagedName;
  readonly digest: string;
}

function digestedNow(staged: StagedName): Written {
  flush(staged.path);
  return { staged, digest: digestOf(staged.path) };
}

export function nameBackup(
  folder: BackupFolder,
  { staged, digest: written }: Written,
  source: Source,
  wanted: Wanted,
): KeptBackup {
  const { key, at, reason, from } = wanted;
  const { length, digest } = source.journal;
  const bytes = statSync(staged.path).size;
  const { name: called, number } = folder.claimName(key, at);
  const facts = {
    number,
    at,
    reason,
    key,
    path: from,
    schema: source.schema,
    entries: length,
    head: digest,
    changes: source.changes,
    bytes,
    digest: written,
  };
  const kept = folder.keep(facts, called, (path) => renameSync(staged.path, path));
  folder.rotate(facts.key);
  return kept;
}

async function guarded(wanted: Wanted, work: () => Promise<KeptBackup>): Promise<KeptBackup> {
  try {
    return await work();
  } catch (cause) {
    throw fileFailure(cause, basename(wanted.from));
  }
}

export const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
