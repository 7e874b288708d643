import { rowsWhenAsked } from './rows-when-asked.ts';

export type Separator = ',' | ';' | '\t';

export interface CsvRows {
  /** Taken out of the bytes where they are looked at. */
  readonly rows: readonly (readonly string[])[];
  /** The text ended inside quotes: the last row is not whole. */
  readonly endsInQuotes: boolean;
  /** The text ended without a line end. */
  readonly endsInRow: boolean;
  /** Rows, counted from 1, with a quote where none belongs; it is kept as a sign of the text. */
  readonly oddQuotes: readonly number[];
}

export interface CsvLimits {
  readonly rows: number;
  readonly columns: number;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Goes through a CSV in UTF-8 once, and stops where it has more rows or columns than allowed: nothing is built of a hostile
 * line of a hundred million separators. Line ends may be of any kind and mixed; within quotes they stay.
 */
export function csvRows(
  bytes: Buffer,
  separator: Separator,
  limits: CsvLimits,
): CsvRows | 'too-many-rows' | 'too-many-columns' {
  const cells = new CellWalk(bytes, separator);
  const starts: number[] = [];
  const oddQuotes: number[] = [];
  while (cells.next < bytes.length) {
    starts.push(cells.next);
    // The header is one more than the rows allowed.
    if (starts.length > limits.rows + 1) return 'too-many-rows';
    let column = 0;
    let filled = 0;
    let odd = false;
    for (let more = true; more;) {
      more = cells.walk();
      column += 1;
      if (!cells.isEmpty) filled = column;
      if (filled > limits.columns || column > limits.columns + emptyCellsBorne) return 'too-many-columns';
      odd ||= cells.odd;
    }
    if (odd) oddQuotes.push(starts.length);
  }
  const rowAt = (index: number): string[] => {
    const walk = new CellWalk(bytes, separator, starts[index]);
    const row: string[] = [];
    for (let more = true; more;) {
      more = walk.walk();
      row.push(walk.text());
    }
    return row;
  };
  return {
    rows: rowsWhenAsked(starts.length, rowAt),
    endsInQuotes: !cells.closed,
    endsInRow: cells.endsInRow,
    oddQuotes,
  };
}

/** Spreadsheets leave rows of separators behind; so many of them at the end of a row are no columns. */
const emptyCellsBorne = 16_384;

const isEnd = (code: number | undefined, separatorCode: number): boolean =>
  code === separatorCode || code === lineFeed || code === carriageReturn;

/** Goes from cell to cell; what it says is of the cell that it went over last. */
class CellWalk {
  readonly #separator: number;
  /** Where the signs of the cell stand, without the quotes around them. */
  #from = 0;
  #to = 0;
  #doubled = false;
  /** Quotes around it are closed. */
  closed = true;
  /** A quote stands in it where none belongs. */
  odd = false;
  /** The text ended behind it without a line end. */
  endsInRow = false;

  constructor(
    private readonly bytes: Buffer,
    separator: Separator,
    /** Where the next cell begins. */
    public next = 0,
  ) {
    this.#separator = separator.charCodeAt(0);
  }

  /** Goes over one cell; whether another one follows in its row. */
  walk(): boolean {
    const { bytes } = this;
    this.#doubled = false;
    this.odd = false;
    this.closed = true;
    let at = this.next;
    if (bytes[at] === quote) at = this.#walkQuoted(at);
    else {
      this.#from = at;
      while (at < bytes.length && !isEnd(bytes[at], this.#separator)) at += 1;
      this.#to = at;
    }
    this.endsInRow = at >= bytes.length;
    // A separator at the very end: an empty cell follows it.
    const another = bytes[at] === this.#separator && !this.endsInRow;
    const isPair = bytes[at] === carriageReturn && bytes[at + 1] === lineFeed;
    this.next = Math.min(bytes.length, at + (isPair ? 2 : 1));
    return another;
  }

  get isEmpty(): boolean {
    return this.#from === this.#to;
  }

  /** A text of its own, which takes no more room than its signs need and holds nothing of the file. */
  text(): string {
    if (this.isEmpty) return '';
    const text = this.bytes.toString('utf8', this.#from, this.#to);
    return this.#doubled ? text.replaceAll('""', '"') : text;
  }

  /** The cell ends at a quote before a separator, a line end or the end; answers where what follows it stands. */
  #walkQuoted(start: number): number {
    const { bytes } = this;
    this.#from = start + 1;
    for (let at = start + 1; ;) {
      at = bytes.indexOf(quote, at);
      if (at === -1) {
        this.closed = false;
        this.#to = bytes.length;
        return bytes.length;
      }
      const following = bytes[at + 1];
      if (following === quote) {
        this.#doubled = true;
        at += 2;
      } else if (following === undefined || isEnd(following, this.#separator)) {
        this.#to = at;
        return at + 1;
      } else {
        this.odd = true;
        at += 1;
      }
    }
  }
}

/** The sign that stands most often in the first line that is not blank, outside quotes. */
export function separatorOf(bytes: Buffer): Separator {
  let quoted = false;
  const counts = { ',': 0, ';': 0, '\t': 0 };
  for (const code of bytes) {
    if (code === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (code === lineFeed || code === carriageReturn) {
      if (counts[','] + counts[';'] + counts['\t'] > 0) break;
    } else {
      const sign = separators.get(code);
      if (sign !== undefined) counts[sign] += 1;
    }
  }
  if (counts[';'] > counts[',']) return counts['\t'] > counts[';'] ? '\t' : ';';
  return counts['\t'] > counts[','] ? '\t' : ',';
}

const separators: ReadonlyMap<number, Separator> = new Map(
  ([',', ';', '\t'] as const).map((sign) => [sign.charCodeAt(0), sign]),
);
