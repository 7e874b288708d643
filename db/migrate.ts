import type Sqlite from 'better-sqlite3';
import { WritableDb } from './handles.ts';
import { session } from './migrations/0001-session.ts';
import { intake } from './migrations/0002-intake.ts';
import { search } from './migrations/0003-search.ts';
import { ballots } from './migrations/0004-ballots.ts';
import { deliberation } from './migrations/0005-deliberation.ts';
import { selection } from './migrations/0006-selection.ts';
import type { Migration } from './migrations/migration.ts';

/** In order, without gaps; a landed migration is never changed. */
export const migrations: readonly Migration[] = [session, intake, search, ballots, deliberation, selection];

export const newestVersion = migrations.length;

/** "EIGJ" in ASCII: tells a session file from any other SQLite database. */
export const applicationId = 0x4549474a;

/** Brings a database from the version it has to the newest one; each step is whole or not at all. */
export function migrate(sqlite: Sqlite.Database): void {
  const present = sqlite.pragma('user_version', { simple: true }) as number;
  for (const migration of migrations.filter(({ version }) => version > present)) {
    sqlite.transaction(() => {
      sqlite.exec(migration.sql);
      migration.run?.(new WritableDb(sqlite));
      sqlite.pragma(`application_id = ${String(applicationId)}`);
      sqlite.pragma(`user_version = ${String(migration.version)}`);
    })();
  }
}
