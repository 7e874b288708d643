import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { defaultCallSettings } from '#core/call/settings.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

test('a session made from one whose program was killed while it wrote has what was saved', async () => {
  const service = new TestService();
  const folder = newFolder();
  const [path, killed] = [join(folder, 's.eigjury'), join(folder, 'tué.eigjury')];
  const wanted = { name: 'Essai', gridTemplate: 'eig3' as const };
  await service.ask('session-create', { ...wanted, place: path, from: null });
  await service.ask('settings-save', { settings: { ...defaultCallSettings, seatCap: 32 } });
  await service.ask('session-close', {});

  // In the middle of a transaction too large for memory: the file is half new, the journal beside it undoes the half.
  const writing = new Database(path);
  writing.pragma('cache_size = 5');
  writing.exec(`BEGIN IMMEDIATE;
    UPDATE setting_version SET value = replace(value, '"seatCap":32', '"seatCap":99');
    CREATE TABLE filling (bytes BLOB);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
    INSERT INTO filling SELECT randomblob(10000) FROM n;`);
  copyFileSync(path, killed);
  copyFileSync(`${path}-journal`, `${killed}-journal`);
  writing.close();

  await service.ask('session-create', { ...wanted, place: join(folder, 'neuf.eigjury'), from: killed });
  expect((await service.ask('call-view', {})).settings.seatCap).toBe(32);
  service.close();
});
