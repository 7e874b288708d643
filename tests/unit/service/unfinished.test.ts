import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepLedgerOfUnfinished, underWay } from '#electron/service/unfinished.ts';
import { stageWholeFile, writeWholeFile } from '#electron/service/whole-file.ts';
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
