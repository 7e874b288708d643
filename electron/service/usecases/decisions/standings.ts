import type { Phase } from '#core/call/phase.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiId } from '#core/ids.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import { currentDecisions, type Standings } from '#core/selection/current-decisions.ts';
import type { Decision, GrantedTeam, Round } from '#core/selection/decision.ts';
import { grantedTeam } from '#core/selection/granted-team.ts';
import type { Holding } from '#core/selection/move-up.ts';
import type { Candidate } from '#core/selection/portfolio.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { requestedOption, type TeamOption } from '#core/selection/team-option.ts';
import { parisLocal } from '#core/texts/paris-time.ts';
import { readDecisions, writeDecision, type StoredDecision } from '#db/queries/decisions.ts';
import { readProposal, type StoredScenario } from '#db/queries/scenarios.ts';
import { readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../../context.ts';
import type { Change, OpenSession } from '../../open-session.ts';
import type { Ranked } from '../read-ranked.ts';
import { readSelectionGround, type SelectionGround } from '../selection/candidates.ts';

/** What decisions are taken on, and those that were taken. */
export interface DecisionGround extends SelectionGround {
  /** Of défis that are in the session, oldest first. */
  readonly decisions: readonly StoredDecision[];
  readonly standings: Standings<StoredDecision>;
  /** The scenario that the last proposal was taken from; null when none was. */
  readonly basis: StoredScenario | null;
  /** What is granted is held against these: the rules of the basis, else the caps of the call. */
  readonly rules: readonly Rule[];
  /** Every défi: in official order, then those that are not admissible. */
  readonly order: readonly DefiId[];
}

/** Refused while the marking is open, like the ranking. */
export function readDecisionGround(session: OpenSession): DecisionGround {
  const ground = readSelectionGround(session);
  const basis = readProposal(session.db);
  return {
    ...ground,
    ...standingsOf(session, ground.ranked),
    basis,
    rules: basis?.scenario.rules ?? capRules(ground.ranked.settings),
  };
}

/** What was decided on the défis that are in the session. */
export function standingsOf(
  session: OpenSession,
  ranked: Ranked,
): Pick<DecisionGround, 'decisions' | 'standings' | 'order'> {
  const decisions = readDecisions(session.db).filter(({ defi }) => ranked.defis.has(defi));
  return {
    decisions,
    standings: currentDecisions(decisions),
    order: [...ranked.rows.map(({ defi }) => defi), ...ranked.irrecevables.map(({ id }) => id)],
  };
}

function capRules({
  seatCap,
  envelopeCents,
}: {
  readonly seatCap: number | null;
  readonly envelopeCents: number | null;
}): Rule[] {
  const rules: Rule[] = [];
  if (seatCap !== null) rules.push({ kind: 'seats', max: seatCap });
  if (envelopeCents !== null) rules.push({ kind: 'envelope', maxCents: envelopeCents });
  return rules;
}

/** When each round is open: the jury proposes until the session is archived, the committee decides after it. */
export const openRounds = (phase: Phase): { readonly jury: boolean; readonly comite: boolean } => ({
  jury: phase === 'deliberation' || phase === 'decision',
  comite: phase === 'decision',
});

/** The day on which the filing ended, in Paris; null where the call sets none. */
export function earliestDay(session: OpenSession): string | null {
  const { deadline } = readSettings(session.db);
  return deadline === null ? null : parisLocal(deadline).slice(0, 10);
}

/** Nothing is decided before there is anything to decide on. What a file holds already is read as it is. */
function refuseTooEarly(session: OpenSession, on: string): void {
  const earliest = earliestDay(session);
  if (earliest !== null && on < earliest) throw new AppFailure('decision-too-early', { day: earliest });
}

/**
 * The coordinator's session, in a phase in which this round can be recorded; `on` is the day of the decision where one is
 * given with it.
 */
export function decidingSession(
  context: ServiceContext,
  round: Round,
  on: string | null = null,
): OpenSession {
  const session = context.coordinatorSession();
  if (!mayReadRanking(session.viewer(), session.moment())) throw new AppFailure('ranking-closed');
  if (!openRounds(session.notArchived().phase())[round]) throw new AppFailure('decision-not-now');
  if (on !== null) refuseTooEarly(session, on);
  return session;
}

/** Writes what a decision changes, in one transaction with its entry in the journal. */
export function writeDecisions(
  session: OpenSession,
  change: Omit<Change, 'payload'>,
  decisions: readonly Decision[],
  more: Parameters<OpenSession['record']>[1] = () => undefined,
): void {
  const payload = { decisions: decisions.map((decision) => ({ ...decision })) };
  session.record({ ...change, payload }, (db, entry) => {
    more(db, entry);
    for (const decision of decisions) writeDecision(db, entry, decision);
  });
}

/** A défi as rules look at it; one that is not ranked, or not admissible, may be granted a team all the same. */
export function candidateOf({ candidates, ranked }: DecisionGround, defi: DefiId): Candidate {
  return (
    candidates.find((one) => one.defi === defi) ?? {
      defi,
      rank: null,
      options: [],
      ministries: ranked.defis.get(defi)?.content.ministries ?? [],
      group: null,
      favourable: null,
      bar: 'no-score',
    }
  );
}

/** What is granted now, in official order. */
export function holdingsOf(ground: DecisionGround): Holding[] {
  return ground.order.flatMap((defi) => {
    const current = ground.standings.get(defi)?.current;
    return current?.outcome === 'retenu' && current.granted !== null
      ? [{ candidate: candidateOf(ground, defi), granted: current.granted }]
      : [];
  });
}

/** The team that a défi asks for, else the first that it can be granted; null when there is none. */
export function usualTeam({ options }: SelectionGround, defi: DefiId): GrantedTeam | null {
  const own = options.get(defi) ?? [];
  const option: TeamOption | undefined = own.find(({ id }) => id === requestedOption) ?? own[0];
  return option === undefined ? null : grantedTeam(option);
}
