import { AttachmentCategory } from '#core/defi/attachment.ts';
import { asDefiId, type DefiId } from '#core/ids.ts';
import { mayReadDossier, type Viewer } from '#core/jury/visibility.ts';
import { bytes, integer, text, textOrNull, type ReadableDb, type Row, type WritableDb } from '../handles.ts';
import { renewIndexOf } from '../search-index.ts';

/** An attachment of a dossier as the file holds it now, without its bytes. */
export interface StoredAttachment {
  /** The row that says so; a later revision of the same attachment has another. */
  readonly id: number;
  readonly name: string;
  readonly field: string | null;
  readonly category: AttachmentCategory;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 of the content in lower-case hexadecimal. */
  readonly digest: string;
}

/** Keeps the bytes once, however many dossiers name them; does nothing when they are there. */
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

/** How many files the session keeps, each once. */
export const countAttachments = (db: ReadableDb): number =>
  integer(db.get('SELECT count(*) AS count FROM attachment') ?? {}, 'count');

// What tells one attachment of a dossier from another: its content and its name. The row with the greatest id for
// the three is the current one.
const currentAttachments = `
  SELECT d.id, d.defi, d.name, d.field, d.category, d.removed, a.media_type, a.size, a.digest
  FROM defi_attachment d
  JOIN attachment a ON a.digest = d.attachment
  WHERE d.id = (SELECT max(id) FROM defi_attachment
    WHERE defi = d.defi AND attachment = d.attachment AND name = d.name) AND d.removed = 0`;

/**
 * Makes kept bytes an attachment of a dossier. What already stands there under the same name is left as it is; the
 * same bytes under another name are another attachment. Answers whether it is new.
 */
export function attachToDefi(
  db: WritableDb,
  entry: number,
  attachment: {
    readonly defi: DefiId;
    readonly digest: string;
    readonly name: string;
    readonly field: string | null;
    readonly category: AttachmentCategory;
  },
): boolean {
  const { defi, digest, name, field, category } = attachment;
  const known = db.get(
    `${currentAttachments} AND d.defi = ? AND a.digest = ? AND d.name = ?`,
    defi,
    digest,
    name,
  );
  if (known !== undefined) return false;
  db.run(
    1,
    'INSERT INTO defi_attachment (entry, defi, attachment, name, field, removed, category) VALUES (?, ?, ?, ?, ?, 0, ?)',
    entry,
    defi,
    digest,
    name,
    field,
    category,
  );
  renewIndexOf(db, defi);
  return true;
}

/** Takes an attachment out of its dossier by a revision; its bytes and its history stay in the file. */
export function removeFromDefi(db: WritableDb, entry: number, id: number): void {
  db.run(
    1,
    `INSERT INTO defi_attachment (entry, defi, attachment, name, field, removed, category)
     SELECT ?, defi, attachment, name, field, 1, category FROM defi_attachment WHERE id = ?`,
    entry,
    id,
  );
}

const storedAttachment = (row: Row): StoredAttachment => ({
  id: integer(row, 'id'),
  name: text(row, 'name'),
  field: textOrNull(row, 'field'),
  category: AttachmentCategory.parse(row['category']),
  mediaType: text(row, 'media_type'),
  size: integer(row, 'size'),
  digest: text(row, 'digest'),
});

/** The attachments of a dossier in the order in which they came; none under the viewer's own déport. */
export function readAttachments(db: ReadableDb, viewer: Viewer, defi: DefiId): StoredAttachment[] {
  if (!mayReadDossier(viewer, defi)) return [];
  return db.all(`${currentAttachments} AND d.defi = ? ORDER BY d.id`, defi).map(storedAttachment);
}

/** The bytes of one attachment; null when there is none, when it was taken out, and under the viewer's own déport. */
export function readAttachmentContent(
  db: ReadableDb,
  viewer: Viewer,
  id: number,
): { readonly name: string; readonly mediaType: string; readonly content: Uint8Array } | null {
  const row = db.get(`${currentAttachments} AND d.id = ?`, id);
  if (row === undefined || !mayReadDossier(viewer, asDefiId(text(row, 'defi')))) return null;
  const kept = db.get('SELECT content FROM attachment WHERE digest = ?', text(row, 'digest'));
  if (kept === undefined) return null;
  return { name: text(row, 'name'), mediaType: text(row, 'media_type'), content: bytes(kept, 'content') };
}

/** The bytes of a digest that an attachment named; throws where the file lost them. */
export function readContent(db: ReadableDb, digest: string): Uint8Array {
  const row = db.get('SELECT content FROM attachment WHERE digest = ?', digest);
  if (row === undefined) throw new TypeError('an attachment without its bytes');
  return bytes(row, 'content');
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
        .all(currentAttachments)
        .map((row) => `${text(row, 'defi')} ${text(row, 'digest')} ${text(row, 'name')}`),
    ),
  };
}
