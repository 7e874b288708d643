import { type JurorId } from '#core/ids.ts';
import type { SigningKey } from '#core/ports.ts';
import { text, type ReadableDb, type WritableDb } from '../handles.ts';

// Secrets: of the coordinator's session (what ballots are sealed for, the jurors' passphrases) and of a juror's own file
// (the key that signs). They are in no journal entry.

export interface SealingKey {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
  /** `age1…` */
  readonly recipient: string;
}

export function writeSealingKey(db: WritableDb, entry: number, key: SealingKey): void {
  db.run(
    1,
    'INSERT INTO sealing_key (only_one, entry, recipient, identity) VALUES (1, ?, ?, ?)',
    entry,
    key.recipient,
    key.identity,
  );
}

/** Null before the first kit: until then nothing can have been sealed. */
export function readSealingKey(db: ReadableDb): SealingKey | null {
  const row = db.get('SELECT recipient, identity FROM sealing_key');
  return row === undefined ? null : { recipient: text(row, 'recipient'), identity: text(row, 'identity') };
}

export function writeOwnKey(db: WritableDb, entry: number, key: SigningKey): void {
  db.run(
    1,
    'INSERT INTO own_key (only_one, entry, public_key, private_key) VALUES (1, ?, ?, ?)',
    entry,
    key.publicKey,
    key.privateKey,
  );
}

/** Null in a juror's file that an older kit made: it gets its key with a newer kit. */
export function readOwnKey(db: ReadableDb): SigningKey | null {
  const row = db.get('SELECT public_key, private_key FROM own_key');
  return row === undefined
    ? null
    : { publicKey: text(row, 'public_key'), privateKey: text(row, 'private_key') };
}

export function writePassphrase(db: WritableDb, entry: number, juror: JurorId, words: string): void {
  db.run(1, 'INSERT INTO kit_passphrase (entry, juror, words) VALUES (?, ?, ?)', entry, juror, words);
}

/**
 * The passphrase of a juror's kits: the same for every kit of one enrolment. Null where none of the present enrolment was
 * locked: one that was given before belongs to a laptop that was lost, or was forgotten.
 */
export function readPassphrase(db: ReadableDb, juror: JurorId): string | null {
  const row = db.get(
    `SELECT words FROM kit_passphrase
     WHERE juror = ? AND entry >= coalesce((SELECT max(entry) FROM enrolment_issue WHERE juror = ?), 0)
     ORDER BY id DESC LIMIT 1`,
    juror,
    juror,
  );
  return row === undefined ? null : text(row, 'words');
}
