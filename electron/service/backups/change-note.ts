import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Ports } from '#core/ports.ts';
import { lineOfNote } from '../protection/bring-back.ts';
import type { SessionKeys } from '../protection/session-keys.ts';
import { writeWholeFile } from '../whole-file.ts';
import type { BackupFolder } from './backup-folder.ts';

// While the backups of a session are given another protection there is a note beside them, so that a kill on the way is made
// good at the next opening. It has the keys of the former protection, encrypted for the keys that the session is about to
// have: whoever opens the session can go on, and nobody else learns anything.

type Lent = Pick<Ports, 'hash' | 'sealing'>;

const FormerKeys = z.array(z.strictObject({ line: z.string().max(4_096), identity: z.string().max(200) }));

const pathOf = (folder: BackupFolder, key: string, recipient: string): string =>
  folder.beside(key, `protection-${createHash('sha256').update(recipient).digest('hex').slice(0, 16)}.age`);

/** On the disk when it returns. `former` opens the backups as they are, as far as they are protected. */
export async function noteChange(
  folder: BackupFolder,
  key: string,
  to: SessionKeys,
  former: readonly SessionKeys[],
  { sealing }: Lent,
): Promise<void> {
  const path = pathOf(folder, key, to.header.recipient);
  const told = former.map(({ line, identity }) => ({ line, identity }));
  const sealed = await sealing.sealFor(to.header.recipient, Buffer.from(JSON.stringify(told), 'utf8'));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeWholeFile(path, sealed);
}

/** The keys of the protection that the backups had; null where no change to these keys is under way. */
export async function readChange(
  folder: BackupFolder,
  key: string,
  keys: SessionKeys,
  { hash, sealing }: Lent,
): Promise<SessionKeys[] | null> {
  const path = pathOf(folder, key, keys.header.recipient);
  if (!existsSync(path)) return null;
  const opened = await sealing.open(keys.identity, readFileSync(path));
  // Written by somebody else, or cut: nothing can be made of it, and what was in clear is encrypted all the same.
  if (opened === null) return [];
  return FormerKeys.parse(JSON.parse(Buffer.from(opened).toString('utf8'))).flatMap(({ line, identity }) => {
    const first = lineOfNote(line, { hash });
    return first === null ? [] : [{ line, header: first.header, identity }];
  });
}

/** No change is under way any more, to whichever keys but these. */
export function forgetChanges(folder: BackupFolder, key: string, but: SessionKeys | null = null): void {
  const kept = but === null ? null : pathOf(folder, key, but.header.recipient);
  const at = folder.beside(key, '');
  for (const name of existsSync(at) ? readdirSync(at) : []) {
    const path = join(at, name);
    if (/^protection-[0-9a-f]{16}\.age$/.test(name) && path !== kept) rmSync(path, { force: true });
  }
}
