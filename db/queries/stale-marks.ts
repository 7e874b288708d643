import { asDefiId, type DefiId, type Digest, type JurorId } from '#core/ids.ts';
import { integer, text, type ReadableDb, type WritableDb } from '../handles.ts';

// Marks that were given to an earlier version of a dossier than the one that is there now.

/** A dossier whose current version came after the first: which version, and the one that was there before. */
export interface ChangedDossier {
  readonly defi: DefiId;
  readonly version: number;
  readonly before: number;
  readonly entry: number;
}

const changed = `
  SELECT v.defi, v.id AS version, v.entry,
    (SELECT max(p.id) FROM defi_version p WHERE p.defi = v.defi AND p.id < v.id AND p.withdrawn = 0) AS before
  FROM defi_version v
  WHERE v.id = (SELECT max(id) FROM defi_version WHERE defi = v.defi)
    AND v.withdrawn = 0
    AND EXISTS (SELECT 1 FROM defi_version p WHERE p.defi = v.defi AND p.id < v.id AND p.withdrawn = 0)`;

function readChanged(db: ReadableDb): ChangedDossier[] {
  return db.all(changed).map((row) => ({
    defi: asDefiId(text(row, 'defi')),
    version: integer(row, 'version'),
    before: integer(row, 'before'),
    entry: integer(row, 'entry'),
  }));
}

/**
 * In a juror's own file: dossiers that changed after the juror marked them, without a mark changed or a word given
 * since (`markVersionSeen`). `before` is the version that the marks were given to.
 */
export function readChangedSinceMarked(db: ReadableDb, juror: JurorId): ChangedDossier[] {
  return readChanged(db).filter(({ defi, version, entry }) => {
    const marks = db.get(
      `SELECT max(entry) AS last, sum(value IS NOT NULL) AS given FROM mark_revision
       WHERE id IN (SELECT max(id) FROM mark_revision WHERE juror = ? AND defi = ? GROUP BY criterion)`,
      juror,
      defi,
    );
    const given = marks?.['given'];
    const last = marks?.['last'];
    if (typeof given !== 'number' || given === 0 || typeof last !== 'number' || last > entry) return false;
    return (
      db.get(
        'SELECT 1 AS seen FROM version_seen WHERE juror = ? AND defi = ? AND version = ?',
        juror,
        defi,
        version,
      ) === undefined
    );
  });
}

/** The juror has read the new version and lets the marks stand. */
export function markVersionSeen(
  db: WritableDb,
  entry: number,
  seen: { readonly juror: JurorId; readonly defi: DefiId; readonly version: number },
): void {
  db.run(
    1,
    'INSERT INTO version_seen (entry, juror, defi, version) VALUES (?, ?, ?, ?)',
    entry,
    seen.juror,
    seen.defi,
    seen.version,
  );
}

/**
 * In the coordinator's file: for each dossier that changed, the jurors whose current ballot marks an earlier version.
 * A ballot received before the change does, and so does one whose juror was given no kit since.
 */
export function readMarkedBefore(
  db: ReadableDb,
  current: ReadonlyMap<JurorId, Digest>,
): readonly (ChangedDossier & { readonly jurors: readonly JurorId[] })[] {
  const dossiers = readChanged(db);
  if (dossiers.length === 0 || current.size === 0) return [];
  const ballots = [...current].map(([juror, digest]) => ({
    juror,
    received: entryOf(db, 'SELECT entry FROM ballot WHERE digest = ?', digest),
    kit: entryOf(db, 'SELECT max(entry) AS entry FROM kit_written WHERE juror = ?', juror),
    marks: new Set(
      db
        .all('SELECT DISTINCT defi FROM ballot_mark WHERE ballot = ?', digest)
        .map((row) => text(row, 'defi')),
    ),
  }));
  return dossiers
    .map((dossier) => ({
      ...dossier,
      jurors: ballots
        .filter(
          ({ received, kit, marks }) => marks.has(dossier.defi) && Math.min(received, kit) < dossier.entry,
        )
        .map(({ juror }) => juror),
    }))
    .filter(({ jurors }) => jurors.length > 0);
}

function entryOf(db: ReadableDb, sql: string, key: string): number {
  const entry = db.get(sql, key)?.['entry'];
  return typeof entry === 'number' ? entry : 0;
}
