import { copyFile, rm } from 'node:fs/promises';
import { renameSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { LogEvent } from '#core/log/log-event.ts';
import type { Ports } from '#core/ports.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { SessionDb } from '#db/open.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import { digestOfFile, encryptFile, eraseFile, readFirstLine } from '../protection/protected-file.ts';
import type { SessionKeys } from '../protection/session-keys.ts';
import type { Access, SessionVault } from '../protection/session-vault.ts';
import type { StagedName } from '../staged-name.ts';
import type { BackupFolder, KeptBackup } from './backup-folder.ts';
import { forgetFinished, readChange } from './change-note.ts';
import { flush } from '../flush.ts';
import { isUnchanged, refuseUnsound } from './sound-file.ts';
import { bytesOf, nameBackup, refuseClosed, sourceOf, type Wanted } from './write-backup.ts';

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
  let staged: StagedName | null = null;
  try {
    staged = folder.begin(wanted.key, bytesOf(file.at));
    await file.copySlowlyTo(plain);
    const source = sourceOf(file);
    await refuseUnsound(plain);
    await rm(staged.path, { force: true });
    const { digest } = await encryptFile(plain, staged.path, open.keys, ports);
    refuseClosed(file);
    return nameBackup(folder, { staged, digest }, source, wanted);
  } catch (cause) {
    throw fileFailure(cause, basename(wanted.from));
  } finally {
    await eraseFile(plain);
    staged?.drop();
  }
}

/** Backups that stay as they are. */
export interface Left {
  /** They open with a passphrase that nobody gave. */
  readonly locked: number;
  /** For another reason: there was no room, or the session was closed. */
  readonly failed: number;
}

interface Reprotecting extends Around {
  readonly progress: (done: number, total: number) => void;
  /** Whether there is still somebody for whom to go on. */
  readonly wanted: () => boolean;
}

/**
 * Gives the backups of a session another protection, or none: `to` null. Each is written anew and described before the former
 * one goes. `former` opens those that are protected.
 */
export async function reprotectBackups(
  folder: BackupFolder,
  key: string,
  former: readonly SessionKeys[],
  to: SessionKeys | null,
  { progress, wanted, ...around }: Reprotecting,
): Promise<Left> {
  const left = { locked: 0, failed: 0 };
  const backups = folder.of(key);
  for (const [done, backup] of backups.entries()) {
    progress(done, backups.length);
    if (!wanted()) return { ...left, failed: left.failed + backups.length - done };
    try {
      const recipient = recipientOf(backup, around.ports);
      if (recipient === recipientIn(to) || !(await isUnchanged(backup))) continue;
      if (await hasTwin(folder, backup, to, around.ports)) {
        await letGo(backup);
        continue;
      }
      const keys = former.find((one) => recipientIn(one) === recipient);
      await reprotect(folder, backup, keys === undefined ? null : { keys }, to, around);
    } catch (cause) {
      if (!(cause instanceof AppFailure)) throw cause;
      if (cause.error.code === 'session-protected') left.locked += 1;
      else left.failed += 1;
    }
  }
  folder.rotate(key);
  return left;
}

/**
 * Goes on with a change of protection that a kill cut short. What cannot be opened with any key that is known stays as it is.
 */
export async function finishChange(
  folder: BackupFolder,
  key: string,
  keys: SessionKeys,
  { log, ...around }: Around & Pick<Reprotecting, 'wanted'> & { readonly log: (event: LogEvent) => void },
): Promise<void> {
  const former = await readChange(folder, key, keys, { ...around.ports, log });
  if (former === null) return;
  for (const path of folder.orphans(key)) await eraseFile(path);
  const left = await reprotectBackups(folder, key, former, keys, { ...around, progress: () => undefined });
  if (left.failed === 0) forgetFinished(folder, key, keys);
}

const recipientIn = (keys: SessionKeys | null): string | null => keys?.header.recipient ?? null;

const recipientOf = ({ path }: KeptBackup, ports: Pick<Ports, 'hash'>): string | null =>
  readFirstLine(path, ports)?.header.recipient ?? null;

/** Whether a backup was written anew already, and the kill came before it went. */
async function hasTwin(
  folder: BackupFolder,
  { name, key, number, head }: KeptBackup,
  to: SessionKeys | null,
  ports: Pick<Ports, 'hash'>,
): Promise<boolean> {
  for (const other of folder.of(key)) {
    const same = other.name !== name && other.number === number && other.head === head;
    if (same && recipientOf(other, ports) === recipientIn(to) && (await isUnchanged(other))) return true;
  }
  return false;
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
  const staged = folder.begin(backup.key, backup.bytes);
  const temporary = staged.path;
  try {
    await rm(temporary, { force: true });
    let digest: string;
    if (to === null) {
      await copyFile(readable.path, temporary);
      flush(temporary);
      digest = await digestOfFile(temporary);
    } else ({ digest } = await encryptFile(readable.path, temporary, to, ports));
    // Its instant and number stay; its name is another, so that at each instant one of the two is whole.
    const called = `${name.replace(/(?:-x[0-9a-f]{8})?\.eigjury$/, '')}-x${digest.slice(0, 8)}.eigjury`;
    const bytes = statSync(temporary).size;
    const kept = folder.keep({ ...facts, path: from, bytes, digest }, called, (target) =>
      renameSync(temporary, target),
    );
    folder.forgetUnplaced(kept);
  } catch (cause) {
    throw fileFailure(cause, name);
  } finally {
    staged.drop();
    await readable.done();
  }
  await letGo(backup);
}

/** Without its description it is no backup any more, wherever this stops. */
async function letGo({ path }: KeptBackup): Promise<void> {
  await rm(`${path}.json`, { force: true });
  await eraseFile(path);
}
