import { heldReason, type BallotContext } from '#core/ballot/check-ballot.ts';
import { isClosed } from '#core/call/phase.ts';
import { readBallotBody, readBallotSummaries, readSignedBallot } from '#db/queries/ballots.ts';
import { readDefiIds } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readSealingKey } from '#db/queries/keys.ts';
import { writePlacement, type PlacedAgain } from '#db/queries/merge-events.ts';
import { readGrid } from '#db/queries/session.ts';
import type { OpenSession } from '../open-session.ts';
import { sinceOther } from '../since-turn.ts';

/** What decides whether a ballot counts in this session as it is now. */
export function placementContext(
  session: OpenSession,
  closed = isClosed(session.phase()),
): Pick<BallotContext, 'session' | 'jurors' | 'defis' | 'grid' | 'gridFingerprint' | 'closed'> {
  return { session: session.facts.id, ...knownToBallots(session), closed };
}

/** Kept while ballots come in, which change none of it: for two hundred of them it would be read two hundred times. */
const knownToBallots = sinceOther(['receive-ballot'], (session) => {
  const { grid, fingerprint } = readGrid(session.db);
  return {
    jurors: new Set(readJurors(session.db).map(({ id }) => id)),
    // One that was withdrawn since is known all the same: the rest of the ballot counts.
    defis: new Set(readDefiIds(session.db)),
    grid,
    gridFingerprint: fingerprint,
  };
});

/** The held ballots that would be placed otherwise now: the marking was opened again, a juror or a défi came in. */
export function ballotsToPlaceAgain(session: OpenSession, closed?: boolean): PlacedAgain[] {
  const held = readBallotSummaries(session.db).filter((ballot) => ballot.held !== null);
  if (held.length === 0) return [];
  const context = placementContext(session, closed);
  const signedOnly = readSealingKey(session.db) !== null;
  return held.flatMap((ballot) => {
    // Kept from before the session had keys: now it would be refused, so it never begins to count.
    if (signedOnly && ballot.source === 'file' && readSignedBallot(session.db, ballot.digest) === null)
      return [];
    const now = heldReason(readBallotBody(session.db, ballot.digest), context);
    return now === ballot.held ? [] : [{ ballot: ballot.digest, held: now }];
  });
}

/** Places held ballots again where something has changed since, so that it makes no difference which came first. */
export function placeHeldAgain(session: OpenSession): void {
  const placed = ballotsToPlaceAgain(session);
  if (placed.length === 0) return;
  const payload = { placed: placed.map((one) => ({ ...one })) };
  session.record({ kind: 'place-ballots', subject: session.facts.id, payload }, (db, entry) => {
    for (const one of placed) writePlacement(db, entry, one);
  });
}
