import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportPreview } from '#core/contract/requests/import.ts';
import { exportCsv, type ExportRow } from '#tests/support/export-csv.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';
import { exportXlsx } from '#tests/support/xlsx-export.ts';

const alpha: ExportRow = { number: '3000001', title: 'Alpha', administration: 'Préfecture fictive', eigs: 2 };
const bravo: ExportRow = {
  number: '3000002',
  title: 'Bravo « et Œdipe »',
  administration: 'Musée, annexe',
  eigs: 3,
};

let service: TestService;
let folder: string;

beforeEach(async () => {
  service = new TestService();
  folder = newFolder();
  await service.ask('session-create', {
    place: join(folder, 's.eigjury'),
    name: 'Essai',
    gridTemplate: 'eig3',
  });
});
afterEach(() => service.close());

async function read(name: string, content: string | Uint8Array): Promise<ImportPreview> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return service.ask('import-read', readingOf(path));
}
const load = async (name: string, content: string | Uint8Array): Promise<ImportPreview> => {
  const preview = await read(name, content);
  await service.ask('import-apply', { importId: preview.importId });
  return preview;
};
const codes = (preview: ImportPreview): string[] => preview.findings.map(({ code }) => code);

describe('an export as CSV', () => {
  test('is read and told before anything is written', async () => {
    const preview = await read('export.csv', exportCsv([alpha, bravo]));
    expect([preview.read, preview.new]).toEqual([2, 2]);
    expect(await service.ask('defis-list', {})).toEqual([]);
    await service.ask('import-apply', { importId: preview.importId });
    const defis = await service.ask('defis-list', {});
    expect(
      defis.map(({ number, title, administration, teamSize }) => [number, title, administration, teamSize]),
    ).toEqual([
      ['3000001', 'Alpha', 'Préfecture fictive', 2],
      ['3000002', 'Bravo « et Œdipe »', 'Musée, annexe', 3],
    ]);
    expect(defis[0]?.filedAt).toBe('2026-09-14T10:02:31+02:00');
  });

  test('loaded again changes nothing; a changed dossier shows what changed', async () => {
    await load('export.csv', exportCsv([{ ...alpha, problem: 'Trop lent.' }, bravo]));
    const again = await read('again.csv', exportCsv([{ ...alpha, problem: 'Trop lent.' }, bravo]));
    expect([again.new, again.changed, again.unchanged]).toEqual([0, 0, 2]);
    const changed = await read(
      'changed.csv',
      exportCsv([{ ...alpha, problem: 'Trop lent.', title: 'Alpha prime' }, bravo]),
    );
    expect([changed.new, changed.changed, changed.unchanged]).toEqual([0, 1, 1]);
    const { importId } = changed;
    expect(await service.ask('import-changes', { importId, key: '3000001' })).toContainEqual({
      field: 'title',
      kind: 'prose',
      parts: [
        { kind: 'kept', text: 'Alpha' },
        { kind: 'added', text: ' prime' },
      ],
    });
  });

  test('that went through a French Excel (Windows-1252, semicolons) is read all the same, and said so', async () => {
    const text = 'ID;Titre du défi;Nom de l’administration porteuse\n3000001;Œuvre à l’été;Préfecture\n';
    const special = new Map([
      ['’', 0x92],
      ['Œ', 0x8c],
    ]);
    const bytes = Uint8Array.from(Array.from(text, (sign) => special.get(sign) ?? sign.charCodeAt(0)));
    const preview = await load('excel.csv', bytes);
    expect(codes(preview)).toEqual(expect.arrayContaining(['encoding-windows-1252', 'separator-semicolon']));
    expect((await service.ask('defis-list', {}))[0]?.title).toBe('Œuvre à l’été');
  });

  test('tells the columns that it keeps aside', async () => {
    const preview = await read('odd.csv', 'ID,Titre du défi,Couleur préférée\n3000001,Alpha,bleu\n');
    expect(preview.columns.find(({ label }) => label === 'Couleur préférée')?.target).toBe('kept-aside');
  });
});

describe('an export as XLSX', () => {
  test('is read like the CSV', async () => {
    const preview = await load(
      'export.xlsx',
      exportXlsx([
        ['ID', 'Titre du défi', 'Nom de l’administration porteuse', 'Nombre d’EIG demandés'],
        ['3000001', 'Alpha', 'Préfecture fictive', 2],
      ]),
    );
    expect(preview.new).toBe(1);
    expect((await service.ask('defis-list', {}))[0]).toMatchObject({ number: '3000001', teamSize: 2 });
  });
});

describe('what is no export', () => {
  const workbook = exportXlsx([
    ['ID', 'Titre du défi'],
    ['3000001', 'Alpha'],
  ]);

  test.each([
    ['a picture', 'picture.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-kind-unknown'],
    ['an empty file', 'empty.csv', '', 'file-empty'],
    ['a letter', 'letter.txt', 'Madame, Monsieur, bonjour\nVoici notre défi\n', 'file-not-an-export'],
    ['half a workbook', 'half.xlsx', workbook.subarray(0, workbook.length / 2), 'file-cut'],
    ['a workbook without its end', 'end.xlsx', workbook.subarray(0, workbook.length - 4), 'file-cut'],
  ])('%s is refused with its reason and nothing is written', async (_what, name, content, code) => {
    const before = await service.ask('session-view', {});
    const preview = await read(name, content);
    expect(preview.read).toBe(0);
    expect(codes(preview)).toContain(code);
    expect(await service.ask('session-view', {})).toEqual(before);
  });

  test('a zip bomb is refused before it is unpacked', async () => {
    const many = exportXlsx([
      ['ID', 'Titre du défi'],
      ...Array.from({ length: 40_000 }, () => ['1', 'x'.repeat(400)]),
    ]);
    // The directory claims far more than the file could hold.
    const bytes = Buffer.from(many);
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at !== -1;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    ) {
      bytes.writeUInt32LE(0xf0000000, at + 24);
    }
    const preview = await read('bomb.xlsx', bytes);
    expect(preview.read).toBe(0);
    expect(['file-suspicious', 'file-cut']).toContain(codes(preview)[0]);
  });

  test('an import that was read before the session changed is not applied over the change', async () => {
    const preview = await read('export.csv', exportCsv([alpha]));
    await service.ask('session-rename', { name: 'Autre nom' });
    expect(await service.refusal('import-apply', { importId: preview.importId })).not.toBeNull();
    expect(await service.ask('defis-list', {})).toEqual([]);
  });
});
