import { copyFile, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Ports } from '#core/ports.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { SessionDb } from '#db/open.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import {
  digestOfFile,
  encryptFile,
  eraseFile,
  readFirstLine,
  renameInto,
} from '../protection/protected-file.ts';
import type { SessionKeys } from '../protection/session-keys.ts';
import type { Access, SessionVault } from '../protection/session-vault.ts';
import type { BackupFolder, KeptBackup } from './backup-folder.ts';
import { flush, isUnchanged, refuseUnsound } from './sound-file.ts';
import { bytesOf, discard, nameBackup, sourceOf, type Wanted } from './write-backup.ts';

interface Around {
  readonly ports: Pick<Ports, 'hash' | 'sealing'>;
  readonly vault: SessionVault;
}

/**
 * A backup of a protected session is a protected file itself, for the same passphrase. In clear it is only in the private
 * folder of the working copy, and only while it is made.
 */
export async function writeProtectedBackup(
  folder: BackupFolder,
  file: SessionDb,
  wanted: Wanted,
  { ports, vault }: Around,
): Promise<KeptBackup> {
  const open = vault.of(file);
  if (open === null) throw new AppFailure('no-session');
  const plain = open.copy.scratch(`sauvegarde-${String(process.hrtime.bigint())}`);
  let temporary: string | null = null;
  try {
    temporary = folder.begin(wanted.key, bytesOf(file.at));
    await file.copySlowlyTo(plain);
    const source = sourceOf(file);
    await refuseUnsound(plain);
    await rm(temporary, { force: true });
    await encryptFile(plain, temporary, open.keys, ports);
    return nameBackup(folder, temporary, source, wanted);
  } catch (cause) {
    throw fileFailure(cause, basename(wanted.from));
  } finally {
    await eraseFile(plain);
    if (temporary !== null) discard(temporary);
  }
}

/**
 * Gives the backups of a session another protection, or none: `to` null. Each is written anew and described before the former
 * one goes. Answers how many could not be opened with `access`, and stay as they are.
 */
export async function reprotectBackups(
  folder: BackupFolder,
  key: string,
  access: Access,
  to: SessionKeys | null,
  { ports, vault, progress }: Around & { readonly progress: (done: number, total: number) => void },
): Promise<number> {
  const backups = folder.of(key);
  let left = 0;
  for (const [done, backup] of backups.entries()) {
    progress(done, backups.length);
    try {
      if (isAlready(backup, to, ports) || !(await isUnchanged(backup))) continue;
      await reprotect(folder, backup, access, to, { ports, vault });
    } catch (cause) {
      if (!(cause instanceof AppFailure)) throw cause;
      left += 1;
    }
  }
  return left;
}

function isAlready({ path }: KeptBackup, to: SessionKeys | null, ports: Pick<Ports, 'hash'>): boolean {
  return (readFirstLine(path, ports)?.header.recipient ?? null) === (to?.header.recipient ?? null);
}

async function reprotect(
  folder: BackupFolder,
  backup: KeptBackup,
  access: Access,
  to: SessionKeys | null,
  { ports, vault }: Around,
): Promise<void> {
  const { name, path, from, ...facts } = backup;
  const readable = await vault.readable(path, access);
  const temporary = folder.begin(backup.key, backup.bytes);
  try {
    await rm(temporary, { force: true });
    if (to === null) {
      await copyFile(readable.path, temporary);
      flush(temporary);
    } else await encryptFile(readable.path, temporary, to, ports);
    const digest = await digestOfFile(temporary);
    // Its instant and number stay; its name is another, so that at each instant one of the two is whole.
    const called = `${name.replace(/(?:-x[0-9a-f]{8})?\.eigjury$/, '')}-x${digest.slice(0, 8)}.eigjury`;
    const bytes = statSync(temporary).size;
    await renameInto(temporary, join(dirname(path), called));
    flush(dirname(path));
    folder.describe({ ...facts, path: from, bytes, digest }, called);
  } catch (cause) {
    throw fileFailure(cause, name);
  } finally {
    discard(temporary);
    await readable.done();
  }
  // Without its description it is no backup any more, wherever this stops.
  await rm(`${path}.json`, { force: true });
  await eraseFile(path);
}
