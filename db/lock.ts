import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AppFailure } from '#core/contract/app-error.ts';
import { silentAfterMs } from '#core/lock/beat.ts';
import { codeOf, fileFailure } from './sqlite-failure.ts';

/**
 * Who has a session file open: a small file beside it, so that it is seen from every machine that shares the folder. It keeps
 * people from working in two places; what keeps the file whole are SQLite’s own locks, whatever stands here.
 */
export const LockHolder = z.object({
  /** The machine’s name on its network. */
  machine: z.string().max(255),
  user: z.string().max(255),
  /** Of the application, on its machine. */
  pid: z.int().nonnegative(),
  /** Tells two openings by one process apart. */
  token: z.string().max(64),
  since: z.string().max(40),
  /** When the holder last said that it is still there. */
  beat: z.string().max(40),
});
export type LockHolder = z.infer<typeof LockHolder>;

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
   * other only when `force` says so. Throws an `AppFailure` where the place cannot be written to.
   */
  static take(session: string, token: string, now: string, force = false): SessionLock | LockHolder {
    const path = lockPathOf(session);
    const holder: LockHolder = { ...here(), token, since: now, beat: now };
    try {
      if (tryCreate(path, holder)) return new SessionLock(path, holder);
      const present = readLock(path);
      if (present !== null && !force && !isLeftBehind(present)) return present;
      replace(path, holder);
      return new SessionLock(path, holder);
    } catch (cause) {
      throw fileFailure(cause, basename(session));
    }
  }

  /** Says that this opening goes on; answers who took the lock over, or null. */
  beat(now: string): LockHolder | null {
    try {
      const present = readLock(this.path);
      if (present !== null && present.token !== this.holder.token) return present;
      this.holder = { ...this.holder, beat: now };
      replace(this.path, this.holder);
    } catch {
      // A share that does not answer just now: the next beat tells.
    }
    return null;
  }

  /** Gives the lock back, unless somebody else has it by now. */
  release(): void {
    heldHere.delete(this.holder.token);
    try {
      if (readLock(this.path)?.token === this.holder.token) rmSync(this.path, { force: true });
    } catch {
      // A key that was pulled out: whoever opens the file next finds the process gone.
    }
  }
}

/** Who has this session file open, by another process or another opening than `own`; null when nobody has. */
export function holderOf(session: string, own: string | null = null): LockHolder | null {
  try {
    const present = readLock(lockPathOf(session));
    return present === null || present.token === own || isLeftBehind(present) ? null : present;
  } catch {
    return null;
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

/** False when there is a lock already. The name comes with its words: half a lock would look like nobody’s. */
function tryCreate(path: string, holder: LockHolder): boolean {
  const temporary = `${path}.${holder.token}`;
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

function replace(path: string, holder: LockHolder): void {
  const temporary = `${path}.${holder.token}`;
  try {
    writeFileSync(temporary, JSON.stringify(holder), { mode: 0o644 });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Null when there is none, or one that says nothing. */
function readLock(path: string): LockHolder | null {
  let words: string;
  try {
    words = readFileSync(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
  try {
    return LockHolder.parse(JSON.parse(words));
  } catch {
    return null;
  }
}

/** Its process was on this machine and is there no more. */
function isLeftBehind({ machine, pid, token }: LockHolder): boolean {
  if (machine !== hostname()) return false;
  if (pid === process.pid) return !heldHere.has(token);
  try {
    process.kill(pid, 0);
    return isDead(pid);
  } catch (cause) {
    // A process of another user may not be asked, and is there.
    return codeOf(cause) === 'ESRCH';
  }
}

/** On Linux a process that was killed keeps its number until its parent has asked after it, which may be never. */
function isDead(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const words = readFileSync(`/proc/${String(pid)}/stat`, 'latin1');
    // After the name, which is in brackets and may hold any sign (proc(5)).
    return /^ [ZX]/.test(words.slice(words.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}
