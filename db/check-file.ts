import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { fileFailure } from './sqlite-failure.ts';

// Whether a file is what SQLite wrote. What takes a moment is looked at when the file is opened, the rest afterwards,
// table by table, so that nothing waits for it.

/** Files up to this size are looked at whole before they are shown: 0.1 s at most on the machine of docs/performance.md. */
export const wholeCheckBytes = 64 * 1024 * 1024;

const magic = 'SQLite format 3\0';

export interface FileHeader {
  readonly size: number;
  readonly pageSize: number;
  /** How many pages the file has by its own word; 0 where an old program wrote it last and it does not say. */
  readonly pages: number;
  /** Counts the transactions that changed the file. */
  readonly changes: number;
}

/** The first hundred bytes (https://www.sqlite.org/fileformat2.html, 1.3); null when they are not a database's. */
export function readHeader(path: string): FileHeader | null {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(100);
    const { size } = fstatSync(handle);
    if (readSync(handle, head, 0, 100, 0) < 100) return null;
    if (head.toString('latin1', 0, 16) !== magic) return null;
    const stored = head.readUInt16BE(16);
    const changes = head.readUInt32BE(24);
    return {
      size,
      pageSize: stored === 1 ? 65_536 : stored,
      pages: head.readUInt32BE(92) === changes ? head.readUInt32BE(28) : 0,
      changes,
    };
  } finally {
    closeSync(handle);
  }
}

/** Whether the file is shorter than it says: what a copy that broke off leaves. */
export const isCutShort = ({ size, pageSize, pages }: FileHeader): boolean => size < pages * pageSize;

/** What is wrong, in SQLite's own words; null when nothing is. Reads every page. */
export function faultOfWhole(sqlite: Database.Database): string | null {
  return (
    firstWord(sqlite.pragma('quick_check(1)')) ??
    ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0 ? 'foreign keys' : null)
  );
}

/** The same, a table at a time: between two of them others may use the connection. */
export function* faultsByTable(sqlite: Database.Database): Generator<string | null, void> {
  const tables = sqlite
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') ORDER BY name",
    )
    .pluck()
    .all() as string[];
  for (const table of tables) {
    // Names come from the schema, whose tables are ours; the quotes are for those that SQLite itself adds.
    const name = `'${table.replaceAll("'", "''")}'`;
    yield firstWord(sqlite.pragma(`quick_check(${name})`));
    yield (sqlite.pragma(`foreign_key_check(${name})`) as unknown[]).length > 0
      ? `foreign keys of ${table}`
      : null;
  }
}

/** The same of a file that is not open: a copy that was just made, or one that is about to be trusted. */
export function* faultsOfFile(path: string): Generator<string | null, void> {
  let sqlite: Database.Database;
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true });
  } catch (cause) {
    throw fileFailure(cause, basename(path));
  }
  try {
    sqlite.pragma('trusted_schema = OFF');
    yield* faultsByTable(sqlite);
  } catch (cause) {
    throw fileFailure(cause, basename(path));
  } finally {
    sqlite.close();
  }
}

function firstWord(answer: unknown): string | null {
  const [row] = answer as readonly Readonly<Record<string, unknown>>[];
  const word = row === undefined ? 'ok' : Object.values(row)[0];
  return word === 'ok' ? null : String(word);
}
