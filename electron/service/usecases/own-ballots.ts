import { Ballot, ballotBody, type BallotEntry } from '#core/ballot/ballot.ts';
import type { DefiId, Digest } from '#core/ids.ts';
import { headsOfJuror } from '#core/merge/juror-state.ts';
import { readBallotBody, readBallotSummaries, type BallotSummary } from '#db/queries/ballots.ts';
import { readDeports } from '#db/queries/jury.ts';
import { readDrafts, readOwnMarks, readOwnNotes, type OwnText } from '#db/queries/marks.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import type { OpenSession } from '../open-session.ts';

type Draft = { -readonly [Key in keyof BallotEntry]: BallotEntry[Key] };

/**
 * The juror's whole current state. A text that is still being typed counts as written: nobody has to leave a field for it.
 * Under a déport the marks and notes stay on the juror's machine; private notes always do. Défis about which the juror has
 * said nothing are not in it.
 */
export function ballotEntries(session: OpenSession): BallotEntry[] {
  const juror = session.ownJuror();
  const entries = new Map<DefiId, Draft>();
  const entryOf = (defi: DefiId): Draft => {
    const entry = entries.get(defi) ?? { defi, deport: null, marks: [], notes: [] };
    entries.set(defi, entry);
    return entry;
  };
  for (const { defi, reason, juror: whose } of readDeports(session.db)) {
    if (whose === juror) entryOf(defi).deport = reason;
  }
  for (const { defi, criterion, value } of readOwnMarks(session.db, juror)) {
    const entry = entryOf(defi);
    if (entry.deport === null) entry.marks = [...entry.marks, { criterion, value }];
  }
  const notes = new Map(
    [...readOwnNotes(session.db, juror), ...noteDrafts(session)].map((note) => [
      `${note.defi} ${note.field}`,
      note,
    ]),
  );
  for (const { defi, field, text } of notes.values()) {
    if (field === 'private' || text.trim() === '') continue;
    const entry = entryOf(defi);
    if (entry.deport === null) entry.notes = [...entry.notes, { field, text: text.trim() }];
  }
  return [...entries.values()].filter(
    ({ deport, marks, notes: said }) => deport !== null || marks.length > 0 || said.length > 0,
  );
}

/** The notes that are being typed and were not left yet; not the marks, which count only when they are taken. */
export const noteDrafts = (session: OpenSession): OwnText[] =>
  readDrafts(session.db, session.ownJuror()).filter(
    ({ field }) => field !== 'deport' && !field.startsWith('mark:'),
  );

/** The juror's ballots that this file knows: its own, and those of other machines that came back with a kit. */
export interface BallotsSent {
  /** In the order in which they came into the file. */
  readonly summaries: readonly BallotSummary[];
  readonly known: Digest[];
  /** Those that no other follows; several when two machines have sent. */
  readonly heads: Digest[];
  /** The single head; null when there is none, or several. */
  readonly only: Digest | null;
  /** What the juror takes for the last one: the single head, else the last that this file wrote, else the last that came. */
  readonly last: BallotSummary | null;
  /** Counts the ballots of this device; those that came back from another one have their own count. */
  readonly nextSequence: number;
  /** There is something to send that no single ballot holds yet. */
  readonly changedSince: boolean;
}

/** `entries`: what the next ballot would say. */
export function ballotsSent(session: OpenSession, entries: readonly BallotEntry[]): BallotsSent {
  const juror = session.ownJuror();
  const state = readMergedState(session.db);
  const heads = [...headsOfJuror(state, juror)];
  const [first = null] = heads;
  const only = heads.length === 1 ? first : null;
  const summaries = readBallotSummaries(session.db).filter((ballot) => ballot.juror === juror);
  const here = summaries.filter(({ device }) => device === session.facts.device);
  const last =
    only === null ? (here.at(-1) ?? summaries.at(-1)) : summaries.find(({ digest }) => digest === only);
  return {
    summaries,
    known: [...state.nodes.keys()],
    heads,
    only,
    last: last ?? null,
    nextSequence: here.reduce((most, { sequence }) => Math.max(most, sequence), 0) + 1,
    changedSince:
      only === null ? entries.length > 0 : !saysTheSame(readBallotBody(session.db, only), entries),
  };
}

const saysTheSame = (ballot: Ballot, entries: readonly BallotEntry[]): boolean =>
  ballotBody(ballot) === ballotBody(Ballot.parse({ ...ballot, entries }));
