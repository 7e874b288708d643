import { asDefiId, type DefiId, type JurorId } from '#core/ids.ts';
import type { CurrentBallot } from '#core/merge/current-ballot.ts';
import { integer, text, type ReadableDb, type WritableDb } from '../handles.ts';
import { readMarkedDefis } from './ballot-readings.ts';

// Marks that were given to an earlier version of a dossier than the one that is there now.

/** A dossier whose current version says something else than the one that was marked. */
export interface ChangedDossier {
  readonly defi: DefiId;
  readonly version: number;
  /** The version that was marked. */
  readonly before: number;
  readonly entry: number;
}

interface CurrentVersion {
  readonly defi: DefiId;
  readonly version: number;
  readonly digest: string;
  readonly entry: number;
}

/** Versions that came after another one, each the newest of a dossier that is there. */
const renewed = `
  SELECT v.defi, v.id AS version, v.entry, v.digest
  FROM defi_version v
  WHERE v.id = (SELECT max(id) FROM defi_version WHERE defi = v.defi)
    AND v.withdrawn = 0
    AND EXISTS (SELECT 1 FROM defi_version p WHERE p.defi = v.defi AND p.id < v.id AND p.withdrawn = 0)`;

const readRenewed = (db: ReadableDb, defi: DefiId | null = null): CurrentVersion[] =>
  (defi === null ? db.all(renewed) : db.all(`${renewed} AND v.defi = ?`, defi)).map((row) => ({
    defi: asDefiId(text(row, 'defi')),
    version: integer(row, 'version'),
    digest: text(row, 'digest'),
    entry: integer(row, 'entry'),
  }));

/**
 * The change since the version that stood at an entry of the journal or, when it is later, since the one that was seen;
 * null when today's says the same, as it does after a withdrawal and a return.
 */
function changeSince(
  db: ReadableDb,
  { defi, version, digest, entry }: CurrentVersion,
  marked: number,
  seen = 0,
): ChangedDossier | null {
  const before = db.get(
    `SELECT id, digest FROM defi_version
     WHERE defi = ? AND withdrawn = 0 AND (entry <= ? OR id = ?) ORDER BY id DESC LIMIT 1`,
    defi,
    marked,
    seen,
  );
  if (before === undefined || text(before, 'digest') === digest) return null;
  return { defi, version, before: integer(before, 'id'), entry };
}

/**
 * In a juror's own file: dossiers that changed after the juror marked them, without a mark changed or a word given
 * since (`markVersionSeen`); among all, or only this one.
 */
export function readChangedSinceMarked(
  db: ReadableDb,
  juror: JurorId,
  defi: DefiId | null = null,
): ChangedDossier[] {
  return readRenewed(db, defi).flatMap((current) => {
    const marks = db.get(
      `SELECT max(entry) AS last, sum(value IS NOT NULL) AS given FROM mark_revision
       WHERE id IN (SELECT max(id) FROM mark_revision WHERE juror = ? AND defi = ? GROUP BY criterion)`,
      juror,
      current.defi,
    );
    const given = marks?.['given'];
    const last = marks?.['last'];
    if (typeof given !== 'number' || given === 0 || typeof last !== 'number') return [];
    const seen = db.get(
      'SELECT max(version) AS version FROM version_seen WHERE juror = ? AND defi = ?',
      juror,
      current.defi,
    )?.['version'];
    return changeSince(db, current, last, typeof seen === 'number' ? seen : 0) ?? [];
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
  current: ReadonlyMap<JurorId, CurrentBallot>,
): readonly (ChangedDossier & { readonly jurors: readonly JurorId[] })[] {
  const dossiers = readRenewed(db);
  if (dossiers.length === 0 || current.size === 0) return [];
  const ballots = [...current].map(([juror, ballot]) => ({
    juror,
    // Of several ballots put together, the oldest: any mark may come from it.
    received: Math.min(
      ...ballot.ballots.map((digest) => entryOf(db, 'SELECT entry FROM ballot WHERE digest = ?', digest)),
    ),
    kit: entryOf(db, 'SELECT max(entry) AS entry FROM kit_written WHERE juror = ?', juror),
    marks: readMarkedDefis(db, ballot),
  }));
  return dossiers.flatMap((dossier) => {
    const behind = ballots
      .filter(({ marks }) => marks.has(dossier.defi))
      .flatMap(({ juror, received, kit }) => {
        // A juror without a kit has the session of the demonstration: the ballot's own time counts.
        const change = changeSince(db, dossier, kit === 0 ? received : Math.min(received, kit));
        return change === null ? [] : [{ juror, change }];
      });
    // The oldest version that still counts is the one to compare with.
    const [oldest] = behind.map(({ change }) => change).sort((a, b) => a.before - b.before);
    return oldest === undefined ? [] : [{ ...oldest, jurors: behind.map(({ juror }) => juror) }];
  });
}

function entryOf(db: ReadableDb, sql: string, key: string): number {
  const entry = db.get(sql, key)?.['entry'];
  return typeof entry === 'number' ? entry : 0;
}
