import { DefiContent, emptyDefiContent } from '#core/defi/defi.ts';
import { asDefiId, type DefiId } from '#core/ids.ts';
import { foldedWords } from '#core/reading/fold-text.ts';
import { passagesOf } from '#core/reading/passages.ts';
import { integer, text, type ReadableDb, type Row, type WritableDb } from './handles.ts';

// The search index follows the versions of dossiers and the attachments: what writes either calls `indexDefi` in
// the same transaction.

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
