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

/** Each text that an identifier was read as, once: rows bring a new one each time. */
class Known<Id extends string> {
  readonly #ids = new Map<string, Id>();

  constructor(private readonly as: (text: string) => Id) {}

  of(read: string): Id {
    const known = this.#ids.get(read);
    if (known !== undefined) return known;
    const id = this.as(read);
    this.#ids.set(read, id);
    return id;
  }
}

class KnownIds {
  readonly defis = new Known(asDefiId);
  readonly criteria = new Known(asCriterionId);
}

/** By défi and criterion. */
function readMarks(db: ReadableDb, digest: Digest, known = new KnownIds()): Omit<Mark, 'juror'>[] {
  const { defis, criteria } = known;
  return db
    .all('SELECT defi, criterion, value FROM ballot_mark WHERE ballot = ? ORDER BY defi, criterion', digest)
    .map((row) => ({
      defi: defis.of(text(row, 'defi')),
      criterion: criteria.of(text(row, 'criterion')),
      value: integer(row, 'value'),
    }));
}

/** By défi and field. */
const readNotes = (db: ReadableDb, digest: Digest): Omit<BallotNote, 'juror'>[] =>
  db
    .all('SELECT defi, field, text FROM ballot_note WHERE ballot = ? ORDER BY defi, field', digest)
    .map((row) => ({ defi: defiOf(row), field: text(row, 'field'), text: text(row, 'text') }));

/** What one ballot says, whatever counts of it: for comparing, never to be shown as it is. */
export function readBallotEntries(db: ReadableDb, digest: Digest): BallotEntry[] {
  const deports = groupBy(db.all('SELECT defi, reason FROM ballot_deport WHERE ballot = ?', digest), defiOf);
  const marks = groupBy(readMarks(db, digest), ({ defi }) => defi);
  const notes = groupBy(readNotes(db, digest), ({ defi }) => defi);
  const defis = [...new Set([...deports.keys(), ...marks.keys(), ...notes.keys()])].sort();
  return defis.map((defi) => {
    const [deport] = deports.get(defi) ?? [];
    return {
      defi,
      deport: deport === undefined ? null : text(deport, 'reason'),
      marks: (marks.get(defi) ?? []).map(({ criterion, value }) => ({ criterion, value })),
      notes: (notes.get(defi) ?? []).map(({ field, text: said }) => ({ field, text: said })),
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

export interface BallotNote {
  readonly juror: JurorId;
  readonly defi: DefiId;
  readonly field: string;
  readonly text: string;
}

/** The marks and the notes of the current ballots that the viewer may see at this moment, by juror and défi: none before the closing. */
export function readBallotWords(
  db: ReadableDb,
  viewer: Viewer,
  moment: Moment,
  current: Current,
): { readonly marks: Mark[]; readonly notes: BallotNote[] } {
  const marks: Mark[] = [];
  const notes: BallotNote[] = [];
  const known = new KnownIds();
  const mayRead = (defi: DefiId): boolean => mayReadMarksOf(viewer, moment, defi);
  for (const [juror, ballot] of current) {
    if (ballot.settlement === null) {
      // Half a million marks: they are not sorted into entries first.
      for (const mark of readMarks(db, ballot.digest, known))
        if (mayRead(mark.defi)) marks.push({ juror, ...mark });
      for (const note of readNotes(db, ballot.digest)) if (mayRead(note.defi)) notes.push({ juror, ...note });
      continue;
    }
    for (const entry of readCurrentEntries(db, ballot)) {
      const { defi } = entry;
      if (!mayRead(defi)) continue;
      for (const { criterion, value } of entry.marks) marks.push({ juror, defi, criterion, value });
      for (const { field, text: said } of entry.notes) notes.push({ juror, defi, field, text: said });
    }
  }
  return { marks, notes };
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
