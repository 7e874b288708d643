import { read, utils, write, type BookType, type WorkBook } from '@e965/xlsx';

/** What a person writes into a returned sheet: by défi's mark (`D01`) and heading. */
export type Filling = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** Opens a marking sheet in another spreadsheet program, fills it, and saves it as that program does. */
export function fillSheet(
  bytes: Uint8Array,
  filling: { readonly notes?: Filling; readonly comments?: Filling },
  { bookType = 'xlsx', change }: { bookType?: BookType; change?: (book: WorkBook) => void } = {},
): Buffer {
  const book = read(bytes, { type: 'buffer' });
  fillTable(book, 'Notes', filling.notes ?? {});
  fillTable(book, 'Commentaires', filling.comments ?? {});
  change?.(book);
  return Buffer.from(write(book, { type: 'buffer', bookType }) as Uint8Array);
}

/** Writes a text into one cell, whether it is locked or not. */
export function putText(book: WorkBook, sheet: string, cell: string, text: string): void {
  const cells = book.Sheets[sheet];
  if (cells === undefined) throw new Error(`no sheet ${sheet}`);
  cells[cell] = { t: 's', v: text };
}

/** The cells of a sheet as text, row by row. */
export const cellsOf = (book: WorkBook, sheet: string): string[][] =>
  utils.sheet_to_json<string[]>(book.Sheets[sheet] ?? {}, { header: 1, raw: false, defval: '' });

function fillTable(book: WorkBook, name: string, filling: Filling): void {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const rows = cellsOf(book, name);
  const top = rows.findIndex((row) => row[0] === 'Repère');
  for (const [mark, answers] of Object.entries(filling)) {
    const row = rows.findIndex((cells) => cells[0] === mark);
    for (const [header, value] of Object.entries(answers)) {
      const column = rows[top]?.findIndex((cell) => cell === header || cell.startsWith(`${header} – `)) ?? -1;
      if (row === -1 || column === -1) throw new Error(`no cell ${mark} ${header}`);
      const type = typeof value === 'number' ? 'n' : typeof value === 'boolean' ? 'b' : 's';
      sheet[utils.encode_cell({ r: row, c: column })] = { t: type, v: value };
    }
  }
}
