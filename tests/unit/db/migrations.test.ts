import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { migrate, migrations, newestVersion } from '#db/migrate.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The session file that an application with this schema version made, kept for ever. */
const fixtureOf = (version: number): string =>
  here(`../../fixtures/sessions/v${String(version)}-demonstration.eigjury`);

/** Every version that ever landed, the present one included: the next migration starts from it. */
const landed = migrations.map(({ version }) => version);

describe('the migrations', () => {
  test('are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_one, place) => place + 1));
  });

  test('make the schema that is kept beside them', async () => {
    const sqlite = new Sqlite(':memory:');
    migrate(sqlite);
    const rows = sqlite
      .prepare(
        `SELECT s.sql FROM sqlite_master s JOIN pragma_table_list t ON t.name = s.tbl_name AND t.schema = 'main'
         WHERE s.sql IS NOT NULL AND t.type <> 'shadow' ORDER BY s.tbl_name, s.type DESC, s.name`,
      )
      .all() as { sql: string }[];
    sqlite.close();
    const schema = rows.map(({ sql }) => `${sql};\n`).join('\n');
    // A new migration: npx vitest run tests/unit/db -u, and read what changed.
    await expect(`-- Schema version ${String(newestVersion)}\n\n${schema}`).toMatchFileSnapshot(
      here('../../../db/schema.snapshot.sql'),
    );
  });

  test.each(landed)('have a session file of version %i to start from', (version) => {
    expect(existsSync(fixtureOf(version))).toBe(true);
    const sqlite = new Sqlite(fixtureOf(version), { readonly: true });
    expect(sqlite.pragma('user_version', { simple: true })).toBe(version);
    sqlite.close();
  });
});

describe.each(landed)('a session of schema version %i', (version) => {
  test('is read whole: dossiers, marks, ranking; and it can be searched', async () => {
    const path = join(newFolder(), 'old.eigjury');
    copyFileSync(fixtureOf(version), path);
    const old = new TestService();
    await old.ask('session-open', { place: path });
    const defis = await old.ask('defis-list', {});
    const ranking = await old.ask('ranking-view', {});
    const { jurors } = await old.ask('call-view', {});
    const given = new Map(
      await Promise.all(
        ranking.rows.map(async ({ defi }) => [defi, await old.ask('ranking-marks', { defi })] as const),
      ),
    );
    const read = {
      defis: defis.map(({ number, title, administration, filedAt, teamSize, recevabilite }) => ({
        number,
        title,
        administration,
        filedAt,
        teamSize,
        recevabilite: recevabilite?.state,
      })),
      ranking: ranking.rows.map(({ defi, number, rank, total }) => ({
        number,
        rank,
        total,
        marks: given.get(defi)?.criteria.map(({ marks }) => marks.map(({ value }) => value)),
      })),
      jurors: jurors.map(({ name }) => name),
    };
    // What the application of that version showed of this file; it is never to change.
    await expect(`${JSON.stringify(read, null, 1)}\n`).toMatchFileSnapshot(
      fixtureOf(version).replace('.eigjury', '.json'),
    );
    // The demonstration has had one dossier more with this word since version 6.
    expect((await old.ask('search', { query: 'donnees', limit: 50 })).total).toBe(version < 6 ? 5 : 6);
    old.close();

    const sqlite = new Sqlite(path, { readonly: true });
    expect(sqlite.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();
  });
});
