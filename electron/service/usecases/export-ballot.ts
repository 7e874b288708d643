import { basename } from 'node:path';
import { Ballot, ballotBody, type BallotEntry } from '#core/ballot/ballot.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { signBallot } from '#core/ballot/signed-ballot.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiId } from '#core/ids.ts';
import { headsOfJuror } from '#core/merge/juror-state.ts';
import { insertBallot, readBallotSummaries, readSignedBallot } from '#db/queries/ballots.ts';
import { readDeports, readEnrolments } from '#db/queries/jury.ts';
import { readOwnKey } from '#db/queries/keys.ts';
import { readOwnMarks, readOwnNotes } from '#db/queries/marks.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import { readGrid, readKitHeld } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { writeBallotFile } from '../interchange/exchange/ballot-file.ts';
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
 * Writes the juror's ballot to a file, signed with the juror's own key and sealed for the coordinator. When nothing has
 * changed since the last one, that very ballot is written again, so that sending twice is the same as sending once.
 */
export async function exportBallot(context: ServiceContext, path: string): Promise<ExportedBallot> {
  const session = context.session();
  const { ports } = context;
  const juror = session.ownJuror();
  const recipient = readKitHeld(session.db)?.recipient ?? null;
  const key = readOwnKey(session.db);
  const enrolment = readEnrolments(session.db, juror).at(-1);
  if (recipient === null || key === null || enrolment === undefined) throw new AppFailure('kit-to-renew');
  const entries = ballotEntries(session);
  if (entries.length === 0) throw new AppFailure('ballot-nothing-to-send');

  const known = readMergedState(session.db);
  const heads = headsOfJuror(known, juror);
  const [only] = heads;
  const sent = heads.length === 1 && only !== undefined ? readSignedBallot(session.db, only) : null;
  const unchanged =
    sent !== null && ballotBody({ ...Ballot.parse(JSON.parse(sent.body)), entries }) === sent.body;
  const signed = unchanged
    ? sent
    : signBallot(
        Ballot.parse({
          session: session.facts.id,
          juror,
          device: session.facts.device,
          grid: readGrid(session.db).fingerprint,
          nonce: toHex(ports.randomBytes(16)),
          sequence: nextSequence(session),
          parents: heads,
          ancestors: [...known.nodes.keys()],
          writtenAt: ports.now(),
          entries,
        }),
        key,
        enrolment.secret,
        ports.signing,
      );
  const bytes = await writeBallotFile(signed, recipient, ports);
  context.stillOpen(session);
  const digest = ports.hash(signed.body);
  const ballot = Ballot.parse(JSON.parse(signed.body));
  if (unchanged) writeWholeFile(path, bytes);
  else {
    const payload = { digest, sequence: ballot.sequence };
    session.record({ kind: 'export-ballot', subject: juror, payload }, (db, entry) => {
      insertBallot(db, entry, {
        ballot,
        digest,
        body: signed.body,
        signed,
        held: null,
        issue: null,
        source: 'file',
        received: null,
      });
      // Last, so that a file that cannot be written leaves no ballot behind.
      writeWholeFile(path, bytes);
    });
  }
  return {
    receipt: receiptOf(digest),
    words: receiptWordsOf(digest),
    sequence: ballot.sequence,
    fileName: basename(path),
  };
}

interface ExportedBallot {
  receipt: string;
  words: string;
  sequence: number;
  fileName: string;
}

/** Counts the ballots of this device; those that came back from another one have their own count. */
function nextSequence(session: OpenSession): number {
  const own = readBallotSummaries(session.db).filter(({ device }) => device === session.facts.device);
  return own.reduce((most, { sequence }) => Math.max(most, sequence), 0) + 1;
}
