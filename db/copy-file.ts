import type Database from 'better-sqlite3';

/** About two megabytes of the usual pages: some milliseconds. */
const pagesAtATime = 500;

/** A whole copy in one statement, for moments at which nobody else is served. The target must not be there. */
export function copyAtOnce(sqlite: Database.Database, path: string): void {
  sqlite.prepare('VACUUM INTO ?').run(path);
}

/**
 * A whole copy a few pages at a time by SQLite’s own backup (https://www.sqlite.org/backup.html), with others’ turns in
 * between. What this connection writes meanwhile is carried over, and the file is not locked between two parts.
 */
export async function copyInSteps(sqlite: Database.Database, path: string): Promise<void> {
  await sqlite.backup(path, { progress: () => pagesAtATime });
}
