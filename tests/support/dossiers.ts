import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import type { DefiId } from '#core/ids.ts';
import { appendJournal } from '#db/journal.ts';
import { createSessionFile, type SessionDb } from '#db/open.ts';
import { insertDefi, writeDefiVersion } from '#db/queries/defis.ts';
import { sha256 } from './core-samples.ts';

export interface Dossier {
  readonly id: DefiId;
  readonly content: DefiContent;
}

export const dossier = (id: DefiId, content: Partial<DefiContent>): Dossier => ({
  id,
  content: { ...emptyDefiContent, ...content },
});

/** Writes the next version of each dossier, and the dossier itself when the file does not know it. */
export function writeDossiers(file: SessionDb, dossiers: readonly Dossier[]): void {
  file.write((db) => {
    const at = '2026-09-20T10:00:00.000Z';
    const note = { at, actor: 'coordination', kind: 'import-dossiers', subject: 'test', payload: null };
    const entry = appendJournal(db, sha256, note);
    for (const { id, content } of dossiers) {
      const known = db.get('SELECT id FROM defi WHERE id = ?', id) !== undefined;
      if (!known) insertDefi(db, entry, id, content.dossierNumber);
      writeDefiVersion(db, entry, { defi: id, content, source: null }, sha256);
    }
  });
}

/** A session file that holds dossiers and nothing else. */
export function fileOfDossiers(path: string, dossiers: readonly Dossier[]): SessionDb {
  const file = createSessionFile(path, () => undefined);
  writeDossiers(file, dossiers);
  return file;
}
