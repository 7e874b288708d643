import type { DefiContent } from '#core/defi/defi.ts';
import { asDigest, type DefiId, type Digest } from '#core/ids.ts';
import { mayReadDossier, type Viewer } from '#core/jury/visibility.ts';
import { integer, text, textOrNull, type ReadableDb } from '../handles.ts';
import { contentOf } from '../search-index.ts';

export interface DefiVersion {
  readonly version: number;
  readonly at: string;
  readonly source: string | null;
  readonly digest: Digest;
  readonly withdrawn: boolean;
}

/** Every version of a dossier, the newest first; none of a défi that the viewer has a tie to. */
export function readVersions(db: ReadableDb, viewer: Viewer, defi: DefiId): DefiVersion[] {
  if (!mayReadDossier(viewer, defi)) return [];
  return db
    .all(
      `SELECT v.id, j.at, v.source, v.digest, v.withdrawn
       FROM defi_version v JOIN journal j ON j.seq = v.entry WHERE v.defi = ? ORDER BY v.id DESC`,
      defi,
    )
    .map((row) => ({
      version: integer(row, 'id'),
      at: text(row, 'at'),
      source: textOrNull(row, 'source'),
      digest: asDigest(text(row, 'digest')),
      withdrawn: integer(row, 'withdrawn') === 1,
    }));
}

/** What one version of a dossier says; null when the défi has no such version, or none that the viewer may read. */
export function readVersion(
  db: ReadableDb,
  viewer: Viewer,
  defi: DefiId,
  version: number,
): DefiContent | null {
  if (!mayReadDossier(viewer, defi)) return null;
  const row = db.get('SELECT content FROM defi_version WHERE defi = ? AND id = ?', defi, version);
  return row === undefined ? null : contentOf(row);
}
