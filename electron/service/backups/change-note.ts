import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { LogEvent } from '#core/log/log-event.ts';
import type { Ports } from '#core/ports.ts';
import { fileFailure } from '#db/sqlite-failure.ts';
import { lineOfNote } from '../protection/bring-back.ts';
import type { SessionKeys } from '../protection/session-keys.ts';
import { writeWholeFile } from '../whole-file.ts';
import type { BackupFolder } from './backup-folder.ts';

// While the backups of a session are given another protection there is a note beside them, so that a kill on the way is made
// good at the next opening. It has the keys of the former protection, encrypted for the keys that the session is about to
// have: whoever opens the session can go on, and nobody else learns anything.

// Its name says for which keys it is and where the session was: once the file there has other keys, that change never came, or
// was overtaken.

type Lent = Pick<Ports, 'hash' | 'sealing'> & {
  /** Something is told that is no error: `change-note-aside`. */
  readonly log: (event: LogEvent) => void;
};

const FormerKeys = z.array(z.strictObject({ line: z.string().max(4_096), identity: z.string().max(200) }));

const beginning = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

interface Note {
  readonly path: string;
  /** The beginnings of the digests of whose keys it is for, and of where the session was. */
  readonly recipient: string;
  readonly home: string;
}

function notesOf(folder: BackupFolder, key: string): Note[] {
  const at = folder.beside(key, '');
  return (existsSync(at) ? readdirSync(at) : []).flatMap((name) => {
    const [, recipient, home] = /^protection-([0-9a-f]{16})-([0-9a-f]{16})\.age$/.exec(name) ?? [];
    return recipient === undefined || home === undefined ? [] : [{ path: join(at, name), recipient, home }];
  });
}

/** On the disk when it returns. `former` opens the backups as they are, as far as they are protected. */
export async function noteChange(
  folder: BackupFolder,
  { key, home }: { readonly key: string; readonly home: string },
  to: SessionKeys,
  former: readonly SessionKeys[],
  { sealing }: Pick<Lent, 'sealing'>,
): Promise<void> {
  const { recipient } = to.header;
  const path = folder.beside(key, `protection-${beginning(recipient)}-${beginning(home)}.age`);
  const told = former.map(({ line, identity }) => ({ line, identity }));
  const sealed = await sealing.sealFor(recipient, Buffer.from(JSON.stringify(told), 'utf8'));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeWholeFile(path, sealed);
}

/** The keys of the protection that the backups had; null where no change to these keys is under way. */
export async function readChange(
  folder: BackupFolder,
  key: string,
  keys: SessionKeys,
  lent: Lent,
): Promise<SessionKeys[] | null> {
  const notes = notesOf(folder, key).filter(
    ({ recipient }) => recipient === beginning(keys.header.recipient),
  );
  if (notes.length === 0) return null;
  const former: SessionKeys[] = [];
  for (const { path } of notes) former.push(...(await formerIn(path, keys, lent)));
  return former;
}

/**
 * One that was written by somebody else, was cut, or says what this version does not understand is set aside: nothing can be
 * made of it, what was in clear is encrypted all the same, and backups under the former passphrase say so in their list.
 */
async function formerIn(
  path: string,
  keys: SessionKeys,
  { hash, sealing, log }: Lent,
): Promise<SessionKeys[]> {
  let sealed: Uint8Array;
  try {
    sealed = readFileSync(path);
  } catch (cause) {
    throw fileFailure(cause, basename(path));
  }
  const told = toldIn(await sealing.open(keys.identity, sealed));
  if (told === null) {
    setAside(path);
    log({ code: 'change-note-aside' });
    return [];
  }
  return told.flatMap(({ line, identity }) => {
    const first = lineOfNote(line, { hash });
    return first === null ? [] : [{ line, header: first.header, identity }];
  });
}

function toldIn(opened: Uint8Array | null): z.infer<typeof FormerKeys> | null {
  if (opened === null) return null;
  try {
    return FormerKeys.parse(JSON.parse(Buffer.from(opened).toString('utf8')));
  } catch {
    return null;
  }
}

function setAside(path: string): void {
  for (let number = 1; ; number += 1) {
    const aside = `${path}.illisible${number === 1 ? '' : `-${String(number)}`}`;
    if (existsSync(aside)) continue;
    try {
      renameSync(path, aside);
    } catch (cause) {
      throw fileFailure(cause, basename(path));
    }
    return;
  }
}

/** The change to these keys is finished, wherever the file was that it began with. */
export function forgetFinished(folder: BackupFolder, key: string, { header }: SessionKeys): void {
  for (const { path, recipient } of notesOf(folder, key))
    if (recipient === beginning(header.recipient)) rmSync(path, { force: true });
}

/**
 * The file at `home` is encrypted for this recipient, or for nobody (null), and nobody else has it open: changes to other keys
 * there were cut short before the file was replaced, or another file took its place since. Those of copies in other places
 * stay.
 */
export function forgetOvertaken(
  folder: BackupFolder,
  { key, home }: { readonly key: string; readonly home: string },
  recipient: string | null,
): void {
  const present = recipient === null ? null : beginning(recipient);
  for (const note of notesOf(folder, key))
    if (note.home === beginning(home) && note.recipient !== present) rmSync(note.path, { force: true });
}
