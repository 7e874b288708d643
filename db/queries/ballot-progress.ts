import { asDefiId, type DefiId } from '#core/ids.ts';
import type { CurrentBallot } from '#core/merge/current-ballot.ts';
import { integer, text, type ReadableDb } from '../handles.ts';
import { readCurrentEntries } from './ballot-readings.ts';

/** How many criteria are marked of each défi. */
export type MarksGiven = ReadonlyMap<DefiId, number>;

/** The same by what counts of a juror: progress, and nothing that tells a mark. */
export function readMarksGiven(db: ReadableDb, current: CurrentBallot): MarksGiven {
  if (current.settlement !== null) {
    return new Map(readCurrentEntries(db, current).map(({ defi, marks }) => [defi, marks.length]));
  }
  const rows = db.all(
    'SELECT defi, count(*) AS given FROM ballot_mark WHERE ballot = ? GROUP BY defi',
    current.digest,
  );
  return new Map(rows.map((row) => [asDefiId(text(row, 'defi')), integer(row, 'given')]));
}
