import { SignedBody } from '#core/ballot/signed-body.ts';
import { SittingFile } from '#core/deliberation/sitting-file.ts';
import { asDigest, asGroupId, asJurorId, type Digest, type GroupId, type JurorId } from '#core/ids.ts';
import {
  bytesOrNull,
  integer,
  integerOrNull,
  text,
  textOrNull,
  type ReadableDb,
  type Row,
  type WritableDb,
} from '../handles.ts';

// What travels between the coordination and the groups: the files given out to référents, and those that came back. In a
// référent's own file the latter are those it wrote.

export interface SittingKitWritten {
  readonly juror: JurorId;
  readonly group: GroupId | null;
  /** Counts the files given to this juror, of whichever group, from 1. */
  readonly issue: number;
  /** 256 random bits in hexadecimal; what comes back proves that it knows them. */
  readonly secret: string;
  readonly digest: string;
  readonly fileName: string;
}

export function writeSittingKit(db: WritableDb, entry: number, kit: SittingKitWritten): void {
  db.run(
    1,
    `INSERT INTO sitting_kit_written (entry, juror, jury_group, issue, secret, digest, file_name)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    entry,
    kit.juror,
    kit.group,
    kit.issue,
    kit.secret,
    kit.digest,
    kit.fileName,
  );
}

const groupOf = (row: Row): GroupId | null => {
  const group = textOrNull(row, 'jury_group');
  return group === null ? null : asGroupId(group);
};

/** The secrets given to a juror, oldest first, each with the group that it was for. */
export function readSittingSecrets(
  db: ReadableDb,
  juror: JurorId,
): Pick<SittingKitWritten, 'group' | 'issue' | 'secret'>[] {
  return db
    .all('SELECT jury_group, issue, secret FROM sitting_kit_written WHERE juror = ? ORDER BY id', juror)
    .map((row) => ({ group: groupOf(row), issue: integer(row, 'issue'), secret: text(row, 'secret') }));
}

/** The files that were given out, newest first. */
export function readSittingKits(db: ReadableDb): {
  readonly juror: JurorId;
  readonly group: GroupId | null;
  readonly at: string;
  readonly fileName: string;
}[] {
  return db
    .all(
      `SELECT k.juror, k.jury_group, k.file_name, j.at FROM sitting_kit_written k JOIN journal j ON j.seq = k.entry
       ORDER BY k.id DESC`,
    )
    .map((row) => ({
      juror: asJurorId(text(row, 'juror')),
      group: groupOf(row),
      at: text(row, 'at'),
      fileName: text(row, 'file_name'),
    }));
}

export interface KeptSittingFile {
  readonly sitting: SittingFile;
  readonly digest: Digest;
  readonly signed: SignedBody;
  /** Which secret it proved; null in the référent's own file. */
  readonly issue: number | null;
  /** The file as it came, for whoever checks later; null in the référent's own file. */
  readonly received: Uint8Array | null;
}

export function insertSittingFile(db: WritableDb, entry: number, kept: KeptSittingFile): void {
  const { sitting, digest, signed } = kept;
  db.run(
    1,
    `INSERT INTO deliberation_file (digest, entry, juror, jury_group, device, sequence, body, public_key, signature,
       proof, issue, received) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    digest,
    entry,
    sitting.juror,
    sitting.group,
    sitting.device,
    sitting.sequence,
    signed.body,
    signed.publicKey,
    signed.signature,
    signed.proof,
    kept.issue,
    kept.received,
  );
}

export const hasSittingFile = (db: ReadableDb, digest: Digest): boolean =>
  db.get('SELECT 1 AS one FROM deliberation_file WHERE digest = ?', digest) !== undefined;

/** The keys under which files of this machine came so far. */
export function readKeysOfDevice(db: ReadableDb, device: string): string[] {
  return db
    .all('SELECT DISTINCT public_key FROM deliberation_file WHERE device = ?', device)
    .map((row) => text(row, 'public_key'));
}

/** The last file that this file's own machine wrote for the coordination; null before the first. */
export function readLastSent(
  db: ReadableDb,
): { readonly sitting: SittingFile; readonly signed: SignedBody } | null {
  const row = db.get(
    'SELECT body, public_key, signature, proof FROM deliberation_file ORDER BY sequence DESC LIMIT 1',
  );
  if (row === undefined) return null;
  const signed = SignedBody.parse({
    body: row['body'],
    publicKey: row['public_key'],
    signature: row['signature'],
    proof: row['proof'],
  });
  return { sitting: SittingFile.parse(JSON.parse(signed.body)), signed };
}

/** What came back, newest first; `acts`: how many it brought that were not known before. */
export function readSittingFiles(
  db: ReadableDb,
): { readonly juror: JurorId; readonly group: GroupId | null; readonly at: string; readonly acts: number }[] {
  return db
    .all(
      `SELECT f.juror, f.jury_group, j.at,
              (SELECT count(*) FROM deliberation_act a WHERE a.entry = f.entry) AS acts
       FROM deliberation_file f JOIN journal j ON j.seq = f.entry ORDER BY f.entry DESC`,
    )
    .map((row) => ({
      juror: asJurorId(text(row, 'juror')),
      group: groupOf(row),
      at: text(row, 'at'),
      acts: integer(row, 'acts'),
    }));
}

/** A file of a group as it stands in the table, unread: for whoever checks it. */
export interface SittingFileRow extends SignedBody {
  readonly digest: Digest;
  readonly entry: number;
  readonly juror: JurorId;
  readonly issue: number | null;
  readonly received: Uint8Array | null;
}

export function readKeptSittingFiles(db: ReadableDb): SittingFileRow[] {
  return db.all('SELECT * FROM deliberation_file ORDER BY digest').map((row) => ({
    digest: asDigest(text(row, 'digest')),
    entry: integer(row, 'entry'),
    juror: asJurorId(text(row, 'juror')),
    body: text(row, 'body'),
    publicKey: text(row, 'public_key'),
    signature: text(row, 'signature'),
    proof: text(row, 'proof'),
    issue: integerOrNull(row, 'issue'),
    received: bytesOrNull(row, 'received'),
  }));
}
