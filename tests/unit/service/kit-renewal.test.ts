import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { told } from '#tests/support/report-model.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { loadFiles, put } from '#tests/support/loading.ts';
import { kitOrder, newFolder, TestService } from '#tests/support/service.ts';

let coordinator: TestService;
let juror: TestService;
let folder: string;
const place = (): string => join(folder, 'ada.eigjury');

const load = (problem: string, ...titles: readonly string[]): Promise<unknown> =>
  loadFiles(coordinator, [
    put(
      folder,
      'export.csv',
      exportCsv(
        titles.map((title, at) => ({
          number: `300000${String(at + 1)}`,
          title,
          administration: 'A',
          eigs: 2,
          problem: title === 'Alpha' ? problem : '',
        })),
      ),
    ),
  ]);
/** Writes the juror's kit under a name of its own, so that an older one is still there. */
async function kit(name: string): Promise<string> {
  const { written } = await coordinator.ask('kits-write', kitOrder(folder));
  copyFileSync(join(folder, written[0]?.files[0]?.fileName ?? ''), join(folder, name));
  return join(folder, name);
}
const open = (path: string): Promise<unknown> =>
  juror.ask('kit-open', { kit: path, passphrase: null, place: place() });
const rowOf = async (title: string) =>
  (await juror.ask('desk-view', {})).defis.find((row) => row.title === title);
const idOf = async (title: string): Promise<string> => (await rowOf(title))?.id ?? '';
async function markAll(title: string, value: number): Promise<void> {
  const defi = await idOf(title);
  for (const criterion of ['C1', 'C2', 'C3', 'C4', 'C5'])
    await juror.ask('mark-save', { defi, criterion, value });
}
async function send(): Promise<void> {
  await juror.ask('ballot-export', { place: join(folder, 'ada.eigballot') });
  const { outcomes } = await coordinator.ask('ballots-receive', { files: [join(folder, 'ada.eigballot')] });
  expect(outcomes[0]?.outcome).toBe('accepted');
}
const overtaken = async (): Promise<unknown> =>
  (await coordinator.ask('defis-list', {})).map((row) => [row.title, row.overtaken]);

beforeEach(async () => {
  folder = newFolder();
  coordinator = new TestService();
  juror = new TestService();
  await coordinator.ask('session-create', {
    place: join(folder, 's.eigjury'),
    name: 'Essai',
    gridTemplate: 'eig3',
  });
  await load('Trop lent.', 'Alpha', 'Bravo');
  const defis = (await coordinator.ask('defis-list', {})).map(({ id }) => id);
  await coordinator.ask('recevabilite-decide-many', { defis, state: 'recevable', reason: 'Complet.' });
  await coordinator.ask('juror-save', {
    id: null,
    name: 'Ada',
    organisation: '',
    office: 'membre',
    group: null,
  });
  await coordinator.ask('phase-change', { to: 'notation', reason: null });
  await open(await kit('1.eigkit'));
  await markAll('Alpha', 300);
});
afterEach(() => {
  coordinator.close();
  juror.close();
});

test('a newer kit brings the corrected dossier, the marks stay, and a word or a mark takes the flag away', async () => {
  await load('Trop cher.', 'Alpha', 'Bravo');
  await open(await kit('2.eigkit'));
  const alpha = await rowOf('Alpha');
  expect(alpha).toMatchObject({ state: 'complete', changedSince: true });
  expect((await rowOf('Bravo'))?.changedSince).toBe(false);
  const defi = alpha?.id ?? '';
  const { change } = await juror.ask('desk-defi', { defi });
  const fields = await juror.ask('versions-compare', {
    defi,
    before: change?.before ?? 0,
    after: change?.after ?? 0,
  });
  expect(fields.find(({ field }) => field === 'problematique')?.parts).toContainEqual({
    kind: 'removed',
    text: 'lent',
  });
  await juror.ask('change-accept', { defi });
  expect((await rowOf('Alpha'))?.changedSince).toBe(false);

  await load('Trop long.', 'Alpha', 'Bravo');
  await open(await kit('3.eigkit'));
  expect((await rowOf('Alpha'))?.changedSince).toBe(true);
  await juror.ask('mark-save', { defi, criterion: 'C1', value: 350 });
  expect((await rowOf('Alpha'))?.changedSince).toBe(false);
});

test('after two kits the change was shown from the last one only, not from what was marked', async () => {
  for (const [at, problem] of ['Trop cher.', 'Trop long.'].entries()) {
    await load(problem, 'Alpha', 'Bravo');
    await open(await kit(`${String(at + 2)}.eigkit`));
  }
  const defi = await idOf('Alpha');
  const { change } = await juror.ask('desk-defi', { defi });
  const fields = await juror.ask('versions-compare', {
    defi,
    before: change?.before ?? 0,
    after: change?.after ?? 0,
  });
  expect(fields.find(({ field }) => field === 'problematique')?.parts).toContainEqual({
    kind: 'removed',
    text: 'lent',
  });
});

test('an older kit, or the same one, changes nothing', async () => {
  await load('Trop cher.', 'Alpha', 'Bravo', 'Charlie');
  const second = await kit('2.eigkit');
  await open(second);
  const before = await juror.ask('desk-view', {});
  for (const path of [join(folder, '1.eigkit'), second]) {
    await open(path);
    expect(await juror.ask('desk-view', {})).toEqual(before);
  }
});

test('an older kit was taken after a newer one that brought nothing', async () => {
  await load('Trop cher.', 'Alpha', 'Bravo');
  const wrong = await kit('2.eigkit');
  await load('Trop lent.', 'Alpha', 'Bravo');
  await open(await kit('3.eigkit'));
  const before = await juror.ask('desk-view', {});
  await open(wrong);
  expect(await juror.ask('desk-view', {})).toEqual(before);
  expect((await rowOf('Alpha'))?.changedSince).toBe(false);
});

test('a défi that left the kit is out of sight with its marks kept, and comes back with them unflagged', async () => {
  const defi = await idOf('Alpha');
  const decide = (state: 'recevable' | 'irrecevable'): Promise<unknown> =>
    coordinator.ask('recevabilite-decide', { defi, state, reason: 'Revu.' });
  await decide('irrecevable');
  await open(await kit('2.eigkit'));
  expect((await juror.ask('desk-view', {})).defis.map(({ title }) => title)).toEqual(['Bravo']);
  await decide('recevable');
  await open(await kit('3.eigkit'));
  // A return with the same words was flagged as a change.
  expect(await rowOf('Alpha')).toMatchObject({ state: 'complete', changedSince: false });
});

test('a newer kit with a new name alone was left unread', async () => {
  await coordinator.ask('session-rename', { name: 'Nouveau nom' });
  await open(await kit('2.eigkit'));
  expect((await juror.ask('session-view', {}))?.name).toBe('Nouveau nom');
});

test('the coordinator counts the jurors whose marks a newer version overtook, until a ballot on it comes', async () => {
  await send();
  expect(await overtaken()).toEqual([
    ['Alpha', 0],
    ['Bravo', 0],
  ]);
  await load('Trop cher.', 'Alpha', 'Bravo');
  expect(await overtaken()).toEqual([
    ['Alpha', 1],
    ['Bravo', 0],
  ]);
  await open(await kit('2.eigkit'));
  expect(await overtaken()).toEqual([
    ['Alpha', 1],
    ['Bravo', 0],
  ]);
  await markAll('Alpha', 350);
  await send();
  expect(await overtaken()).toEqual([
    ['Alpha', 0],
    ['Bravo', 0],
  ]);
});

test('a dossier that changed and changed back overtakes nobody; one that changed is told in the report', async () => {
  await send();
  await load('Trop cher.', 'Alpha', 'Bravo');
  await load('Trop lent.', 'Alpha', 'Bravo');
  expect(await overtaken()).toEqual([
    ['Alpha', 0],
    ['Bravo', 0],
  ]);
  await load('Trop cher.', 'Alpha', 'Bravo');
  await coordinator.ask('phase-change', { to: 'depouillement', reason: null });
  const options = { language: 'fr', date: '2026-11-24', namedJurors: true, comments: true } as const;
  const defis = told(await coordinator.ask('report-model', { options }), 'defis').blocks;
  const alpha = defis.find(({ title }) => title === 'Alpha');
  expect(alpha?.changedAfter?.jurors.value).toBe(1);
  expect(alpha?.changedAfter?.fields).toEqual(['Problème à résoudre']);
});
