import { read as readReference, type WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '#core/exports/csv.ts';
import type { DataCell, DataSheet } from '#core/exports/data-sheet.ts';
import { shownText } from '#core/reading/shown-text.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { readCsvTable } from '#electron/service/interchange/tables/csv-table.ts';
import type { Table } from '#electron/service/interchange/tables/table.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { dataWorkbook } from '#electron/service/interchange/workbook/data-workbook.ts';
import { writeOds } from '#electron/service/interchange/workbook/write-ods.ts';
import { writeXlsx } from '#electron/service/interchange/workbook/write-xlsx.ts';
import { checkZip, documentLimits } from '#electron/service/interchange/zip/zip-guard.ts';

const facts = { title: 'Essai', creator: 'Jury EIG', createdAt: '2026-07-10T12:00:00Z' };
const cut = (signs: number): string => ` […] (${String(signs)})`;
const formats = ['xlsx', 'ods'] as const;
type Format = (typeof formats)[number];
const write = (sheets: readonly DataSheet[], format: Format, passed?: () => void): Promise<Uint8Array> => {
  const workbook = dataWorkbook(sheets, facts, cut, passed);
  return format === 'xlsx' ? writeXlsx(workbook) : writeOds(workbook);
};

function tablesOf(bytes: Uint8Array, format: Format): readonly Table[] {
  const kind = format === 'xlsx' ? 'workbook-xlsx' : 'workbook-ods';
  const read = readWorkbookTables(Buffer.from(bytes), kind, 'essai', defaultImportLimits);
  if (!read.ok) throw new Error(read.error.code);
  expect(read.value.findings).toEqual([]);
  return read.value.tables;
}

const sheetOf = (name: string, rows: readonly (readonly DataCell[])[]): DataSheet => ({
  name,
  columns: Array.from({ length: rows[0]?.length ?? 0 }, (_none, at) => ({
    heading: `Colonne ${String(at + 1)}`,
    width: 12,
  })),
  rows,
  frozenColumns: 1,
});

const allKinds: readonly DataCell[] = [
  { kind: 'text', text: '=1+1' },
  { kind: 'count', value: 12 },
  { kind: 'hundredths', value: 1885 },
  { kind: 'money', cents: 131_200_00 },
  { kind: 'day', day: '2026-07-10' },
  { kind: 'instant', wall: '2026-07-10T14:32' },
  null,
  { kind: 'text', text: '007' },
];

test.each(formats)('numbers, money, dates and texts come back as what they are from %s', async (format) => {
  const bytes = await write([sheetOf('Une', [allKinds]), sheetOf('D’une autre & <fin>', [[null]])], format);
  const [first, second] = tablesOf(bytes, format);
  expect(first?.sheet).toBe('Une');
  expect(second?.sheet).toBe('D’une autre & <fin>');
  expect(first?.rows).toEqual([
    ['=1+1', 12, 18.85, 131_200, '2026-07-10', '2026-07-10 14:32:00', null, '007'],
  ]);
});

test.each(formats)('another library reads the same types from %s, and finds no formula', async (format) => {
  const bytes = await write([sheetOf('Une', [allKinds])], format);
  const workbook: WorkBook = readReference(bytes, { cellFormula: true, cellNF: true, UTC: true });
  const sheet = workbook.Sheets['Une'] ?? {};
  const cell = (at: string): { t?: string; v?: unknown; f?: string } => sheet[at] as object;
  expect(cell('A2')).toMatchObject({ t: 's', v: '=1+1' });
  expect(cell('B2')).toMatchObject({ t: 'n', v: 12 });
  expect(cell('C2')).toMatchObject({ t: 'n', v: 18.85 });
  expect(cell('D2')).toMatchObject({ t: 'n', v: 131_200 });
  expect(cell('H2')).toMatchObject({ t: 's', v: '007' });
  expect(Object.keys(sheet).filter((at) => !at.startsWith('!') && cell(at).f !== undefined)).toEqual([]);
  const dated = readReference(bytes, { cellDates: true, UTC: true }).Sheets['Une'] ?? {};
  expect(['E2', 'F2'].map((at) => (dated[at] as { v: Date }).v.toISOString())).toEqual([
    '2026-07-10T00:00:00.000Z',
    '2026-07-10T14:32:00.000Z',
  ]);
});

test('headings stay: the first row and column are frozen, the kind of an ODS is its first bytes', async () => {
  const part = (bytes: Uint8Array, name: string): string => {
    const zip = checkZip(Buffer.from(bytes), documentLimits);
    return zip.ok ? (zip.value.read(name)?.toString('utf8') ?? '') : zip.error.code;
  };
  const xlsx = await write([sheetOf('Une', [allKinds])], 'xlsx');
  expect(part(xlsx, 'xl/worksheets/sheet1.xml')).toContain(
    '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
  );
  const ods = await write([sheetOf('Une', [allKinds])], 'ods');
  expect(part(ods, 'settings.xml')).toMatch(
    /"HorizontalSplitMode" config:type="short">2<.*"VerticalSplitPosition" config:type="int">1</,
  );
  expect(part(ods, 'content.xml')).toMatch(
    /<table:table-header-rows>.*Colonne 1.*<\/table:table-header-rows>/,
  );
  expect(Buffer.from(ods).subarray(30, 84).toString('latin1')).toBe(
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
  );
  expect(await write([sheetOf('Une', [allKinds])], 'ods')).toEqual(ods);
});

/** What a workbook cannot hold, XML having no such signs, is shown as a missing one; lines end as XML ends them. */
const inXml = (text: string): string =>
  text.replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, (sign) =>
    /[\t\n\r\u007f-\u009f]/.test(sign) ? sign : '\ufffd',
  );

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '\t',
        '\n',
        '\r\n',
        '  ',
        ' ',
        '"',
        ',',
        ';',
        '_x0041_',
        '👩🏽‍💻',
        '\u0007',
        '\ud83d',
        ']]>',
        '&amp;',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const oneText = (text: string): DataSheet =>
  sheetOf('Une', [
    [
      { kind: 'text', text },
      { kind: 'text', text: '|' },
    ],
  ]);

test('any text comes back from XLSX as it may be shown', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const [table] = tablesOf(await write([oneText(text)], 'xlsx'), 'xlsx');
      expect(table?.rows[0]?.[0] ?? '').toBe(inXml(shownText(text)));
    }),
    { numRuns: 40 },
  );
});

test('any text comes back from ODS, one paragraph a line', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const [table] = tablesOf(await write([oneText(text)], 'ods'), 'ods');
      expect(table?.rows[0]?.[0] ?? '').toBe(inXml(shownText(text)).replace(/\r\n?/g, '\n'));
    }),
    { numRuns: 40 },
  );
});

test('any text comes back from CSV once its apostrophe is taken away, and is never read as a formula', () => {
  // Halves of signs do not exist in UTF-8, and a CSV with a NUL is taken for no text at all.
  const inUtf8 = anyText.map((text) => Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8'));
  fc.assert(
    fc.property(inUtf8, (text) => {
      const bytes = Buffer.from(csvText(['a', 'b'], [[text, 'fin']]), 'utf8');
      const read = readCsvTable(bytes, 'essai.csv', defaultImportLimits);
      const cell = read.ok ? String(read.value.tables[0]?.rows[0]?.[0] ?? '') : read.error.code;
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell).toBe(shownText(text));
    }),
    { numRuns: 200 },
  );
});

test.each(formats)('a text too long for Excel is cut in %s, and says so', async (format) => {
  const long = `${'a'.repeat(32_599)}👩${'b'.repeat(10_000)}`;
  const [table] = tablesOf(await write([oneText(long)], format), format);
  const cell = String(table?.rows[0]?.[0]);
  expect(cell).toBe(`${'a'.repeat(32_599)} […] (10002)`);
});

test.each(formats)('giving up while %s is written is handed on', async (format) => {
  let rows = 0;
  const stop = (): void => {
    rows += 1;
    if (rows > 50) throw new Error('cancelled');
  };
  const sheet = sheetOf(
    'Une',
    Array.from({ length: 100 }, () => allKinds),
  );
  await expect(write([sheet], format, stop)).rejects.toThrow('cancelled');
});
