import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppFailure } from '#core/contract/app-error.ts';
import { ReadableDb, WritableDb } from './handles.ts';
import { applicationId, migrate, newestVersion } from './migrate.ts';
import { fileFailure } from './sqlite-failure.ts';

/**
 * An open session file. Reading goes through `read`; writing only through `write`, which is one transaction:
 * when it returns the change is on the disk (rollback journal, synchronous = EXTRA), when it throws nothing is.
 */
export class SessionDb {
  readonly read: ReadableDb;
  readonly #sqlite: Database.Database;
  readonly #writable: WritableDb;

  constructor(
    sqlite: Database.Database,
    readonly path: string,
  ) {
    this.#sqlite = sqlite;
    this.read = new ReadableDb(sqlite);
    this.#writable = new WritableDb(sqlite);
  }

  /** Runs one use case as one transaction. Nested calls are a defect. */
  write<Value>(change: (db: WritableDb) => Value): Value {
    if (this.#sqlite.inTransaction) throw new Error('a use case is one transaction');
    try {
      return this.#sqlite.transaction(() => change(this.#writable)).immediate();
    } catch (cause) {
      throw fileFailure(cause, basename(this.path));
    }
  }

  /**
   * Runs a change that takes something out for good: what it frees is written over, and the file is then written anew, so
   * that nothing of it is left between the pages. When this returns both are on the disk.
   */
  erase<Value>(change: (db: WritableDb) => Value): Value {
    this.#sqlite.pragma('secure_delete = ON');
    try {
      const value = this.write(change);
      this.#sqlite.exec('VACUUM');
      return value;
    } catch (cause) {
      throw fileFailure(cause, basename(this.path));
    } finally {
      this.#sqlite.pragma('secure_delete = OFF');
    }
  }

  close(): void {
    this.#sqlite.close();
  }
}

/** Opens an existing session file, migrating it when it is older. Throws an `AppFailure` that names the file. */
export function openSessionFile(path: string): SessionDb {
  const file = basename(path);
  if (!existsSync(path)) throw new AppFailure('session-missing', { file });
  return guarded(path, (sqlite) => {
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) {
      throw new AppFailure('session-not-ours', { file });
    }
    const version = sqlite.pragma('user_version', { simple: true }) as number;
    if (version > newestVersion)
      throw new AppFailure('session-newer', { file, version, known: newestVersion });
    migrate(sqlite);
  });
}

/**
 * Makes a new session file: filled under a temporary name beside the target, renamed when whole (law 6), so a
 * file with the wanted name is never half a session. Replaces a file that is there.
 */
export function createSessionFile(path: string, fill: (db: WritableDb) => void): SessionDb {
  const temporary = join(dirname(path), `.${basename(path)}.nouveau`);
  const discard = (): void => {
    for (const end of ['', '-journal']) rmSync(temporary + end, { force: true });
  };
  try {
    discard();
    const db = guarded(temporary, migrate);
    try {
      db.write(fill);
    } finally {
      db.close();
    }
    renameSync(temporary, path);
  } catch (cause) {
    // A read-only place refuses the clean-up as well; the first cause is the one to tell.
    try {
      discard();
    } catch {
      // nothing was written there
    }
    throw fileFailure(cause, basename(path));
  }
  return openSessionFile(path);
}

function guarded(path: string, prepare: (sqlite: Database.Database) => void): SessionDb {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path);
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('synchronous = EXTRA');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    prepare(sqlite);
    return new SessionDb(sqlite, path);
  } catch (cause) {
    sqlite?.close();
    throw fileFailure(cause, basename(path));
  }
}
