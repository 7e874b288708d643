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
export const readJournalLines = (db: ReadableDb): JournalLine[] =>
  db.all('SELECT seq, at, actor, kind, subject FROM journal ORDER BY seq').map((row) => ({
    seq: integer(row, 'seq'),
    at: text(row, 'at'),
    actor: text(row, 'actor'),
    kind: text(row, 'kind'),
    subject: text(row, 'subject'),
  }));
