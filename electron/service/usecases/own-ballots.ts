import { agreedEntries } from '#core/ballot/agreed-entries.ts';
import { Ballot, ballotBody, type BallotEntry } from '#core/ballot/ballot.ts';
import type { DefiId, Digest } from '#core/ids.ts';
import { headsOfJuror } from '#core/merge/juror-state.ts';
import { readBallotBody, readBallotSummaries, type BallotSummary } from '#db/queries/ballots.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readDeports } from '#db/queries/jury.ts';
import { readDrafts, readOwnMarks, readOwnNotes, readTouched, type OwnText } from '#db/queries/marks.ts';
import { readKitHeld, type KitHeld } from '#db/queries/session.ts';
import type { OpenSession } from '../open-session.ts';

type Draft = { -readonly [Key in keyof BallotEntry]: BallotEntry[Key] };

/**
 * The juror's whole current state. A text that is still being typed counts as written: nobody has to leave a field for it.
 * Under a déport the marks and notes stay on the juror's machine; private notes always do. Défis about which the juror has
 * said nothing are not in it. What was sent on défis of kit parts that were not opened yet is carried over unseen: the next
 * ballot stands in the place of the whole one before.
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
  const here = [...entries.values()].filter(
    ({ deport, marks, notes: said }) => deport !== null || marks.length > 0 || said.length > 0,
  );
  return [...here, ...carriedOver(session)];
}

/** The kit of which parts are still to be opened; null when all are here. */
function kitWithPartsToCome(session: OpenSession): KitHeld | null {
  const held = readKitHeld(session.db);
  return held !== null && held.opened.length < held.parts ? held : null;
}

/** How many of the juror's défis are in parts of the kit that were not opened; `here`: how many the file holds. */
export const defisToCome = (session: OpenSession, here: number): number =>
  Math.max(0, (kitWithPartsToCome(session)?.assigned ?? 0) - here);

/**
 * What the juror's last ballots say alike on défis that are not in sight here and of which this file says nothing. A défi
 * under a déport is in no part of a kit: the session keeps that déport itself, and it may have been lifted since.
 */
function carriedOver(session: OpenSession): BallotEntry[] {
  if (kitWithPartsToCome(session) === null) return [];
  const juror = session.ownJuror();
  const heads = headsOfJuror(session.merged().state, juror);
  const { defis, hidden } = readDefis(session.db, session.viewer());
  const here = new Set<string>([...defis, ...hidden].map(({ id }) => id));
  for (const place of readTouched(session.db, juror).keys()) here.add(place.slice(0, place.indexOf(' ')));
  return agreedEntries([...heads].map((digest) => readBallotBody(session.db, digest).entries)).filter(
    ({ defi, deport }) => deport === null && !here.has(defi),
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
  const state = session.merged().state;
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
