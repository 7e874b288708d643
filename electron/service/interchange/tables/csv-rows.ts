export type Separator = ',' | ';' | '\t';

export interface CsvRows {
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
 * Takes a CSV apart in one pass, and stops where it has more rows or columns than allowed: a hostile line of a
 * hundred million separators is never built. Line ends may be of any kind and mixed; within quotes they stay.
 */
export function csvRows(
  text: string,
  separator: Separator,
  limits: CsvLimits,
): CsvRows | 'too-many-rows' | 'too-many-columns' {
  const separatorCode = separator.charCodeAt(0);
  const rows: string[][] = [];
  const oddQuotes: number[] = [];
  let row: string[] = [];
  let endsInQuotes = false;
  let at = 0;
  let filled = 0;
  while (at < text.length) {
    let cell: string;
    if (text.charCodeAt(at) === quote) {
      const quoted = quotedCell(text, at, separatorCode);
      cell = quoted.cell;
      at = quoted.end;
      endsInQuotes = !quoted.closed;
      if (quoted.odd && oddQuotes.at(-1) !== rows.length + 1) oddQuotes.push(rows.length + 1);
    } else {
      const start = at;
      while (at < text.length && !isEnd(text.charCodeAt(at), separatorCode)) at += 1;
      cell = text.slice(start, at);
    }
    row.push(cell);
    if (cell !== '') filled = row.length;
    if (filled > limits.columns || row.length > limits.columns + emptyCellsBorne) return 'too-many-columns';
    if (at >= text.length) break;
    if (text.charCodeAt(at) === separatorCode) {
      at += 1;
      // A separator at the very end: an empty cell follows it.
      if (at === text.length) row.push('');
      continue;
    }
    at += text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    rows.push(row);
    row = [];
    filled = 0;
    // The header is one more than the rows allowed.
    if (rows.length > limits.rows + 1) return 'too-many-rows';
  }
  if (row.length > 0) rows.push(row);
  if (rows.length > limits.rows + 1) return 'too-many-rows';
  return { rows, endsInQuotes, endsInRow: row.length > 0, oddQuotes };
}

/** Spreadsheets leave rows of separators behind; so many of them at the end of a row are no columns. */
const emptyCellsBorne = 16_384;

const isEnd = (code: number, separatorCode: number): boolean =>
  code === separatorCode || code === lineFeed || code === carriageReturn;

interface QuotedCell {
  readonly cell: string;
  readonly end: number;
  readonly closed: boolean;
  readonly odd: boolean;
}

/** The cell whose opening quote stands at `start`. It ends at a quote before a separator, a line end or the end. */
function quotedCell(text: string, start: number, separatorCode: number): QuotedCell {
  const parts: string[] = [];
  let odd = false;
  let from = start + 1;
  let at = from;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1) return { cell: parts.join('') + text.slice(from), end: text.length, closed: false, odd };
    const next = text.charCodeAt(at + 1);
    if (next === quote) {
      parts.push(text.slice(from, at + 1));
      at += 2;
      from = at;
    } else if (at + 1 >= text.length || isEnd(next, separatorCode)) {
      parts.push(text.slice(from, at));
      return { cell: parts.join(''), end: at + 1, closed: true, odd };
    } else {
      odd = true;
      at += 1;
    }
  }
}

/** The sign that stands most often in the first line that is not blank, outside quotes. */
export function separatorOf(text: string): Separator {
  let quoted = false;
  const counts = { ',': 0, ';': 0, '\t': 0 };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) {
      if (counts[','] + counts[';'] + counts['\t'] > 0) break;
    } else if (!quoted && (sign === ',' || sign === ';' || sign === '\t')) counts[sign] += 1;
  }
  if (counts[';'] > counts[',']) return counts['\t'] > counts[';'] ? '\t' : ';';
  return counts['\t'] > counts[','] ? '\t' : ',';
}
