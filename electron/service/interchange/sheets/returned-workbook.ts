import type { FilledSheet, SheetFault } from '#core/ballot/read-marking-sheet.ts';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { ok, type Result } from '#core/result.ts';
import { kindOf } from '../file-kind.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Table } from '../tables/table.ts';
import { readWorkbookTables } from '../tables/workbook-table.ts';
import type { ZipLimits } from '../zip/zip-guard.ts';

/** A marking sheet is some hundred kilobytes. Within these a hostile one costs a second and no more memory than a picture. */
const zipLimits: ZipLimits = { entries: 500, entryBytes: 20e6, totalBytes: 40e6, ratio: 200 };
const limits = { ...defaultImportLimits, rows: 25_000, columns: 200 };

export interface ReturnedWorkbook {
  readonly sheets: readonly FilledSheet[];
  /** Cells that hold an error of the spreadsheet, or a formula without its result. */
  readonly withoutValue: readonly SheetFault[];
}

/** Whether a file is a workbook that a marking sheet may have come back in. */
export function isWorkbook(bytes: Uint8Array): boolean {
  // Telling a text takes decoding it, and hundreds of ballots are no archives.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const kind = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return kind === 'workbook-xlsx' || kind === 'workbook-ods';
}

/** Reads a workbook that came back, whichever program saved it: values alone, within limits of its own. */
export function readReturnedWorkbook(bytes: Uint8Array, file: string): Result<ReturnedWorkbook, Refusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(buffer);
  if (kind !== 'workbook-xlsx' && kind !== 'workbook-ods') return refuse('file-not-a-table');
  const read = readWorkbookTables(buffer, kind, file, limits, zipLimits);
  if (!read.ok) return read;
  return ok({
    sheets: read.value.tables.map(filledSheet),
    withoutValue: read.value.findings.flatMap(({ code, place }): SheetFault[] =>
      code === 'cell-error' || code === 'formula-without-value'
        ? [
            {
              code: 'cell-without-value',
              sheet: place.sheet ?? '',
              row: place.row ?? null,
              column: place.column ?? null,
              name: null,
            },
          ]
        : [],
    ),
  });
}

/** All rows from the top: the first that is not blank need not be the headings. */
const filledSheet = ({ sheet, header, rows, headerRow = 1 }: Table): FilledSheet => ({
  name: sheet ?? '',
  rows: [...Array.from({ length: headerRow - 1 }, () => []), header, ...rows],
});
