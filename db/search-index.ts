import { DefiContent, emptyDefiContent } from '#core/defi/defi.ts';
import { asDefiId, type DefiId } from '#core/ids.ts';
import { foldedWords } from '#core/reading/fold-text.ts';
import { passagesOf } from '#core/reading/passages.ts';
import { integer, text, type ReadableDb, type Row, type WritableDb } from './handles.ts';

// The search index follows the versions of dossiers: what writes one of them, or the attachments of a défi, calls
// one of these in the same transaction.

/** A word that nobody can type, between two fields: a phrase does not run from one into the next. */
const border = ' \ue000 ';

/** Takes a défi out of the index; before its next version is written, and when it is withdrawn. */
export function removeFromIndex(db: WritableDb, defi: DefiId): void {
  db.runAny('DELETE FROM defi_search WHERE rowid IN (SELECT id FROM defi_version WHERE defi = ?)', defi);
}

/** Puts the version that counts now into the index, from which the one before has been taken out. */
export function addToIndex(
  db: WritableDb,
  version: { readonly id: number; readonly defi: DefiId; readonly content: DefiContent },
): void {
  const passages = passagesOf(version.content, readAttachmentNames(db, version.defi));
  db.run(
    1,
    'INSERT INTO defi_search (rowid, title, body) VALUES (?, ?, ?)',
    version.id,
    foldedWords(version.content.title),
    passages.map((passage) => foldedWords(passage.text)).join(border),
  );
}

/** Fills the empty index of a file that comes from before there was one (migration 3). */
export function indexEveryDefi(db: WritableDb): void {
  const current = db.all(
    `SELECT id, defi, content FROM defi_version
     WHERE withdrawn = 0 AND id IN (SELECT max(id) FROM defi_version GROUP BY defi)`,
  );
  for (const row of current) {
    addToIndex(db, { id: integer(row, 'id'), defi: asDefiId(text(row, 'defi')), content: contentOf(row) });
  }
}

/** The content of a version; a field that a later version of the application added is empty in an older file. */
export function contentOf(row: Row): DefiContent {
  return DefiContent.parse({ ...emptyDefiContent, ...(JSON.parse(text(row, 'content')) as object) });
}

/** The names of a défi's attachments, each as its latest row says. */
export function readAttachmentNames(db: ReadableDb, defi: DefiId): string[] {
  return db
    .all(
      `SELECT name FROM defi_attachment WHERE removed = 0
       AND id IN (SELECT max(id) FROM defi_attachment WHERE defi = ? GROUP BY attachment, name) ORDER BY id`,
      defi,
    )
    .map((row) => text(row, 'name'));
}
