import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { BackupFolder } from '#electron/service/backups/backup-folder.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

/** A session that was closed, and the folder of its backups. */
async function backedUp(): Promise<{ path: string; backups: string; folder: string }> {
  const [path, backups] = [join(newFolder(), 's.eigjury'), join(newFolder(), 'backups')];
  const service = new TestService(undefined, { backups });
  await service.ask('session-create', { place: path, name: 'Jury', gridTemplate: 'eig3' });
  await service.context.backups.settled;
  service.close();
  const [key = ''] = readdirSync(backups);
  return { path, backups, folder: join(backups, key) };
}

async function openedAgain({ path, backups }: { path: string; backups: string }): Promise<TestService> {
  const service = new TestService(undefined, { backups });
  await service.ask('session-open', { place: path });
  await service.context.backups.settled;
  return service;
}

test('an old note that could not be taken away was told as backups that are not possible', async () => {
  const bench = await backedUp();
  const home = createHash('sha256').update(bench.path).digest('hex').slice(0, 16);
  // What is no file is not removed, by whomever.
  mkdirSync(join(bench.folder, `protection-0123456789abcdef-${home}.age`));
  const service = await openedAgain(bench);
  expect((await service.ask('session-view', {}))?.backupFault).toBeNull();
  expect(service.logged).toContainEqual({ code: 'change-note-kept' });
  service.close();
});

test('what former versions left half written beside backups, in clear, stayed for good', async () => {
  const bench = await backedUp();
  const later = Date.now() + 40 * 86_400_000;
  const old = ['.4711-81234567890.nouveau', 'protection-0123456789abcdef.age'];
  const young = ['.4712-81234567891.nouveau', 'protection-fedcba9876543210.age'];
  for (const name of [...old, ...young]) writeFileSync(join(bench.folder, name), 'left');
  for (const name of young) utimesSync(join(bench.folder, name), new Date(later), new Date(later));
  const now = vi.spyOn(Date, 'now').mockReturnValue(later);
  const service = await openedAgain(bench);
  now.mockRestore();
  service.close();
  const left = readdirSync(bench.folder).filter((name) => !/\.eigjury(?:\.json)?$/.test(name));
  expect(left.sort()).toEqual(young);
});

test('what former versions left was looked for at every opening', async () => {
  const bench = await backedUp();
  const swept = vi.spyOn(BackupFolder.prototype, 'sweepFormer');
  const service = await openedAgain(bench);
  for (let opening = 0; opening < 3; opening += 1) {
    await service.ask('session-close', {});
    await service.ask('session-open', { place: bench.path });
    await service.context.backups.settled;
  }
  expect(swept).toHaveBeenCalledTimes(1);
  swept.mockRestore();
  service.close();
});

test('a description whose backup never came goes long after', async () => {
  const bench = await backedUp();
  const folder = new BackupFolder(bench.backups);
  const [key = ''] = readdirSync(bench.backups);
  const { name } = folder.claimName(key, '2026-11-30T08:00:00.000Z');
  const alone = `${name}.json`;
  folder.sweepFormer();
  expect(readdirSync(bench.folder)).toContain(alone);
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 40 * 86_400_000);
  folder.sweepFormer();
  now.mockRestore();
  const left = readdirSync(bench.folder);
  expect(left).not.toContain(alone);
  // Those of backups that are there stay.
  expect(left.filter((one) => one.endsWith('.json'))).toHaveLength(folder.of(key).length);
  expect(folder.of(key)).not.toEqual([]);
});
