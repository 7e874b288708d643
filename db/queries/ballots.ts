import { Ballot } from '#core/ballot/ballot.ts';
import type { HeldReason } from '#core/ballot/check-ballot.ts';
import { SignedBallot, type ReadBallot } from '#core/ballot/signed-ballot.ts';
import { asCriterionId, asDefiId, asDigest, asJurorId } from '#core/ids.ts';
import type { DefiId, Digest, JurorId } from '#core/ids.ts';
import { mayReadMarksOf, type Moment, type Viewer } from '#core/jury/visibility.ts';
import { currentBallot, type BallotNode, type BallotSet } from '#core/merge/merge-ballots.ts';
import type { Mark } from '#core/ranking/rank.ts';
import { integer, text, textOrNull, type ReadableDb, type Row, type WritableDb } from '../handles.ts';

/** Where a ballot came from: a juror's file, a marking sheet read back, or typed in by the coordination. */
export type BallotSource = 'file' | 'sheet' | 'typed';

export interface KeptBallot extends ReadBallot {
  readonly held: HeldReason | null;
  /** Which secret of enrolment it proved; null for one that is not signed, and in a juror's own file. */
  readonly issue: number | null;
  readonly source: BallotSource;
  /** The file as it came, for whoever checks later; null where there was none. */
  readonly received: Uint8Array | null;
}

/** Keeps a ballot as received, with the tables that repeat its body for quick reading. */
export function insertBallot(db: WritableDb, entry: number, kept: KeptBallot): void {
  const { ballot, digest, body, signed, held } = kept;
  db.run(
    1,
    `INSERT INTO ballot (digest, entry, juror, device, sequence, written_at, body, signature, held, format, public_key,
       proof, issue, source, received) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    digest,
    entry,
    ballot.juror,
    ballot.device,
    ballot.sequence,
    ballot.writtenAt,
    body,
    signed?.signature ?? null,
    held,
    signed === null && kept.source === 'file' ? 1 : 2,
    signed?.publicKey ?? null,
    signed?.proof ?? null,
    kept.issue,
    kept.source,
    kept.received,
  );
  const direct = new Set(ballot.parents);
  for (const follows of new Set([...ballot.parents, ...ballot.ancestors])) {
    db.run(
      1,
      'INSERT INTO ballot_follows (ballot, follows, direct) VALUES (?, ?, ?)',
      digest,
      follows,
      direct.has(follows) ? 1 : 0,
    );
  }
  for (const item of ballot.entries) {
    if (item.deport !== null) {
      db.run(
        1,
        'INSERT INTO ballot_deport (ballot, defi, reason) VALUES (?, ?, ?)',
        digest,
        item.defi,
        item.deport,
      );
    }
    for (const mark of item.marks) {
      db.run(
        1,
        'INSERT INTO ballot_mark (ballot, defi, criterion, value) VALUES (?, ?, ?, ?)',
        digest,
        item.defi,
        mark.criterion,
        mark.value,
      );
    }
    for (const note of item.notes) {
      db.run(
        1,
        'INSERT INTO ballot_note (ballot, defi, field, text) VALUES (?, ?, ?, ?)',
        digest,
        item.defi,
        note.field,
        note.text,
      );
    }
  }
}

export const hasBallot = (db: ReadableDb, digest: Digest): boolean =>
  db.get('SELECT 1 AS found FROM ballot WHERE digest = ?', digest) !== undefined;

/** What a ballot says, whole: a juror's own last one, to compare with what has been done since. */
export function readBallotBody(db: ReadableDb, digest: Digest): Ballot {
  const row = db.get('SELECT body FROM ballot WHERE digest = ?', digest);
  if (row === undefined) throw new TypeError('a ballot that is not there');
  return Ballot.parse(JSON.parse(text(row, 'body')));
}

/** A ballot with its signature, as it was received; null when it was not signed. */
export function readSignedBallot(db: ReadableDb, digest: Digest): SignedBallot | null {
  const row = db.get('SELECT body, public_key, signature, proof FROM ballot WHERE digest = ?', digest);
  if (row === undefined || row['public_key'] === null) return null;
  return SignedBallot.parse({
    body: row['body'],
    publicKey: row['public_key'],
    signature: row['signature'],
    proof: row['proof'],
  });
}

/** The counted ballots as nodes for `core/merge`; held ones are kept apart. */
export function readBallotSet(db: ReadableDb): BallotSet {
  const follows = new Map<string, Digest[]>();
  for (const row of db.all('SELECT ballot, follows FROM ballot_follows')) {
    const ballot = text(row, 'ballot');
    follows.set(ballot, [...(follows.get(ballot) ?? []), asDigest(text(row, 'follows'))]);
  }
  const nodes = db.all('SELECT digest, juror FROM ballot WHERE held IS NULL').map((row): BallotNode => {
    const digest = asDigest(text(row, 'digest'));
    return { digest, juror: asJurorId(text(row, 'juror')), follows: follows.get(digest) ?? [] };
  });
  return new Map(nodes.map((node) => [node.digest, node]));
}

export interface BallotSummary {
  readonly digest: Digest;
  readonly juror: JurorId;
  readonly device: string;
  readonly sequence: number;
  readonly writtenAt: string;
  readonly receivedAt: string;
  readonly held: HeldReason | null;
}

export function readBallotSummaries(db: ReadableDb): BallotSummary[] {
  return db
    .all(
      `SELECT b.digest, b.juror, b.device, b.sequence, b.written_at, b.held, j.at FROM ballot b
       JOIN journal j ON j.seq = b.entry ORDER BY b.entry, b.digest`,
    )
    .map((row) => ({
      digest: asDigest(text(row, 'digest')),
      juror: asJurorId(text(row, 'juror')),
      device: text(row, 'device'),
      sequence: integer(row, 'sequence'),
      writtenAt: text(row, 'written_at'),
      receivedAt: text(row, 'at'),
      held: textOrNull(row, 'held') as HeldReason | null,
    }));
}

/** The digests of the current ballots of these jurors; a juror in conflict has none. */
export function readCurrentDigests(db: ReadableDb, jurors: readonly JurorId[]): Map<JurorId, Digest> {
  const set = readBallotSet(db);
  const current = new Map<JurorId, Digest>();
  for (const juror of jurors) {
    const ballot = currentBallot(set, juror);
    if (ballot.kind === 'current') current.set(juror, ballot.digest);
  }
  return current;
}

/** How much of the défis to mark the current ballot fills: nothing that tells a mark. */
export function readProgress(
  db: ReadableDb,
  digest: Digest,
  criteria: number,
  toMark: ReadonlySet<DefiId>,
): { readonly complete: number; readonly deports: number } {
  const count = (rows: readonly Row[]): number =>
    rows.filter((row) => toMark.has(asDefiId(text(row, 'defi')))).length;
  return {
    complete: count(
      db.all(
        'SELECT defi FROM ballot_mark WHERE ballot = ? GROUP BY defi HAVING count(*) = ?',
        digest,
        criteria,
      ),
    ),
    deports: count(db.all('SELECT defi FROM ballot_deport WHERE ballot = ?', digest)),
  };
}

/** The marks of the current ballots that the viewer may see at this moment: none before the closing. */
export function readBallotMarks(
  db: ReadableDb,
  viewer: Viewer,
  moment: Moment,
  current: ReadonlyMap<JurorId, Digest>,
): Mark[] {
  const marks: Mark[] = [];
  for (const [juror, digest] of current) {
    for (const row of db.all('SELECT defi, criterion, value FROM ballot_mark WHERE ballot = ?', digest)) {
      const defi = asDefiId(text(row, 'defi'));
      if (!mayReadMarksOf(viewer, moment, defi)) continue;
      marks.push({
        defi,
        juror,
        criterion: asCriterionId(text(row, 'criterion')),
        value: integer(row, 'value'),
      });
    }
  }
  return marks;
}

export interface BallotNote {
  readonly juror: JurorId;
  readonly defi: DefiId;
  readonly field: string;
  readonly text: string;
}

/** The notes of the current ballots, under the same rule as their marks. */
export function readBallotNotes(
  db: ReadableDb,
  viewer: Viewer,
  moment: Moment,
  current: ReadonlyMap<JurorId, Digest>,
): BallotNote[] {
  const notes: BallotNote[] = [];
  for (const [juror, digest] of current) {
    for (const row of db.all('SELECT defi, field, text FROM ballot_note WHERE ballot = ?', digest)) {
      const defi = asDefiId(text(row, 'defi'));
      if (!mayReadMarksOf(viewer, moment, defi)) continue;
      notes.push({ juror, defi, field: text(row, 'field'), text: text(row, 'text') });
    }
  }
  return notes;
}

/** The déports that came with the current ballots; the register is open to the coordinator at any time. */
export function readBallotDeports(
  db: ReadableDb,
  current: ReadonlyMap<JurorId, Digest>,
): { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string }[] {
  return [...current].flatMap(([juror, digest]) =>
    db
      .all('SELECT defi, reason FROM ballot_deport WHERE ballot = ?', digest)
      .map((row) => ({ juror, defi: asDefiId(text(row, 'defi')), reason: text(row, 'reason') })),
  );
}

export function writeMergeEvent(
  db: WritableDb,
  entry: number,
  event: {
    readonly kind: 'settle' | 'freeze' | 'reopen';
    readonly juror: JurorId | null;
    readonly heads: readonly Digest[];
    readonly reason: string | null;
  },
): void {
  db.run(
    1,
    'INSERT INTO merge_event (entry, kind, juror, heads, reason) VALUES (?, ?, ?, ?, ?)',
    entry,
    event.kind,
    event.juror,
    JSON.stringify([...event.heads].sort()),
    event.reason,
  );
}
