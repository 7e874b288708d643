import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import type { SessionCheck, SessionCheckName } from '#core/contract/requests/verification.ts';
import { groupBy } from '#core/group-by.ts';
import type { EntryRecord, RecordedRow } from '#db/queries/recorded-rows.ts';
import { checkOf } from './session-check.ts';

type Cells = RecordedRow['cells'];

/** How rows of a table are held against the entries of the journal that wrote them. */
export interface RowComparison {
  readonly check: SessionCheckName;
  readonly rows: readonly RecordedRow[];
  readonly entries: readonly EntryRecord[];
  /**
   * What an entry says was written, in the order of the rows; a cell that it does not name may be anything. Asked in the
   * order of the journal, of entries whose payload was not purged. Null: it does not say, as earlier versions did not.
   */
  readonly said: (entry: EntryRecord, payload: Cells) => readonly Cells[] | null;
  /** By which name people know what a row is about. */
  readonly nameOf: (cells: Cells, entry: number) => string;
  /** Whether entries of other kinds may have written such rows, without saying so row by row. */
  readonly elsewhere: boolean;
}

/** Each row is what its entry says, and each entry has all its rows. */
export function compareRows(comparison: RowComparison): SessionCheck {
  const { check, entries, said, nameOf, elsewhere } = comparison;
  const rows = groupBy(comparison.rows, ({ entry }) => entry);
  const known = new Set(entries.map(({ seq }) => seq));
  const strangers = comparison.rows.filter(({ entry }) => !known.has(entry));
  const wrong = elsewhere ? [] : strangers.map(({ cells, entry }) => nameOf(cells, entry));
  let [checked, without, removed] = [0, elsewhere ? strangers.length : 0, 0];
  for (const entry of entries) {
    const present = rows.get(entry.seq) ?? [];
    const { payload } = entry;
    if (payload === undefined) {
      removed += present.length;
      continue;
    }
    const wanted = isCells(payload) ? said(entry, payload) : [];
    if (wanted === null) {
      without += present.length;
      continue;
    }
    checked += present.length;
    wrong.push(
      ...differing(
        present.map(({ cells }) => cells),
        wanted,
      ).map((cells) => nameOf(cells, entry.seq)),
    );
  }
  return checkOf(check, { checked, without, removed, wrong });
}

/** Rows that nothing says and what no row says; where only the order differs, what is out of place. */
function differing(present: readonly Cells[], wanted: readonly Cells[]): readonly Cells[] {
  if (present.length === wanted.length && present.every((row, at) => saysTheSame(row, wanted[at]))) return [];
  const alone = [
    ...present.filter((row) => !wanted.some((one) => saysTheSame(row, one))),
    ...wanted.filter((one) => !present.some((row) => saysTheSame(row, one))),
  ];
  return alone.length > 0 ? alone : present;
}

const saysTheSame = (row: Cells, wanted: Cells | undefined): boolean =>
  wanted !== undefined &&
  Object.entries(wanted).every(([key, value]) => same(row[key] ?? null, value ?? null));

/** Values that came from JSON or from cells. */
export const same = (one: unknown, other: unknown): boolean =>
  canonicalText(one as Json) === canonicalText(other as Json);

export const isCells = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects in a payload; empty where it is none. */
export const cellsOf = (value: unknown): readonly Cells[] =>
  Array.isArray(value) ? value.filter(isCells) : [];

export const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** As a text to show, whatever stands in the cell. */
export const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
