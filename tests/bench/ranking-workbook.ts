import { groupBy } from '#core/group-by.ts';
import { integer, text } from '#db/handles.ts';
import { openSessionFile } from '#db/open.ts';
import { zipOf } from '#tests/support/zip.ts';

/** The marks of a call as a jury's own sheet has them: a row a défi, and for each criterion a column a juror. */
export interface Marks {
  readonly criteria: number;
  readonly each: number;
  readonly rows: readonly { readonly defi: string; readonly cells: readonly number[] }[];
}

export function marksInColumns(session: string, each: number): Marks {
  const file = openSessionFile(session);
  const rows = file.read
    .all('SELECT m.defi, m.value FROM ballot_mark m ORDER BY m.defi, m.criterion, m.ballot')
    .map((row) => ({ defi: text(row, 'defi'), value: integer(row, 'value') }));
  file.close();
  const byDefi = [...groupBy(rows, ({ defi }) => defi)].map(([defi, own]) => ({
    defi,
    cells: own.map(({ value }) => value / 100),
  }));
  return { criteria: (byDefi[0]?.cells.length ?? 0) / each, each, rows: byDefi };
}

/**
 * A workbook of these marks, with or without the formulas of a jury's sheet behind them: the mean of each criterion, the
 * total out of 20 and its rank among all totals. No formula has a value yet, so that it is worked out on opening.
 */
export function rankingWorkbook(
  { criteria, each, rows }: Marks,
  what: 'marks' | 'formulas',
): Promise<Buffer> {
  const last = String(rows.length);
  const line = (cells: readonly number[], place: number): string => {
    const row = String(place + 1);
    const at = (column: number): string => columnName(column) + row;
    const formula = (column: number, of: string): string => `<c r="${at(column)}"><f>${of}</f></c>`;
    const values = cells.map((value, column) => `<c r="${at(column)}"><v>${String(value)}</v></c>`);
    const means = Array.from({ length: criteria }, (_one, criterion) =>
      formula(cells.length + criterion, `AVERAGE(${at(criterion * each)}:${at((criterion + 1) * each - 1)})`),
    );
    const [from, to] = [cells.length, cells.length + criteria - 1];
    const total = cells.length + criteria;
    const column = columnName(total);
    const ranks = [
      ...means,
      // Out of 20, from a scale that ends at 4.
      formula(total, `ROUND(AVERAGE(${at(from)}:${at(to)})*5,2)`),
      formula(total + 1, `RANK(${at(total)},$${column}$1:$${column}$${last})`),
    ];
    return `<row r="${row}">${[...values, ...(what === 'formulas' ? ranks : [])].join('')}</row>`;
  };
  const sheet = rows.map(({ cells }, place) => line(cells, place)).join('');
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Notes" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relations('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    },
  ]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (kind: string, target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`;

/** `A` for 0, `Z` for 25, `AA` for 26. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
