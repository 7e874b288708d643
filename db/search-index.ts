import { DefiContent, emptyDefiContent } from '#core/defi/defi.ts';
import { asDefiId, type DefiId } from '#core/ids.ts';
import { foldedWords } from '#core/reading/fold-text.ts';
import { passagesOf } from '#core/reading/passages.ts';
import { integer, text, type ReadableDb, type Row, type WritableDb } from './handles.ts';

// The search index follows the versions of dossiers and the attachments: what writes either has the index follow in the
// same transaction. A version of which thousands come at once may wait for its turn (decision 47): until then nothing of
// its défi is in the index. Which ones wait is not written down; it is what the index does not hold.

/** A word that nobody can type, between two fields: a phrase does not run from one into the next. */
const border = ' \ue000 ';

/** Makes the index say what counts now for a défi: its current version, or nothing when that is withdrawn. */
export function indexDefi(db: WritableDb, defi: DefiId): void {
  db.runAny('DELETE FROM defi_search WHERE rowid IN (SELECT id FROM defi_version WHERE defi = ?)', defi);
  const row = db.get(
    `SELECT id, content FROM defi_version
     WHERE withdrawn = 0 AND id = (SELECT max(id) FROM defi_version WHERE defi = ?)`,
    defi,
  );
  if (row === undefined) return;
  indexContent(db, integer(row, 'id'), defi, contentOf(row));
}

/** The same for a version that was just written and is not withdrawn: what is in hand is not read again. */
export function indexNewVersion(db: WritableDb, version: number, defi: DefiId, content: DefiContent): void {
  // A first version, as thousands of a load are, has nothing of its own in the index to take out.
  for (const row of db.all('SELECT id FROM defi_version WHERE defi = ? AND id < ?', defi, version))
    db.runAny('DELETE FROM defi_search WHERE rowid = ?', integer(row, 'id'));
  indexContent(db, version, defi, content);
}

/** A version that will have its turn later: what the index says of the one before no longer counts. */
export function leaveUnindexed(db: WritableDb, version: number, defi: DefiId): void {
  db.runAny(
    'DELETE FROM defi_search WHERE rowid IN (SELECT id FROM defi_version WHERE defi = ? AND id < ?)',
    defi,
    version,
  );
}

/** After the attachments of a défi changed: one that waits for its turn is read whole then. */
export function renewIndexOf(db: WritableDb, defi: DefiId): void {
  const waits = db.get(`SELECT v.id ${waiting} AND v.defi = ?`, defi) !== undefined;
  if (!waits) indexDefi(db, defi);
}

const waiting = `
  FROM defi_version v
  WHERE v.withdrawn = 0 AND v.id = (SELECT max(id) FROM defi_version WHERE defi = v.defi)
    AND NOT EXISTS (SELECT 1 FROM defi_search WHERE defi_search.rowid = v.id)`;

/** How many dossiers the search does not read yet. */
export const countUnindexed = (db: ReadableDb): number =>
  integer(db.get(`SELECT count(*) AS count ${waiting}`) ?? {}, 'count');

/** Which défis these are. */
export const unindexedDefis = (db: ReadableDb): ReadonlySet<DefiId> =>
  new Set(db.all(`SELECT v.defi ${waiting}`).map((row) => asDefiId(text(row, 'defi'))));

/** How many are looked up at once, so that none is held in vain. */
const lookedUp = 50;

export interface IndexingTurn {
  readonly indexed: number;
  /** Where the next turn goes on; null when nothing waits behind. */
  readonly next: number | null;
}

/** Gives dossiers that wait their turn until `isOver`, at least one; begins behind the version `after`. */
export function indexWaiting(db: WritableDb, after: number, isOver: () => boolean): IndexingTurn {
  let indexed = 0;
  let next = after;
  for (;;) {
    const rows = db.all(
      `SELECT v.id, v.defi, v.content ${waiting} AND v.id > ? ORDER BY v.id LIMIT ?`,
      next,
      lookedUp,
    );
    for (const row of rows) {
      next = integer(row, 'id');
      indexContent(db, next, asDefiId(text(row, 'defi')), contentOf(row));
      indexed += 1;
      if (isOver()) return { indexed, next };
    }
    if (rows.length < lookedUp) return { indexed, next: null };
  }
}

function indexContent(db: WritableDb, version: number, defi: DefiId, content: DefiContent): void {
  const passages = passagesOf(content, readAttachmentNames(db, defi));
  db.run(
    1,
    'INSERT INTO defi_search (rowid, title, body) VALUES (?, ?, ?)',
    version,
    foldedWords(content.title),
    passages.map((passage) => foldedWords(passage.text)).join(border),
  );
}

/** Fills the empty index of a file that comes from before there was one (migration 3). */
export function indexEveryDefi(db: WritableDb): void {
  for (const row of db.all('SELECT id FROM defi')) indexDefi(db, asDefiId(text(row, 'id')));
}

/** The content of a version; a field that a later version of the application added is empty in an older file. */
export function contentOf(row: Row): DefiContent {
  return DefiContent.parse({ ...emptyDefiContent, ...(JSON.parse(text(row, 'content')) as object) });
}

/** The names of a défi's attachments, each as its latest row says. */
export function readAttachmentNames(db: ReadableDb, defi: DefiId): string[] {
  return db
    .all(
      `SELECT name FROM defi_attachment AS one WHERE defi = ? AND removed = 0
       AND NOT EXISTS (SELECT 1 FROM defi_attachment AS later WHERE later.defi = one.defi
         AND later.attachment = one.attachment AND later.name = one.name AND later.id > one.id) ORDER BY id`,
      defi,
    )
    .map((row) => text(row, 'name'));
}
