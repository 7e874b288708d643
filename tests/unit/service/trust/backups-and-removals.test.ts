import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { decidedSession } from '#tests/support/decided-session.ts';
import { newFolder, TestService } from '#tests/support/service.ts';

let original: string;
beforeAll(async () => {
  original = await decidedSession();
});

async function opened() {
  const [path, backups] = [join(newFolder(), 's.eigjury'), newFolder()];
  copyFileSync(original, path);
  const service = new TestService(undefined, { backups });
  await service.ask('session-open', { place: path });
  await service.context.backups.settled;
  return { service, path, backups };
}

const listed = async (service: TestService) => (await service.ask('backups-view', { place: null })).backups;
const both = { contacts: true, jurors: true };

test('a backup written before a removal of personal data says what it still holds, a later one nothing', async () => {
  const { service } = await opened();
  expect((await listed(service)).map(({ removed }) => removed)).toEqual([null]);
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  await service.ask('backup-write', {});
  await service.ask('personal-data-remove', { contacts: false, jurors: true });
  await service.ask('backup-write', {});
  expect((await listed(service)).map(({ removed }) => removed)).toEqual([
    null,
    { contacts: false, jurors: true },
    both,
  ]);
  service.close();
});

test('what a restored backup brings back is told until it is removed again', async () => {
  const { service, path } = await opened();
  await service.ask('personal-data-remove', both);
  expect((await service.ask('personal-data-view', {})).returned).toBeNull();
  const [before] = await listed(service);
  const told = service.events.length;
  await service.ask('backup-restore', { place: null, backup: before?.name ?? '' });
  // Screens that are open read everything anew.
  expect(service.events.slice(told)).toContainEqual({ event: 'session-changed' });
  expect(readFileSync(path).includes('Ada Martin')).toBe(true);
  expect((await service.ask('personal-data-view', {})).returned).toMatchObject(both);
  await service.ask('personal-data-remove', { contacts: true, jurors: false });
  expect((await service.ask('personal-data-view', {})).returned).toMatchObject({
    contacts: false,
    jurors: true,
  });
  await service.ask('personal-data-remove', { contacts: false, jurors: true });
  expect((await service.ask('personal-data-view', {})).returned).toBeNull();
  const checks = await service.ask('session-verify', { report: null, job: 'job-of-test' });
  expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  // The state from before the restoring knows of its own removal: nothing comes back with it.
  const kept = (await listed(service)).find(({ reason }) => reason === 'restore');
  expect(kept?.removed).toBeNull();
  service.close();
});

test('of a session that is damaged the newest sound backup tells what was removed', async () => {
  const { service, path, backups } = await opened();
  await service.ask('personal-data-remove', both);
  await service.ask('backup-write', {});
  service.close();
  const content = readFileSync(path);
  content.fill(0xff, 8_192, content.length - 4_096);
  writeFileSync(path, content);
  const other = new TestService(undefined, { backups });
  const { backups: rows } = await other.ask('backups-view', { place: path });
  expect(rows.map(({ removed }) => removed)).toEqual([null, both]);
  other.close();
});

test('backups are deleted one by one and together; what is gone already is passed over', async () => {
  const { service, backups } = await opened();
  await service.ask('backup-write', {});
  await service.ask('backup-write', {});
  const all = (await listed(service)).map(({ name }) => name);
  expect(all).toHaveLength(3);
  const [first = '', ...rest] = all;
  expect(await service.ask('backups-delete', { place: null, backups: [first] })).toEqual({ deleted: 1 });
  expect((await listed(service)).map(({ name }) => name)).toEqual(rest);
  expect(service.events).toContainEqual({ event: 'backups-changed' });
  expect(await service.ask('backups-delete', { place: null, backups: all })).toEqual({ deleted: 2 });
  expect(await listed(service)).toEqual([]);
  for (const backup of ['../../s.eigjury', 's.json'])
    expect(await service.refusal('backups-delete', { place: null, backups: [backup] })).toBe(
      'request-invalid',
    );
  // Nothing of them is left, and the next change is backed up as ever.
  expect(
    readdirSync(backups, { recursive: true }).filter((name) => String(name).includes('.eigjury')),
  ).toEqual([]);
  await service.ask('backup-write', {});
  expect(await listed(service)).toHaveLength(1);
  service.close();
});

test('a backup of another session is never deleted', async () => {
  const one = await opened();
  const other = new TestService(undefined, { backups: one.backups });
  const path = join(newFolder(), 'autre.eigjury');
  await other.ask('session-create', { place: path, name: 'Autre', gridTemplate: 'eig3' });
  await other.context.backups.settled;
  await other.ask('backup-write', {});
  const [foreign] = await listed(other);
  expect(await one.service.ask('backups-delete', { place: null, backups: [foreign?.name ?? ''] })).toEqual({
    deleted: 0,
  });
  expect((await listed(other)).map(({ name }) => name)).toContain(foreign?.name);
  other.close();
  one.service.close();
});
