import { integer, integerOrNull, text, textOrNull, type ReadableDb, type Row } from '../handles.ts';

// What the tables say beside what the journal says was written into them, both unread: for whoever compares the two. Cells
// that hold JSON are told as the value, or as the text where that is no JSON.

export interface EntryRecord {
  readonly seq: number;
  readonly kind: string;
  readonly subject: string;
  /** Undefined where it was purged. */
  readonly payload: unknown;
}

/** The entries of these kinds, in order. */
export function readEntriesOf(db: ReadableDb, kinds: readonly string[]): EntryRecord[] {
  return db
    .all(
      `SELECT j.seq, j.kind, j.subject, p.payload FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq
       WHERE j.kind IN (SELECT value FROM json_each(?)) ORDER BY j.seq`,
      JSON.stringify(kinds),
    )
    .map((row) => {
      const payload = textOrNull(row, 'payload');
      return {
        seq: integer(row, 'seq'),
        kind: text(row, 'kind'),
        subject: text(row, 'subject'),
        payload: payload === null ? undefined : jsonOf(payload),
      };
    });
}

/** One row as it stands; `cells` under the names that the journal uses. */
export interface RecordedRow {
  readonly entry: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

const rowsOf = (db: ReadableDb, sql: string, cells: (row: Row) => RecordedRow['cells']): RecordedRow[] =>
  db.all(sql).map((row) => ({ entry: integer(row, 'entry'), cells: cells(row) }));

export const readDecisionRows = (db: ReadableDb): RecordedRow[] =>
  rowsOf(db, 'SELECT * FROM decision ORDER BY id', (row) => ({
    round: row['round'],
    defi: row['defi'],
    outcome: row['outcome'],
    granted: jsonCell(row, 'granted'),
    position: integerOrNull(row, 'position'),
    motivation: row['motivation'],
    by: row['decided_by'],
    on: row['decided_on'],
    follows: row['follows'],
  }));

export const readScenarioRows = (db: ReadableDb): RecordedRow[] =>
  rowsOf(db, 'SELECT * FROM scenario_version ORDER BY id', (row) => ({
    scenario: row['scenario'],
    name: row['name'],
    rules: jsonCell(row, 'rules'),
    removed: row['removed'],
  }));

export const readProposalRows = (db: ReadableDb): RecordedRow[] =>
  rowsOf(db, 'SELECT * FROM proposal ORDER BY id', (row) => ({
    scenario: row['scenario'],
    rules: jsonCell(row, 'content'),
  }));

export const readOptionRows = (db: ReadableDb): RecordedRow[] =>
  rowsOf(db, 'SELECT * FROM team_option_version ORDER BY id', (row) => ({
    defi: row['defi'],
    option: row['option'],
    kind: row['kind'],
    label: row['label'],
    eigs: jsonCell(row, 'eigs'),
    costCents: row['cost_cents'],
    value: row['value'],
    removed: row['removed'],
  }));

export const readRulingRows = (db: ReadableDb): RecordedRow[] =>
  rowsOf(db, 'SELECT * FROM recevabilite ORDER BY id', (row) => ({
    defi: row['defi'],
    state: row['state'],
    reason: row['reason'],
  }));

export const readDeportRows = (db: ReadableDb): RecordedRow[] =>
  rowsOf(db, 'SELECT * FROM deport ORDER BY id', (row) => ({
    juror: row['juror'],
    defi: row['defi'],
    reason: row['reason'],
  }));

/** Settings of the call, grids and phases, in the order of the journal. */
export const readCallRows = (db: ReadableDb): RecordedRow[] => [
  ...rowsOf(db, `SELECT * FROM setting_version WHERE key = 'call' ORDER BY id`, (row) => ({
    settings: jsonCell(row, 'value'),
  })),
  ...rowsOf(db, 'SELECT * FROM grid_version ORDER BY id', (row) => ({
    grid: jsonCell(row, 'definition'),
    fingerprint: row['fingerprint'],
  })),
  ...rowsOf(db, 'SELECT * FROM phase_change ORDER BY id', (row) => ({
    phase: row['phase'],
    reason: row['reason'],
  })),
];

/** Where each ballot was put when it came and later, what settled conflicts, and what was decided on keys. */
export const readPlacementRows = (db: ReadableDb): RecordedRow[] => [
  ...rowsOf(db, 'SELECT * FROM ballot ORDER BY digest', (row) => ({
    ballot: row['digest'],
    held: row['held'],
  })),
  ...rowsOf(db, 'SELECT * FROM ballot_placement ORDER BY id', (row) => ({
    ballot: row['ballot'],
    held: row['held'],
  })),
  ...rowsOf(db, `SELECT * FROM merge_event WHERE kind = 'settle' ORDER BY id`, (row) => ({
    juror: row['juror'],
    heads: jsonCell(row, 'heads'),
    picks: jsonCell(row, 'picks'),
    reason: row['reason'],
  })),
  ...rowsOf(db, 'SELECT * FROM device_key WHERE reason IS NOT NULL ORDER BY id', (row) => ({
    juror: row['juror'],
    key: row['public_key'],
    decision: row['decision'],
    reason: row['reason'],
  })),
];

/** The digest that is kept of each version of a dossier, beside its content. */
export const readVersionDigests = (
  db: ReadableDb,
): {
  readonly id: number;
  readonly defi: string;
  readonly content: string;
  readonly digest: string;
}[] =>
  db.all('SELECT id, defi, content, digest FROM defi_version ORDER BY id').map((row) => ({
    id: integer(row, 'id'),
    defi: text(row, 'defi'),
    content: text(row, 'content'),
    digest: text(row, 'digest'),
  }));

/** Acts and files of groups as they stand. */
export const readActRows = (
  db: ReadableDb,
): { readonly entry: number; readonly digest: string; readonly body: string }[] =>
  db.all('SELECT entry, digest, body FROM deliberation_act ORDER BY id').map((row) => ({
    entry: integer(row, 'entry'),
    digest: text(row, 'digest'),
    body: text(row, 'body'),
  }));

function jsonCell(row: Row, column: string): unknown {
  const cell = textOrNull(row, column);
  return cell === null ? null : jsonOf(cell);
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return source;
  }
}
