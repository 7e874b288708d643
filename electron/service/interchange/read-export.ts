import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { emptyReading, type Finding, type ImportReading } from '#core/intake/reading.ts';
import type { FindingCode } from '#core/texts/findings.ts';
import { readCsvTable } from './csv-table.ts';
import { readDsTables } from './ds-table.ts';
import { kindOf, wrongExtension } from './file-kind.ts';
import { refusalFinding } from './refusal.ts';
import { readWorkbookTables } from './workbook-table.ts';

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
  const kind = kindOf(bytes);
  switch (kind) {
    case 'empty':
      return refused('file-empty', digest);
    case 'protected':
      return refused('file-protected', digest);
    case 'old-office':
      return refused('file-old-office', digest);
    case 'csv':
    case 'workbook-xlsx':
    case 'workbook-ods': {
      const tables =
        kind === 'csv'
          ? readCsvTable(bytes, file, defaultImportLimits)
          : readWorkbookTables(bytes, kind, file, defaultImportLimits);
      if (!tables.ok)
        return { ...emptyReading, file, digest, findings: [refusalFinding(tables.error, file)] };
      const misnamed = wrongExtension(kind, file);
      const reading = readDsTables(tables.value.tables, file);
      const named: readonly Finding[] =
        misnamed === null
          ? []
          : [{ code: 'wrong-extension', severity: 'info', place: { file }, params: { ...misnamed } }];
      return {
        file,
        digest,
        ...reading,
        findings: [...named, ...tables.value.findings, ...reading.findings],
      };
    }
    case 'json':
    case 'docx':
    case 'archive':
    case 'pdf':
    case 'unknown':
      return refused('file-kind-unknown', digest);
  }
}
