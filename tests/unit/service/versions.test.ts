import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportCsv } from '#tests/support/export-csv.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';

let service: TestService;
let folder: string;

beforeEach(async () => {
  service = new TestService();
  folder = newFolder();
  const place = join(folder, 's.eigjury');
  await service.ask('session-create', { place, name: 'Essai', gridTemplate: 'eig3' });
});
afterEach(() => service.close());

async function load(name: string, problem: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(
    path,
    exportCsv([{ number: '3000001', title: 'Alpha', administration: 'Préfecture', eigs: 2, problem }]),
  );
  const { importId } = await service.ask('import-read', readingOf(path));
  await service.ask('import-apply', { importId });
  return (await service.ask('defis-list', {}))[0]?.id ?? '';
}

test('the versions of a dossier are listed, newest first, and compared word by word', async () => {
  await load('first.csv', 'Un traitement trop lent.');
  const defi = await load('second.csv', 'Un traitement trop cher.');
  const versions = await service.ask('versions-list', { defi });
  expect(versions.map(({ source }) => source)).toEqual(['second.csv', 'first.csv']);
  const [after, before] = versions.map(({ version }) => version);
  const fields = await service.ask('versions-compare', { defi, before: before ?? 0, after: after ?? 0 });
  expect(fields.find(({ field }) => field === 'problematique')?.parts).toEqual([
    { kind: 'kept', text: 'Un traitement trop ' },
    { kind: 'removed', text: 'lent' },
    { kind: 'added', text: 'cher' },
    { kind: 'kept', text: '.' },
  ]);
  expect(fields.filter(({ parts }) => parts.some(({ kind }) => kind !== 'kept'))).toHaveLength(1);
  expect((await service.ask('search', { query: 'lent', limit: 5 })).total).toBe(0);
  expect((await service.ask('search', { query: 'CHER', limit: 5 })).total).toBe(1);
});

test('a version that is not there is refused', async () => {
  const defi = await load('first.csv', 'Un traitement trop lent.');
  expect(await service.refusal('versions-compare', { defi, before: 99, after: 1 })).toBe('version-unknown');
});

test('under one’s own déport nothing is found, listed or compared', async () => {
  const place = join(folder, 'ada.eigjury');
  await service.ask('demonstration-open', { place, role: 'juror', fresh: true });
  const { hits } = await service.ask('search', { query: 'données', limit: 50 });
  const hit = hits[0];
  if (hit === undefined) throw new Error('a demonstration without data');
  const [version] = await service.ask('versions-list', { defi: hit.defi });
  await service.ask('deport-declare', { defi: hit.defi, reason: 'Un lien.' });
  const after = await service.ask('search', { query: 'données', limit: 50 });
  expect(after.total).toBe(hits.length - 1);
  expect(after.hits.map(({ defi }) => defi)).not.toContain(hit.defi);
  expect(await service.ask('versions-list', { defi: hit.defi })).toEqual([]);
  const same = { before: version?.version ?? 0, after: version?.version ?? 0 };
  expect(await service.refusal('versions-compare', { defi: hit.defi, ...same })).toBe('version-unknown');
});
