import { describe, expect, test } from 'vitest';
import { defaultImportLimits, type ImportLimits } from '#core/intake/limits.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { asOds, odsOf } from '#tests/support/ds-export/as-ods.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { rawZip } from '#tests/support/raw-zip.ts';

const read = (bytes: Buffer, limits: Partial<ImportLimits> = {}) =>
  readWorkbookTables(bytes, 'workbook-ods', 'essai.ods', { ...defaultImportLimits, ...limits });

/** A sheet whose rows are given as XML. */
const sheet = (rows: string): Promise<Buffer> =>
  odsOf(`<table:table table:name="Feuille"><table:table-column/>${rows}</table:table>`);
const text = (content: string): string =>
  `<table:table-cell office:value-type="string">${content}</table:table-cell>`;
const header = `<table:table-row>${text('<text:p>a</text:p>')}${text('<text:p>b</text:p>')}</table:table-row>`;
const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;

async function rowsOf(xml: string): Promise<unknown> {
  const result = read(await sheet(`${header}${xml}`));
  return result.ok ? result.value.tables[0]?.rows : result.error;
}

test('an ODS of the platform is read: texts, times as texts, numbers, blank for false', async () => {
  const result = read(await asOds(sampleExport));
  if (!result.ok) throw new Error(result.error.code);
  const [dossiers, , , profils] = result.value.tables;
  const cell = (label: string): unknown => dossiers?.rows[0]?.[dossiers.header.indexOf(label)];
  expect(cell('ID')).toBe('26104388');
  expect(cell('À archiver')).toBeNull();
  expect(cell('Déposé le')).toBe('2026-09-14 10:02:31 +0200');
  expect(cell('Nombre d’EIG demandés')).toBe(2);
  expect(cell('SIRET du partenaire')).toBe('00099904500016');
  expect(cell('Contexte et problème à résoudre')).toBe(sampleExport.dossiers[0]?.answers[2]);
  expect(profils?.rows[1]?.[3]).toBe('Dessiner le service\navec les agents');
  expect(result.value.findings).toEqual([]);
});

describe('a cell of an ODS', () => {
  const typed = (type: string, attributes: string): string =>
    `<table:table-cell calcext:value-type="${type}" office:value-type="${type}" ${attributes}><text:p>vu</text:p></table:table-cell>`;
  test.each([
    ['a number', typed('float', 'office:value="1.5"'), 1.5],
    ['a share', typed('percentage', 'office:value="0.5"'), 0.5],
    ['an amount', typed('currency', 'office:currency="EUR" office:value="12"'), 12],
    ['a yes', typed('boolean', 'office:boolean-value="true"'), true],
    ['a no', typed('boolean', 'office:boolean-value="false"'), false],
    ['a day', typed('date', 'office:date-value="2026-09-14"'), '2026-09-14'],
    ['a day and time', typed('date', 'office:date-value="2026-09-14T10:02:30.9996"'), '2026-09-14 10:02:31'],
    ['a time', typed('time', 'office:time-value="PT10H02M31S"'), '10:02:31'],
    ['a number that is none', typed('float', 'office:value="x"'), 'x'],
    ['paragraphs', text('<text:p>a</text:p><text:p/><text:p></text:p><text:p>b</text:p>'), 'a\n\n\nb'],
    ['a blank line first', text('<text:p/><text:p>b</text:p>'), '\nb'],
    [
      'spaces, tabs and breaks',
      text('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>'),
      'a   b\tc\nd',
    ],
    ['styles and links', text('<text:p>a<text:span>b</text:span><text:a>c</text:a></text:p>'), 'abc'],
    ['a line end of its layout', text('<text:p>a\n b\r\n</text:p>'), 'a  b'],
    [
      'a comment beside it',
      text('<office:annotation><text:p>non</text:p></office:annotation><text:p>a</text:p>'),
      'a',
    ],
    ['a drawing beside it', text('<draw:frame><text:p>non</text:p></draw:frame><text:p>a</text:p>'), 'a'],
    ['a result', '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>', 2],
  ])('with %s', async (_what, xml, value) => {
    expect(await rowsOf(row(xml))).toEqual([[value]]);
  });

  test('with an error or without its result is blank, and its place is told', async () => {
    const bytes = await sheet(
      `${header}${row('<table:table-cell table:formula="of:=x" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#NAME?</text:p></table:table-cell><table:table-cell table:formula="of:=1"/>')}`,
    );
    const result = read(bytes);
    expect(
      result.ok && result.value.findings.map(({ code, place }) => [code, place.row, place.column]),
    ).toEqual([
      ['cell-error', 2, 'A'],
      ['formula-without-value', 2, 'B'],
    ]);
  });

  test('of 40,000 signs is read whole', async () =>
    expect(await rowsOf(row(text(`<text:p>${'é'.repeat(40_000)}</text:p>`)))).toEqual([
      ['é'.repeat(40_000)],
    ]));
});

describe('repetition in an ODS', () => {
  const blanks = '<table:table-cell table:number-columns-repeated="16382"/>';
  const value = (times: number): string =>
    `<table:table-cell table:number-columns-repeated="${times}" office:value-type="float" office:value="1"/>`;
  const repeatedRow = (times: number, cells: string): string =>
    `<table:table-row table:number-rows-repeated="${times}">${cells}</table:table-row>`;

  test('is followed for cells and rows', async () => {
    const xml = `${repeatedRow(2, `<table:table-cell table:number-columns-repeated="2"/>${value(2)}`)}${row(value(1))}`;
    expect(await rowsOf(xml)).toEqual([[null, null, 1, 1], [null, null, 1, 1], [1]]);
  });

  test('of the blank end that LibreOffice writes costs nothing', async () => {
    const xml = `${row(`${value(1)}${blanks}`)}${repeatedRow(1_048_574, blanks)}`;
    expect(await rowsOf(xml)).toEqual([[1]]);
  });

  test('of blank rows between others is kept', async () =>
    expect(await rowsOf(`${repeatedRow(3, blanks)}${row(value(1))}`)).toEqual([[], [], [], [1]]));

  test.each([
    ['cells', row(value(1e9)), 'too-many-columns'],
    ['rows', repeatedRow(1e9, value(1)), 'too-many-rows'],
    ['blank rows before a cell', `${repeatedRow(1e9, blanks)}${row(value(1))}`, 'too-many-rows'],
    ['both, within either limit', repeatedRow(49_000, value(1_000)), 'too-many-cells'],
  ])('of enormous size is refused: %s', async (_what, xml, code) =>
    expect(await rowsOf(xml)).toMatchObject({ code }),
  );

  test('of no number is once', async () =>
    expect(await rowsOf(row('<table:table-cell table:number-columns-repeated="-5"/>' + value(1)))).toEqual([
      [null, 1],
    ]));
});

describe('an ODS', () => {
  test('protected by a password is told as such', async () => {
    const bytes = await odsOf('');
    expect(read(bytes)).toMatchObject({ error: { code: 'file-not-a-table' } });
    const secret = rawZip([
      {
        name: 'META-INF/manifest.xml',
        content:
          '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      },
      { name: 'content.xml', content: 'secret' },
    ]);
    expect(read(secret)).toMatchObject({ error: { code: 'file-protected' } });
  });

  test('whose content is cut is told as such', async () =>
    expect(read(await odsOf('<table:table table:name="a"><table:table-row>'))).toMatchObject({
      error: { code: 'file-cut' },
    }));

  test('with a table inside a cell keeps to its own cells', async () => {
    const inner = `<table:table table:name="inner">${row(text('<text:p>non</text:p>'))}</table:table>`;
    const cell = `<table:table-cell office:value-type="string">${inner}<text:p>a</text:p></table:table-cell>`;
    expect(await rowsOf(row(`${cell}${text('<text:p>b</text:p>')}`))).toEqual([['a', 'b']]);
  });

  test('keeps former states of its cells out', async () => {
    const tracked = `<table:tracked-changes><table:table table:name="old">${header}</table:table></table:tracked-changes>`;
    const result = read(await odsOf(`${tracked}<table:table table:name="F">${header}</table:table>`));
    expect(result.ok && result.value.tables.map(({ sheet: name }) => name)).toEqual(['F']);
  });
});
