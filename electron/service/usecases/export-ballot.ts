import { basename } from 'node:path';
import { Ballot, ballotBody, type BallotEntry } from '#core/ballot/ballot.ts';
import { receiptOf, wrapBody } from '#core/ballot/exchange-file.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiId, Digest } from '#core/ids.ts';
import { insertBallot, readBallotBody, readBallotSummaries } from '#db/queries/ballots.ts';
import { readDeports } from '#db/queries/jury.ts';
import { readOwnMarks, readOwnNotes } from '#db/queries/marks.ts';
import { readGrid } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { toHex } from '../node-ports.ts';
import type { OpenSession } from '../open-session.ts';
import { writeWholeFile } from '../whole-file.ts';

/**
 * The juror's whole current state. Under a déport the marks and notes stay on the juror's machine; private notes
 * always do. Défis about which the juror has said nothing are not in it.
 */
export function ballotEntries(session: OpenSession): BallotEntry[] {
  const juror = session.ownJuror();
  const entries = new Map<DefiId, { -readonly [Key in keyof BallotEntry]: BallotEntry[Key] }>();
  const entryOf = (defi: DefiId): { -readonly [Key in keyof BallotEntry]: BallotEntry[Key] } => {
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
  for (const { defi, field, text } of readOwnNotes(session.db, juror)) {
    if (field === 'private') continue;
    const entry = entryOf(defi);
    if (entry.deport === null) entry.notes = [...entry.notes, { field, text }];
  }
  return [...entries.values()].filter(
    ({ deport, marks, notes }) => deport !== null || marks.length > 0 || notes.length > 0,
  );
}

/**
 * Writes the juror's ballot to a file. When nothing has changed since the last one, that very ballot is written
 * again, so that sending twice is the same as sending once.
 */
export function exportBallot(
  context: ServiceContext,
  path: string,
): { receipt: string; sequence: number; fileName: string } {
  const session = context.session();
  const { ports } = context;
  const entries = ballotEntries(session);
  if (entries.length === 0) throw new AppFailure('ballot-nothing-to-send');
  const written = readBallotSummaries(session.db);
  const last = written.at(-1);
  const fileName = basename(path);
  if (last !== undefined) {
    const sent = readBallotBody(session.db, last.digest);
    const again = ballotBody({ ...sent, entries });
    if (again === ballotBody(sent)) {
      writeWholeFile(path, wrapBody('eigballot', again, ports.hash).text);
      return { receipt: receiptOf(last.digest), sequence: last.sequence, fileName };
    }
  }
  const earlier = written.map(({ digest }) => digest);
  const ballot = Ballot.parse({
    session: session.facts.id,
    juror: session.ownJuror(),
    device: session.facts.device,
    grid: readGrid(session.db).fingerprint,
    nonce: toHex(ports.randomBytes(16)),
    sequence: (last?.sequence ?? 0) + 1,
    parents: last === undefined ? [] : [last.digest],
    ancestors: earlier,
    writtenAt: ports.now(),
    entries,
  });
  const body = ballotBody(ballot);
  const { text, digest } = wrapBody('eigballot', body, ports.hash);
  const payload = { digest, sequence: ballot.sequence };
  session.record({ kind: 'export-ballot', subject: session.ownJuror(), payload }, (db, entry) => {
    insertBallot(db, entry, { ballot, digest, body, held: null });
    // Last, so that a file that cannot be written leaves no ballot behind.
    writeWholeFile(path, text);
  });
  return { receipt: receiptOf(digest satisfies Digest), sequence: ballot.sequence, fileName };
}
