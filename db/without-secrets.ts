import { basename } from 'node:path';
import Database from 'better-sqlite3';
import type { ReadableDb } from './handles.ts';
import { text } from './handles.ts';
import { fileFailure } from './sqlite-failure.ts';

/**
 * Takes every secret out of a copy of a session: the key that opens ballots, the jurors' secrets and passphrases, keys that
 * sign, and what somebody was still writing. The file is written anew, so that nothing of them is left between the pages.
 * No entry of the journal holds any of it: its chain holds as before.
 */
export function removeSecrets(path: string): void {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path);
    sqlite.pragma('journal_mode = DELETE');
    sqlite.pragma('secure_delete = ON');
    const own = sqlite;
    own.transaction(() => {
      for (const statement of removals) own.prepare(statement).run();
    })();
    own.exec('VACUUM');
  } catch (cause) {
    throw fileFailure(cause, basename(path));
  } finally {
    sqlite?.close();
  }
}

/** An empty text says that there was one: whoever checks can tell “taken out” from “never given”. */
const removals = [
  "UPDATE enrolment_issue SET secret = ''",
  "UPDATE sitting_kit_written SET secret = ''",
  'DELETE FROM kit_passphrase',
  'DELETE FROM sealing_key',
  'DELETE FROM own_key',
  'DELETE FROM draft',
] as const;

/** Whether any secret is in the file. */
export const hasSecrets = (db: ReadableDb): boolean =>
  db.get(
    `SELECT 1 AS one FROM enrolment_issue WHERE secret <> ''
     UNION ALL SELECT 1 FROM sitting_kit_written WHERE secret <> ''
     UNION ALL SELECT 1 FROM kit_passphrase UNION ALL SELECT 1 FROM sealing_key UNION ALL SELECT 1 FROM own_key
     UNION ALL SELECT 1 FROM draft LIMIT 1`,
  ) !== undefined;

/** The tables, indexes and triggers of the file, as they were defined. */
export const schemaText = (db: ReadableDb): string =>
  db
    .all(
      `SELECT s.sql FROM sqlite_schema s JOIN pragma_table_list t ON t.name = s.tbl_name AND t.schema = 'main'
       WHERE s.sql IS NOT NULL AND t.type <> 'shadow' ORDER BY s.tbl_name, s.type DESC, s.name`,
    )
    .map((row) => `${text(row, 'sql')};\n`)
    .join('\n');
