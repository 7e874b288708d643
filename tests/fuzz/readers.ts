import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { emptyMapping } from '#core/intake/mapping.ts';
import type { Result } from '#core/result.ts';
import { readCsvTable } from '#electron/service/interchange/tables/csv-table.ts';
import { kindOf } from '#electron/service/interchange/file-kind.ts';
import { readFile } from '#electron/service/interchange/read-file.ts';
import { refusalFinding, type Refusal } from '#electron/service/interchange/refusal.ts';
import type { TableReading } from '#electron/service/interchange/tables/table.ts';
import { readWorkbookTables } from '#electron/service/interchange/tables/workbook-table.ts';
import { checkZip } from '#electron/service/interchange/zip/zip-guard.ts';
import { docxOf } from '#tests/support/docx.ts';
import { dsArchive } from '#tests/support/ds-archive.ts';
import { asCsv, asCsv2018, asExcelCsv } from '#tests/support/ds-export/as-csv.ts';
import { asOds } from '#tests/support/ds-export/as-ods.ts';
import { asExportModel, asXlsx } from '#tests/support/ds-export/as-xlsx.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { answerJson, champs, dossierJson, pagesJson } from '#tests/support/ds-graphql.ts';
import { ficheBody } from '#tests/support/fiche-docx.ts';
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

const answers = (): readonly Buffer[] =>
  [answerJson({ dossiers: graphqlDossiers }), pagesJson(graphqlDossiers, 1)].map((answer) =>
    Buffer.from(JSON.stringify(answer)),
  );
const graphqlDossiers = [
  dossierJson(26_104_388, { champs: [champs.text(['Titre du défi', 1], 'RivièreClaire')] }),
  dossierJson(26_104_417, { champs: [champs.integer(['Nombre d’EIG', 2], '3')] }),
];
const fiches = async (): Promise<readonly Buffer[]> => [await docxOf(ficheBody()), await docxOf(filledFiche)];
const filledFiche = ficheBody({
  answers: { title: { line: 'RivièreClaire' }, solution: { below: ['Un modèle.'] } },
  eigs: [['EIG 1', 'Modéliser', 'Data scientist']],
});
const archives = async (): Promise<readonly Buffer[]> => [
  await dsArchive({
    dossiers: [
      {
        number: '26104388',
        files: [{ folder: 'pieces_justificatives', name: 'lettre.pdf', content: '%PDF-1.4 essai' }],
      },
    ],
  }),
];

/** Whatever a file is, through the one door of the reader process. */
async function throughTheDoor(bytes: Buffer): Promise<FuzzAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'jury-eig-fuzz-'));
  try {
    const path = join(folder, 'essai.bin');
    writeFileSync(path, bytes);
    const staging = join(folder, 'staging');
    const order = { path, name: 'essai.bin', mapping: emptyMapping, limits: defaultImportLimits, staging };
    const findings = (await readFile(order)).flatMap((reading) => reading.findings);
    return { refused: findings.some(({ severity }) => severity === 'refusal'), findings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every reader of foreign files; add yours here. */
export const readers: readonly FuzzReader[] = [
  { name: 'graphql', seeds: answers, read: throughTheDoor },
  { name: 'fiche', seeds: fiches, read: throughTheDoor },
  { name: 'archive', seeds: archives, read: throughTheDoor },
  { name: 'door', seeds: seedsOfAll, read: throughTheDoor },
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
