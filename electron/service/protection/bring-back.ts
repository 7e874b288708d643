import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { Ports } from '#core/ports.ts';
import { readProtectedHeader } from '#core/protection/protected-header.ts';
import { settleSessionFile } from '#db/open.ts';
import { flush } from '../flush.ts';
import {
  digestOfFile,
  encryptFile,
  opensLike,
  readFirstLine,
  renameInto,
  stampOf,
} from './protected-file.ts';
import { StagedName } from '../staged-name.ts';
import type { FirstLine } from './protected-file.ts';
import type { WorkingCopy } from './working-copies.ts';

/** What became of a working copy. */
export type BroughtBack =
  /** The protected file holds all of it. */
  | { readonly how: 'home' }
  /** The protected file had changed meanwhile: both are kept, this one beside it under the name `as`. */
  | { readonly how: 'beside'; readonly as: string };

export interface BringingBack {
  readonly ports: Pick<Ports, 'hash' | 'sealing'>;
  /** Of the keys that opened it, where they are known: the file is then tried with them before it takes its place. */
  readonly identity: string | null;
  /** Whether somebody else has the protected file open. */
  readonly heldByOther: () => boolean;
}

/**
 * Encrypts a working copy again and erases it. In this order, so that a kill at any instant leaves one of the two whole:
 * encrypt beside the protected file, read back, note that this is all of the copy, rename, erase the copy. A protected file
 * that is not what the copy was taken from is never replaced. Throws, and leaves all as it was, where the copy is damaged or
 * its place cannot be written to.
 */
export async function bringBack(copy: WorkingCopy, around: BringingBack): Promise<BroughtBack> {
  const { note } = copy;
  if (note.state === 'made') {
    await copy.erase();
    return { how: 'home' };
  }
  const { home, sealed } = note;
  const file = basename(home);
  // The kill came between the rename and the erasing.
  if (sealed !== null && (await digestIfThere(sealed.path)) === sealed.digest) {
    await copy.erase();
    return toldOf(home, sealed.path);
  }
  settleSessionFile(copy.file, file);
  const stamp = stampOf(home);
  const present = await digestIfThere(home);
  if (present === null) throw new AppFailure('protected-gone', { file });
  const ours = note.bases.includes(present) && !around.heldByOther();
  // Opened and looked at: the file that is there has all of it already.
  if (note.bases.includes(present) && (await digestOfFile(copy.file)) === note.plain) {
    await copy.erase();
    return { how: 'home' };
  }
  const first = ours ? readFirstLine(home, around.ports) : lineOfNote(note.line, around.ports);
  if (first === null) throw new AppFailure('session-damaged', { file });
  const target = ours ? home : freeNameBeside(home, note.since);
  const staged = new StagedName(target);
  try {
    const { digest } = await encryptFile(copy.file, staged.path, first, around.ports);
    const { identity } = around;
    if (identity !== null && !(await opensLike(staged.path, copy.file, first, identity, around.ports)))
      throw new AppFailure('session-damaged', { file });
    if (ours && stampOf(home) !== stamp) throw new AppFailure('session-busy', { file });
    copy.say({ sealed: { path: target, digest } });
    await renameInto(staged.path, target);
  } finally {
    staged.drop();
  }
  flush(dirname(target));
  await copy.erase();
  return toldOf(home, target);
}

const toldOf = (home: string, target: string): BroughtBack =>
  target === home ? { how: 'home' } : { how: 'beside', as: basename(target) };

export function lineOfNote(line: string, ports: Pick<Ports, 'hash'>): FirstLine | null {
  const header = readProtectedHeader(line, ports.hash);
  return header.ok ? { line, header: header.value, end: Buffer.byteLength(line, 'utf8') + 1 } : null;
}

const digestIfThere = async (path: string): Promise<string | null> =>
  existsSync(path) ? digestOfFile(path) : null;

/** `Jury (copie du 2026-11-29 19-51-02).eigjury`, and never a name that is taken. */
function freeNameBeside(home: string, since: string): string {
  const stamp = since.slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  const name = basename(home).replace(/\.eigjury$/i, '');
  for (let number = 1; ; number += 1) {
    const more = number === 1 ? '' : ` ${String(number)}`;
    const path = join(dirname(home), `${name} (copie du ${stamp}${more}).eigjury`);
    if (!existsSync(path)) return path;
  }
}
