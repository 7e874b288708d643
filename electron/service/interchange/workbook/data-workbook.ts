import type { DataCell, DataSheet } from '#core/exports/data-sheet.ts';
import type { CellLook, OutCell, OutSheet, OutWorkbook } from './workbook.ts';

/** The longest text that a cell of Excel holds. */
const longestText = 32_767;
/** Room for the words that say that a text was cut. */
const cutAt = 32_600;

const heading: CellLook = { bold: true, fill: 'E3E3FD', lines: true, wrap: true, down: 'center' };
const plain: CellLook = { lines: true };
const wrapped: CellLook = { lines: true, wrap: true };
const looks = {
  count: { lines: true, format: '0' },
  hundredths: { lines: true, format: '0.00' },
  money: { lines: true, format: '#,##0.00' },
  day: { lines: true, format: 'dd/mm/yyyy' },
  instant: { lines: true, format: 'dd/mm/yyyy hh:mm' },
} as const satisfies Record<string, CellLook>;

/** From this width on a column holds sentences, which go over several lines. */
const sentences = 34;

/**
 * Sheets as a workbook: headings that stay, numbers and dates that programs reckon with. `passed` is called at each
 * row that is written, and may throw to give up; `cut` tells how many signs of a text are left out.
 */
export function dataWorkbook(
  sheets: readonly DataSheet[],
  facts: Pick<OutWorkbook, 'title' | 'creator' | 'createdAt'>,
  cut: (signs: number) => string,
  passed: () => void = () => undefined,
): OutWorkbook {
  return { ...facts, sheets: sheets.map((sheet) => outSheet(sheet, cut, passed)) };
}

const outSheet = (sheet: DataSheet, cut: (signs: number) => string, passed: () => void): OutSheet => ({
  name: sheet.name,
  widths: sheet.columns.map(({ width }) => width),
  rows: { [Symbol.iterator]: () => outRows(sheet, cut, passed) },
  frozen: { rows: 1, columns: sheet.frozenColumns },
  landscape: true,
});

function* outRows(
  { columns, rows }: DataSheet,
  cut: (signs: number) => string,
  passed: () => void,
): Generator<(OutCell | null)[]> {
  yield columns.map((column) => ({ value: column.heading, look: heading }));
  for (const row of rows) {
    passed();
    yield row.map((cell, at) => outCell(cell, (columns[at]?.width ?? 0) >= sentences ? wrapped : plain, cut));
  }
}

function outCell(cell: DataCell, text: CellLook, cut: (signs: number) => string): OutCell {
  if (cell === null) return { value: null, look: plain };
  switch (cell.kind) {
    case 'text':
      return { value: fitting(cell.text, cut), look: text };
    case 'count':
      return { value: cell.value, look: looks.count };
    case 'hundredths':
      return { value: cell.value / 100, look: looks.hundredths };
    case 'money':
      return { value: cell.cents / 100, look: looks.money };
    case 'day':
      return { value: { wall: cell.day }, look: looks.day };
    case 'instant':
      return { value: { wall: cell.wall }, look: looks.instant };
  }
}

/** A text that Excel would refuse the whole file for is cut, and says so. */
function fitting(text: string, cut: (signs: number) => string): string {
  if (text.length <= longestText) return text;
  // Not between the halves of one sign.
  const end = /[\ud800-\udbff]/.test(text.charAt(cutAt - 1)) ? cutAt - 1 : cutAt;
  return text.slice(0, end) + cut(text.length - end);
}
