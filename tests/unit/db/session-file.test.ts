import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { applicationId, newestVersion } from '#db/migrate.ts';
import { firstBrokenEntry } from '#db/journal.ts';
import { openSessionFile } from '#db/open.ts';
import { sha256 } from '#electron/service/node-ports.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

async function demonstration(): Promise<string> {
  const path = join(newFolder(), 'demo.eigjury');
  const service = new TestService();
  await service.ask('demonstration-open', { place: path, role: 'coordinator', fresh: true });
  service.close();
  return path;
}
const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

/** Changes a session file behind the application's back. */
function tamper(path: string, sql: string): void {
  const sqlite = new Sqlite(path);
  sqlite.exec(sql);
  sqlite.close();
}

describe('the session file', () => {
  test('says what it is, in which version, and all its tables are strict', async () => {
    const sqlite = new Sqlite(await demonstration(), { readonly: true });
    expect(sqlite.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(sqlite.pragma('user_version', { simple: true })).toBe(newestVersion);
    const tables = sqlite
      .prepare(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
      )
      .all() as { name: string; strict: number }[];
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    sqlite.close();
  });

  test('of a newer version is refused and left as it is', async () => {
    const path = await demonstration();
    tamper(path, `PRAGMA user_version = ${String(newestVersion + 1)}`);
    const before = digestOf(path);
    const service = new TestService();
    expect(await service.refusal('session-open', { place: path })).toBe('session-newer');
    expect(digestOf(path)).toBe(before);
  });

  test.each([
    ['a text', 'Bonjour, ceci est une lettre et non une session.'],
    ['an empty file', ''],
  ])('that is %s is refused and left as it is', async (_what, text) => {
    const path = join(newFolder(), 'x.eigjury');
    writeFileSync(path, text);
    const service = new TestService();
    expect(await service.refusal('session-open', { place: path })).not.toBeNull();
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('is of one moment in a reading, which may stand in another or in a change, and ends with what goes wrong in it', async () => {
    const path = await demonstration();
    const file = openSessionFile(path);
    const phases = () => Number(file.read.get('SELECT count(*) AS phases FROM phase_change')?.['phases']);
    const other = new Sqlite(path, { timeout: 0 });
    const change = () => other.exec("UPDATE phase_change SET reason = 'autre'");
    const before = phases();
    file.reading(() => {
      expect(phases()).toBe(before);
      expect(change).toThrow('locked');
      expect(file.reading(phases)).toBe(before);
    });
    const fails = (): never => {
      throw new RangeError('what goes wrong');
    };
    expect(() => file.reading(fails)).toThrow('what goes wrong');
    change();
    file.write((db) => {
      db.runAny('DELETE FROM draft');
      expect(file.reading(phases)).toBe(before);
    });
    other.close();
    file.close();
  });

  test('that another database made is refused', async () => {
    const path = join(newFolder(), 'other.eigjury');
    tamper(path, 'CREATE TABLE t (a)');
    const service = new TestService();
    expect(await service.refusal('session-open', { place: path })).toBe('session-not-ours');
  });
});

describe('the journal', () => {
  const broken = (path: string): number | null => {
    const file = openSessionFile(path);
    const first = firstBrokenEntry(file.read, sha256);
    file.close();
    return first;
  };

  test('holds as it was written', async () => {
    expect(broken(await demonstration())).toBeNull();
  });

  test('refuses to be changed or cut by a statement', async () => {
    const path = await demonstration();
    expect(() => tamper(path, "UPDATE journal SET actor = 'someone' WHERE seq = 5")).toThrow();
    expect(() => tamper(path, 'DELETE FROM journal WHERE seq = 5')).toThrow();
  });

  test('shows the first entry that was changed by force', async () => {
    const path = await demonstration();
    const sqlite = new Sqlite(path);
    const triggers = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
    }[];
    for (const { name } of triggers) sqlite.exec(`DROP TRIGGER "${name}"`);
    sqlite.exec("UPDATE journal SET at = '2001-01-01T00:00:00.000Z' WHERE seq = 5");
    sqlite.close();
    expect(broken(path)).toBe(5);
  });
});
