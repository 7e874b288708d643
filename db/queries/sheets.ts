import { Ballot } from '#core/ballot/ballot.ts';
import { SheetDefinition, sheetText, type SheetKind } from '#core/ballot/marking-sheet.ts';
import { asDigest, asJurorId, type Digest, type JurorId } from '#core/ids.ts';
import { text, type ReadableDb, type WritableDb } from '../handles.ts';

// Marking sheets that were written, and the ballots that came of them: not signed by their jurors.

export function writeSheet(
  db: WritableDb,
  entry: number,
  fingerprint: Digest,
  definition: SheetDefinition,
): void {
  db.run(
    1,
    'INSERT INTO marking_sheet (fingerprint, entry, juror, kind, definition) VALUES (?, ?, ?, ?, ?)',
    fingerprint,
    entry,
    definition.juror.id,
    definition.kind,
    sheetText(definition),
  );
}

/** Null when this session never wrote a sheet of that fingerprint. */
export function readSheet(db: ReadableDb, fingerprint: Digest): SheetDefinition | null {
  const row = db.get('SELECT definition FROM marking_sheet WHERE fingerprint = ?', fingerprint);
  return row === undefined ? null : SheetDefinition.parse(JSON.parse(text(row, 'definition')));
}

export interface WrittenSheetRow {
  readonly fingerprint: Digest;
  readonly juror: JurorId;
  readonly kind: SheetKind;
  readonly writtenAt: string;
}

/** The sheets that were written, oldest first. */
export function readSheets(db: ReadableDb): WrittenSheetRow[] {
  return db
    .all(
      `SELECT m.fingerprint, m.juror, m.kind, j.at FROM marking_sheet m JOIN journal j ON j.seq = m.entry
       ORDER BY m.entry, m.fingerprint`,
    )
    .map((row) => ({
      fingerprint: asDigest(text(row, 'fingerprint')),
      juror: asJurorId(text(row, 'juror')),
      kind: text(row, 'kind') === 'xlsx' ? 'xlsx' : 'paper',
      writtenAt: text(row, 'at'),
    }));
}

export interface UnsignedBallot {
  readonly digest: Digest;
  readonly source: 'sheet' | 'typed';
  readonly ballot: Ballot;
  readonly receivedAt: string;
}

/** The ballots of a juror that were read off a sheet or typed in, oldest first. They hold marks: never for a screen. */
export function readUnsignedBallots(db: ReadableDb, juror: JurorId): UnsignedBallot[] {
  return db
    .all(
      `SELECT b.digest, b.source, b.body, j.at FROM ballot b JOIN journal j ON j.seq = b.entry
       WHERE b.juror = ? AND b.source <> 'file' ORDER BY b.entry, b.digest`,
      juror,
    )
    .map((row) => ({
      digest: asDigest(text(row, 'digest')),
      source: text(row, 'source') === 'sheet' ? 'sheet' : 'typed',
      ballot: Ballot.parse(JSON.parse(text(row, 'body'))),
      receivedAt: text(row, 'at'),
    }));
}
