import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstBrokenEntry } from '#db/journal.ts';
import { openSessionFile } from '#db/open.ts';
import { sha256 } from '#tests/support/core-samples.ts';
import { dsArchive } from '#tests/support/ds-archive.ts';
import { asGraphql } from '#tests/support/ds-export/as-graphql.ts';
import { asCsv } from '#tests/support/ds-export/as-csv.ts';
import { asXlsx } from '#tests/support/ds-export/as-xlsx.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { loadFiles, put } from '#tests/support/loading.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';

let service: TestService;
let folder: string;
const session = (): string => join(folder, 's.eigjury');

beforeEach(async () => {
  service = new TestService();
  folder = newFolder();
  await service.ask('session-create', { place: session(), name: 'Essai', gridTemplate: 'eig3' });
});
afterEach(() => service.close());

const csvOf = (name: string, ...numbers: readonly number[]): string =>
  put(
    folder,
    name,
    exportCsv(
      numbers.map((number) => ({
        number: String(3_000_000 + number),
        title: `Défi ${String(number)}`,
        administration: 'A',
        eigs: 2,
      })),
    ),
  );
const numbers = async (): Promise<unknown> =>
  (await service.ask('defis-list', {})).map(({ number }) => number);
const counts = ({
  new: fresh,
  changed,
  unchanged,
  withdrawn,
}: Awaited<ReturnType<typeof loadFiles>>): number[] => [fresh, changed, unchanged, withdrawn];

describe('loading again', () => {
  test('what is absent is withdrawn with its decision kept, and returns with it', async () => {
    await loadFiles(service, [csvOf('a.csv', 1, 2)]);
    const defi = (await service.ask('defis-list', {}))[1]?.id ?? '';
    await service.ask('recevabilite-decide', { defi, state: 'recevable', reason: 'Complet.' });
    expect(counts(await loadFiles(service, [csvOf('b.csv', 1)], { withdrawAbsent: false }))).toEqual([
      0, 0, 1, 0,
    ]);
    expect(counts(await loadFiles(service, [csvOf('c.csv', 1)]))).toEqual([0, 0, 1, 1]);
    expect(await numbers()).toEqual(['3000001']);
    expect((await service.ask('withdrawn-list', {})).map(({ number }) => number)).toEqual(['3000002']);
    expect(counts(await loadFiles(service, [csvOf('c.csv', 1)]))).toEqual([0, 0, 1, 0]);
    const back = await loadFiles(service, [csvOf('d.csv', 1, 2)]);
    expect(back.rows.find(({ number }) => number === '3000002')?.returned).toBe(true);
    expect((await service.ask('defis-list', {}))[1]).toMatchObject({
      id: defi,
      recevabilite: { state: 'recevable' },
    });
  });

  test('an export of another call, or a file cut in a row, withdraws nothing', async () => {
    await loadFiles(service, [csvOf('a.csv', 1, 2)]);
    expect(counts(await loadFiles(service, [csvOf('other.csv', 7)]))).toEqual([1, 0, 0, 0]);
    const cut = `${readFileSync(csvOf('x.csv', 1), 'utf8')}3000002,a@b.fr,"coup`;
    expect((await loadFiles(service, [put(folder, 'cut.csv', cut)])).withdrawn).toBe(0);
  });

  test('a CSV on top of a workbook keeps the team, and says so', async () => {
    await loadFiles(service, [put(folder, 'a.xlsx', await asXlsx(sampleExport, 'xlsxtream'))]);
    const size = (await service.ask('defis-list', {})).map(({ teamSize }) => teamSize);
    const again = await loadFiles(service, [put(folder, 'a.csv', asCsv(sampleExport))]);
    expect((await service.ask('defis-list', {})).map(({ teamSize }) => teamSize)).toEqual(size);
    expect(again.findings.map(({ code }) => code)).toContain('team-kept-from-before');
    expect(counts(await loadFiles(service, [put(folder, 'a.json', asGraphql(sampleExport))]))[0]).toBe(0);
  });

  test('a numbered row takes over the défi of its title, which keeps its identifier', async () => {
    await loadFiles(service, [put(folder, 'a.csv', 'Titre du défi,Résumé\nAlpha,r\n')]);
    const [before] = await service.ask('defis-list', {});
    await loadFiles(service, [put(folder, 'b.csv', 'ID,Titre du défi\n3000001,Alpha\n')]);
    const [after, ...others] = await service.ask('defis-list', {});
    expect([before?.number, after?.number, after?.id, others]).toEqual([null, '3000001', before?.id, []]);
  });

  test('a staged file that vanished leaves the session as it was', async () => {
    await loadFiles(service, [csvOf('a.csv', 1)]);
    const zip = put(
      folder,
      'z.zip',
      await dsArchive({
        dossiers: [
          {
            number: '3000001',
            files: [{ folder: 'pieces_justificatives', name: 'a.pdf', content: '%PDF-1.4 a' }],
          },
        ],
      }),
    );
    const { importId } = await service.ask('import-read', readingOf(zip, csvOf('b.csv', 1, 2)));
    const { staging = '' } = service.context.imports.get(importId) ?? {};
    rmSync(staging, { recursive: true });
    const before = readFileSync(session());
    expect(await service.refusal('import-apply', { importId })).not.toBeNull();
    expect(readFileSync(session()).equals(before)).toBe(true);
    expect(await numbers()).toEqual(['3000001']);
  });
});

describe('attachments', () => {
  const files = [
    { folder: 'pieces_justificatives', name: 'lettre.pdf', content: '%PDF-1.4 the same' },
    { folder: 'messagerie', name: 'note.txt', content: 'une note' },
  ] as const;
  const dossiers = [
    { number: '3000001', files },
    { number: '3000002', files: files.slice(0, 1) },
  ];
  const listed = async (): Promise<unknown[]> => {
    const defis = await service.ask('defis-list', {});
    const all = await Promise.all(defis.map(({ id }) => service.ask('attachments-list', { defi: id })));
    return all.map((own) => own.map(({ name, category, digest }) => [name, category, digest]).sort());
  };

  test('the archive unzipped gives what the ZIP gives; the same bytes are stored once, and loading twice adds none', async () => {
    const zip = put(folder, 'z.zip', await dsArchive({ dossiers }));
    await loadFiles(service, [csvOf('a.csv', 1, 2), zip]);
    const stored = await listed();
    const db = new Database(session(), { readonly: true });
    const held = db.prepare('SELECT count(*) FROM attachment WHERE size = 17').pluck().get();
    db.close();
    expect(held).toBe(1);
    expect((await loadFiles(service, [zip])).attachments.fresh).toBe(0);

    await service.ask('session-create', {
      place: join(folder, 'two.eigjury'),
      name: 'Deux',
      gridTemplate: 'eig3',
    });
    for (const { number, files: own } of dossiers) {
      put(
        folder,
        `u/export/dossier-${number}/export-${number}-26-10-2026-16-45-${number.slice(-4)}.pdf`,
        `%PDF-1.4 ${number}`,
      );
      for (const { folder: part, name, content } of own)
        put(
          folder,
          `u/export/dossier-${number}/${part}/${name.replace('.', '-14-09-2026-09-48-1207.')}`,
          content,
        );
    }
    put(folder, 'u/LISEZMOI.txt', 'Bonjour');
    put(folder, 'u/lettre.md', 'Madame, Monsieur');
    const preview = await loadFiles(service, [csvOf('a.csv', 1, 2), join(folder, 'u')]);
    expect(preview.findings.filter(({ severity }) => severity === 'refusal')).toEqual([]);
    expect(await listed()).toEqual(stored);
  }, 120_000);
});

test('an import that is killed at any moment leaves the file as it was or whole', async () => {
  service.close();
  const jury = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'dist', 'cli', 'jury.js');
  const long = 'Un texte assez long. '.repeat(150);
  const csv = put(
    folder,
    'big.csv',
    exportCsv(
      Array.from({ length: 600 }, (_, at) => ({
        number: String(3_000_000 + at),
        title: `Défi ${String(at)}`,
        administration: 'A',
        eigs: 2,
        problem: long,
      })),
    ),
  );
  const clean = readFileSync(session());
  const run = (place: string, after: number | null): Promise<number> =>
    new Promise((resolve) => {
      const began = Date.now();
      const child = spawn(process.execPath, [jury, 'import', place, csv], { stdio: 'ignore' });
      const timer = after === null ? null : setTimeout(() => child.kill('SIGKILL'), after);
      child.on('exit', () => {
        if (timer !== null) clearTimeout(timer);
        resolve(Date.now() - began);
      });
    });
  const whole = join(folder, 'whole.eigjury');
  copyFileSync(session(), whole);
  const took = await run(whole, null);
  for (const [at, share] of [0.5, 0.8, 0.9, 0.97].entries()) {
    const place = join(folder, `${String(at)}.eigjury`);
    copyFileSync(session(), place);
    await run(place, Math.round(took * share));
    const db = openSessionFile(place);
    const count = db.read.get('SELECT count(*) AS count FROM defi')?.['count'];
    expect(db.read.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
    expect(firstBrokenEntry(db.read, sha256)).toBeNull();
    const entries = db.read.get('SELECT count(*) AS count FROM journal')?.['count'];
    db.close();
    expect([0, 600]).toContain(count);
    expect(entries).toBe(count === 0 ? 1 : 2);
    const digest = createHash('sha256').update(readFileSync(place)).digest('hex');
    if (count === 0) expect(digest).toBe(createHash('sha256').update(clean).digest('hex'));
  }
}, 120_000);
