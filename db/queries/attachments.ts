import type { AttachmentCategory } from '#core/intake/reading.ts';
import type { DefiId } from '#core/ids.ts';
import { text, type ReadableDb, type WritableDb } from '../handles.ts';

/** Keeps a file's bytes once, however many dossiers they belong to. */
export function writeAttachment(
  db: WritableDb,
  file: {
    readonly digest: string;
    readonly mediaType: string;
    readonly size: number;
    readonly content: Uint8Array;
  },
): void {
  db.runAny(
    'INSERT INTO attachment (digest, media_type, size, content) VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING',
    file.digest,
    file.mediaType,
    file.size,
    file.content,
  );
}

/** Puts a file into a dossier; says false when it is there under that name already. */
export function attachToDefi(
  db: WritableDb,
  entry: number,
  file: {
    readonly defi: DefiId;
    readonly digest: string;
    readonly name: string;
    readonly field: string | null;
    readonly category: AttachmentCategory;
  },
): boolean {
  const added = db.runAny(
    `INSERT INTO defi_attachment (entry, defi, attachment, name, field, removed, category)
     SELECT ?1, ?2, ?3, ?4, ?5, 0, ?6
     WHERE NOT EXISTS (SELECT 1 FROM defi_attachment
       WHERE defi = ?2 AND attachment = ?3 AND name = ?4 AND removed = 0)`,
    entry,
    file.defi,
    file.digest,
    file.name,
    file.field,
    file.category,
  );
  return added === 1;
}

/** Which files the session holds, and which dossier has which: to tell what an import would add. */
export function readAttachmentKeys(db: ReadableDb): {
  readonly digests: ReadonlySet<string>;
  /** `défi digest name`. */
  readonly attached: ReadonlySet<string>;
} {
  return {
    digests: new Set(db.all('SELECT digest FROM attachment').map((row) => text(row, 'digest'))),
    attached: new Set(
      db
        .all('SELECT defi, attachment, name FROM defi_attachment WHERE removed = 0')
        .map((row) => `${text(row, 'defi')} ${text(row, 'attachment')} ${text(row, 'name')}`),
    ),
  };
}
