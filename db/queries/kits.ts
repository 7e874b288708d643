import { asJurorId, type JurorId } from '#core/ids.ts';
import { integer, text, textOrNull, type ReadableDb } from '../handles.ts';

/** The last kit of a juror, with all its parts. */
export interface LastKit {
  readonly at: string;
  readonly issue: number;
  readonly locked: boolean;
  readonly files: readonly string[];
  /** What the journal says of it; null where that was purged. */
  readonly payload: unknown;
}

/** The last kit of each juror who was ever given one. */
export function readLastKits(db: ReadableDb): ReadonlyMap<JurorId, LastKit> {
  const rows = db.all(
    `SELECT k.juror, j.at, k.issue, k.protected, k.file_name, p.payload
     FROM kit_written k
     JOIN journal j ON j.seq = k.entry
     LEFT JOIN journal_payload p ON p.seq = k.entry
     WHERE k.entry = (SELECT max(entry) FROM kit_written WHERE juror = k.juror)
     ORDER BY k.juror, k.part`,
  );
  const kits = new Map<JurorId, LastKit>();
  for (const row of rows) {
    const juror = asJurorId(text(row, 'juror'));
    const payload = textOrNull(row, 'payload');
    kits.set(juror, {
      at: text(row, 'at'),
      issue: integer(row, 'issue'),
      locked: integer(row, 'protected') === 1,
      files: [...(kits.get(juror)?.files ?? []), text(row, 'file_name')],
      payload: payload === null ? null : JSON.parse(payload),
    });
  }
  return kits;
}
