import { asCriterionId, asDefiId, type CriterionId, type DefiId, type JurorId } from '#core/ids.ts';
import { integer, integerOrNull, text, type ReadableDb, type WritableDb } from '../handles.ts';

// A juror's own marks, notes and drafts, in the juror's own session file; drafts of the coordination in its own.

export interface OwnMark {
  readonly defi: DefiId;
  readonly criterion: CriterionId;
  readonly value: number;
}

/** The juror's current marks, of one défi or of all; a cleared mark is not there. */
export function readOwnMarks(db: ReadableDb, juror: JurorId, defi: DefiId | null = null): OwnMark[] {
  const rows =
    defi === null
      ? db.all(
          `SELECT defi, criterion, value FROM mark_revision
           WHERE id IN (SELECT max(id) FROM mark_revision WHERE juror = ? GROUP BY defi, criterion)
             AND value IS NOT NULL
           ORDER BY defi, criterion`,
          juror,
        )
      : db.all(
          `SELECT defi, criterion, value FROM mark_revision
           WHERE id IN (SELECT max(id) FROM mark_revision WHERE juror = ? AND defi = ? GROUP BY criterion)
             AND value IS NOT NULL
           ORDER BY criterion`,
          juror,
          defi,
        );
  return rows.map((row) => ({
    defi: asDefiId(text(row, 'defi')),
    criterion: asCriterionId(text(row, 'criterion')),
    value: integer(row, 'value'),
  }));
}

export function readOwnMark(
  db: ReadableDb,
  juror: JurorId,
  defi: DefiId,
  criterion: CriterionId,
): number | null {
  const row = db.get(
    'SELECT value FROM mark_revision WHERE juror = ? AND defi = ? AND criterion = ? ORDER BY id DESC LIMIT 1',
    juror,
    defi,
    criterion,
  );
  return row === undefined ? null : integerOrNull(row, 'value');
}

export interface MarkChange {
  readonly juror: JurorId;
  readonly defi: DefiId;
  readonly criterion: CriterionId;
  readonly value: number | null;
  /** The revision that this one takes back; null for an ordinary change. */
  readonly undoes: number | null;
}

export function writeMark(db: WritableDb, entry: number, change: MarkChange): void {
  db.run(
    1,
    'INSERT INTO mark_revision (entry, juror, defi, criterion, value, undoes) VALUES (?, ?, ?, ?, ?, ?)',
    entry,
    change.juror,
    change.defi,
    change.criterion,
    change.value,
    change.undoes,
  );
}

/**
 * The last change of a mark that has not been undone, with the value that was there before it; of the défis that are `open` to
 * the juror alone.
 */
export function readUndoable(
  db: ReadableDb,
  juror: JurorId,
  open: (defi: DefiId) => boolean,
): { revision: number; defi: DefiId; criterion: CriterionId; before: number | null } | null {
  const rows = db.all(
    `SELECT id, defi, criterion FROM mark_revision r
     WHERE juror = ? AND undoes IS NULL
       AND NOT EXISTS (SELECT 1 FROM mark_revision u WHERE u.undoes = r.id)
     ORDER BY id DESC`,
    juror,
  );
  const row = rows.find((one) => open(asDefiId(text(one, 'defi'))));
  if (row === undefined) return null;
  const revision = integer(row, 'id');
  const before = db.get(
    `SELECT value FROM mark_revision r
     WHERE juror = ? AND defi = ? AND criterion = ? AND id < ? AND undoes IS NULL
       AND NOT EXISTS (SELECT 1 FROM mark_revision u WHERE u.undoes = r.id)
     ORDER BY id DESC LIMIT 1`,
    juror,
    text(row, 'defi'),
    text(row, 'criterion'),
    revision,
  );
  return {
    revision,
    defi: asDefiId(text(row, 'defi')),
    criterion: asCriterionId(text(row, 'criterion')),
    before: before === undefined ? null : integerOrNull(before, 'value'),
  };
}

export interface OwnText {
  readonly defi: DefiId;
  readonly field: string;
  readonly text: string;
}

/** The juror's current notes that are not empty, of one défi or of all. */
export function readOwnNotes(db: ReadableDb, juror: JurorId, defi: DefiId | null = null): OwnText[] {
  const rows =
    defi === null
      ? db.all(
          `SELECT defi, field, text FROM note_revision
           WHERE id IN (SELECT max(id) FROM note_revision WHERE juror = ? GROUP BY defi, field) AND text <> ''
           ORDER BY defi, field`,
          juror,
        )
      : db.all(
          `SELECT defi, field, text FROM note_revision
           WHERE id IN (SELECT max(id) FROM note_revision WHERE juror = ? AND defi = ? GROUP BY field)
             AND text <> ''
           ORDER BY field`,
          juror,
          defi,
        );
  return rows.map((row) => ({
    defi: asDefiId(text(row, 'defi')),
    field: text(row, 'field'),
    text: text(row, 'text'),
  }));
}

export function writeNote(
  db: WritableDb,
  entry: number,
  note: { readonly juror: JurorId; readonly defi: DefiId; readonly field: string; readonly text: string },
): void {
  db.run(
    1,
    'INSERT INTO note_revision (entry, juror, defi, field, text) VALUES (?, ?, ?, ?, ?)',
    entry,
    note.juror,
    note.defi,
    note.field,
    note.text,
  );
}

/** Whose drafts: a juror's, or those that the coordination or a référent types. */
export type DraftWriter = JurorId | 'coordination';

export function readDrafts(db: ReadableDb, juror: DraftWriter): OwnText[] {
  return db
    .all('SELECT defi, field, text FROM draft WHERE juror = ? ORDER BY defi, field', juror)
    .map((row) => ({
      defi: asDefiId(text(row, 'defi')),
      field: text(row, 'field'),
      text: text(row, 'text'),
    }));
}

export function writeDraft(
  db: WritableDb,
  draft: {
    readonly juror: DraftWriter;
    readonly defi: DefiId;
    readonly field: string;
    readonly text: string;
  },
): void {
  db.run(
    1,
    `INSERT INTO draft (juror, defi, field, text) VALUES (?, ?, ?, ?)
     ON CONFLICT (juror, defi, field) DO UPDATE SET text = excluded.text`,
    draft.juror,
    draft.defi,
    draft.field,
    draft.text,
  );
}

export function dropDraft(db: WritableDb, juror: DraftWriter, defi: DefiId, field: string): void {
  db.runAny('DELETE FROM draft WHERE juror = ? AND defi = ? AND field = ?', juror, defi, field);
}

/**
 * When the juror last did something at a place, as the entry of the journal: `défi mark:C1`, `défi comment`, `défi deport`;
 * cleared or taken back counts too. What was never touched is not there.
 */
export function readTouched(db: ReadableDb, juror: JurorId): ReadonlyMap<string, number> {
  const rows = db.all(
    `SELECT defi, 'mark:' || criterion AS field, max(entry) AS entry FROM mark_revision WHERE juror = ?
       GROUP BY defi, criterion
     UNION ALL SELECT defi, field, max(entry) FROM note_revision WHERE juror = ? GROUP BY defi, field
     UNION ALL SELECT defi, 'deport', max(entry) FROM deport WHERE juror = ? GROUP BY defi`,
    juror,
    juror,
    juror,
  );
  return new Map(rows.map((row) => [`${text(row, 'defi')} ${text(row, 'field')}`, integer(row, 'entry')]));
}

/**
 * The défis in the order in which the juror first marked them. Those whose first mark came back with a kit, or from
 * another machine's ballot, are left out: when the juror read them is not known here.
 */
export function readMarkingOrder(db: ReadableDb, juror: JurorId): DefiId[] {
  return db
    .all(
      `SELECT m.defi FROM mark_revision m JOIN journal j ON j.seq = m.entry
       WHERE m.id IN (SELECT min(id) FROM mark_revision WHERE juror = ? GROUP BY defi) AND j.kind = 'save-mark'
       ORDER BY m.id`,
      juror,
    )
    .map((row) => asDefiId(text(row, 'defi')));
}
