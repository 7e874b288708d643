import { accessSync, constants, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { AppFailure } from '#core/contract/app-error.ts';
import { beatMs } from '#core/lock/beat.ts';
import type { Ports } from '#core/ports.ts';
import { brokenEntries, headHolds } from '#db/journal.ts';
import type { LockHolder } from '#db/lock-file.ts';
import { holderOf, lockedFailure, SessionLock } from '#db/lock.ts';
import { openSessionFile, type OldFile, type SessionDb } from '#db/open.ts';
import type { Timer } from './exchange/timer.ts';
import type { Claim, Unlocked } from './protection/session-vault.ts';

/** How a session that somebody else has open is opened: not at all, without a right to write, or in their place. */
export type OpenWay = 'edit' | 'read' | 'take-over';

export interface Guarded {
  readonly file: SessionDb;
  /** Null in a file that is only read. */
  readonly lock: SessionLock | null;
}

interface Surroundings {
  readonly ports: Ports;
  readonly readsWhenLocked: boolean;
  /** Something was found out about the open file: it is only read from now on. */
  readonly changed: () => void;
  readonly beforeMigration: (path: string) => (old: OldFile) => void;
}

/**
 * Who may write to the open session file, and whether it is sound. At opening: SQLite’s own check up to `wholeCheckBytes`,
 * and the last entry of the journal. Afterwards, in pauses: the tables of a larger file, and the whole chain.
 */
export class SessionGuard {
  #held: Guarded | null = null;
  #callOff: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly around: Surroundings,
    private readonly timer: Timer,
  ) {}

  /**
   * Takes the lock, or says why the file is only read. Throws `session-locked` when somebody else has it open and `way` is not
   * to read or to take over.
   */
  claim(path: string, way: OpenWay): Claim {
    if (!existsSync(path)) throw new AppFailure('session-missing', { file: basename(path) });
    if (way === 'read') return { lock: null, readOnly: { why: 'locked', holder: holderOf(path) } };
    let lock: SessionLock | null;
    try {
      lock = this.#lock(path, way === 'take-over');
    } catch (cause) {
      const code = cause instanceof AppFailure ? cause.error.code : null;
      if (code === 'session-locked' && this.around.readsWhenLocked) {
        return { lock: null, readOnly: { why: 'locked', holder: holderOf(path) } };
      }
      if (code !== 'place-read-only') throw cause;
      lock = null;
    }
    if (lock === null || !mayWrite(path)) {
      lock?.release();
      return { lock: null, readOnly: { why: 'place' } };
    }
    return { lock, readOnly: null };
  }

  /** As `claim`. `unlocked`: the working copy of a protected file, which was claimed before it was decrypted. */
  open(path: string, way: OpenWay, unlocked: Unlocked | null = null): Guarded {
    const { lock, readOnly } = unlocked?.claim ?? this.claim(path, way);
    try {
      const copied = unlocked === null ? {} : { copyOf: path };
      const how = readOnly === null ? { beforeMigration: this.around.beforeMigration(path) } : { readOnly };
      return {
        file: this.#withJournal(openSessionFile(unlocked?.copy.file ?? path, { ...copied, ...how })),
        lock,
      };
    } catch (cause) {
      if (unlocked === null) lock?.release();
      throw cause;
    }
  }

  /** The lock of a file that was just made or is open already. Closes the file when somebody else has it. */
  holdNew(file: SessionDb): Guarded {
    try {
      return { file, lock: this.#lock(file.path, false) };
    } catch (cause) {
      file.close();
      throw cause;
    }
  }

  /** Looks after a file that has become the open session. */
  follow(guarded: Guarded): void {
    this.#held = guarded;
    this.#running = this.#lookThrough(guarded);
    if (guarded.lock !== null) this.#beatLater(guarded, guarded.lock);
  }

  /** To be called when the file is closed; the lock of a protected one is given back when it has been encrypted. */
  closed(): void {
    this.#callOff();
    if (this.#held?.file.isCopy === false) this.#held.lock?.release();
    this.#held = null;
  }

  /** The file is no longer looked after, and its lock is handed out. */
  letGo(): SessionLock | null {
    this.#callOff();
    const lock = this.#held?.lock ?? null;
    this.#held = null;
    return lock;
  }

  /** Who has this session file open but for this very opening of it. */
  otherHolder(path: string): LockHolder | null {
    return holderOf(path, this.#held?.lock?.token ?? null);
  }

  /** When all that can be found out has been. */
  get settled(): Promise<void> {
    return this.#running;
  }

  #lock(path: string, force: boolean): SessionLock {
    const { ports } = this.around;
    const taken = SessionLock.take(path, ports.newId(), ports.now(), force);
    if (taken instanceof SessionLock) return taken;
    throw lockedFailure(path, taken, ports.now());
  }

  #withJournal(file: SessionDb): SessionDb {
    if (!headHolds(file.read, this.around.ports.hash)) file.stopWriting({ why: 'journal' });
    return file;
  }

  async #lookThrough(guarded: Guarded): Promise<void> {
    const { file } = guarded;
    const parts = [
      ...(file.checkedWhole ? [] : [{ why: 'damaged', faults: () => file.faults() } as const]),
      { why: 'journal', faults: () => brokenEntries(file.read, this.around.ports.hash) } as const,
    ];
    for (const { why, faults } of parts) {
      await whatElseWaits();
      if (this.#held !== guarded) return;
      const all = faults();
      for (;;) {
        const next = this.#next(all);
        if (next === 'end') break;
        if (next === 'fault') {
          file.stopWriting({ why });
          this.around.changed();
          return;
        }
        await whatElseWaits();
        if (this.#held !== guarded) return;
      }
    }
  }

  /** A table that SQLite will not even read is a fault like any other. */
  #next(faults: Iterator<unknown, void>): 'end' | 'fault' | 'sound' {
    try {
      const { done, value } = faults.next();
      if (done === true) return 'end';
      return value === null ? 'sound' : 'fault';
    } catch {
      return 'fault';
    }
  }

  #beatLater(guarded: Guarded, lock: SessionLock): void {
    this.#callOff = this.timer.after(beatMs, () => {
      if (this.#held !== guarded) return Promise.resolve();
      const holder = lock.beat(this.around.ports.now());
      if (holder === null) this.#beatLater(guarded, lock);
      else {
        guarded.file.stopWriting({ why: 'taken-over', holder });
        this.around.changed();
      }
      return Promise.resolve();
    });
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
