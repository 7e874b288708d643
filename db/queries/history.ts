import { z } from 'zod';
import { phases } from '#core/call/phase.ts';
import { CallSettings, defaultCallSettings } from '#core/call/settings.ts';
import { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { Act, defiOfSaid } from '#core/deliberation/act.ts';
import type { HistoryChange, HistoryEntry } from '#core/history/history-entry.ts';
import { asCriterionId, asDefiId, asJurorId } from '#core/ids.ts';
import { JurorOffice } from '#core/jury/juror.ts';
import { outcomes, rounds } from '#core/selection/decision.ts';
import { integer, integerOrNull, text, textOrNull, type ReadableDb, type Row } from '../handles.ts';

// The journal by pages, with what each entry changed. Payloads stay where they are: what changed is in the tables, which
// only ever grow.

/** Which part of the journal; instants in UTC, `until` itself is not in it. */
export interface HistoryPart {
  readonly kinds: readonly string[] | null;
  readonly from: string | null;
  readonly until: string | null;
}

const inPart = `(? IS NULL OR kind IN (SELECT value FROM json_each(?))) AND (? IS NULL OR at >= ?)
  AND (? IS NULL OR at < ?)`;

/** Each twice: whether it is wanted, and what. */
function bound({ kinds, from, until }: HistoryPart): (string | null)[] {
  const wanted = kinds === null ? null : JSON.stringify(kinds);
  return [wanted, wanted, from, from, until, until];
}

/** How many entries of each kind the whole journal has. */
export const countKinds = (db: ReadableDb): { kind: string; count: number }[] =>
  db
    .all('SELECT kind, count(*) AS n FROM journal GROUP BY kind')
    .map((row) => ({ kind: text(row, 'kind'), count: integer(row, 'n') }));

export function countHistory(db: ReadableDb, part: HistoryPart): number {
  const row = db.get(`SELECT count(*) AS n FROM journal WHERE ${inPart}`, ...bound(part));
  return row === undefined ? 0 : integer(row, 'n');
}

/** Some entries of a part, the newest first, after leaving out the `skip` newest. */
export function readHistory(db: ReadableDb, part: HistoryPart, skip: number, limit: number): HistoryEntry[] {
  const rows = db.all(
    `SELECT seq, at, actor, kind, subject FROM journal WHERE ${inPart} ORDER BY seq DESC LIMIT ? OFFSET ?`,
    ...bound(part),
    limit,
    skip,
  );
  return withChanges(db, new Map(), rows);
}

function withChanges(db: ReadableDb, below: RowsBelow, rows: readonly Row[]): HistoryEntry[] {
  const changes = changesOf(
    db,
    rows.map((row) => integer(row, 'seq')),
    below,
  );
  return rows.map((row) => {
    const seq = integer(row, 'seq');
    return {
      seq,
      at: text(row, 'at'),
      actor: text(row, 'actor'),
      kind: text(row, 'kind'),
      subject: text(row, 'subject'),
      changes: changes.get(seq) ?? [],
    };
  });
}

/** Up to which row each table was read on the way down through the journal; empty at its end. */
export type RowsBelow = Map<string, number>;

/** Entries of the whole journal, the newest first, from one on downwards; `below` is for the next that follow. */
export const readHistoryDown = (
  db: ReadableDb,
  from: number,
  limit: number,
  below: RowsBelow = new Map(),
): HistoryEntry[] =>
  withChanges(
    db,
    below,
    db.all(
      'SELECT seq, at, actor, kind, subject FROM journal WHERE seq <= ? ORDER BY seq DESC LIMIT ?',
      from,
      limit,
    ),
  );

/** The kinds of the entries after one, in order. */
export const readKindsAfter = (db: ReadableDb, seq: number): string[] =>
  db.all('SELECT kind FROM journal WHERE seq > ? ORDER BY seq', seq).map((row) => text(row, 'kind'));

function changesOf(db: ReadableDb, seqs: readonly number[], below: RowsBelow): Map<number, HistoryChange[]> {
  const wanted = JSON.stringify(seqs);
  const found = new Map<number, HistoryChange[]>();
  if (seqs.length === 0) return found;
  const [first, last] = [Math.min(...seqs), Math.max(...seqs)];
  for (const [table, sql, read] of sources) {
    const until = below.get(table) ?? firstRowOf(db, table, last + 1, { low: 1, high: rowsEnd(db, table) });
    const from = firstRowBelow(db, table, first, until);
    below.set(table, from);
    if (from === until) continue;
    for (const row of db.all(sql, wanted, from, until)) {
      const entry = integer(row, 'entry');
      const changes = found.get(entry);
      if (changes === undefined) found.set(entry, [read(row)]);
      else changes.push(read(row));
    }
  }
  return found;
}

/**
 * The first row of a table that an entry from this one on wrote. Rows are only ever added, each by the entry that is written
 * at the time, so that they are in the order of their entries and can be found without reading all of them.
 */
function firstRowOf(
  db: ReadableDb,
  table: string,
  entry: number,
  within: { readonly low: number; readonly high: number },
): number {
  let { low, high } = within;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = db.get(
      `SELECT rowid AS place, entry FROM ${table} WHERE rowid >= ? ORDER BY rowid LIMIT 1`,
      middle,
    );
    if (row === undefined || integer(row, 'entry') >= entry) high = middle;
    else low = integer(row, 'place') + 1;
  }
  return low;
}

/** The same, looked for from a row downwards in steps that grow: it is most often near. */
function firstRowBelow(db: ReadableDb, table: string, entry: number, until: number): number {
  let high = until;
  for (let step = 1; high > 1; step *= 4) {
    const row = db.get(
      `SELECT rowid AS place, entry FROM ${table} WHERE rowid < ? ORDER BY rowid DESC LIMIT 1`,
      Math.max(2, high - step + 1),
    );
    if (row === undefined) return 1;
    const place = integer(row, 'place');
    if (integer(row, 'entry') < entry) return firstRowOf(db, table, entry, { low: place + 1, high });
    high = place;
  }
  return high;
}

const rowsEnd = (db: ReadableDb, table: string): number => {
  const top = db.get(`SELECT max(rowid) AS top FROM ${table}`);
  return (top === undefined ? 0 : (integerOrNull(top, 'top') ?? 0)) + 1;
};

const of = (rows: string): string =>
  `${rows}.entry IN (SELECT value FROM json_each(?)) AND ${rows}.rowid >= ? AND ${rows}.rowid < ?`;

/** Each table with what it says of an entry; `before` is what stood there until then. */
const sources: readonly (readonly [table: string, sql: string, read: (row: Row) => HistoryChange])[] = [
  [
    'mark_revision',
    `SELECT m.*, (SELECT value FROM mark_revision b WHERE b.juror = m.juror AND b.defi = m.defi
       AND b.criterion = m.criterion AND b.id < m.id ORDER BY b.id DESC LIMIT 1) AS before
     FROM mark_revision m WHERE ${of('m')} ORDER BY m.id`,
    (row) => ({
      what: 'mark',
      juror: asJurorId(text(row, 'juror')),
      defi: asDefiId(text(row, 'defi')),
      criterion: asCriterionId(text(row, 'criterion')),
      from: integerOrNull(row, 'before'),
      to: integerOrNull(row, 'value'),
    }),
  ],
  [
    'recevabilite',
    `SELECT r.*, (SELECT state FROM recevabilite b WHERE b.defi = r.defi AND b.id < r.id
       ORDER BY b.id DESC LIMIT 1) AS before
     FROM recevabilite r WHERE ${of('r')} ORDER BY r.id`,
    (row) => {
      const before = textOrNull(row, 'before');
      return {
        what: 'recevabilite',
        defi: asDefiId(text(row, 'defi')),
        from: before === null ? null : RecevabiliteState.parse(before),
        to: RecevabiliteState.parse(row['state']),
        reason: text(row, 'reason'),
      };
    },
  ],
  [
    'decision',
    `SELECT d.*, (SELECT outcome FROM decision b WHERE b.defi = d.defi AND b.round = d.round AND b.id < d.id
       ORDER BY b.id DESC LIMIT 1) AS before,
       (SELECT position FROM decision b WHERE b.defi = d.defi AND b.round = d.round AND b.id < d.id
       ORDER BY b.id DESC LIMIT 1) AS before_position
     FROM decision d WHERE ${of('d')} ORDER BY d.id`,
    (row) => {
      const before = textOrNull(row, 'before');
      return {
        what: 'decision',
        defi: asDefiId(text(row, 'defi')),
        round: z.enum(rounds).parse(row['round']),
        from: before === null ? null : z.enum(outcomes).parse(before),
        to: z.enum(outcomes).parse(row['outcome']),
        fromPlace: integerOrNull(row, 'before_position'),
        toPlace: integerOrNull(row, 'position'),
        reason: text(row, 'motivation'),
        by: text(row, 'decided_by'),
      };
    },
  ],
  [
    'deliberation_act',
    `SELECT a.entry, a.body, (SELECT b.body FROM deliberation_act b
       WHERE b.digest = json_extract(a.body, '$.follows[0]')) AS before
     FROM deliberation_act a WHERE ${of('a')} ORDER BY a.id`,
    (row) => {
      const { said, reason, by } = actIn(text(row, 'body'));
      const before = textOrNull(row, 'before');
      return {
        what: 'act',
        defi: defiOfSaid(said),
        from: before === null ? null : actIn(before).said,
        to: said,
        reason,
        by,
      };
    },
  ],
  [
    'ballot',
    `SELECT entry, juror, sequence FROM ballot b WHERE ${of('b')} ORDER BY rowid`,
    (row) => ({ what: 'ballot', juror: asJurorId(text(row, 'juror')), sequence: integer(row, 'sequence') }),
  ],
  [
    'deport',
    `SELECT entry, juror, defi, reason FROM deport d WHERE ${of('d')} ORDER BY id`,
    (row) => ({
      what: 'deport',
      juror: asJurorId(text(row, 'juror')),
      defi: asDefiId(text(row, 'defi')),
      reason: textOrNull(row, 'reason'),
    }),
  ],
  [
    'phase_change',
    `SELECT p.*, (SELECT phase FROM phase_change b WHERE b.id < p.id ORDER BY b.id DESC LIMIT 1) AS before
     FROM phase_change p WHERE ${of('p')} ORDER BY p.id`,
    (row) => {
      const before = textOrNull(row, 'before');
      return {
        what: 'phase',
        from: before === null ? null : z.enum(phases).parse(before),
        to: z.enum(phases).parse(row['phase']),
        reason: textOrNull(row, 'reason'),
      };
    },
  ],
  [
    'setting_version',
    `SELECT s.*, (SELECT value FROM setting_version b WHERE b.key = s.key AND b.id < s.id
       ORDER BY b.id DESC LIMIT 1) AS before
     FROM setting_version s WHERE ${of('s')} AND s.key IN ('call', 'name')
       AND EXISTS (SELECT 1 FROM setting_version b WHERE b.key = s.key AND b.id < s.id) ORDER BY s.id`,
    (row) => {
      const [from, to] = [JSON.parse(text(row, 'before')), JSON.parse(text(row, 'value'))] as unknown[];
      return text(row, 'key') === 'name'
        ? { what: 'name', from: z.string().parse(from), to: z.string().parse(to) }
        : { what: 'settings', from: settingsIn(from), to: settingsIn(to) };
    },
  ],
  [
    'juror_version',
    `SELECT j.*, b.name AS before_name, b.organisation AS before_organisation, b.office AS before_office,
       b.jury_group AS before_group, b.withdrawn AS before_withdrawn
     FROM juror_version j LEFT JOIN juror_version b ON b.id =
       (SELECT max(id) FROM juror_version e WHERE e.juror = j.juror AND e.id < j.id)
     WHERE ${of('j')} ORDER BY j.id`,
    (row) => ({
      what: 'juror',
      juror: asJurorId(text(row, 'juror')),
      from:
        textOrNull(row, 'before_name') === null
          ? null
          : {
              name: text(row, 'before_name'),
              organisation: text(row, 'before_organisation'),
              office: JurorOffice.parse(row['before_office']),
              group: textOrNull(row, 'before_group'),
              withdrawn: textOrNull(row, 'before_withdrawn'),
            },
      to: {
        name: text(row, 'name'),
        organisation: text(row, 'organisation'),
        office: JurorOffice.parse(row['office']),
        group: textOrNull(row, 'jury_group'),
        withdrawn: textOrNull(row, 'withdrawn'),
      },
    }),
  ],
  [
    'defi_version',
    `SELECT entry, sum(withdrawn = 0 AND NOT earlier) AS fresh, sum(withdrawn = 0 AND earlier) AS changed,
       sum(withdrawn) AS withdrawn
     FROM (SELECT v.entry, v.withdrawn,
       EXISTS (SELECT 1 FROM defi_version b WHERE b.defi = v.defi AND b.id < v.id) AS earlier
       FROM defi_version v WHERE ${of('v')}) GROUP BY entry`,
    (row) => ({
      what: 'dossiers',
      fresh: integer(row, 'fresh'),
      changed: integer(row, 'changed'),
      withdrawn: integer(row, 'withdrawn'),
    }),
  ],
];

/** A setting that a later version added has its default in what an older one wrote. */
const settingsIn = (value: unknown): CallSettings =>
  CallSettings.parse({ ...defaultCallSettings, ...(typeof value === 'object' ? value : {}) });

const actIn = (body: string): Act => Act.parse(JSON.parse(body));

/** A défi's title and dossier number as they are now; null when there is none of this name. */
export function readDefiName(
  db: ReadableDb,
  defi: string,
): { readonly title: string; readonly number: string | null } | null {
  const row = db.get(
    `SELECT d.dossier_number, json_extract(v.content, '$.title') AS title
     FROM defi d JOIN defi_version v ON v.defi = d.id WHERE d.id = ? ORDER BY v.id DESC LIMIT 1`,
    defi,
  );
  return row === undefined
    ? null
    : { title: textOrNull(row, 'title') ?? '', number: textOrNull(row, 'dossier_number') };
}
