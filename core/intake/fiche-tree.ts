/**
 * A fiche as the placing rules see it: paragraphs and tables in the order of reading, without anything of Word.
 * Line breaks are `\n`, tabs are spaces, boxes are `☐` and `☒` in the text.
 */
export type FicheBlock = FicheParagraph | FicheTable;

export interface FicheParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** How much of the beginning is bold or stands in a heading style: all of a heading, or its label. */
  readonly strong: number;
  /** The level of a heading style, from 1; null for ordinary paragraphs, bold ones included. */
  readonly level: number | null;
  readonly listed: boolean;
  /** The text without what is struck through, for answers that people give by striking out. */
  readonly unstruck: string;
}

export interface FicheTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly FicheCell[])[];
}

export interface FicheCell {
  readonly blocks: readonly FicheBlock[];
  readonly columns: number;
  readonly rows: number;
}

/** A paragraph of text alone. */
export const paragraphOf = (text: string, look: Partial<FicheParagraph> = {}): FicheParagraph => ({
  kind: 'paragraph',
  text,
  strong: 0,
  level: null,
  listed: false,
  unstruck: text,
  ...look,
});

/** Everything that a cell says, one paragraph a line; the cells of a table inside it stand on one line a row. */
export function textOf(blocks: readonly FicheBlock[]): string {
  return linesOf(blocks).join('\n');
}

function linesOf(blocks: readonly FicheBlock[]): string[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text.trim()] : block.rows.map(rowText),
  );
  return lines.filter((line) => line !== '');
}

/** One row of a table as a line. */
export const rowText = (row: readonly FicheCell[]): string =>
  row
    .map((cell) => textOf(cell.blocks))
    .filter((text) => text !== '')
    .join(' | ');

/** A table as a grid of cells: a merged cell stands in each place that it covers, null where a row is short. */
export function gridOf(table: FicheTable): (FicheCell | null)[][] {
  const grid: (FicheCell | null)[][] = table.rows.map(() => []);
  table.rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let right = 0; right < cell.columns; right += 1) {
          const line = grid[top + down];
          if (line !== undefined) line[left + right] = cell;
        }
      }
      left += cell.columns;
    }
  });
  const width = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? null));
}
