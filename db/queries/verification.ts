import { asDigest, asJurorId, type Digest, type JurorId } from '#core/ids.ts';
import type { Ballot } from '#core/ballot/ballot.ts';
import type { BallotSource } from '#core/merge/merged-state.ts';
import {
  bytesOrNull,
  integer,
  integerOrNull,
  text,
  textOrNull,
  type ReadableDb,
  type Row,
} from '../handles.ts';

// What is kept of ballots as it stands in the tables, unread: for whoever checks that it says what the bodies say.

export interface BallotRow {
  readonly digest: Digest;
  readonly entry: number;
  readonly juror: JurorId;
  readonly device: string;
  readonly sequence: number;
  readonly writtenAt: string;
  readonly body: string;
  readonly publicKey: string | null;
  readonly signature: string | null;
  readonly proof: string | null;
  readonly issue: number | null;
  readonly source: BallotSource;
  readonly received: Uint8Array | null;
}

export const readBallotRows = (db: ReadableDb): BallotRow[] =>
  db.all('SELECT * FROM ballot ORDER BY digest').map(ballotRow);

/** For whoever takes them one by one: the files as they came may be large. */
export const readBallotDigests = (db: ReadableDb): Digest[] =>
  db.all('SELECT digest FROM ballot ORDER BY digest').map((row) => asDigest(text(row, 'digest')));

export function readBallotRow(db: ReadableDb, digest: Digest): BallotRow {
  const row = db.get('SELECT * FROM ballot WHERE digest = ?', digest);
  if (row === undefined) throw new TypeError('a ballot that is not there');
  return ballotRow(row);
}

const ballotRow = (row: Row): BallotRow => ({
  digest: asDigest(text(row, 'digest')),
  entry: integer(row, 'entry'),
  juror: asJurorId(text(row, 'juror')),
  device: text(row, 'device'),
  sequence: integer(row, 'sequence'),
  writtenAt: text(row, 'written_at'),
  body: text(row, 'body'),
  publicKey: textOrNull(row, 'public_key'),
  signature: textOrNull(row, 'signature'),
  proof: textOrNull(row, 'proof'),
  issue: integerOrNull(row, 'issue'),
  source: text(row, 'source') as BallotSource,
  received: bytesOrNull(row, 'received'),
});

/** The rows of the tables that repeat the bodies, each as one text. */
export function readRepeatedRows(db: ReadableDb): Set<string> {
  const rows = (sql: string, name: string): string[] =>
    db.all(sql).map((row: Row) => repeatedRow(name, ...Object.values(row)));
  return new Set([
    ...rows('SELECT ballot, defi, criterion, value FROM ballot_mark', 'mark'),
    ...rows('SELECT ballot, defi, field, text FROM ballot_note', 'note'),
    ...rows('SELECT ballot, defi, reason FROM ballot_deport', 'deport'),
    ...rows('SELECT ballot, follows, direct FROM ballot_follows', 'follows'),
  ]);
}

/** The rows that `insertBallot` writes of one ballot, in the same form. */
export function rowsOfBallot(digest: Digest, ballot: Ballot): string[] {
  const direct = new Set(ballot.parents);
  return [
    ...[...new Set([...ballot.parents, ...ballot.ancestors])].map((follows) =>
      repeatedRow('follows', digest, follows, direct.has(follows) ? 1 : 0),
    ),
    ...ballot.entries.flatMap(({ defi, deport, marks, notes }) => [
      ...(deport === null ? [] : [repeatedRow('deport', digest, defi, deport)]),
      ...marks.map(({ criterion, value }) => repeatedRow('mark', digest, defi, criterion, value)),
      ...notes.map((note) => repeatedRow('note', digest, defi, note.field, note.text)),
    ]),
  ];
}

const repeatedRow = (...cells: unknown[]): string => JSON.stringify(cells);

/** What the last closing froze, and its place in the journal; null while the marking is open. */
export function readFrozen(db: ReadableDb): {
  readonly entry: number;
  readonly heads: Digest[];
  readonly fingerprint: Digest | null;
} | null {
  const row = db.get(
    `SELECT entry, kind, heads, fingerprint FROM merge_event WHERE kind IN ('freeze', 'reopen')
     ORDER BY id DESC LIMIT 1`,
  );
  if (row === undefined || text(row, 'kind') === 'reopen') return null;
  const fingerprint = textOrNull(row, 'fingerprint');
  return {
    entry: integer(row, 'entry'),
    heads: (JSON.parse(text(row, 'heads')) as string[]).map(asDigest),
    fingerprint: fingerprint === null ? null : asDigest(fingerprint),
  };
}
