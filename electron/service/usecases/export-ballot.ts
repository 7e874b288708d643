import { basename } from 'node:path';
import { Ballot } from '#core/ballot/ballot.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { signBallot } from '#core/ballot/signed-ballot.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { insertBallot, readSignedBallot } from '#db/queries/ballots.ts';
import { readEnrolments } from '#db/queries/jury.ts';
import { readOwnKey } from '#db/queries/keys.ts';
import { dropDraft, writeNote } from '#db/queries/marks.ts';
import { readGrid, readKitHeld } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { writeBallotFile } from '../interchange/exchange/ballot-file.ts';
import { toHex } from '../node-ports.ts';
import { recordWithFile } from '../record-with-file.ts';
import { writeWholeFile } from '../whole-file.ts';
import { ballotEntries, ballotsSent, noteDrafts } from './own-ballots.ts';

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

  const { heads, known, only, nextSequence, changedSince } = ballotsSent(session, entries);
  const sent = only === null || changedSince ? null : readSignedBallot(session.db, only);
  const signed =
    sent ??
    signBallot(
      Ballot.parse({
        session: session.facts.id,
        juror,
        device: session.facts.device,
        grid: readGrid(session.db).fingerprint,
        nonce: toHex(ports.randomBytes(16)),
        sequence: nextSequence,
        parents: heads,
        ancestors: known,
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
  if (sent !== null) writeWholeFile(path, bytes);
  else {
    const payload = { digest, sequence: ballot.sequence };
    const change = { kind: 'export-ballot', subject: juror, payload };
    recordWithFile(session, change, { path, bytes }, (db, entry) => {
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
      for (const { defi, field, text } of noteDrafts(session)) {
        // What was typed and not left is in the ballot: from now on it is a revision like any other.
        writeNote(db, entry, { juror, defi, field, text: text.trim() });
        dropDraft(db, juror, defi, field);
      }
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
