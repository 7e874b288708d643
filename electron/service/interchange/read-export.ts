import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { emptyReading, type Finding, type ImportReading } from '#core/intake/reading.ts';
import type { FindingCode } from '#core/texts/findings.ts';
import { readCsvTable } from './csv-table.ts';
import { readDsTables } from './ds-table.ts';
import { readXlsxTables } from './xlsx-table.ts';

const limitMegabytes = 100;

/** What reading one file gave, with the digest of its bytes. */
export interface FileReading extends ImportReading {
  readonly file: string;
  /** SHA-256 in hexadecimal; empty when the file could not be opened. */
  readonly digest: string;
}

/**
 * Reads one untrusted file: by its first bytes rather than its name, whole or not at all. Never throws: what it
 * could not read is a finding of severity `refusal`.
 */
export function readExport(path: string): FileReading {
  const file = basename(path);
  const refused = (code: FindingCode, digest = '', params: Finding['params'] = {}): FileReading => ({
    ...emptyReading,
    file,
    digest,
    findings: [{ code, severity: 'refusal', place: { file }, params }],
  });
  let bytes: Buffer;
  try {
    if (statSync(path).size > limitMegabytes * 1e6)
      return refused('file-too-large', '', { limit: limitMegabytes });
    bytes = readFileSync(path);
  } catch {
    return refused('file-unreadable');
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length === 0) return refused('file-empty', digest);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    const tables = readXlsxTables(bytes);
    if (tables.ok) return { file, digest, ...readDsTables(tables.value, file) };
    return tables.error.reason === 'damaged'
      ? refused('file-cut', digest)
      : refused('file-suspicious', digest, { why: tables.error.why });
  }
  if (!['.csv', '.txt', '.tsv'].includes(extname(path).toLowerCase()))
    return refused('file-kind-unknown', digest);
  const csv = readCsvTable(bytes, file);
  if (!csv.ok) return refused(csv.error, digest);
  const reading = readDsTables([csv.value.table], file);
  return { file, digest, ...reading, findings: [...csv.value.findings, ...reading.findings] };
}
