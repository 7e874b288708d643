import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { AppFailure } from '#core/contract/app-error.ts';
import { faultsOfFile } from '#db/check-file.ts';
import { hasItsSize, type KeptBackup } from './backup-folder.ts';

const slice = 4 * 1024 * 1024;

/** SHA-256 of a file, read in parts. */
export function* digestParts(path: string): Generator<string | null, void> {
  const hash = createHash('sha256');
  const handle = openSync(path, 'r');
  try {
    const part = Buffer.alloc(slice);
    for (;;) {
      const read = readSync(handle, part, 0, slice, null);
      if (read === 0) break;
      hash.update(part.subarray(0, read));
      yield null;
    }
  } finally {
    closeSync(handle);
  }
  yield hash.digest('hex');
}

export function digestOf(path: string): string {
  let digest = '';
  for (const part of digestParts(path)) digest = part ?? digest;
  return digest;
}

/** Whether a backup is byte for byte what was written; others have their turn meanwhile. */
export async function isUnchanged(backup: KeptBackup): Promise<boolean> {
  if (!hasItsSize(backup)) return false;
  try {
    for (const digest of digestParts(backup.path)) {
      if (digest !== null) return digest === backup.digest;
      await whatElseWaits();
    }
  } catch {
    // A disk that does not give it back: as good as changed.
  }
  return false;
}

/** Refuses a copy in which SQLite finds a fault; others have their turn meanwhile. */
export async function refuseUnsound(path: string): Promise<void> {
  for (const fault of faultsOfFile(path)) {
    if (fault !== null) throw new AppFailure('session-damaged', { file: basename(path) });
    await whatElseWaits();
  }
}

/** The same at once. */
export function refuseUnsoundNow(path: string): void {
  for (const fault of faultsOfFile(path)) {
    if (fault !== null) throw new AppFailure('session-damaged', { file: basename(path) });
  }
}
