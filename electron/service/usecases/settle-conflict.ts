import { isClosed } from '#core/call/phase.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestParsed } from '#core/contract/requests.ts';
import { decidedKeys, jurorState, sameDigests } from '#core/merge/juror-state.ts';
import type { MergedState } from '#core/merge/merged-state.ts';
import { plainPicks, settledEntries } from '#core/merge/settle-ballots.ts';
import { readBallotEntries } from '#db/queries/ballot-readings.ts';
import { readBallotSummaries, type BallotSummary } from '#db/queries/ballots.ts';
import { writeKeyDecision, writeMergeEvent } from '#db/queries/merge-events.ts';
import type { ServiceContext } from '../context.ts';

/**
 * Settles a conflict between a juror's ballots. Refused when the heads are no longer those that the coordinator looked
 * at; after the closing an open conflict may still be settled, a settled one no more.
 */
export function settleConflict(
  context: ServiceContext,
  { juror, heads: seen, base, taken, reason }: RequestParsed<'conflict-settle'>,
): null {
  const session = context.coordinatorSession();
  const state = jurorState(session.merged().state, juror);
  const heads =
    state.kind === 'settled'
      ? state.settlement.heads
      : state.kind === 'conflict' && state.over === 'heads'
        ? state.heads
        : [];
  if (heads.length === 0 || !sameDigests(heads, [...seen].sort())) throw new AppFailure('conflict-changed');
  if (state.kind === 'settled' && isClosed(session.phase())) throw new AppFailure('conflict-closed');
  const picks = plainPicks({ base, taken });
  const entries = new Map(heads.map((head) => [head, readBallotEntries(session.db, head)]));
  if (!settledEntries(entries, { base, taken }).ok) throw new AppFailure('conflict-picks');
  const payload = {
    heads,
    picks: { base: picks.base, taken: picks.taken.map((pick) => ({ ...pick })) },
    reason,
  };
  session.record({ kind: 'settle-conflict', subject: juror, payload }, (db, entry) =>
    writeMergeEvent(db, entry, { kind: 'settle', juror, heads, picks, reason }),
  );
  return null;
}

/**
 * Accepts a key or sets it aside. Accepting one more says that the first counts as well, so that is written down too.
 * After the closing only a key that waits for a decision may get one.
 */
export function decideKey(
  context: ServiceContext,
  { juror, key, decision, reason }: RequestParsed<'key-decide'>,
): null {
  const session = context.coordinatorSession();
  const merged = session.merged().state;
  const ballots = readBallotSummaries(session.db).filter((ballot) => ballot.juror === juror);
  if (!ballots.some((ballot) => ballot.key === key)) throw new AppFailure('key-unknown');
  const state = jurorState(merged, juror);
  const isOpen =
    state.kind === 'conflict' &&
    state.over === 'keys' &&
    state.open.some(({ undecided }) => undecided.includes(key));
  if (isClosed(session.phase()) && !isOpen) throw new AppFailure('conflict-closed');
  const first = decision === 'pinned' ? firstBeside(merged, ballots, key) : null;
  const keys = first === null ? [key] : [first, key];
  session.record({ kind: 'decide-key', subject: juror, payload: { keys, decision, reason } }, (db, entry) => {
    for (const one of keys) {
      const device = ballots.find((ballot) => ballot.key === one)?.device ?? '';
      writeKeyDecision(db, entry, { juror, device, key: one, decision, reason });
    }
  });
  return null;
}

/** The key that came first under the same secret, when nobody has decided on it and it is another one. */
function firstBeside(merged: MergedState, ballots: readonly BallotSummary[], key: string): string | null {
  const issueOf = ({ digest }: BallotSummary): number | null => merged.nodes.get(digest)?.issue ?? null;
  const issues = new Set(ballots.filter((ballot) => ballot.key === key).map(issueOf));
  const [juror] = ballots.map((ballot) => ballot.juror);
  if (juror === undefined) return null;
  const decided = decidedKeys(merged, juror);
  const beside = ballots.filter(
    (ballot) => ballot.key !== null && issues.has(issueOf(ballot)) && decided.get(ballot.key) !== 'rejected',
  );
  const first = beside[0]?.key ?? null;
  return first === null || first === key || decided.has(first) ? null : first;
}
