import type { DefiContent } from '#core/defi/defi.ts';
import { asDefiId, asJurorId, type DefiId, type JurorId } from '#core/ids.ts';
import { integer, text, type ReadableDb, type WritableDb } from '../handles.ts';
import { contentOf } from '../search-index.ts';

/** A hint that was set aside, with what juror and dossier said then. */
export interface DismissedHint {
  readonly juror: JurorId;
  readonly defi: DefiId;
  readonly reason: string;
  readonly at: string;
  readonly then: {
    readonly name: string;
    readonly organisation: string;
    readonly content: DefiContent;
  };
}

export function writeDismissal(
  db: WritableDb,
  entry: number,
  hint: { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string },
): void {
  db.run(
    1,
    'INSERT INTO hint_dismissed (entry, juror, defi, reason) VALUES (?, ?, ?, ?)',
    entry,
    hint.juror,
    hint.defi,
    hint.reason,
  );
}

/** The last time that each hint was set aside. */
export function readDismissals(db: ReadableDb): DismissedHint[] {
  const rows = db.all(
    `SELECT h.juror, h.defi, h.entry, h.reason, j.at FROM hint_dismissed h JOIN journal j ON j.seq = h.entry
     WHERE h.id IN (SELECT max(id) FROM hint_dismissed GROUP BY juror, defi) ORDER BY h.juror, h.defi`,
  );
  return rows.flatMap((row) => {
    const [juror, defi, entry] = [text(row, 'juror'), text(row, 'defi'), integer(row, 'entry')];
    const person = db.get(
      'SELECT name, organisation FROM juror_version WHERE juror = ? AND entry <= ? ORDER BY id DESC LIMIT 1',
      juror,
      entry,
    );
    const dossier = db.get(
      'SELECT content FROM defi_version WHERE defi = ? AND entry <= ? ORDER BY id DESC LIMIT 1',
      defi,
      entry,
    );
    if (person === undefined || dossier === undefined) return [];
    return [
      {
        juror: asJurorId(juror),
        defi: asDefiId(defi),
        reason: text(row, 'reason'),
        at: text(row, 'at'),
        then: {
          name: text(person, 'name'),
          organisation: text(person, 'organisation'),
          content: contentOf(dossier),
        },
      },
    ];
  });
}
