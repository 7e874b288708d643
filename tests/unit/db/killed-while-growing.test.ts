import {
  copyFileSync,
  existsSync,
  openSync,
  closeSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { readHeader } from '#db/check-file.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { createSessionFile, openSessionFile, settleSessionFile } from '#db/open.ts';
import { newFolder } from '#tests/support/service.ts';

/**
 * A session file as a kill leaves it that came after the first page of a growing transaction was written and before the new
 * pages were: it says that it has more pages than are there, and SQLite’s journal lies beside it.
 */
function killedWhileGrowing(): { readonly whole: Buffer; readonly place: string } {
  const folder = newFolder();
  const path = join(folder, 's.eigjury');
  createSessionFile(path, () => undefined).close();
  const whole = readFileSync(path);
  const place = join(folder, 'killed.eigjury');
  const sqlite = new Sqlite(path);
  sqlite.pragma('cache_size = 10');
  sqlite.exec('BEGIN IMMEDIATE; CREATE TABLE filler (text TEXT)');
  const fill = sqlite.prepare('INSERT INTO filler (text) VALUES (?)');
  for (let row = 0; row < 2_000; row += 1) fill.run('x'.repeat(2_000));
  // The cache is too small: pages and the journal are on the disk.
  copyFileSync(path, place);
  copyFileSync(`${path}-journal`, `${place}-journal`);
  sqlite.exec('ROLLBACK');
  sqlite.close();
  truncateSync(place, whole.length);
  const file = openSync(place, 'r+');
  const pages = Buffer.alloc(4);
  pages.writeUInt32BE(1_000);
  writeSync(file, pages, 0, 4, 28);
  closeSync(file);
  return { whole, place };
}

const saysTooMuch = (place: string): boolean => {
  const header = readHeader(place);
  return header !== null && header.pages * header.pageSize > statSync(place).size;
};

const ways: readonly (readonly [string, (place: string) => void])[] = [
  ['opening', (place) => openSessionFile(place).close()],
  ['settling', (place) => settleSessionFile(place, 'killed.eigjury')],
];

for (const [name, way] of ways) {
  test(`a file that says it is longer than it is, by a kill while it grew, is as it was before: ${name}`, () => {
    const { whole, place } = killedWhileGrowing();
    expect(saysTooMuch(place)).toBe(true);
    way(place);
    expect(existsSync(`${place}-journal`)).toBe(false);
    expect(readFileSync(place).equals(whole)).toBe(true);
  });

  test(`a copy that broke off is damaged, also beside a journal that undoes nothing: ${name}`, () => {
    const folder = newFolder();
    const place = join(folder, 'short.eigjury');
    createSessionFile(place, () => undefined).close();
    truncateSync(place, statSync(place).size - 8_192);
    const refused = (): void => expect(() => way(place)).toThrow(AppFailure);
    refused();
    closeSync(openSync(`${place}-journal`, 'w'));
    refused();
  });
}
