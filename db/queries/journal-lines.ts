import { integer, text, type ReadableDb } from '../handles.ts';

/** One entry of the journal without what it holds. */
export interface JournalLine {
  readonly seq: number;
  readonly at: string;
  /** `coordination`, or the identifier of a juror. */
  readonly actor: string;
  readonly kind: string;
  readonly subject: string;
}

/** All entries, oldest first; payloads stay where they are. */
export const readJournalLines = (db: ReadableDb): JournalLine[] => readJournalLinesAfter(db, 0);

/** Those after an entry, oldest first. */
export const readJournalLinesAfter = (db: ReadableDb, seq: number): JournalLine[] =>
  db.all('SELECT seq, at, actor, kind, subject FROM journal WHERE seq > ? ORDER BY seq', seq).map((row) => ({
    seq: integer(row, 'seq'),
    at: text(row, 'at'),
    actor: text(row, 'actor'),
    kind: text(row, 'kind'),
    subject: text(row, 'subject'),
  }));
