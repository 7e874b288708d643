/** How a cell looks and whether it may be filled; a cell without a look is plain and locked. */
export interface CellLook {
  readonly bold?: boolean;
  /** Points; 11 unless told. */
  readonly size?: number;
  /** `RRGGBB`. */
  readonly colour?: string;
  readonly fill?: string;
  /** Thin lines on all four sides. */
  readonly lines?: boolean;
  readonly wrap?: boolean;
  readonly across?: 'left' | 'center' | 'right';
  readonly down?: 'top' | 'center';
  /** May be filled while the sheet is protected. */
  readonly open?: boolean;
  /** A number format of the workbook, `0.00`; `@` keeps what is typed as text. */
  readonly format?: string;
}

/** A day, `2026-07-10`, or a day with a time, `2026-07-10T14:32`: what a clock on the wall shows, without a zone. */
export interface WallTime {
  readonly wall: string;
}

export interface OutCell {
  /** Text stays text, whatever it begins with; no cell is ever a formula. */
  readonly value: string | number | WallTime | null;
  readonly look?: CellLook;
}

/** What may be typed into a range of cells, `C4:G20`; the program refuses all else with the message. */
export interface CellRule {
  readonly range: string;
  readonly allowed:
    | { readonly kind: 'whole' | 'decimal'; readonly min: number; readonly max: number }
    | { readonly kind: 'list'; readonly words: readonly string[] }
    | { readonly kind: 'text'; readonly most: number };
  /** At most 32 characters. */
  readonly title: string;
  /** At most 225 characters. */
  readonly message: string;
  /** Shown when the cell is chosen, at most 255 characters. */
  readonly prompt?: string;
}

export interface OutSheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  /** Widths in characters, from the first column on. */
  readonly widths: readonly number[];
  /** Gone through once or twice, and never held as a whole by who writes them. */
  readonly rows: Iterable<readonly (OutCell | null)[]>;
  /** Heights in points by row, counted from 0, until the program works them out from the text. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Rows and columns that stay when the rest is scrolled, and the rows printed on each page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Without a password: it keeps from mistakes, not from people. */
  readonly protected?: boolean;
  readonly rules?: readonly CellRule[];
  readonly landscape?: boolean;
  /** Where the cursor stands when the file is opened. */
  readonly cursor?: string;
}

export interface OutWorkbook {
  readonly title: string;
  readonly creator: string;
  /** ISO 8601; the same workbook has the same bytes. */
  readonly createdAt: string;
  readonly sheets: readonly OutSheet[];
  /** The sheet that is shown first, counted from 0. */
  readonly shown?: number;
}
