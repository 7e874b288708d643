import type { ImportLimits } from '#core/intake/limits.ts';
import type { Finding } from '#core/intake/reading.ts';
import { ok, type Result } from '#core/result.ts';
import { readOdsSheets } from './ods-sheets.ts';
import { refuse, RefusalError, type Refusal } from '../refusal.ts';
import { SheetRows } from './sheet-rows.ts';
import type { TableReading } from './table.ts';
import { readXlsxSheets } from './xlsx-sheets.ts';
import { BrokenXmlError } from './xml-reader.ts';
import { checkZip, documentLimits } from '../zip/zip-guard.ts';

/**
 * Reads every sheet of a workbook, hidden ones too. Dates come as text in wall time, errors and formulas without a
 * value as blank cells with a doubt. The same code checks and unpacks: a workbook cannot show one content to a check
 * and another to a parser.
 */
export function readWorkbookTables(
  bytes: Buffer,
  kind: 'workbook-xlsx' | 'workbook-ods',
  file: string,
  limits: ImportLimits,
  zipLimits = documentLimits,
): Result<TableReading, Refusal> {
  const zip = checkZip(bytes, zipLimits);
  if (!zip.ok) return zip;
  const rows = new SheetRows(file, limits);
  try {
    if (kind === 'workbook-xlsx') readXlsxSheets(zip.value, rows);
    else readOdsSheets(zip.value, rows);
  } catch (cause) {
    if (cause instanceof RefusalError) return { ok: false, error: cause.refusal };
    if (cause instanceof BrokenXmlError) return refuse('file-cut');
    throw cause;
  }
  if (rows.tables.length === 0) return refuse('file-not-a-table');
  const macros: Finding = { code: 'macros-ignored', severity: 'info', place: { file }, params: {} };
  const hasMacros = [...zip.value.names].some((name) =>
    /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\//.test(name),
  );
  return ok({
    tables: rows.tables,
    findings: [...(hasMacros ? [macros] : []), ...rows.allFindings()],
  });
}
