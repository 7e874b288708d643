import { canonicalText } from '#core/ballot/canonical.ts';
import { asDefiId, asJurorId, type DefiId, type JurorId } from '#core/ids.ts';
import type { Assignments } from '#core/jury/whose-defis.ts';
import { integer, text, type ReadableDb, type WritableDb } from '../handles.ts';

/**
 * From which entry of the journal on a juror's rows count: those before were taken back when all défis became theirs
 * again, for which the table has no row.
 */
const allSince = 'assignment-all-since';

function readAllSince(db: ReadableDb): Readonly<Record<string, number>> {
  const row = db.get('SELECT value FROM setting_version WHERE key = ? ORDER BY id DESC LIMIT 1', allSince);
  return row === undefined ? {} : (JSON.parse(text(row, 'value')) as Record<string, number>);
}

/** The défis that each juror was given by name; a juror of whom no row counts is not in it: all are theirs. */
export function readAssignments(db: ReadableDb): Assignments {
  const since = readAllSince(db);
  const lists = new Map<JurorId, Set<DefiId>>();
  // The other columns are those of the row that has the greatest number (https://www.sqlite.org/lang_select.html#bareagg).
  const rows = db.all(
    `SELECT juror, defi, assigned, entry, max(id) AS id FROM assignment
     GROUP BY juror, defi ORDER BY juror, defi`,
  );
  for (const row of rows) {
    const juror = asJurorId(text(row, 'juror'));
    if (integer(row, 'entry') <= (since[juror] ?? 0)) continue;
    const list = lists.get(juror) ?? new Set();
    if (integer(row, 'assigned') === 1) list.add(asDefiId(text(row, 'defi')));
    lists.set(juror, list);
  }
  return lists;
}

/** Says the same as long as `readAssignments` does: its last row with the entry that it was written in. */
export function standOfAssignments(db: ReadableDb): string {
  const last = db.get(
    'SELECT a.id, j.digest FROM assignment a JOIN journal j ON j.seq = a.entry ORDER BY a.id DESC LIMIT 1',
  );
  const rows = last === undefined ? '' : `${String(integer(last, 'id'))} ${text(last, 'digest')}`;
  return `${rows} ${JSON.stringify(readAllSince(db))}`;
}

/** What jurors are given: these défis and no others, or all of them when `defis` is null. */
export interface JurorList {
  readonly juror: JurorId;
  readonly defis: readonly DefiId[] | null;
}

/**
 * Gives jurors their lists, writing what differs from before. `known` are the défis that a list without any is written
 * about, so that it is told from no list.
 */
export function writeAssignments(
  db: WritableDb,
  entry: number,
  lists: readonly JurorList[],
  known: readonly DefiId[],
): void {
  const present = readAssignments(db);
  const freed: JurorId[] = [];
  const write = (juror: JurorId, defi: DefiId, assigned: 0 | 1): number =>
    db.run(
      1,
      'INSERT INTO assignment (entry, juror, defi, assigned) VALUES (?, ?, ?, ?)',
      entry,
      juror,
      defi,
      assigned,
    );
  for (const { juror, defis } of lists) {
    const before = present.get(juror);
    if (defis === null) {
      if (before !== undefined) freed.push(juror);
      continue;
    }
    const wanted = new Set(defis);
    for (const defi of wanted) if (before?.has(defi) !== true) write(juror, defi, 1);
    for (const defi of before ?? (wanted.size === 0 ? known : []))
      if (!wanted.has(defi)) write(juror, defi, 0);
  }
  if (freed.length === 0) return;
  const value = { ...readAllSince(db), ...Object.fromEntries(freed.map((juror) => [juror, entry])) };
  db.run(
    1,
    'INSERT INTO setting_version (entry, key, value) VALUES (?, ?, ?)',
    entry,
    allSince,
    canonicalText(value),
  );
}
