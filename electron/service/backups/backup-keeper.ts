import type { BackupReason } from '#core/backup/backup.ts';
import { AppFailure, appError, type AppError } from '#core/contract/app-error.ts';
import type { LogEvent } from '#core/log/log-event.ts';
import type { Clock, Ports } from '#core/ports.ts';
import { journalHead } from '#db/journal.ts';
import type { OldFile, SessionDb } from '#db/open.ts';
import { keyOf, readSession } from '#db/queries/session.ts';
import type { Timer } from '../exchange/timer.ts';
import type { OpenSession } from '../open-session.ts';
import { BackupFolder, type KeptBackup } from './backup-folder.ts';
import { forgetOvertaken } from './change-note.ts';
import type { SessionKeys } from '../protection/session-keys.ts';
import type { SessionVault } from '../protection/session-vault.ts';
import { unheard } from '../unheard.ts';
import {
  backUpOldFile,
  backUpProtectedFile,
  writeBackup,
  writeBackupNow,
  type Wanted,
} from './write-backup.ts';
import { finishChange, writeProtectedBackup } from './write-protected-backup.ts';

/** How long a changed session goes without a backup. */
export const regularMs = 10 * 60_000;

interface Surroundings {
  /** The application’s own folder for backups; null where there is none. */
  readonly folder: string | null;
  readonly now: Clock;
  readonly ports: Pick<Ports, 'hash' | 'sealing'>;
  /** Where protected sessions are open: their backups are protected as they are. */
  readonly vault: SessionVault;
  readonly log: (event: LogEvent) => void;
  /** A backup was written. */
  readonly written: () => void;
  /** `OpenSession.backupFault` is another. */
  readonly changed: () => void;
}

/**
 * Backs the open session up: when it is opened and every ten minutes, each time only when it was changed since the last
 * backup, before a migration and before a restoring. A backup that cannot be written is told and holds nothing up.
 */
export class BackupKeeper {
  readonly #folder: BackupFolder | null;
  /** What went wrong before the file that is being opened was migrated: it is told once the session is open. */
  #migrationFault: AppError | null = null;
  #session: OpenSession | null = null;
  #changing = false;
  /** Once a start is enough: what is swept was left long ago. */
  #isSwept = false;
  #callOff: () => void = () => undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly around: Surroundings,
    private readonly timer: Timer,
  ) {
    this.#folder = around.folder === null ? null : new BackupFolder(around.folder);
  }

  get folder(): BackupFolder {
    if (this.#folder === null) throw new AppFailure('backups-none');
    return this.#folder;
  }

  /** For `openSessionFile`. */
  readonly beforeMigration =
    (path: string) =>
    (old: OldFile): void => {
      if (this.#folder === null) return;
      this.#migrationFault = null;
      try {
        const key = keyOf(readSession(old.db));
        const wanted = { key, at: this.around.now(), reason: 'migration', from: path } as const;
        // A protected file is still as it was; what is about to be migrated is its working copy.
        const backUp = this.around.vault.isProtected(path) ? backUpProtectedFile : backUpOldFile;
        backUp(this.#folder, old, wanted);
      } catch (cause) {
        this.#migrationFault = errorOf(cause);
      }
    };

  /** Follows a session that was opened. */
  follow(session: OpenSession): void {
    this.#session = session;
    session.backupFault = this.#migrationFault;
    this.#migrationFault = null;
    if (session.file.readOnly !== null || this.#folder === null) return;
    this.#inTurn(() => this.#atOpening(session));
    this.#later();
  }

  /** Nobody waits for it: one that fails for an unforeseen reason is logged, and must not be the last one. */
  #inTurn(work: () => Promise<void>): void {
    this.#running = this.#running.then(work).catch(unheard((event) => this.around.log(event)));
  }

  /** While the protection of the open session is changed, nobody else goes on with a change of it. */
  async changing<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#changing = true;
    try {
      return await work();
    } finally {
      this.#changing = false;
    }
  }

  /** The session was closed; what was being written is given up. */
  closed(): void {
    this.#callOff();
    this.#session = null;
  }

  /** When what was begun is done. */
  get settled(): Promise<void> {
    return this.#running;
  }

  /** Now, or an `AppFailure`: for a person who asks, and before what cannot be taken back. */
  async now(session: OpenSession, reason: BackupReason): Promise<KeptBackup> {
    const { file } = session;
    const wanted = this.#wanted(session, reason);
    if (!file.isCopy) return writeBackupNow(this.folder, file, wanted);
    return writeProtectedBackup(this.folder, file, wanted, this.around);
  }

  #wanted({ file, key }: OpenSession, reason: BackupReason): Wanted {
    return { key, at: this.around.now(), reason, from: file.path };
  }

  #later(): void {
    this.#callOff = this.timer.after(regularMs, async () => {
      this.#inTurn(() => this.#backUp('regular'));
      await this.#running;
      if (this.#session !== null) this.#later();
    });
  }

  async #atOpening(session: OpenSession): Promise<void> {
    if (!this.#isSwept) this.folder.sweepFormer();
    this.#isSwept = true;
    if (!this.#changing) await this.#finishChange(session, this.around.vault.of(session.file)?.keys ?? null);
    await this.#backUp('opening');
  }

  /** A kill may have cut a change of protection short: what is left of it is told by the list. */
  async #finishChange(session: OpenSession, keys: SessionKeys | null): Promise<void> {
    const wanted = (): boolean => this.#session === session;
    const { key, file } = session;
    try {
      forgetOvertaken(this.folder, { key, home: file.path }, keys?.header.recipient ?? null);
    } catch {
      // No backup depends on it: the next opening tries again.
      this.around.log({ code: 'change-note-kept' });
    }
    if (keys === null) return;
    try {
      await finishChange(this.folder, key, keys, { ...this.around, wanted });
      this.around.written();
    } catch (cause) {
      if (wanted()) session.backupFault = errorOf(cause);
    }
  }

  async #backUp(reason: 'opening' | 'regular'): Promise<void> {
    const session = this.#session;
    const folder = this.#folder;
    if (session === null || folder === null || session.file.readOnly !== null) return;
    const before = session.backupFault;
    try {
      const { file, key } = session;
      const wanted = this.#wanted(session, reason);
      // A copy in another place has backups of its own: that is how a damaged file is known again.
      const last = folder.of(key).find(({ from }) => from === file.path);
      if (last === undefined || !isSame(last, file)) {
        if (file.isCopy) await writeProtectedBackup(folder, file, wanted, this.around);
        else await writeBackup(folder, file, wanted);
        this.around.written();
      }
      if (reason === 'regular') session.backupFault = null;
    } catch (cause) {
      // A session that was closed meanwhile takes its unfinished copy with it.
      if (this.#session === session) session.backupFault = errorOf(cause);
    }
    if (this.#session === session && before !== session.backupFault) this.around.changed();
  }
}

/** Nothing was written to the session since, not even a draft. */
const isSame = (backup: KeptBackup, file: SessionDb): boolean =>
  backup.head === journalHead(file.read).digest && backup.changes === file.changes();

const errorOf = (cause: unknown): AppError =>
  cause instanceof AppFailure ? cause.error : appError('unexpected', { message: String(cause) });
