import { read as readReference } from '@e965/xlsx';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { defaultImportLimits } from '#core/intake/limits.ts';
import type { Result } from '#core/result.ts';
import { readCsvTable } from '#electron/service/interchange/tables/csv-table.ts';
import type { Refusal } from '#electron/service/interchange/refusal.ts';
import { cellText, type Table, type TableReading } from '#electron/service/interchange/tables/table.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { asCsv } from '#tests/support/ds-export/as-csv.ts';
import { odsOf } from '#tests/support/ds-export/as-ods.ts';
import { asXlsx, xlsxOf } from '#tests/support/ds-export/as-xlsx.ts';
import type { DsExport } from '#tests/support/ds-export/ds-export.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { onlyXmlSigns } from '#tests/support/ds-export/xml-text.ts';

const limits = defaultImportLimits;

function firstOf(result: Result<TableReading, Refusal>): Table {
  if (!result.ok) throw new Error(result.error.code);
  const [table] = result.value.tables;
  if (table === undefined) throw new Error('no table');
  return table;
}

const oneOf = (...signs: string[]) => fc.constantFrom(...signs);
/** Any signs, and more often those at which readers stumble. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => !text.includes('\0')),
      oneOf(
        '"',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        ' ',
        '<',
        '>',
        '&',
        '&amp;',
        ']]>',
        '=1+1',
        '@',
        '_x000D_',
        '\ufeff',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
/** What XML 1.0 can hold; other signs cannot be in a workbook at all. */
const xmlSigns = anyText.map(onlyXmlSigns);
const rowsOf = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });

/** A table of three columns as its rows of text; what is blank at the end is dropped by the reader, so is here. */
const texts = ({ rows }: Table, count: number): string[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: 3 }, (__, column) => cellText(rows[row]?.[column])),
  );

test('any text survives a CSV, there and back', () => {
  fc.assert(
    fc.property(rowsOf(anyText), oneOf(',', ';', '\t'), oneOf('\n', '\r\n'), (rows, delimiter, newline) => {
      const cells = rows.map((row) => row.map((cell) => cell.replace(/\p{Surrogate}/gu, '')));
      const csv = Papa.unparse([['a', 'b', 'c'], ...cells], { delimiter, newline, quotes: true });
      const table = firstOf(readCsvTable(Buffer.from(`${csv}${newline}`), 'f', limits));
      expect(texts(table, rows.length)).toEqual(cells);
    }),
  );
});

test('any text survives an XLSX, there and back', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf(xmlSigns), fc.boolean(), async (rows, old) => {
      const bytes = await xlsxOf([{ name: 'F', rows: [['a', 'b', 'c'], ...rows] }], {
        generation: old ? 'caxlsx' : 'xlsxtream',
      });
      expect(texts(firstOf(readWorkbookTables(bytes, 'workbook-xlsx', 'f', limits)), rows.length)).toEqual(
        rows,
      );
    }),
    { numRuns: 60 },
  );
});

test('any text survives an ODS, there and back', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf(xmlSigns), async (rows) => {
      const bytes = await odsOf([{ name: 'F', rows: [['a', 'b', 'c'], ...rows] }]);
      expect(texts(firstOf(readWorkbookTables(bytes, 'workbook-ods', 'f', limits)), rows.length)).toEqual(
        rows,
      );
    }),
    { numRuns: 60 },
  );
});

test('columns in another order give the same table in another order', async () => {
  const permutations = fc.shuffledSubarray([...sampleExport.columns.keys()], {
    minLength: sampleExport.columns.length,
  });
  const values = ({ header, rows }: Table): unknown[] => {
    // A label that stands twice is told apart by nothing here: its values are compared as a set.
    return rows.map((row) =>
      header.map((label, index) => `${label}: ${cellText(row[index])}`).sort((a, b) => (a < b ? -1 : 1)),
    );
  };
  const wanted = firstOf(readCsvTable(asCsv(sampleExport), 'f', limits));
  const wantedXlsx = firstOf(
    readWorkbookTables(await asXlsx(sampleExport, 'xlsxtream'), 'workbook-xlsx', 'f', limits),
  );
  await fc.assert(
    fc.asyncProperty(permutations, async (order) => {
      const permuted: DsExport = {
        ...sampleExport,
        columns: order.flatMap((index) => sampleExport.columns[index] ?? []),
        dossiers: sampleExport.dossiers.map((dossier) => ({
          ...dossier,
          answers: order.map((index) => dossier.answers[index] ?? null),
        })),
      };
      expect(values(firstOf(readCsvTable(asCsv(permuted), 'f', limits)))).toEqual(values(wanted));
      const xlsx = await asXlsx(permuted, 'xlsxtream');
      expect(values(firstOf(readWorkbookTables(xlsx, 'workbook-xlsx', 'f', limits)))).toEqual(
        values(wantedXlsx),
      );
    }),
    { numRuns: 20 },
  );
});

test('the workbooks that tests write are read alike by an independent reader', async () => {
  const bytes = await asXlsx(sampleExport, 'caxlsx');
  const book = readReference(bytes, { dense: true });
  const ours = firstOf(readWorkbookTables(bytes, 'workbook-xlsx', 'f', limits));
  const theirs = book.Sheets['Dossiers']?.['!data'] ?? [];
  const text = theirs.map((row) => row.map((cell) => (cell.t === 's' ? cell.v : undefined)));
  ours.rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      const other = text[at + 1]?.[column];
      if (other !== undefined) expect(cell).toBe(other);
    }),
  );
});
