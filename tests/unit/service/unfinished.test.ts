import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keepLedgerOfUnfinished, underWay } from '#electron/service/unfinished.ts';
import { stageWholeFile, writeWholeFile } from '#electron/service/whole-file.ts';
import { KitSession } from '#tests/support/kit-session.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  return child.pid ?? 0;
}

test('what a killed process left half written is gone at the next start, and nothing else is', async () => {
  const [data, folder] = [newFolder(), newFolder()];
  const ledger = join(data, 'unfinished');
  mkdirSync(ledger);
  const dead = String(await deadPid());
  const note = (name: string, path: string): void => {
    writeFileSync(path, 'half');
    writeFileSync(join(ledger, name), path);
  };
  note(`${dead}_gone_1`, join(folder, '.rapport.pdf.nouveau'));
  // Of a process that is at work.
  note(`${String(process.ppid)}_other_1`, join(folder, '.kit.eigkit.nouveau'));
  // A ledger may say what it likes: a person's own file is never deleted.
  note(`${dead}_gone_2`, join(folder, 'rapport.pdf'));
  new TestService(undefined, { backups: join(data, 'backups') }).close();
  expect(readdirSync(folder).sort()).toEqual(['.kit.eigkit.nouveau', 'rapport.pdf']);
  expect(readdirSync(ledger)).toEqual([`${String(process.ppid)}_other_1`]);
});

test('a file that is written whole leaves nothing in the ledger, named or discarded', () => {
  const [ledger, folder] = [newFolder(), newFolder()];
  keepLedgerOfUnfinished(ledger);
  writeWholeFile(join(folder, 'a.txt'), 'whole');
  const staged = stageWholeFile(join(folder, 'b.txt'), 'whole');
  expect(readdirSync(ledger)).toHaveLength(1);
  staged.discard();
  expect(() => writeWholeFile(join(folder, 'none', 'c.txt'), 'x')).toThrow();
  const done = underWay(join(folder, '.d.nouveau'));
  done();
  expect(readdirSync(ledger)).toEqual([]);
  expect(existsSync(join(folder, 'a.txt'))).toBe(true);
});

/** Kills its own process before the first renaming whose new name ends so. */
const killedBefore = (end: string): string =>
  `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  for (const [module, name] of [[fs, 'renameSync'], [fs.promises, 'rename']]) {
    const own = module[name];
    module[name] = (from, to) => {
      if (String(to).endsWith(${JSON.stringify(end)})) process.kill(process.pid, 'SIGKILL');
      return own(from, to);
    };
  }
  syncBuiltinESMExports();`)}`;

async function killedCommand(data: string, end: string, ...words: string[]): Promise<void> {
  const jury = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');
  const env = { ...process.env, JURY_EIG_DATA_FOLDER: data };
  const child = spawn(process.execPath, ['--import', killedBefore(end), jury, ...words], {
    env,
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))).toBe('SIGKILL');
}

test('a kill while kits are written, or a backup restored, leaves nothing after the next start', async () => {
  const data = newFolder();
  const session = new KitSession();
  await session.start(['Ada']);
  session.addDefi('Alpha');
  await session.decide('Alpha', 'recevable');
  await session.open();
  session.service.close();
  const path = session.at('s.eigjury');
  const service = new TestService(undefined, { backups: join(data, 'backups') });
  await service.ask('session-open', { place: path });
  await service.context.backups.settled;
  service.close();
  const [key = ''] = readdirSync(join(data, 'backups'));
  const backup = readdirSync(join(data, 'backups', key)).find((name) => name.endsWith('.eigjury')) ?? '';

  await killedCommand(data, '.eigkit', 'kit', path, '--out', session.folder, '--unlocked');
  const left = (): string[] => readdirSync(session.folder).filter((name) => name.endsWith('.nouveau'));
  expect(left()).toEqual([expect.stringMatching(/^\.kit-.*\.eigkit\.nouveau$/)]);
  const copy = session.at('copie.eigjury');
  await killedCommand(data, 'copie.eigjury', 'restore', path, backup, '--out', copy);
  // The second command took away what the first one left.
  expect(left()).toEqual(['.copie.eigjury.nouveau']);
  await killedCommand(data, 's.eigjury', 'restore', path, backup);
  expect(left()).toEqual(['.s.eigjury.nouveau']);
  new TestService(undefined, { backups: join(data, 'backups') }).close();
  expect(left()).toEqual([]);
  expect(readdirSync(join(data, 'unfinished'))).toEqual([]);
}, 60_000);
