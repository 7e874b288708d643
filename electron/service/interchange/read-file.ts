import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { buildDossiers } from '#core/intake/build-dossiers.ts';
import type { ImportLimits } from '#core/intake/limits.ts';
import type { Mapping } from '#core/intake/mapping.ts';
import type { ReadFile } from '#core/intake/plan-import.ts';
import { emptyReading, type Finding } from '#core/intake/reading.ts';
import type { Source } from '#core/intake/source.ts';
import type { FindingCode } from '#core/texts/findings.ts';
import { readCsvTable } from './csv-table.ts';
import { sourceOfTables } from './source-of-tables.ts';
import { readXlsxTables } from './xlsx-table.ts';

/** One file to read, with all that decides what it gives. */
export interface ReadOrder {
  readonly path: string;
  /** How the file is told of. */
  readonly name: string;
  readonly mapping: Mapping;
  readonly limits: ImportLimits;
  /** A folder of ours for the bytes of attachments, under names of ours. */
  readonly staging: string;
}

/** What reading one file gave, with the digest of its bytes. */
export interface FileReading extends ReadFile {
  /** SHA-256 in hexadecimal; empty when the file could not be opened. */
  readonly digest: string;
}

/**
 * Reads one untrusted file: by its first bytes rather than its name, whole or not at all. Never throws: what it
 * could not read is a finding of severity `refusal`.
 */
export async function readFile(order: ReadOrder): Promise<FileReading> {
  const { path, name: file, limits } = order;
  const refused = (code: FindingCode, digest = '', params: Finding['params'] = {}): FileReading => ({
    ...emptyReading,
    file,
    digest,
    source: 'nothing',
    findings: [{ code, severity: 'refusal', place: { file }, params }],
  });
  let bytes: Buffer;
  try {
    if (statSync(path).size > limits.fileMegabytes * 1e6)
      return refused('file-too-large', '', { limit: limits.fileMegabytes });
    bytes = readFileSync(path);
  } catch {
    return refused('file-unreadable');
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  const built = (
    kind: ReadFile['source'],
    source: Source | null,
    findings: readonly Finding[],
  ): FileReading => {
    if (source === null) return refused('file-not-an-export', digest);
    const { dossiers, columns, findings: found } = buildDossiers(source, order.mapping, file);
    return {
      ...emptyReading,
      file,
      digest,
      source: kind,
      dossiers,
      columns,
      declaredFiles: source.files,
      deleted: source.deleted,
      whole: source.whole,
      findings: [...findings, ...found],
    };
  };
  if (bytes.length === 0) return refused('file-empty', digest);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    const tables = readXlsxTables(bytes);
    if (tables.ok) return built('workbook', sourceOfTables(tables.value, true), []);
    return tables.error.reason === 'damaged'
      ? refused('file-cut', digest)
      : refused('file-suspicious', digest, { why: tables.error.why });
  }
  if (!['.csv', '.txt', '.tsv'].includes(extname(path).toLowerCase()))
    return refused('file-kind-unknown', digest);
  const csv = readCsvTable(bytes, file);
  if (!csv.ok) return refused(csv.error, digest);
  return built('csv', sourceOfTables([csv.value.table], false), csv.value.findings);
}
