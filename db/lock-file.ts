import {
  closeSync,
  ftruncateSync,
  linkSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './sqlite-failure.ts';

// The steps on the disk that a lock takes. A lock is created in one step; it is replaced or removed only by whoever holds the
// claim of its token, a file of its own that again is created in one step. So of several processes that find the same dead
// lock one takes it, wherever each of them was when the others went on.

/** What a lock, or a claim on one, says of whoever made it. */
export const LockHolder = z.object({
  /** The machine’s name on its network. */
  machine: z.string().max(255),
  user: z.string().max(255),
  /** Of the application, on its machine. */
  pid: z.int().nonnegative(),
  /** Tells two openings by one process apart. It becomes part of a file’s name. */
  token: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
  since: z.string().max(40),
  /** When the holder last said that it is still there. */
  beat: z.string().max(40),
});
export type LockHolder = z.infer<typeof LockHolder>;

/** `none`: there is no such file. `void`: there is one, and it says nothing. */
export type FoundLock = LockHolder | 'none' | 'void';

/** How long a claim may stand that belongs to somebody at work: it is held for a few steps on the disk. */
const claimMs = 500;
/** More dead claims on one another than kills can leave. */
const mostClaims = 100;
/** What a kill left beside a lock goes when it is this old. */
const leftBehindMs = 86_400_000;

export function readLock(path: string): FoundLock {
  try {
    return parsed(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return 'none';
    throw cause;
  }
}

/** False when there is one already. The name comes with its words: half a lock would look like nobody’s. */
export function createLock(path: string, holder: LockHolder, temporary: string): boolean {
  const words = JSON.stringify(holder);
  try {
    writeFileSync(temporary, words, { mode: 0o644 });
    try {
      linkSync(temporary, path);
    } catch (cause) {
      if (codeOf(cause) === 'EEXIST') return false;
      // Keys and some shares know no second name for a file.
      writeFileSync(path, words, { flag: 'wx', mode: 0o644 });
    }
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Replaces the lock that was found, or removes it where `next` is null. Null: done. `changed`: it is not there any more.
 * A holder: somebody else is doing the same. `isGone` tells whose process is there no more; with `force` a claim that stays
 * is passed over as well.
 */
export function changeLock(
  path: string,
  found: LockHolder | 'void',
  next: LockHolder | null,
  claimant: LockHolder,
  { isGone, force }: { readonly isGone: (holder: LockHolder) => boolean; readonly force: boolean },
): LockHolder | 'changed' | null {
  const temporary = temporaryOf(path, claimant);
  const passed: string[] = [];
  let token = found === 'void' ? 'void' : found.token;
  for (;;) {
    if (passed.length > mostClaims) throw new Error('no end of claims on a lock');
    const claim = `${path}.${token}~`;
    if (createLock(claim, claimant, temporary)) {
      passed.push(claim);
      break;
    }
    const rival = readLock(claim);
    // Given up just now.
    if (rival === 'none') continue;
    passed.push(claim);
    if (rival === 'void') token = `${token}-void`;
    else if (isGone(rival) || (force && staysFor(claim, rival))) token = rival.token;
    else return rival;
  }
  let done = false;
  try {
    const now = readLock(path);
    // From here on nobody but this claimant may change it.
    if (now !== found && (typeof now === 'string' || typeof found === 'string' || now.token !== found.token))
      return 'changed';
    if (next === null) rmSync(path, { force: true });
    else replaceLock(path, next, temporary);
    done = true;
    return null;
  } finally {
    // The claims of the dead go with the lock that they were made on, and no sooner.
    for (const claim of done ? passed : passed.slice(-1)) rmSync(claim, { force: true });
  }
}

/**
 * Writes a later beat into the lock itself: where somebody replaces it meanwhile, this goes into the file that has no name any
 * more. Answers what the lock says, which is left as it is when it is not of this holder.
 */
export function beatInPlace(path: string, holder: LockHolder): FoundLock {
  let handle: number;
  try {
    handle = openSync(path, 'r+');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return 'none';
    throw cause;
  }
  try {
    const before = readFileSync(handle, 'utf8');
    const present = parsed(before);
    if (typeof present !== 'string' && present.token !== holder.token) return present;
    const words = Buffer.from(JSON.stringify(holder), 'utf8');
    writeSync(handle, words, 0, words.length, 0);
    if (Buffer.byteLength(before) !== words.length) ftruncateSync(handle, words.length);
    return present;
  } finally {
    closeSync(handle);
  }
}

export const temporaryOf = (path: string, holder: LockHolder): string => `${path}.${holder.token}`;

/** Takes away what processes that were killed left beside a lock. */
export function sweepBeside(path: string, now: number): void {
  const start = `${basename(path)}.`;
  try {
    for (const name of readdirSync(dirname(path)).filter((one) => one.startsWith(start))) {
      const left = join(dirname(path), name);
      if (now - statSync(left).mtimeMs > leftBehindMs) rmSync(left, { force: true });
    }
  } catch {
    // It is only tidying up.
  }
}

export const pause = (ms: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};

function replaceLock(path: string, holder: LockHolder, temporary: string): void {
  try {
    writeFileSync(temporary, JSON.stringify(holder), { mode: 0o644 });
    for (let turn = 1; ; turn += 1) {
      try {
        renameSync(temporary, path);
        return;
      } catch (cause) {
        // Windows renames nothing over a file that somebody is just reading.
        if (turn === 5 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(cause))) throw cause;
        pause(20);
      }
    }
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

function staysFor(claim: string, rival: LockHolder): boolean {
  pause(claimMs);
  const now = readLock(claim);
  return typeof now !== 'string' && now.token === rival.token;
}

function parsed(words: string): LockHolder | 'void' {
  try {
    return LockHolder.parse(JSON.parse(words));
  } catch {
    return 'void';
  }
}
