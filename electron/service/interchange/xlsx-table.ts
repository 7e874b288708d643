import { read, utils } from '@e965/xlsx';
import { fail, ok, type Result } from '#core/result.ts';
import type { Cell, Table } from './table.ts';
import { checkZip, type ZipRefusal } from './zip-guard.ts';

/** Reads every sheet of a workbook, cells as they are: dates stay serials, texts texts. */
export function readXlsxTables(bytes: Buffer): Result<readonly Table[], ZipRefusal> {
  const guarded = checkZip(bytes);
  if (!guarded.ok) return guarded;
  try {
    const workbook = read(bytes, { dense: true, cellHTML: false, cellFormula: false, cellStyles: false });
    return ok(workbook.SheetNames.map((name) => tableOf(name, workbook.Sheets[name])));
  } catch {
    return fail({ reason: 'damaged' });
  }
}

function tableOf(name: string, sheet: Parameters<typeof utils.sheet_to_json>[0] | undefined): Table {
  if (sheet === undefined) return { sheet: name, header: [], rows: [] };
  const [header = [], ...rows] = utils.sheet_to_json<Cell[]>(sheet, { header: 1, raw: true, defval: null });
  return { sheet: name, header: header.map((label) => String(label ?? '').trim()), rows };
}
