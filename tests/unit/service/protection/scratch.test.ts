import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withRebuilt } from '#electron/service/usecases/verification/rebuilt-session.ts';
import { scratchFolder } from '#electron/service/scratch-folder.ts';
import { ProtectionBench, words } from './bench.ts';

test('a protected session that is verified is in clear in the application’s own data alone, and for no longer', async () => {
  const bench = new ProtectionBench();
  await bench.create();
  await bench.protect(null, words);
  const { context } = bench.service;
  const root = join(bench.data, 'provisoire');
  const seen = await withRebuilt(context, context.session(), null, (rebuilt) => {
    const { path } = rebuilt.session().file;
    expect(dirname(dirname(path))).toBe(root);
    expect(statSync(root).mode & 0o777).toBe(0o700);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    return readFileSync(path).subarray(0, 15).toString('latin1');
  });
  expect(seen).toBe('SQLite format 3');
  expect(readdirSync(root)).toEqual([]);
  await bench.end();
});

test('what is taken away of a protected session was written over with zeros', async () => {
  const bench = new ProtectionBench();
  const { path, drop } = scratchFolder();
  mkdirSync(join(path, 'bulletins'));
  writeFileSync(join(path, 'bulletins', 'a.json'), 'des notes');
  const kept = join(bench.folder, 'kept');
  linkSync(join(path, 'bulletins', 'a.json'), kept);
  await drop(true);
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(kept).every((byte) => byte === 0)).toBe(true);
  await bench.end();
});

test('what a kill leaves of it is taken away at the next start', () => {
  const bench = new ProtectionBench();
  const { path } = scratchFolder();
  const ledger = join(bench.data, 'unfinished');
  expect(readdirSync(ledger)).toHaveLength(1);
  // As of a process that is gone.
  const [entry = ''] = readdirSync(ledger);
  renameSync(join(ledger, entry), join(ledger, '999999999_other_1'));
  bench.start();
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(ledger)).toEqual([]);
});
