import { basename, dirname, join } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { Ports } from '#core/ports.ts';
import { shownText, shownValue } from '#core/reading/shown-text.ts';
import { holderOf, lockedFailure, type SessionLock } from '#db/lock.ts';
import type { SessionDb } from '#db/open.ts';
import { readName } from '#db/queries/session.ts';
import { solveWithHighs } from './compute/highs-solver.ts';
import type { StoppableSolve } from './compute/threaded-solver.ts';
import { BackupKeeper } from './backups/backup-keeper.ts';
import { ExchangeFolder } from './exchange/exchange-folder.ts';
import { nodeTimer, type Timer } from './exchange/timer.ts';
import type { ServiceHost } from './host.ts';
import { KitReader } from './kit-reader.ts';
import { PendingImports } from './pending-imports.ts';
import { keepLedgerOfUnfinished } from './unfinished.ts';
import { OpenSession } from './open-session.ts';
import { indexInPauses } from './search-indexing.ts';
import { SessionVault, type Access, type Unlocked } from './protection/session-vault.ts';
import { SessionGuard, type Guarded, type OpenWay } from './session-guard.ts';

/** What every use case works with. Holds at most one open session. */
export class ServiceContext {
  readonly host: ServiceHost;
  readonly imports = new PendingImports();
  readonly kits: KitReader;
  readonly exchange: ExchangeFolder;
  readonly backups: BackupKeeper;
  readonly guard: SessionGuard;
  readonly vault: SessionVault;
  #session: OpenSession | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly ports: Ports,
    host: ServiceHost,
    readonly solve: StoppableSolve = solveWithHighs,
    timer: Timer = nodeTimer,
    /** For what looks after the open session by itself: backups, the lock. */
    careTimer: Timer = nodeTimer,
  ) {
    if (host.backups !== null) keepLedgerOfUnfinished(join(dirname(host.backups), 'unfinished'));
    // What is printed shows nothing that deceives the eye (decision 43).
    this.host = { ...host, print: (model, signal, stand) => host.print(shownValue(model), signal, stand) };
    this.kits = new KitReader(ports);
    this.exchange = new ExchangeFolder(this, timer);
    const changed = (): void => this.host.emit({ event: 'session-changed' });
    const written = (): void => this.host.emit({ event: 'backups-changed' });
    this.vault = new SessionVault({
      folder: host.workingCopies,
      ports,
      changed: () => this.host.emit({ event: 'copies-changed' }),
    });
    this.backups = new BackupKeeper(
      {
        folder: host.backups,
        now: ports.now,
        log: (event) => this.host.log(event),
        written,
        changed,
        vault: this.vault,
        ports,
      },
      careTimer,
    );
    this.guard = new SessionGuard(
      {
        ports,
        readsWhenLocked: host.readsWhenLocked,
        changed,
        beforeMigration: this.backups.beforeMigration,
      },
      careTimer,
    );
  }

  get openSession(): OpenSession | null {
    return this.#session;
  }

  /** The open session; refused when there is none. */
  session(): OpenSession {
    if (this.#session === null) throw new AppFailure('no-session');
    return this.#session;
  }

  coordinatorSession(): OpenSession {
    return this.session().asCoordinator();
  }

  /** Runs one after the other what must not overlap: two ballots exported at once would each follow the same one. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** For what awaited something: refused when the person closed the session in the meantime. */
  stillOpen(session: OpenSession): void {
    if (this.#session !== session) throw new AppFailure('no-session');
  }

  pathOf(token: string): string {
    const path = this.host.pathOf(token);
    if (path === null) throw new AppFailure('place-unknown');
    return path;
  }

  /**
   * The path of a session that is about to be made or written to without being opened first; refused while somebody else has
   * it open.
   */
  freePath(token: string): string {
    const path = this.pathOf(token);
    const holder = this.#session?.file.path === path ? null : holderOf(path);
    if (holder !== null) throw lockedFailure(path, holder, this.ports.now());
    return path;
  }

  /**
   * Decrypts a protected session for `open`, which is then to follow; any other file needs none of this. Throws
   * `session-protected` where there is nothing to open it with.
   */
  async unlock(path: string, access: Access, way: OpenWay = 'edit'): Promise<void> {
    if (this.#isOpen(path, way) || !this.vault.isProtected(path)) return;
    // The lock is this one’s own, or nobody’s: it is asked for anew.
    if (this.#session?.file.path === path) this.close();
    await this.vault.free(path);
    await this.vault.unlock(path, access, this.guard.claim(path, way));
  }

  /** Opens any session file, as `open`; what is left of a protected one in its place has been encrypted by then. */
  async enter(path: string, access: Access, way: OpenWay = 'edit'): Promise<OpenSession> {
    await this.unlock(path, access, way);
    const session = this.open(path, way);
    await this.vault.settled();
    return session;
  }

  /** Opens a session file in the place of the one that is open; that one stays open when this fails. */
  open(path: string, way: OpenWay = 'edit'): OpenSession {
    const present = this.#session;
    if (present?.file.path === path) {
      if (this.#isOpen(path, way)) return present;
      this.close();
    }
    const unlocked = this.vault.take(path);
    if (unlocked === null) {
      if (this.vault.isProtected(path)) throw new AppFailure('session-protected', { file: basename(path) });
      return this.#enter(this.guard.open(path, way));
    }
    try {
      const guarded = this.guard.open(path, way, unlocked);
      this.vault.entered(guarded.file, unlocked);
      return this.#enter(guarded);
    } catch (cause) {
      this.vault.giveBack(unlocked);
      throw cause;
    }
  }

  #isOpen(path: string, way: OpenWay): boolean {
    const present = this.#session;
    return present?.file.path === path && (present.file.readOnly === null || way === 'read');
  }

  /**
   * Goes on in another file than the open one, under the same lock: its content was given another form or place. Nothing is
   * brought back by itself. A session that cannot go on is closed.
   */
  goOn(next: (left: Unlocked | null, lock: SessionLock | null) => Guarded): OpenSession {
    const { file } = this.session();
    const left = this.vault.forget(file);
    const lock = this.guard.letGo();
    file.close();
    this.#session = null;
    this.#forgetAll();
    try {
      return this.#enter(next(left, lock));
    } catch (cause) {
      lock?.release();
      if (left !== null) this.vault.giveBack(left);
      this.host.announce(null, '', '');
      throw cause;
    }
  }

  /** Makes an open file the open session. */
  take(file: SessionDb): OpenSession {
    if (this.#session?.file.path === file.path) this.close();
    return this.#enter(this.guard.holdNew(file));
  }

  /** The same of a copy that nobody else knows of: no lock, no backup, and written to whatever is wrong with it. */
  takePrivate(file: SessionDb): OpenSession {
    const session = this.#makeOpen(file);
    this.host.announce(file.path, shownText(readName(file.read)), session.key);
    return session;
  }

  #enter(guarded: Guarded): OpenSession {
    const session = this.#makeOpen(guarded.file);
    this.guard.follow(guarded);
    this.backups.follow(session);
    const { file } = guarded;
    this.host.announce(file.path, shownText(readName(file.read)), session.key);
    void indexInPauses(this.host, session);
    return session;
  }

  #makeOpen(file: SessionDb): OpenSession {
    const session = new OpenSession(file, this.ports, {
      committed: () => this.host.emit({ event: 'session-changed' }),
      log: (event) => this.host.log(event),
    });
    this.close();
    this.#session = session;
    return session;
  }

  close(): void {
    if (this.#session === null) return;
    const { file } = this.#session;
    file.close();
    this.#session = null;
    this.guard.closed();
    this.#forgetAll();
    this.vault.closed(file);
    this.host.announce(null, '', '');
  }

  #forgetAll(): void {
    this.backups.closed();
    this.imports.clear();
    this.kits.forget();
    this.exchange.closed();
  }
}
