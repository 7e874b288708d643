import { receiptOf } from '#core/ballot/receipt.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { ExchangeArrival } from '#core/contract/requests/exchange.ts';
import { standings } from '#core/merge/juror-state.ts';
import type { OpenSession } from './open-session.ts';

/**
 * Outcomes as they are once everything is in: what came after a ballot in the same reception may conflict with it or
 * follow it. What was refused, held or there already stays so.
 */
export function outcomesNow(session: OpenSession, outcomes: readonly BallotOutcome[]): BallotOutcome[] {
  const { state } = session.merged();
  const standingOf = standings(state);
  const keyOf = (juror: string, receipt: string): string => `${juror} ${receipt}`;
  const nodes = new Map(
    [...state.nodes.values()].map((node) => [keyOf(node.juror, receiptOf(node.digest)), node]),
  );
  return outcomes.map((outcome) => {
    const { juror, receipt, sitting } = outcome;
    if (!mayChange.has(outcome.outcome) || sitting !== null || juror === null || receipt === null) {
      return outcome;
    }
    const node = nodes.get(keyOf(juror, receipt));
    if (node === undefined) return outcome;
    const standing = standingOf(node);
    return standing === 'set-aside'
      ? { ...outcome, outcome: 'held', held: 'rejected-key' }
      : { ...outcome, outcome: standing };
  });
}

/** The same of what came by the exchange folder. */
export function arrivalsNow(session: OpenSession, arrivals: readonly ExchangeArrival[]): ExchangeArrival[] {
  // A session that was closed meanwhile brought nothing more, and can no longer be read.
  if (arrivals.length === 0) return [];
  const outcomes = outcomesNow(
    session,
    arrivals.map(({ outcome }) => outcome),
  );
  return arrivals.map((arrival, place) => ({ ...arrival, outcome: outcomes[place] ?? arrival.outcome }));
}

const mayChange: ReadonlySet<BallotOutcome['outcome']> = new Set(['accepted', 'older', 'conflict']);
