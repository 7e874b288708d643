import type { HeldReason } from '#core/ballot/check-ballot.ts';
import { asDigest, asJurorId, type Digest, type JurorId } from '#core/ids.ts';
import type { KeyDecision } from '#core/merge/merged-state.ts';
import type { Picks } from '#core/merge/settle-ballots.ts';
import { integer, text, textOrNull, type ReadableDb, type WritableDb } from '../handles.ts';

// What the coordination decides on ballots: conflicts settled, keys, the closing and what follows it.

export type MergeEvent =
  | {
      readonly kind: 'settle';
      readonly juror: JurorId;
      readonly heads: readonly Digest[];
      readonly picks: Picks;
      readonly reason: string;
    }
  | { readonly kind: 'freeze'; readonly heads: readonly Digest[]; readonly fingerprint: Digest }
  | { readonly kind: 'reopen'; readonly heads: readonly Digest[]; readonly reason: string | null };

export function writeMergeEvent(db: WritableDb, entry: number, event: MergeEvent): void {
  db.run(
    1,
    'INSERT INTO merge_event (entry, kind, juror, heads, reason, picks, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?)',
    entry,
    event.kind,
    event.kind === 'settle' ? event.juror : null,
    JSON.stringify([...event.heads].sort()),
    event.kind === 'freeze' ? null : event.reason,
    event.kind === 'settle' ? JSON.stringify(event.picks) : null,
    event.kind === 'freeze' ? event.fingerprint : null,
  );
}

/** A decision on a key, with its reason. */
export function writeKeyDecision(
  db: WritableDb,
  entry: number,
  decided: {
    readonly juror: JurorId;
    readonly device: string;
    readonly key: string;
    readonly decision: KeyDecision['decision'];
    readonly reason: string;
  },
): void {
  db.run(
    1,
    'INSERT INTO device_key (entry, juror, device, public_key, reason, decision) VALUES (?, ?, ?, ?, ?, ?)',
    entry,
    decided.juror,
    decided.device,
    decided.key,
    decided.reason,
    decided.decision,
  );
}

/** Where a ballot stands from now on: held with a reason, or counted. */
export interface PlacedAgain {
  readonly ballot: Digest;
  readonly held: HeldReason | null;
}

export function writePlacement(db: WritableDb, entry: number, placed: PlacedAgain): void {
  db.run(
    1,
    'INSERT INTO ballot_placement (entry, ballot, held) VALUES (?, ?, ?)',
    entry,
    placed.ballot,
    placed.held,
  );
}

export interface Freeze {
  readonly entry: number;
  readonly at: string;
  /** Null in a session that was closed before fingerprints were kept. */
  readonly fingerprint: Digest | null;
}

/** The closing that holds; null while the marking is open or was opened again. */
export function readFreeze(db: ReadableDb): Freeze | null {
  const row = db.get(
    `SELECT m.kind, m.entry, m.fingerprint, j.at FROM merge_event m JOIN journal j ON j.seq = m.entry
     WHERE m.kind IN ('freeze', 'reopen') ORDER BY m.id DESC LIMIT 1`,
  );
  if (row === undefined || text(row, 'kind') === 'reopen') return null;
  const fingerprint = textOrNull(row, 'fingerprint');
  return {
    entry: integer(row, 'entry'),
    at: text(row, 'at'),
    fingerprint: fingerprint === null ? null : asDigest(fingerprint),
  };
}

/** One thing that the coordination decided on a juror's ballots, with the reason it gave. */
export interface MergeDecision {
  readonly entry: number;
  /** The digest of the journal's entry. */
  readonly id: Digest;
  readonly at: string;
  readonly juror: JurorId;
  readonly kind: 'settled' | 'pinned' | 'rejected';
  /** The key that was decided on. */
  readonly key: string | null;
  readonly reason: string;
}

/** All of them, oldest first; those that no longer hold as well. */
export function readMergeDecisions(db: ReadableDb): MergeDecision[] {
  return db
    .all(
      `SELECT d.entry, j.digest, j.at, d.juror, d.kind, d.key, d.reason FROM (
         SELECT entry, juror, 'settled' AS kind, NULL AS key, reason FROM merge_event WHERE kind = 'settle'
         UNION ALL
         SELECT entry, juror, decision, public_key, reason FROM device_key WHERE reason IS NOT NULL
       ) d JOIN journal j ON j.seq = d.entry ORDER BY d.entry, d.key`,
    )
    .map((row) => ({
      entry: integer(row, 'entry'),
      id: asDigest(text(row, 'digest')),
      at: text(row, 'at'),
      juror: asJurorId(text(row, 'juror')),
      kind: text(row, 'kind') as MergeDecision['kind'],
      key: textOrNull(row, 'key'),
      reason: text(row, 'reason'),
    }));
}
