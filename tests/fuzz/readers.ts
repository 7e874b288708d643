import { defaultImportLimits } from '#core/intake/limits.ts';
import type { Result } from '#core/result.ts';
import { readCsvTable } from '#electron/service/interchange/tables/csv-table.ts';
import { kindOf } from '#electron/service/interchange/file-kind.ts';
import { refusalFinding, type Refusal } from '#electron/service/interchange/refusal.ts';
import type { TableReading } from '#electron/service/interchange/tables/table.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { checkZip } from '#electron/service/interchange/zip/zip-guard.ts';
import { asCsv, asCsv2018, asExcelCsv } from '#tests/support/ds-export/as-csv.ts';
import { asOds } from '#tests/support/ds-export/as-ods.ts';
import { asExportModel, asXlsx } from '#tests/support/ds-export/as-xlsx.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { rawZip } from '#tests/support/raw-zip.ts';
import type { FuzzAnswer, FuzzReader } from './fuzz-readers.ts';

const file = 'essai';

const answerOf = (result: Result<TableReading, Refusal>): FuzzAnswer =>
  result.ok
    ? { refused: false, findings: result.value.findings }
    : { refused: true, findings: [refusalFinding(result.error, file)] };

const workbook = (kind: 'workbook-xlsx' | 'workbook-ods') => (bytes: Buffer) =>
  answerOf(readWorkbookTables(bytes, kind, file, defaultImportLimits));

/** What stands in a part of a good file, for readers that damage the part and not the archive around it. */
async function partOf(archive: Promise<Buffer>, name: string): Promise<readonly Buffer[]> {
  const zip = checkZip(await archive);
  const part = zip.ok ? zip.value.read(name) : null;
  if (part === null) throw new Error(`no part ${name}`);
  return [part];
}

/** Puts a damaged part back into a good archive, so that its checksum is right. */
async function withPart(archive: Promise<Buffer>, name: string, content: Buffer): Promise<Buffer> {
  const zip = checkZip(await archive);
  if (!zip.ok) throw new Error('a good archive was refused');
  const { names, read } = zip.value;
  return rawZip(
    [...names].map((part) => ({ name: part, content: part === name ? content : (read(part) ?? '') })),
  );
}

const xlsx = asXlsx(sampleExport, 'xlsxtream');
const ods = asOds(sampleExport);
const seedsOfAll = async (): Promise<readonly Buffer[]> => [
  asCsv(sampleExport),
  asExcelCsv(sampleExport),
  asCsv2018(sampleExport),
  Buffer.from(asCsv(sampleExport).toString('utf8'), 'utf16le'),
  await xlsx,
  await asXlsx(sampleExport, 'caxlsx'),
  await asExportModel(sampleExport),
  await ods,
];

const partReader = (
  kind: 'workbook-xlsx' | 'workbook-ods',
  archive: Promise<Buffer>,
  name: string,
): FuzzReader => ({
  name: `${kind}, part ${name}`,
  seeds: () => partOf(archive, name),
  read: async (bytes) => workbook(kind)(await withPart(archive, name, bytes)),
});

/** Every reader of foreign files; add yours here. */
export const readers: readonly FuzzReader[] = [
  {
    name: 'csv',
    seeds: async () => (await seedsOfAll()).slice(0, 4),
    read: (bytes) => answerOf(readCsvTable(bytes, file, defaultImportLimits)),
  },
  { name: 'xlsx', seeds: async () => (await seedsOfAll()).slice(4, 7), read: workbook('workbook-xlsx') },
  { name: 'ods', seeds: async () => [await ods], read: workbook('workbook-ods') },
  partReader('workbook-xlsx', xlsx, 'xl/worksheets/sheet1.xml'),
  partReader('workbook-xlsx', xlsx, 'xl/workbook.xml'),
  partReader('workbook-xlsx', xlsx, 'xl/styles.xml'),
  partReader('workbook-ods', ods, 'content.xml'),
  {
    name: 'kind',
    seeds: seedsOfAll,
    read: (bytes) => {
      kindOf(bytes);
      return { refused: false, findings: [] };
    },
  },
];
