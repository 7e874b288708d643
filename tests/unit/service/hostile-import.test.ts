import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findingTexts, type FindingCode } from '#core/texts/findings/findings.ts';
import { asCsv } from '#tests/support/ds-export/as-csv.ts';
import { asOds } from '#tests/support/ds-export/as-ods.ts';
import { asXlsx, xlsxOf } from '#tests/support/ds-export/as-xlsx.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { loadFiles, put } from '#tests/support/loading.ts';
import { newFolder, readingOf, TestService } from '#tests/support/service.ts';
import { zipOf } from '#tests/support/zip.ts';

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

const xlsx = (): Promise<Buffer> => asXlsx(sampleExport, 'xlsxtream');
const bomb = Buffer.alloc(60_000_000, ' ');
const ole = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(2_000),
]);
const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

/** For this reason and no other: beside what is hostile each file is sound. */
const reasons: Readonly<Record<string, FindingCode>> = {
  'half a workbook': 'file-cut',
  'half an ODS': 'file-cut',
  'half an answer of the API': 'json-damaged',
  'a picture called CSV': 'file-kind-unknown',
  'a protected workbook': 'file-protected',
  'a zip bomb': 'file-suspicious',
  'XML entities': 'file-xml-entities',
};

test.each([
  ['half a workbook', 'a.xlsx', async () => (await xlsx()).subarray(0, 1_500)],
  ['half an ODS', 'a.ods', async () => (await asOds(sampleExport)).subarray(0, 900)],
  [
    'half an answer of the API',
    'a.json',
    () => Buffer.from('{"data":{"demarche":{"dossiers":{"nodes":[{"num'),
  ],
  ['a picture called CSV', 'a.csv', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a protected workbook', 'a.xlsx', () => ole],
  [
    'a zip bomb',
    'a.xlsx',
    async () =>
      xlsxOf(
        [
          {
            name: 'Dossiers',
            rows: [
              ['ID', 'Titre du défi'],
              ['1', 'x'],
            ],
          },
        ],
        { generation: 'caxlsx', more: [{ name: 'xl/sharedStrings.xml', content: bomb }] },
      ),
  ],
  [
    'XML entities',
    'a.xlsx',
    () =>
      xlsxOf(
        [
          {
            name: 'Dossiers',
            rows: [
              ['ID', 'Titre du défi'],
              ['1', 'x'],
            ],
          },
        ],
        {
          generation: 'caxlsx',
          more: [{ name: 'xl/sharedStrings.xml', content: `<?xml version="1.0"?>${entities}<sst>&b;</sst>` }],
        },
      ),
  ],
])('%s is told in a sentence and nothing is written', async (what, name, make) => {
  const path = put(folder, name, await make());
  const before = readFileSync(join(folder, 's.eigjury'));
  const preview = await service.ask('import-read', readingOf(path));
  expect(preview.read).toBe(0);
  const told = preview.findings.filter(({ severity }) => severity !== 'info');
  expect(told.length).toBeGreaterThan(0);
  expect(told.map(({ code }) => code)).toEqual([reasons[what]]);
  for (const { code, params, place } of told) {
    expect(findingTexts.fr[code as FindingCode](params)).toMatch(/\.$/);
    expect(place.file).toContain(name);
  }
  expect(readFileSync(join(folder, 's.eigjury')).equals(before)).toBe(true);
  expect(await service.ask('defis-list', {})).toEqual([]);
});

test('UTF-16, a wrong extension, and macros are read all the same', async () => {
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(asCsv(sampleExport).toString('utf8'), 'utf16le'),
  ]);
  const macros = await xlsxOf(
    [
      {
        name: 'Dossiers',
        rows: [
          ['ID', 'Titre du défi'],
          ['3000009', 'Macro'],
        ],
      },
    ],
    { generation: 'xlsxtream', more: [{ name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }] },
  );
  const preview = await service.ask(
    'import-read',
    readingOf(put(folder, 'u.csv', utf16), put(folder, 'w.csv', await xlsx()), put(folder, 'm.xlsm', macros)),
  );
  expect(preview.findings.filter(({ severity }) => severity === 'refusal')).toEqual([]);
  expect(preview.new).toBe(sampleExport.dossiers.length + 1);
  expect(preview.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['wrong-extension', 'encoding-utf-16']),
  );
});

test('cells of 40,000 signs and cells that look like formulas are kept as they are', async () => {
  const long = 'é'.repeat(40_000);
  const path = put(
    folder,
    'a.csv',
    `ID,Titre du défi,Résumé,A,B,C,D\n3000001,=SOMME(A1),${long},=1+1,+33,-5,@x\n`,
  );
  await loadFiles(service, [path]);
  const id = (await service.ask('defis-list', {}))[0]?.id ?? '';
  const view = await service.ask('defi-view', { defi: id });
  if (view.sight !== 'whole') throw new Error('hidden');
  expect(view.content.title).toBe('=SOMME(A1)');
  expect(view.content.fields.resume).toBe(long);
  expect(view.content.otherAnswers.map(({ value }) => value)).toEqual(['=1+1', '+33', '-5', '@x']);
});

test('10,000 rows of 100 columns are read, and a number that stands twice is told with its row', async () => {
  const header = ['ID', 'Titre du défi', ...Array.from({ length: 98 }, (_, at) => `Q${String(at)}`)];
  const rows = Array.from({ length: 10_000 }, (_, at) => [
    String(3_000_000 + (at === 9_999 ? 0 : at)),
    'T',
    ...header.slice(2),
  ]);
  const path = put(folder, 'a.csv', [header, ...rows].map((row) => row.join(',')).join('\n'));
  const preview = await service.ask('import-read', readingOf(path));
  expect(preview.read).toBe(9_999);
  expect(preview.findings).toContainEqual(
    expect.objectContaining({ code: 'dossier-number-twice', place: { file: 'a.csv', row: 10_001 } }),
  );
}, 120_000);

test('an entry that climbs out of its archive is written nowhere, and what it holds has a harmless name', async () => {
  const made = await zipOf([{ name: 'xx/xx/evil.csv', content: 'ID,Titre du défi\n3000001,x\n' }]);
  const path = put(
    folder,
    'a/b/a.zip',
    Buffer.from(made.toString('latin1').replaceAll('xx/xx/', '../../'), 'latin1'),
  );
  const preview = await service.ask('import-read', readingOf(path));
  expect(existsSync(join(folder, 'evil.csv'))).toBe(false);
  expect(preview.files.some((name) => name.includes('..'))).toBe(false);
});
