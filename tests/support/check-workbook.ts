import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { expect } from '@playwright/test';
import { readZip, textIn } from './read-zip.ts';

/** A workbook as another program reads it. */
export const openWorkbook = (bytes: Buffer): WorkBook => read(bytes, { cellDates: true, cellFormula: true });

/** The cells below a heading, from top to bottom. */
export function cellsBelow(sheet: WorkSheet, heading: string): CellObject[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const cellAt = (r: number, c: number): CellObject | undefined =>
    sheet[utils.encode_cell({ r, c })] as CellObject | undefined;
  for (let c = range.s.c; c <= range.e.c; c += 1) {
    if (cellAt(range.s.r, c)?.v !== heading) continue;
    return Array.from({ length: range.e.r - range.s.r }, (_none, place) =>
      cellAt(range.s.r + 1 + place, c),
    ).filter((cell) => cell !== undefined);
  }
  throw new Error(`no column ${heading}`);
}

/** No cell of any sheet is a formula. */
export function expectNoFormula(book: WorkBook): void {
  for (const [name, sheet] of Object.entries(book.Sheets)) {
    for (const [place, cell] of Object.entries(sheet)) {
      if (!place.startsWith('!')) expect((cell as CellObject).f, `${name} ${place}`).toBeUndefined();
    }
  }
}

/** The first row of every sheet stays in sight, as the file itself says it. */
export async function expectFrozenHeads(
  bytes: Buffer,
  format: 'xlsx' | 'ods',
  sheets: number,
): Promise<void> {
  const files = await readZip(bytes);
  if (format === 'ods') {
    const settings = textIn(files, 'settings.xml');
    expect(settings.match(/VerticalSplitPosition"[^>]*>1</g)).toHaveLength(sheets);
    expect(settings.match(/VerticalSplitMode"[^>]*>2</g)).toHaveLength(sheets);
    return;
  }
  for (let number = 1; number <= sheets; number += 1) {
    const part = textIn(files, `xl/worksheets/sheet${String(number)}.xml`);
    expect(part).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  }
}
