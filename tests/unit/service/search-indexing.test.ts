import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { indexInPauses, mostIndexedAtOnce } from '#electron/service/search-indexing.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';

const many = mostIndexedAtOnce + 1;

let service: TestService;
let place: string;
let importId: string;

/** A session and an export of more dossiers than the search reads at once, read and not applied yet. */
beforeEach(async () => {
  service = new TestService();
  const folder = newFolder();
  place = join(folder, 's.eigjury');
  const file = join(folder, 'export.csv');
  const rows = Array.from({ length: many }, (_, place) => ({
    number: String(4_000_000 + place),
    title: `Défi ${String(place + 1)}`,
    administration: 'Préfecture fictive',
    eigs: 2,
  }));
  writeFileSync(file, exportCsv(rows));
  await service.ask('session-create', { place, name: 'Essai', gridTemplate: 'eig3' });
  ({ importId } = await service.ask('import-read', readingOf(file)));
});
afterEach(() => service.close());

const searched = (): ReturnType<typeof service.ask<'search'>> =>
  service.ask('search', { query: 'prefecture', limit: 1 });

const untilRead = async (): Promise<void> => {
  await indexInPauses(service.context.host, service.context.session());
};

describe('searching thousands of dossiers that were just loaded', () => {
  test('says how many are not read yet, and finds all of them in the end', async () => {
    await service.ask('import-apply', { importId });
    const early = await searched();
    expect(early).toMatchObject({ readsOn: true });
    expect(early.unread).toBeGreaterThan(0);
    expect(early.total + early.unread).toBe(many);
    await untilRead();
    expect(await searched()).toMatchObject({ total: many, unread: 0 });
  });

  test('goes on at the next opening when the session was closed before', async () => {
    await service.ask('import-apply', { importId });
    await service.ask('session-close', {});
    await service.ask('session-open', { place });
    expect((await searched()).unread).toBeGreaterThan(0);
    await untilRead();
    expect(await searched()).toMatchObject({ total: many, unread: 0 });
  });

  test('writes nothing into a file that is only read, and says that the rest will not come', async () => {
    await service.ask('import-apply', { importId });
    const other = new TestService();
    await other.ask('session-open', { place, way: 'read' });
    expect(await other.ask('search', { query: 'prefecture', limit: 1 })).toMatchObject({ readsOn: false });
    other.close();
  });

  test('reads the few dossiers of a usual call in the transaction that brings them', async () => {
    const file = join(newFolder(), 'petit.csv');
    const row = { number: '1', title: 'Un', administration: 'Préfecture', eigs: 2 };
    writeFileSync(file, exportCsv([row]));
    const few = await service.ask('import-read', readingOf(file));
    await service.ask('import-apply', { importId: few.importId });
    expect(await searched()).toMatchObject({ total: 1, unread: 0 });
  });
});
