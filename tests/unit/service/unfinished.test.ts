import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { createSessionFile } from '#db/open.ts';
import { keepLedgerOfUnfinished, underWay } from '#electron/service/unfinished.ts';
import { StagedName } from '#electron/service/staged-name.ts';
import { stageWholeFile, writeWholeFile } from '#electron/service/whole-file.ts';
import { KitSession } from '#tests/support/kit-session.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

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

test('what a dead process left for a place is swept, and what a living one writes for the same place is not', async () => {
  const [ledger, folder] = [newFolder(), newFolder()];
  const target = join(folder, 'Jury.eigjury');
  keepLedgerOfUnfinished(ledger);
  const dead = new StagedName(target);
  writeFileSync(dead.path, 'half');
  const [entry = ''] = readdirSync(ledger);
  renameSync(join(ledger, entry), join(ledger, `${String(await deadPid())}_gone_1`));
  const living = stageWholeFile(target, 'whole');
  keepLedgerOfUnfinished(ledger);
  expect(existsSync(dead.path)).toBe(false);
  living.name();
  expect(readFileSync(target, 'utf8')).toBe('whole');
  expect(readdirSync(folder)).toEqual(['Jury.eigjury']);
});

test('a half-written file that could not be taken away was struck from the ledger, and stayed for good', () => {
  const [ledger, folder] = [newFolder(), newFolder()];
  keepLedgerOfUnfinished(ledger);
  // What is no file is not removed, by whomever.
  const staged = new StagedName(join(folder, 'a.txt'));
  mkdirSync(staged.path);
  staged.drop();
  const noted = (): string[] => readdirSync(ledger).map((entry) => readFileSync(join(ledger, entry), 'utf8'));
  expect(noted()).toEqual([staged.path]);
  const target = join(folder, 'Jury.eigjury');
  const begun: string[] = [];
  const blocked = (temporary: string): (() => void) => {
    mkdirSync(temporary);
    begun.push(temporary);
    return underWay(temporary);
  };
  expect(() => createSessionFile(target, () => undefined, blocked)).toThrow();
  expect(noted()).toEqual([staged.path, ...begun]);
});

test('two that write to one place at once do not touch what the other has begun', () => {
  const target = join(newFolder(), 'Jury.eigjury');
  const first = stageWholeFile(target, 'first');
  const second = stageWholeFile(target, 'second');
  first.name();
  expect(readFileSync(target, 'utf8')).toBe('first');
  second.name();
  expect(readFileSync(target, 'utf8')).toBe('second');
});

test('the file that a process of another machine writes is not taken for that of a dead one of the same number', async () => {
  const [ledger, folder] = [newFolder(), newFolder()];
  const half = join(folder, '.Jury.eigjury.0a1b2c3d.nouveau');
  writeFileSync(half, 'half');
  const entry = join(ledger, `${String(await deadPid())}_other_1_0badcafe`);
  writeFileSync(entry, half);
  keepLedgerOfUnfinished(ledger);
  expect(existsSync(half)).toBe(true);
  // In the end it is tidied up all the same.
  const long = new Date(Date.now() - 40 * 86_400_000);
  utimesSync(entry, long, long);
  keepLedgerOfUnfinished(ledger);
  expect(existsSync(half)).toBe(false);
});

test('what was left for a place by another machine long ago goes when the place is written to again', () => {
  const folder = newFolder();
  const [old, young] = ['.a.txt.00000001.nouveau', '.a.txt.00000002.nouveau'].map((name) =>
    join(folder, name),
  );
  const later = Date.now() + 40 * 86_400_000;
  for (const path of [old ?? '', young ?? '']) writeFileSync(path, 'half');
  utimesSync(young ?? '', new Date(later), new Date(later));
  vi.spyOn(Date, 'now').mockReturnValue(later);
  writeWholeFile(join(folder, 'a.txt'), 'whole');
  expect(readdirSync(folder).sort()).toEqual(['.a.txt.00000002.nouveau', 'a.txt']);
});

test('a file that is being written was swept where it had the time of what it was copied from', () => {
  const folder = newFolder();
  const copied = join(folder, '.a.txt.00000001.nouveau');
  const long = new Date(Date.now() - 40 * 86_400_000);
  writeFileSync(copied, 'being written');
  utimesSync(copied, long, long);
  writeWholeFile(join(folder, 'a.txt'), 'whole');
  expect(existsSync(copied)).toBe(true);
});

test('a name as long as the disk takes is written whole like any other', () => {
  const target = join(newFolder(), `${'é'.repeat(120)}.eigjury`);
  writeWholeFile(target, 'whole');
  expect(readFileSync(target, 'utf8')).toBe('whole');
});

test('a backup that is being written survives that another process backs a copy of the same session up', async () => {
  const [data, folder] = [newFolder(), newFolder()];
  const service = new TestService(undefined, { backups: join(data, 'backups') });
  const [path, copy] = [join(folder, 's.eigjury'), join(folder, 'copie.eigjury')];
  await service.ask('session-create', { place: path, name: 'Jury', gridTemplate: 'eig3' });
  await service.context.backups.settled;
  const { key } = service.context.session();
  copyFileSync(path, copy);
  const { folder: backups } = service.context.backups;
  const begun = backups.begin(key, 0);
  const before = backups.of(key).length;
  await command(data, [], 'status', copy);
  expect(backups.of(key)).toHaveLength(before + 1);
  expect(existsSync(begun.path)).toBe(true);
  begun.drop();
  service.close();
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

/** Answers by which signal it ended. */
async function command(data: string, node: readonly string[], ...words: string[]): Promise<string | null> {
  const jury = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');
  const env = { ...process.env, JURY_EIG_DATA_FOLDER: data };
  const child = spawn(process.execPath, [...node, jury, ...words], { env, stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
}

async function killedCommand(data: string, end: string, ...words: string[]): Promise<void> {
  expect(await command(data, ['--import', killedBefore(end)], ...words)).toBe('SIGKILL');
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
  expect(left()).toEqual([expect.stringMatching(/^\.kit-.*\.eigkit\.[0-9a-f]{8}\.nouveau$/)]);
  const copy = session.at('copie.eigjury');
  await killedCommand(data, 'copie.eigjury', 'restore', path, backup, '--out', copy);
  // The second command took away what the first one left.
  expect(left()).toEqual([expect.stringMatching(/^\.copie\.eigjury\.[0-9a-f]{8}\.nouveau$/)]);
  await killedCommand(data, 's.eigjury', 'restore', path, backup);
  expect(left()).toEqual([expect.stringMatching(/^\.s\.eigjury\.[0-9a-f]{8}\.nouveau$/)]);
  new TestService(undefined, { backups: join(data, 'backups') }).close();
  expect(left()).toEqual([]);
  expect(readdirSync(join(data, 'unfinished'))).toEqual([]);
}, 60_000);
