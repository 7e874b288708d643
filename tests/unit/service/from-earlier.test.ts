import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Mapping } from '#core/intake/mapping.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { loadFiles, put } from '#tests/support/loading.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'fixtures', 'sessions');
let earlier: TestService;
let service: TestService;
let folder: string;
const at = (name: string): string => join(folder, name);
const begin = (from: string, place = at('new.eigjury')): Promise<unknown> =>
  service.ask('session-create', { place, name: 'Nouvelle', gridTemplate: 'eig3', from });

beforeEach(() => {
  earlier = new TestService();
  service = new TestService();
  folder = newFolder();
});
afterEach(() => {
  earlier.close();
  service.close();
});

test('a session begun from last year’s has its grid, jury, settings, mapping and limits, and none of its dossiers', async () => {
  await earlier.ask('session-create', { place: at('old.eigjury'), name: 'Ancienne', gridTemplate: 'eig3' });
  const { grid, settings } = await earlier.ask('call-view', {});
  await earlier.ask('grid-save', { grid: { ...grid, label: 'Notre grille' } });
  await earlier.ask('settings-save', { settings: { ...settings, deadline: '2026-09-30T10:00:00.000Z' } });
  const group = await earlier.ask('group-save', { id: null, label: 'Groupe A' });
  await earlier.ask('juror-save', {
    id: null,
    name: 'Ada',
    organisation: 'DINUM',
    office: 'membre',
    group: group.id,
  });
  const gone = await earlier.ask('juror-save', {
    id: null,
    name: 'Bob',
    organisation: '',
    office: 'membre',
    group: null,
  });
  await earlier.ask('juror-withdraw', { id: gone.id, reason: 'Parti.' });
  const limits = { ...(await earlier.ask('import-limits-view', {})), rows: 1234 };
  await earlier.ask('import-limits-save', { limits });
  const csv = put(
    folder,
    'e.csv',
    exportCsv([{ number: '3000001', title: 'Alpha', administration: 'A', eigs: 2 }]),
  );
  const decided: Mapping = {
    format: 'jury-eig-mapping',
    version: 1,
    columns: [{ block: null, label: 'Instructeurs', occurrence: 1, target: 'kept-private' }],
  };
  const { importId } = await earlier.ask('import-read', { ...readingOf(csv), decided });
  await earlier.ask('import-apply', { importId });
  const bytes = readFileSync(at('old.eigjury'));

  // The earlier session is still open in the other service.
  await begin(at('old.eigjury'));
  const view = await service.ask('call-view', {});
  expect([view.grid.label, view.settings.deadline, view.phase]).toEqual([
    'Notre grille',
    null,
    'preparation',
  ]);
  expect(view.jurors.map(({ name, organisation }) => [name, organisation])).toEqual([['Ada', 'DINUM']]);
  const was = await earlier.ask('call-view', {});
  expect(was.jurors.map(({ id }) => id)).not.toContain(view.jurors[0]?.id);
  expect(view.groups.map(({ label }) => label)).toEqual(['Groupe A']);
  expect(view.jurors[0]?.group).toBe(view.groups[0]?.id);
  expect(view.groups[0]?.id).not.toBe(group.id);
  expect(await service.ask('mapping-view', {})).toEqual(decided);
  expect(await service.ask('import-limits-view', {})).toEqual(limits);
  expect(await service.ask('defis-list', {})).toEqual([]);
  expect(readFileSync(at('old.eigjury')).equals(bytes)).toBe(true);

  // The mapping goes through a file and comes back the same, and needs no second decision.
  await service.ask('mapping-export', { place: at('m.json') });
  expect(await service.ask('mapping-read', { file: at('m.json') })).toEqual(decided);
  const preview = await loadFiles(service, [csv]);
  expect(preview.columns.find(({ label }) => label === 'Instructeurs')).toMatchObject({
    target: 'kept-private',
    by: 'hand',
  });
  expect(await service.refusal('mapping-read', { file: csv })).toBe('mapping-not-ours');
});

test('a session of the first schema is read and stays as it is, byte for byte', async () => {
  copyFileSync(join(fixtures, 'v1-demonstration.eigjury'), at('old.eigjury'));
  const bytes = readFileSync(at('old.eigjury'));
  await begin(at('old.eigjury'));
  expect((await service.ask('call-view', {})).jurors.length).toBeGreaterThan(0);
  expect(await service.ask('defis-list', {})).toEqual([]);
  expect(readFileSync(at('old.eigjury')).equals(bytes)).toBe(true);
});

test('a session begun from itself was written over', async () => {
  copyFileSync(join(fixtures, 'v1-demonstration.eigjury'), at('old.eigjury'));
  const bytes = readFileSync(at('old.eigjury'));
  const wanted = {
    place: at('old.eigjury'),
    name: 'Nouvelle',
    gridTemplate: 'eig3',
    from: at('old.eigjury'),
  } as const;
  expect(await service.refusal('session-create', wanted)).toBe('place-taken');
  expect(readFileSync(at('old.eigjury')).equals(bytes)).toBe(true);
});

test.each([
  ['a juror’s file', 'wrong-role'],
  ['a file that is no session', 'session-damaged'],
  ['a file that is gone', 'session-missing'],
])('nothing begins from %s', async (what, code) => {
  const from = at('from.eigjury');
  if (code === 'wrong-role') {
    await earlier.ask('demonstration-open', { place: from, role: 'juror', fresh: true });
    await earlier.ask('session-close', {});
  } else if (code === 'session-damaged') put(folder, 'from.eigjury', `une lettre ${what}`);
  const refusal = await service.refusal('session-create', {
    place: at('new.eigjury'),
    name: 'N',
    gridTemplate: 'eig3',
    from,
  });
  expect(refusal).toBe(code);
  expect(await service.refusal('session-open', { place: at('new.eigjury') })).toBe('session-missing');
});
