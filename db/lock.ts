import { rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import { silentAfterMs } from '#core/lock/beat.ts';
import {
  beatInPlace,
  changeLock,
  createLock,
  pause,
  readLock,
  sweepBeside,
  temporaryOf,
  type LockHolder,
} from './lock-file.ts';
import { isProcessGone } from './process-gone.ts';
import { codeOf, fileFailure } from './sqlite-failure.ts';

// Who has a session file open: a small file beside it, so that it is seen from every machine that shares the folder. It keeps
// people from working in two places; what keeps the file whole are SQLite’s own locks, whatever stands here.

/** How often a lock may change under the eyes of whoever wants it: more, and it is not other openings that change it. */
const mostTurns = 1_000;
/** A place that knows no links shows a lock before its words are in it. */
const wordsMs = 50;

export const lockPathOf = (path: string): string => join(dirname(path), `.~${basename(path)}.lock`);

/** Openings by this very process, by token: a process that forgot one cannot be holding it. */
const heldHere = new Set<string>();

/** The lock of one opening. */
export class SessionLock {
  private constructor(
    private readonly path: string,
    private holder: LockHolder,
  ) {
    heldHere.add(holder.token);
  }

  /** Tells this opening from any other. */
  get token(): string {
    return this.holder.token;
  }

  /**
   * Takes the lock, or answers who has it. A lock whose process is gone from this machine is taken over in silence; any
   * other only when `force` says so, and then the one that stands there now: not whoever forced it a moment sooner. Of
   * several that do so at once one gets it. Throws an `AppFailure` where the place cannot be written to.
   */
  static take(session: string, token: string, now: string, force = false): SessionLock | LockHolder {
    const path = lockPathOf(session);
    const holder: LockHolder = { ...here(), token, since: now, beat: now };
    try {
      const other = takeAt(path, holder, force);
      if (other !== null) return other;
      sweepBeside(path, Date.parse(now));
      return new SessionLock(path, holder);
    } catch (cause) {
      throw fileFailure(cause, basename(session));
    }
  }

  /** Says that this opening goes on; answers who took the lock over, or null. */
  beat(now: string): LockHolder | null {
    try {
      this.holder = { ...this.holder, beat: now };
      const present = beatInPlace(this.path, this.holder);
      if (present === 'none') createLock(this.path, this.holder, temporaryOf(this.path, this.holder));
      else if (present !== 'void' && present.token !== this.holder.token) return present;
    } catch {
      // A share that does not answer just now: the next beat tells.
    }
    return null;
  }

  /** Gives the lock back, unless somebody else has it by now. */
  release(): void {
    const { holder, path } = this;
    heldHere.delete(holder.token);
    try {
      // A claim of its own name: whoever is killed here leaves a claim that can be told from the lock.
      const claimant = { ...holder, token: `${holder.token}-end` };
      changeLock(path, holder, null, claimant, { isGone: isLeftBehind, force: false });
    } catch (cause) {
      // A key that was pulled out: whoever opens the file next finds the process gone.
      if (isFull(cause)) this.#giveBackUnclaimed();
    }
  }

  /** A full disk has no room for a claim: not for this one, nor for that of whoever would want the lock meanwhile. */
  #giveBackUnclaimed(): void {
    try {
      const present = readLock(this.path);
      if (typeof present !== 'string' && present.token === this.token) rmSync(this.path, { force: true });
    } catch {
      // see above
    }
  }
}

/** No room on the disk, or none left for this person. */
const isFull = (cause: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(codeOf(cause));

/** Null when the lock is this holder’s now. */
function takeAt(path: string, holder: LockHolder, force: boolean): LockHolder | null {
  const temporary = temporaryOf(path, holder);
  let forced = force;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    if (createLock(path, holder, temporary)) return null;
    let found = readLock(path);
    if (found === 'void') {
      pause(wordsMs);
      found = readLock(path);
    }
    if (found === 'none') continue;
    if (found !== 'void' && !forced && !isLeftBehind(found)) return found;
    const other = changeLock(path, found, holder, holder, { isGone: isLeftBehind, force: forced });
    if (other !== 'changed') return other;
    forced = false;
  }
  throw new Error('a lock that cannot be taken');
}

/** Who has this session file open, by another process or another opening than `own`; null when nobody has. */
export function holderOf(session: string, own: string | null = null): LockHolder | null {
  try {
    const present = readLock(lockPathOf(session));
    return typeof present === 'string' || present.token === own || isLeftBehind(present) ? null : present;
  } catch {
    return null;
  }
}

/** Whether a lock stands there of which the process is gone: nobody will give it back. A lock without words may be one in the making. */
export function isForsaken(session: string): boolean {
  try {
    const present = readLock(lockPathOf(session));
    return typeof present !== 'string' && isLeftBehind(present);
  } catch {
    return false;
  }
}

/** What the sentence about a lock names; `silent` is 1 for a holder that has not been heard of lately. */
export function lockedFailure(session: string, holder: LockHolder, now: string): AppFailure {
  const { machine, user, since, beat } = holder;
  // The two clocks may differ: a rough word is enough for a person who knows the other machine.
  const silent = Date.parse(now) - Date.parse(beat) > silentAfterMs ? 1 : 0;
  return new AppFailure('session-locked', { file: basename(session), machine, user, since, beat, silent });
}

function here(): { machine: string; user: string; pid: number } {
  return { machine: hostname(), user: userName(), pid: process.pid };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return '';
  }
}

/** Its process was on this machine and is there no more. */
function isLeftBehind({ machine, pid, token }: LockHolder): boolean {
  if (machine !== hostname()) return false;
  if (pid === process.pid) return !heldHere.has(token);
  return isProcessGone(pid);
}
