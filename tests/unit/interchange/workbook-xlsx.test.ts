import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { defaultImportLimits, type ImportLimits } from '#core/intake/limits.ts';
import type { Table } from '#electron/service/interchange/tables/table.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { asExportModel, asXlsx, xlsxOf, type XlsxGeneration } from '#tests/support/ds-export/as-xlsx.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { zipOf, type ZipPart } from '#tests/support/zip.ts';

const read = (bytes: Buffer, limits: Partial<ImportLimits> = {}) =>
  readWorkbookTables(bytes, 'workbook-xlsx', 'essai.xlsx', { ...defaultImportLimits, ...limits });

function tablesOf(bytes: Buffer): readonly Table[] {
  const result = read(bytes);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.tables;
}

/** A sheet whose rows are given as XML. */
const sheet = (sheetData: string, more: readonly ZipPart[] = [], from1904 = false): Promise<Buffer> =>
  xlsxOf([{ name: 'Feuille', rows: [] }], { generation: 'xlsxtream', sheetData, more, from1904 });
const header = '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row>';
const rowsOf = async (xml: string): Promise<unknown> => tablesOf(await sheet(`${header}${xml}`))[0]?.rows;
const noted = async (bytes: Promise<Buffer>): Promise<unknown> => {
  const result = read(await bytes);
  return result.ok
    ? result.value.findings.map(({ code, place, params }) => [
        code,
        place.sheet,
        place.row,
        place.column,
        params,
      ])
    : result.error;
};

test('cells in any order, back and forth between rows, stand where they belong', async () => {
  const cell = (place: string): string => `<c r="${place}" t="str"><v>${place}</v></c>`;
  const xml = ['A4', 'B2', 'B4', 'A2', 'A3', 'C2', 'C4', 'B3', 'A2'].map(cell).join('');
  expect(await rowsOf(`<row>${xml}</row>`)).toEqual([
    ['A2', 'B2', 'C2'],
    ['A3', 'B3'],
    ['A4', 'B4', 'C4'],
  ]);
});

describe('a workbook of the platform', () => {
  test.each<XlsxGeneration>(['caxlsx', 'xlsxtream'])('of the generation %s is read', async (generation) => {
    const tables = tablesOf(await asXlsx(sampleExport, generation));
    const [dossiers, etablissements, , profils] = tables;
    expect(tables.map(({ sheet: name }) => name)).toEqual([
      'Dossiers',
      'Etablissements',
      'Avis',
      '(4500124) Profils recherches',
    ]);
    const cell = (label: string): unknown => dossiers?.rows[0]?.[dossiers.header.indexOf(label)];
    expect(cell('ID')).toBe('26104388');
    expect(cell('Déposé le')).toBe('2026-09-14 10:02:31');
    expect(cell('Traité le')).toBe('2026-10-26 16:45:03');
    expect(cell('SIRET du partenaire')).toBe('00099904500016');
    expect(cell('Région d’accueil (Code)')).toBe('76');
    expect(cell('Budget prévisionnel (k€)')).toBe(85.5);
    expect(cell('Contexte et problème à résoudre')).toBe(sampleExport.dossiers[0]?.answers[2]);
    expect(etablissements?.header).toEqual(generation === 'caxlsx' ? [] : ['Dossier ID', 'Libellé']);
    expect(profils?.rows[1]).toEqual(['26104388', 2, 'Designer', 'Dessiner le service\navec les agents', 10]);
  });

  test('says the same in both generations', async () => {
    const [before, now] = await Promise.all(
      (['caxlsx', 'xlsxtream'] as const).map(async (generation) =>
        tablesOf(await asXlsx(sampleExport, generation)),
      ),
    );
    expect(before?.[0]).toEqual(now?.[0]);
    expect(before?.[3]).toEqual(now?.[3]);
  });

  test('of an export model has typed cells', async () => {
    const [only] = tablesOf(await asExportModel(sampleExport));
    const row = (index: number, label: string): unknown => only?.rows[index]?.[only.header.indexOf(label)];
    expect(row(0, 'N° dossier')).toBe(26104388);
    expect(row(0, 'Date de dépôt')).toBe('2026-09-14 10:02:31');
    expect(row(0, 'Date de démarrage souhaitée')).toBe('2027-01-04');
    expect(row(0, 'J’atteste avoir l’accord de ma hiérarchie')).toBe(true);
    expect(row(1, 'Nombre d’EIG demandés')).toBeNull();
    expect(row(0, 'Domaine et sous-domaine')).toBe('Environnement / Eau');
  });
});

describe('a cell of a workbook', () => {
  test.each([
    ['a number', '<c r="A2"><v>1.5</v></c>', 1.5],
    ['a yes', '<c r="A2" t="b"><v>1</v></c>', true],
    ['a no', '<c r="A2" t="b"><v>0</v></c>', false],
    ['a text', '<c r="A2" t="inlineStr"><is><t>007</t></is></c>', '007'],
    ['a text in parts', '<c r="A2" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>', 'a b'],
    [
      'a guide to its reading',
      '<c r="A2" t="inlineStr"><is><t>a</t><rPh sb="0"><t>x</t></rPh></is></c>',
      'a',
    ],
    [
      'entities',
      '<c r="A2" t="inlineStr"><is><t>&lt;&#233;&#xE9;&amp;lt;&nope;</t></is></c>',
      '<éé&lt;&nope;',
    ],
    ['raw text', '<c r="A2" t="inlineStr"><is><t><![CDATA[<b>&amp;]]></t></is></c>', '<b>&amp;'],
    ['a comment in it', '<c r="A2" t="inlineStr"><is><t>a<!-- > -->b</t></is></c>', 'ab'],
    [
      'signs that XML cannot hold',
      '<c r="A2" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>',
      'a\rb_x0041_',
    ],
    ['a prefix', '<x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>', 'a'],
    ['a date as text', '<c r="A2" t="d"><v>2026-09-14T10:02:30.9996</v></c>', '2026-09-14 10:02:31'],
    ['a result', '<c r="A2"><f>1+1</f><v>2</v></c>', 2],
    ['a text as result', '<c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['no place of its own', '<c t="inlineStr"><is><t>r="C9"</t></is></c>', 'r="C9"'],
  ])('with %s', async (_what, xml, value) => {
    expect(await rowsOf(`<row r="2">${xml}</row>`)).toEqual([[value]]);
  });

  test('of a shared text', async () => {
    const shared = await xlsxOf([{ name: 'F', rows: [] }], {
      generation: 'caxlsx',
      sheetData: `${header}<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>9</v></c></row>`,
      more: [{ name: 'xl/sharedStrings.xml', content: '<sst><si/><si><t>é</t></si></sst>' }],
    });
    // The helper names no shared texts; without its relation the part is not looked for.
    expect(tablesOf(shared)[0]?.rows).toEqual([]);
    const own = Buffer.from(
      write(
        {
          SheetNames: ['F'],
          Sheets: {
            F: utils.aoa_to_sheet([
              ['a', 'b'],
              ['é', 'é'],
            ]),
          },
        },
        { type: 'buffer', bookSST: true },
      ) as Uint8Array,
    );
    expect(tablesOf(own)[0]?.rows).toEqual([['é', 'é']]);
  });

  test('with an error or without its result is blank, and its place is told', async () => {
    const bytes = sheet(
      `${header}<row r="3"><c r="A3" t="e"><v>#REF!</v></c><c r="B3"><f>1+1</f></c><c r="C3" t="str"><f>A1</f><v></v></c></row>`,
    );
    expect(tablesOf(await bytes)[0]?.rows).toEqual([]);
    expect(await noted(bytes)).toEqual([
      ['cell-error', 'Feuille', 3, 'A', { value: '#REF!' }],
      ['formula-without-value', 'Feuille', 3, 'B', {}],
    ]);
  });

  test('with an error is told fifty times, then as a number', async () => {
    const cells = Array.from({ length: 60 }, (_, at) => `<row r="${at + 2}"><c t="e"><v>#N/A</v></c></row>`);
    const told = (await noted(sheet(`${header}${cells.join('')}`))) as unknown[][];
    expect(told).toHaveLength(51);
    expect(told.at(-1)).toEqual(['cells-left-out', undefined, undefined, undefined, { count: 10 }]);
  });

  test('shown as a date is wall time, also from 1904', async () => {
    const xml = (serial: number): string => `${header}<row r="2"><c r="A2" s="2"><v>${serial}</v></c></row>`;
    expect(tablesOf(await sheet(xml(46_279.41841434)))[0]?.rows).toEqual([['2026-09-14 10:02:31']]);
    expect(tablesOf(await sheet(xml(44_817.41841434), [], true))[0]?.rows).toEqual([['2026-09-14 10:02:31']]);
  });

  test('of 40,000 signs is read whole', async () =>
    expect(await rowsOf(`<row r="2"><c t="str"><v>${'é'.repeat(40_000)}</v></c></row>`)).toEqual([
      ['é'.repeat(40_000)],
    ]));
});

describe('a sheet', () => {
  test('without rows, or hidden, is a table all the same', async () => {
    expect(tablesOf(await sheet(''))[0]).toEqual({ sheet: 'Feuille', header: [], rows: [] });
    const book = { SheetNames: ['F'], Sheets: { F: utils.aoa_to_sheet([['a', 'b']]) } };
    const hidden = { ...book, Workbook: { Sheets: [{ name: 'F', Hidden: 2 as const }] } };
    expect(tablesOf(Buffer.from(write(hidden, { type: 'buffer' }) as Uint8Array))[0]?.header).toEqual([
      'a',
      'b',
    ]);
  });

  test('loses its blank end, and keeps blank rows between others', async () => {
    const xml =
      '<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="1"/></row><row r="4"><c r="B4"><v>2</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    expect(await rowsOf(xml)).toEqual([[1], [], [null, 2]]);
  });

  test('whose header stands lower is read from there', async () => {
    const bytes = await sheet(header.replaceAll('1"', '3"').replaceAll('r="1', 'r="3'));
    expect(tablesOf(bytes)[0]).toEqual({ sheet: 'Feuille', header: ['a', 'b'], headerRow: 3, rows: [] });
  });

  test('beyond the rows or columns allowed is refused with its name, not at them', async () => {
    const bytes = await sheet(`${header}<row r="3"><c r="A3"><v>1</v></c></row>`);
    expect(read(bytes, { rows: 2, columns: 2 }).ok).toBe(true);
    expect(read(bytes, { rows: 1 })).toMatchObject({
      error: { code: 'too-many-rows', params: { limit: 1 }, place: { sheet: 'Feuille' } },
    });
    expect(read(bytes, { columns: 1 })).toMatchObject({
      error: { code: 'too-many-columns', params: { limit: 1 } },
    });
  });

  test('with a cell at the end of the world is refused before anything is made for it', async () => {
    expect(await noted(sheet('<row r="1"><c r="ZZZZZ999999999"><v>1</v></c></row>'))).toMatchObject({
      code: 'too-many-rows',
    });
    const sparse = Array.from({ length: 40_000 }, (_, at) => `<row><c r="ALK${at + 1}"><v>1</v></c></row>`);
    expect(await noted(sheet(sparse.join('')))).toMatchObject({ code: 'too-many-cells' });
  });
});

describe('a workbook', () => {
  test('with macros is read without them, and it is said', async () => {
    const bytes = sheet(header, [{ name: 'xl/vbaProject.bin', content: 'x' }]);
    expect(await noted(bytes)).toEqual([['macros-ignored', undefined, undefined, undefined, {}]]);
  });

  test('without one of its parts, or with a broken one, is refused as cut', async () => {
    expect(await noted(zipOf([{ name: '[Content_Types].xml', content: '' }]))).toMatchObject({
      code: 'file-cut',
    });
    expect(await noted(sheet('<row r="1"><c r="A1'))).toMatchObject({ code: 'file-cut' });
    expect(await noted(sheet('<row r="1"><c r="A1">'))).toMatchObject({ code: 'file-cut' });
  });

  test('that defines entities is refused', async () =>
    expect(await noted(sheet('<!DOCTYPE a [<!ENTITY b "c">]>'))).toMatchObject({
      code: 'file-xml-entities',
    }));
});
