import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { asDigest, type Digest } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';
import { integer, text, textOrNull, type ReadableDb, type Row, type WritableDb } from './handles.ts';

/** What is about to be written down: who did what to what, when. `payload` holds the values. */
export interface JournalEntry {
  readonly at: string;
  /** `coordination`, or the identifier of a juror. */
  readonly actor: string;
  /** The use case, `save-mark`. */
  readonly kind: string;
  /** The thing it concerns: an identifier, or the session itself. */
  readonly subject: string;
  readonly payload: Json;
}

export interface JournalHead {
  readonly length: number;
  readonly digest: Digest;
}

/** What the first entry names as its predecessor. */
const beginning = '0'.repeat(64);

/** Appends one entry to the chain and answers its number. Each digest covers the entry and the digest before. */
export function appendJournal(db: WritableDb, hash: Hash, entry: JournalEntry): number {
  const head = journalHead(db);
  const seq = head.length + 1;
  const payload = canonicalText(entry.payload);
  const payloadDigest = hash(payload);
  const digest = entryDigest(hash, { ...entry, seq, payloadDigest, previous: head.digest });
  db.run(
    1,
    'INSERT INTO journal (seq, at, actor, kind, subject, payload_digest, previous, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    seq,
    entry.at,
    entry.actor,
    entry.kind,
    entry.subject,
    payloadDigest,
    head.digest,
    digest,
  );
  db.run(1, 'INSERT INTO journal_payload (seq, payload) VALUES (?, ?)', seq, payload);
  return seq;
}

export function journalHead(db: ReadableDb): JournalHead {
  const row = db.get('SELECT seq, digest FROM journal ORDER BY seq DESC LIMIT 1');
  if (row === undefined) return { length: 0, digest: asDigest(beginning) };
  return { length: integer(row, 'seq'), digest: asDigest(text(row, 'digest')) };
}

/** The digest of an entry, which covers all before it; null when there is no such entry. */
export function digestOfEntry(db: ReadableDb, seq: number): string | null {
  const row = db.get('SELECT digest FROM journal WHERE seq = ?', seq);
  return row === undefined ? null : text(row, 'digest');
}

/** The number of the entry that has this digest; null when none has. */
export function entryOfDigest(db: ReadableDb, digest: string): number | null {
  const row = db.get('SELECT seq FROM journal WHERE digest = ?', digest);
  return row === undefined ? null : integer(row, 'seq');
}

/** When the last entry was written; null in an empty journal. */
export function lastEntryAt(db: ReadableDb): string | null {
  const row = db.get('SELECT at FROM journal ORDER BY seq DESC LIMIT 1');
  return row === undefined ? null : text(row, 'at');
}

/** The digest of the last entry that is of none of these kinds; empty when there is none. */
export function lastEntryApartFrom(db: ReadableDb, kinds: readonly string[]): string {
  const row = db.get(
    `SELECT digest FROM journal WHERE kind NOT IN (SELECT value FROM json_each(?)) ORDER BY seq DESC LIMIT 1`,
    JSON.stringify(kinds),
  );
  return row === undefined ? '' : text(row, 'digest');
}

/** The payload of the last entry of one of these kinds; null when there is none or it was purged. */
export function lastPayload(db: ReadableDb, kinds: readonly string[]): unknown {
  const row = db.get(
    `SELECT p.payload FROM journal j JOIN journal_payload p ON p.seq = j.seq
     WHERE j.kind IN (SELECT value FROM json_each(?)) ORDER BY j.seq DESC LIMIT 1`,
    JSON.stringify(kinds),
  );
  return row === undefined ? null : JSON.parse(text(row, 'payload'));
}

/** Whether the last entry is what its digest says; true in an empty journal. The entries before it are not looked at. */
export function headHolds(db: ReadableDb, hash: Hash): boolean {
  const head = journalHead(db);
  if (head.length === 0) return true;
  const before = head.length === 1 ? beginning : digestOfEntry(db, head.length - 1);
  return (
    before !== null &&
    faultIn(entriesFrom(db, head.length), { seq: head.length, previous: before }, hash) === null
  );
}

/** The first entry whose digest, predecessor or payload does not hold; null when the whole chain does. */
export function firstBrokenEntry(db: ReadableDb, hash: Hash): number | null {
  for (const broken of brokenEntries(db, hash)) if (broken !== null) return broken;
  return null;
}

/** How many entries are looked at before others have their turn. */
const entriesAtATime = 1_000;

/** The same in parts: null after each that holds, and the broken entry at last where there is one. */
export function* brokenEntries(db: ReadableDb, hash: Hash): Generator<number | null, void> {
  const next = { seq: 1, previous: beginning };
  for (;;) {
    const rows = entriesFrom(db, next.seq);
    const broken = faultIn(rows, next, hash);
    yield broken;
    if (broken !== null || rows.length < entriesAtATime) return;
  }
}

const entriesFrom = (db: ReadableDb, seq: number): Row[] =>
  db.all(
    `SELECT j.seq, j.at, j.actor, j.kind, j.subject, j.payload_digest, j.previous, j.digest, p.payload
     FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq WHERE j.seq >= ? ORDER BY j.seq LIMIT ?`,
    seq,
    entriesAtATime,
  );

/** The first of these entries that does not hold; `next`, what is expected, moves on with those that do. */
function faultIn(rows: readonly Row[], next: { seq: number; previous: string }, hash: Hash): number | null {
  for (const row of rows) {
    const seq = integer(row, 'seq');
    const payload = textOrNull(row, 'payload');
    const payloadDigest = text(row, 'payload_digest');
    const digest = entryDigest(hash, {
      seq,
      at: text(row, 'at'),
      actor: text(row, 'actor'),
      kind: text(row, 'kind'),
      subject: text(row, 'subject'),
      payloadDigest,
      previous: next.previous,
    });
    // A purged payload is allowed; a changed one is not.
    const payloadHolds = payload === null || hash(payload) === payloadDigest;
    if (
      seq !== next.seq ||
      text(row, 'previous') !== next.previous ||
      text(row, 'digest') !== digest ||
      !payloadHolds
    ) {
      return seq;
    }
    next.previous = digest;
    next.seq += 1;
  }
  return null;
}

function entryDigest(
  hash: Hash,
  entry: {
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
    readonly kind: string;
    readonly subject: string;
    readonly payloadDigest: string;
    readonly previous: string;
  },
): Digest {
  return hash(
    canonicalText({
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
      kind: entry.kind,
      subject: entry.subject,
      payload: entry.payloadDigest,
      previous: entry.previous,
    }),
  );
}
