import { Ballot } from '#core/ballot/ballot.ts';
import type { HeldReason } from '#core/ballot/check-ballot.ts';
import { SignedBallot, type ReadBallot } from '#core/ballot/signed-ballot.ts';
import { asDigest, asJurorId, type DefiId, type Digest, type JurorId } from '#core/ids.ts';
import type { BallotSource } from '#core/merge/merged-state.ts';
import { integer, text, textOrNull, type ReadableDb, type WritableDb } from '../handles.ts';

// Ballots as they came, each kept for good.

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
  insertRepeated(db, digest, ballot);
}

/** The tables that repeat the body of a ballot for quick reading. */
export function insertRepeated(db: WritableDb, digest: Digest, ballot: Ballot): void {
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

/** The number of a ballot of this juror that declares a déport from this défi; null when none does. */
export function readDeportSent(db: ReadableDb, juror: JurorId, defi: DefiId): number | null {
  const row = db.get(
    `SELECT b.sequence FROM ballot_deport d JOIN ballot b ON b.digest = d.ballot
     WHERE b.juror = ? AND d.defi = ? ORDER BY b.entry DESC LIMIT 1`,
    juror,
    defi,
  );
  return row === undefined ? null : integer(row, 'sequence');
}

export interface BallotSummary {
  readonly digest: Digest;
  /** The entry of the journal with which it came, or was written. */
  readonly entry: number;
  readonly juror: JurorId;
  readonly device: string;
  readonly sequence: number;
  readonly writtenAt: string;
  readonly receivedAt: string;
  /** Why it is held now; a ballot that was placed again may no longer be. */
  readonly held: HeldReason | null;
  /** The public key that signed it, in hexadecimal. */
  readonly key: string | null;
  readonly source: BallotSource;
}

/** In the order in which they came. */
export function readBallotSummaries(db: ReadableDb): BallotSummary[] {
  return db
    .all(
      `SELECT b.digest, b.entry, b.juror, b.device, b.sequence, b.written_at, b.public_key, b.source, j.at,
              CASE WHEN p.id IS NULL THEN b.held ELSE p.held END AS held
       FROM ballot b
       JOIN journal j ON j.seq = b.entry
       LEFT JOIN ballot_placement p ON p.id = (SELECT max(id) FROM ballot_placement WHERE ballot = b.digest)
       ORDER BY b.entry, b.digest`,
    )
    .map((row) => ({
      digest: asDigest(text(row, 'digest')),
      entry: integer(row, 'entry'),
      juror: asJurorId(text(row, 'juror')),
      device: text(row, 'device'),
      sequence: integer(row, 'sequence'),
      writtenAt: text(row, 'written_at'),
      receivedAt: text(row, 'at'),
      held: textOrNull(row, 'held') as HeldReason | null,
      key: textOrNull(row, 'public_key'),
      source: text(row, 'source') as BallotSource,
    }));
}
