import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BackupFacts } from '#core/backup/backup.ts';
import { BackupFolder } from '#electron/service/backups/backup-folder.ts';
import { newFolder } from '#tests/support/service.ts';

// Several processes, or several copies of one session, with one folder of backups between them.

const key = '00000000-0000-4000-8000-000000000001';
const at = '2026-11-30T08:00:00.000Z';

const factsOf = (number: number, path = '/home/a/jury.eigjury'): BackupFacts => ({
  ...{ number, at, reason: 'regular', key, path, schema: 1, entries: 1, head: '0'.repeat(64) },
  ...{ changes: number, bytes: 4, digest: '0'.repeat(64) },
});

/** Makes one as the application does; `looked` is called at each of its steps. */
function make(folder: BackupFolder, looked: () => void): string {
  const staged = folder.begin(key, 4);
  writeFileSync(staged.path, 'page');
  const { name, number } = folder.claimName(key, at);
  looked();
  const { path } = folder.keep(factsOf(number), name, (target) => {
    looked();
    renameSync(staged.path, target);
    looked();
  });
  looked();
  staged.drop();
  return path;
}

test('what one process was about to keep was taken for an orphan by another, and erased', () => {
  const root = newFolder();
  const [one, other] = [new BackupFolder(root), new BackupFolder(root)];
  const seen: string[] = [];
  const path = make(one, () => seen.push(...other.orphans(key)));
  expect(seen).toEqual([]);
  expect(other.of(key).map((backup) => backup.path)).toEqual([path]);
});

test('what is being taken away is an orphan still, and goes', () => {
  const folder = new BackupFolder(newFolder());
  const path = make(folder, () => undefined);
  renameSync(`${path}.json`, `${path}.gone`);
  expect(folder.orphans(key)).toEqual([path]);
});

test('two processes that make one in the same second keep both', () => {
  const root = newFolder();
  const [one, other] = [new BackupFolder(root), new BackupFolder(root)];
  let second: string | null = null;
  const first = make(one, () => {
    // At once: the first has its name and nothing else yet.
    second ??= make(other, () => undefined);
  });
  expect(new Set([first, second]).size).toBe(2);
  expect(one.of(key)).toHaveLength(2);
});

test('one that cannot take its place leaves no description', () => {
  const folder = new BackupFolder(newFolder());
  const staged = folder.begin(key, 4);
  const { name } = folder.claimName(key, at);
  expect(() =>
    folder.keep(factsOf(1), name, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  staged.drop();
  expect(existsSync(`${folder.beside(key, name)}.json`)).toBe(false);
  expect(folder.of(key)).toEqual([]);
});
