import { existsSync, renameSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppFailure } from '#core/contract/app-error.ts';
import { faultOfWhole, faultsByTable, isCutShort, readHeader, wholeCheckBytes } from './check-file.ts';
import { copyAtOnce, copyInSteps } from './copy-file.ts';
import { FilePlace } from './file-place.ts';
import { ReadableDb, WritableDb } from './handles.ts';
import { applicationId, migrate, newestVersion } from './migrate.ts';
import { readOnlyFailure, type ReadOnly } from './read-only.ts';
import { fileFailure } from './sqlite-failure.ts';
import { removeTemporary, temporaryBeside } from './temporary-name.ts';

/**
 * An open session file. Reading goes through `read`; writing only through `write`, which is one transaction:
 * when it returns the change is on the disk (rollback journal, synchronous = EXTRA), when it throws nothing is.
 */
export class SessionDb {
  readonly read: ReadableDb;
  readonly #sqlite: Database.Database;
  readonly #writable: WritableDb;
  readonly #place: FilePlace;
  #readOnly: ReadOnly | null;

  /**
   * `at`: where SQLite has it. `path`: where the person has it, which is another place for the working copy of a protected
   * session (decision 44).
   */
  constructor(
    sqlite: Database.Database,
    readonly at: string,
    readOnly: ReadOnly | null = null,
    readonly path: string = at,
  ) {
    this.#sqlite = sqlite;
    this.read = new ReadableDb(sqlite);
    this.#writable = new WritableDb(sqlite);
    this.#place = new FilePlace(at);
    this.#readOnly = readOnly;
  }

  /** It is the working copy of a protected session. */
  get isCopy(): boolean {
    return this.at !== this.path;
  }

  /** Null while it may be written to. */
  get readOnly(): ReadOnly | null {
    return this.#readOnly;
  }

  /** False once it was closed: what goes on in pauses looks before it reads again. */
  get isOpen(): boolean {
    return this.#sqlite.open;
  }

  /** From now on nothing is written any more. */
  stopWriting(readOnly: ReadOnly): void {
    this.#readOnly = readOnly;
  }

  /**
   * Runs one use case as one transaction. Nested calls are a defect. Refused when the file is only read, or its name is no
   * longer its own: what is written to a file that was moved is saved, and nobody would find it.
   */
  write<Value>(change: (db: WritableDb) => Value): Value {
    if (this.#sqlite.inTransaction) throw new Error('a use case is one transaction');
    const file = basename(this.path);
    if (this.#readOnly !== null) throw readOnlyFailure(this.path, this.#readOnly);
    this.#place.mustHold();
    let value: Value;
    try {
      value = this.#sqlite.transaction(() => change(this.#writable)).immediate();
    } catch (cause) {
      this.#place.mustHold();
      throw fileFailure(cause, file);
    }
    this.#place.mustHold();
    return value;
  }

  /**
   * What `work` reads is of one moment; the file is locked and looked at once for all of it, which otherwise costs every
   * statement more than finding its rows. Not for what waits for anything. Inside another reading or writing it is that one’s.
   */
  reading<Value>(work: () => Value): Value {
    return this.#sqlite.inTransaction ? work() : this.#sqlite.transaction(work).deferred();
  }

  /** Counts the transactions that changed the file, typed drafts included, which the journal does not hold. */
  changes(): number {
    try {
      return readHeader(this.at)?.changes ?? 0;
    } catch (cause) {
      throw fileFailure(cause, basename(this.path));
    }
  }

  /** Whether every page was looked at when it was opened. */
  get checkedWhole(): boolean {
    const { size } = this.read.get(
      'SELECT page_count * page_size AS size FROM pragma_page_count(), pragma_page_size()',
    ) as { size: number };
    return size <= wholeCheckBytes;
  }

  /** What is wrong with the file, table after table; null for each that is sound. */
  faults(): Generator<string | null, void> {
    return faultsByTable(this.#sqlite);
  }

  /** A whole copy under another name, which must not be there; nobody else is served meanwhile. */
  copyTo(path: string): void {
    copyAtOnce(this.#sqlite, path);
  }

  /** The same a few pages at a time: what is written meanwhile is in the copy too. */
  copySlowlyTo(path: string): Promise<void> {
    return copyInSteps(this.#sqlite, path);
  }

  /**
   * Runs a change that takes something out for good: what it frees is written over, and the file is then written anew, so
   * that nothing of it is left between the pages. When this returns both are on the disk. `removal-unfinished`: the change
   * is, and the file could not be written anew.
   */
  erase<Value>(change: (db: WritableDb) => Value): Value {
    this.#sqlite.pragma('secure_delete = ON');
    try {
      const value = this.write(change);
      try {
        this.rewrite();
      } catch {
        throw new AppFailure('removal-unfinished', { file: basename(this.path) });
      }
      return value;
    } catch (cause) {
      throw fileFailure(cause, basename(this.path));
    } finally {
      this.#sqlite.pragma('secure_delete = OFF');
    }
  }

  /** Writes the whole file anew, for which the disk must have room twice over. */
  rewrite(): void {
    this.#sqlite.exec('VACUUM');
  }

  close(): void {
    this.#sqlite.close();
  }
}

/** What is told of an older file before it becomes a newer one. */
export interface OldFile {
  readonly db: ReadableDb;
  readonly version: number;
  /** As `SessionDb.copyTo`. */
  readonly copyTo: (path: string) => void;
}

export interface OpenHow {
  /** It is opened without a right to write: nothing of it is changed, not even an unfinished transaction undone. */
  readonly readOnly?: ReadOnly | null;
  /** Where the protected session is of which this is the working copy; errors name that one. */
  readonly copyOf?: string;
  /** Called before an older file is migrated. */
  readonly beforeMigration?: (old: OldFile) => void;
}

/**
 * Opens an existing session file, migrating it when it is older. A file that is not what SQLite wrote is refused and left
 * as it is. Throws an `AppFailure` that names the file.
 */
export function openSessionFile(path: string, how: OpenHow = {}): SessionDb {
  const shown = how.copyOf ?? path;
  const file = basename(shown);
  if (!existsSync(path)) throw new AppFailure('session-missing', { file });
  refuseCutShort(path, file);
  return guarded(path, shown, how.readOnly ?? null, (sqlite) => {
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) {
      throw new AppFailure('session-not-ours', { file });
    }
    const version = sqlite.pragma('user_version', { simple: true }) as number;
    if (version > newestVersion)
      throw new AppFailure('session-newer', { file, version, known: newestVersion });
    refuseDamaged(sqlite, file);
    if (version === newestVersion) return;
    if (sqlite.readonly) throw new AppFailure('session-old-read-only', { file });
    how.beforeMigration?.({
      db: new ReadableDb(sqlite),
      version,
      copyTo: (target) => copyAtOnce(sqlite, target),
    });
    migrate(sqlite);
  });
}

/**
 * Has SQLite undo what a kill left unfinished in a file of any version, and refuses one that is not sound. Nothing else of it
 * is changed. Throws an `AppFailure` that names `file`.
 */
export function settleSessionFile(path: string, file: string): void {
  refuseCutShort(path, file);
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { fileMustExist: true });
    sqlite.pragma('trusted_schema = OFF');
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId)
      throw new AppFailure('session-damaged', { file });
    refuseCutShort(path, file);
    for (const fault of faultsByTable(sqlite))
      if (fault !== null) throw new AppFailure('session-damaged', { file });
  } catch (cause) {
    throw fileFailure(cause, file);
  } finally {
    sqlite?.close();
  }
}

/**
 * Reads from a session file of any version as it stands: neither migrated nor looked through. Throws an `AppFailure` that
 * names the file.
 */
export function readAsItStands<Value>(path: string, read: (db: ReadableDb) => Value): Value {
  const file = basename(path);
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true });
    sqlite.pragma('trusted_schema = OFF');
    if (sqlite.pragma('application_id', { simple: true }) !== applicationId) {
      throw new AppFailure('session-not-ours', { file });
    }
    return read(new ReadableDb(sqlite));
  } catch (cause) {
    throw fileFailure(cause, file);
  } finally {
    sqlite?.close();
  }
}

/**
 * An empty file is no damaged session: it never was one. Nor is one beside which SQLite’s journal lies: a kill came while pages
 * were written, the first of which says how many there are to be. SQLite undoes that when it first reads; then it is looked at
 * again (`refuseDamaged`).
 */
function refuseCutShort(path: string, file: string): void {
  try {
    const header = readHeader(path);
    if (header === null || !isCutShort(header) || existsSync(`${path}-journal`)) return;
    throw new AppFailure('session-damaged', { file });
  } catch (cause) {
    throw fileFailure(cause, file);
  }
}

function refuseDamaged(sqlite: Database.Database, file: string): void {
  const pages = sqlite.pragma('page_count', { simple: true }) as number;
  const pageSize = sqlite.pragma('page_size', { simple: true }) as number;
  const header = readHeader(sqlite.name);
  if (header !== null && isCutShort(header)) throw new AppFailure('session-damaged', { file });
  if (pages * pageSize > wholeCheckBytes) return;
  if (faultOfWhole(sqlite) !== null) throw new AppFailure('session-damaged', { file });
}

/**
 * Makes a new session file: filled under a temporary name beside the target, renamed when whole (law 6), so a
 * file with the wanted name is never half a session. Replaces a file that is there. `underWay` writes the temporary name down
 * until it is gone.
 */
export function createSessionFile(
  path: string,
  fill: (db: WritableDb) => void,
  underWay: (temporary: string) => () => void = () => () => undefined,
): SessionDb {
  // SQLite's binding says so without a code.
  if (!existsSync(dirname(path))) throw new AppFailure('place-missing', { file: basename(path) });
  const temporary = temporaryBeside(path);
  const gone = underWay(temporary);
  try {
    const db = guarded(temporary, temporary, null, migrate);
    try {
      db.write(fill);
    } finally {
      db.close();
    }
    renameSync(temporary, path);
  } catch (cause) {
    // The first cause is the one to tell; what is still there stays written down.
    try {
      removeTemporary(temporary);
      gone();
    } catch {
      // the next start takes it away
    }
    throw fileFailure(inNameOf(cause, temporary, path), basename(path));
  }
  gone();
  return openSessionFile(path);
}

/** What went wrong under a temporary name is told of the name that a person chose. */
function inNameOf(cause: unknown, temporary: string, path: string): unknown {
  if (!(cause instanceof AppFailure) || cause.error.details['file'] !== basename(temporary)) return cause;
  // SQLite says the same of a folder that is not there and of one that takes nothing.
  const isThere = cause.error.code === 'place-missing' && existsSync(dirname(path));
  const code = isThere ? 'place-read-only' : cause.error.code;
  return new AppFailure(code, { ...cause.error.details, file: basename(path) });
}

function guarded(
  path: string,
  shown: string,
  readOnly: ReadOnly | null,
  prepare: (sqlite: Database.Database) => void,
): SessionDb {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { readonly: readOnly !== null });
    if (readOnly === null) sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('synchronous = EXTRA');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('trusted_schema = OFF');
    prepare(sqlite);
    return new SessionDb(sqlite, path, readOnly, shown);
  } catch (cause) {
    sqlite?.close();
    throw fileFailure(cause, basename(shown));
  }
}
