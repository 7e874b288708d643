import type { BallotEntry } from '#core/ballot/ballot.ts';
import { groupBy } from '#core/group-by.ts';
import { asCriterionId, asDefiId, type DefiId, type Digest, type JurorId } from '#core/ids.ts';
import { mayReadMarksOf, type Moment, type Viewer } from '#core/jury/visibility.ts';
import { currentBallot, type CurrentBallot } from '#core/merge/current-ballot.ts';
import { jurorStates, type JurorState } from '#core/merge/juror-state.ts';
import { settledEntries } from '#core/merge/settle-ballots.ts';
import type { Mark } from '#core/ranking/mark.ts';
import { integer, text, type ReadableDb, type Row } from '../handles.ts';
import { readMergedState } from './merged-state.ts';

// What the ballots that count say. Marks and notes go through the rule of who sees what; progress and déports do not.

type Current = ReadonlyMap<JurorId, CurrentBallot>;

/** What counts of each of these jurors; one in a conflict is not among them. `states`: where they were worked out before. */
export function readCurrentBallots(
  db: ReadableDb,
  jurors: readonly JurorId[],
  states: ReadonlyMap<JurorId, JurorState> = jurorStates(readMergedState(db)),
): Map<JurorId, CurrentBallot> {
  return new Map(
    jurors.flatMap((juror) => {
      const current = currentBallot(states.get(juror));
      return current === null ? [] : [[juror, current] as const];
    }),
  );
}

const defiOf = (row: Row): DefiId => asDefiId(text(row, 'defi'));

/** What one ballot says, whatever counts of it: for comparing, never to be shown as it is. */
export function readBallotEntries(db: ReadableDb, digest: Digest): BallotEntry[] {
  const deports = groupBy(db.all('SELECT defi, reason FROM ballot_deport WHERE ballot = ?', digest), defiOf);
  const marks = groupBy(
    db.all(
      'SELECT defi, criterion, value FROM ballot_mark WHERE ballot = ? ORDER BY defi, criterion',
      digest,
    ),
    defiOf,
  );
  const notes = groupBy(
    db.all('SELECT defi, field, text FROM ballot_note WHERE ballot = ? ORDER BY defi, field', digest),
    defiOf,
  );
  const defis = [...new Set([...deports.keys(), ...marks.keys(), ...notes.keys()])].sort();
  return defis.map((defi) => {
    const [deport] = deports.get(defi) ?? [];
    return {
      defi,
      deport: deport === undefined ? null : text(deport, 'reason'),
      marks: (marks.get(defi) ?? []).map((row) => ({
        criterion: asCriterionId(text(row, 'criterion')),
        value: integer(row, 'value'),
      })),
      notes: (notes.get(defi) ?? []).map((row) => ({ field: text(row, 'field'), text: text(row, 'text') })),
    };
  });
}

/** What counts of a juror: the ballot's entries, or those that the settlement makes of its heads. */
export function readCurrentEntries(db: ReadableDb, current: CurrentBallot): BallotEntry[] {
  const { settlement } = current;
  if (settlement === null) return readBallotEntries(db, current.digest);
  const heads = new Map(settlement.heads.map((head) => [head, readBallotEntries(db, head)]));
  const settled = settledEntries(heads, settlement.picks);
  // Checked when it was recorded, and ballots never change.
  if (!settled.ok) throw new TypeError('a settlement that does not fit its heads');
  return settled.value;
}

/** The défis on which the current ballot gives a mark. */
export function readMarkedDefis(db: ReadableDb, current: CurrentBallot): ReadonlySet<DefiId> {
  if (current.settlement === null) {
    const rows = db.all('SELECT DISTINCT defi FROM ballot_mark WHERE ballot = ?', current.digest);
    return new Set(rows.map(defiOf));
  }
  const entries = readCurrentEntries(db, current);
  return new Set(entries.filter(({ marks }) => marks.length > 0).map(({ defi }) => defi));
}

/** What the viewer may see at this moment of the current ballots: nothing before the closing. */
function visibleEntries(
  db: ReadableDb,
  viewer: Viewer,
  moment: Moment,
  current: Current,
): (BallotEntry & { readonly juror: JurorId })[] {
  return [...current].flatMap(([juror, ballot]) =>
    readCurrentEntries(db, ballot)
      .filter(({ defi }) => mayReadMarksOf(viewer, moment, defi))
      .map((entry) => ({ juror, ...entry })),
  );
}

export interface BallotNote {
  readonly juror: JurorId;
  readonly defi: DefiId;
  readonly field: string;
  readonly text: string;
}

/** The marks and the notes of the current ballots, by juror: both are in the same entries, which are read once. */
export function readBallotWords(
  db: ReadableDb,
  viewer: Viewer,
  moment: Moment,
  current: Current,
): { readonly marks: Mark[]; readonly notes: BallotNote[] } {
  const entries = visibleEntries(db, viewer, moment, current);
  return {
    marks: entries.flatMap(({ juror, defi, marks }) =>
      marks.map(({ criterion, value }) => ({ defi, juror, criterion, value })),
    ),
    notes: entries.flatMap(({ juror, defi, notes }) =>
      notes.map(({ field, text: said }) => ({ juror, defi, field, text: said })),
    ),
  };
}

/** The déports that came with the current ballots; the register is open to the coordinator at any time. */
export function readBallotDeports(
  db: ReadableDb,
  current: Current,
): { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string }[] {
  return [...current].flatMap(([juror, ballot]) =>
    ballot.settlement === null
      ? db
          .all('SELECT defi, reason FROM ballot_deport WHERE ballot = ?', ballot.digest)
          .map((row) => ({ juror, defi: defiOf(row), reason: text(row, 'reason') }))
      : readCurrentEntries(db, ballot).flatMap(({ defi, deport }) =>
          deport === null ? [] : [{ juror, defi, reason: deport }],
        ),
  );
}
