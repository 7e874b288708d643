import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestParsed } from '#core/contract/requests.ts';
import type { DefiId, OptionId } from '#core/ids.ts';
import { orderable } from '#core/selection/complementary-list.ts';
import type { GrantedTeam, Round } from '#core/selection/decision.ts';
import { grantedTeam } from '#core/selection/granted-team.ts';
import {
  afterConfirmation,
  afterDecision,
  afterMotivation,
  afterOrdering,
} from '#core/selection/next-decisions.ts';
import { motivationPlace } from '#core/selection/typed-place.ts';
import { dropDraft } from '#db/queries/marks.ts';
import type { ServiceContext } from '../../context.ts';
import { decidingSession, readDecisionGround, writeDecisions, type DecisionGround } from './standings.ts';

/** Records what becomes of one défi; the team that is granted is kept as it is now. */
export function recordDecision(context: ServiceContext, wanted: RequestParsed<'decision-record'>): null {
  const { round, defi, outcome, option, ...rest } = wanted;
  const session = decidingSession(context, round, wanted.on);
  const ground = readDecisionGround(session);
  if (!ground.ranked.defis.has(defi)) throw new AppFailure('defi-unknown');
  if (outcome === 'complementaire' && !ground.ranked.settings.complementaryList)
    throw new AppFailure('no-complementary-list');
  const needsTeam = outcome === 'retenu' || outcome === 'complementaire';
  if (needsTeam && option === null) throw new AppFailure('decision-without-team');
  const granted = needsTeam && option !== null ? teamOf(ground, round, defi, option) : null;
  writeDecisions(
    session,
    { kind: 'decide', subject: defi },
    afterDecision(ground.standings, { round, defi, outcome, granted, ...rest }),
    // What was typed is recorded now: nothing of it comes back.
    (db) => dropDraft(db, 'coordination', defi, motivationPlace(round)),
  );
  return null;
}

/** The option as it is now; one that was taken away since stays what it was when it was granted. */
function teamOf(ground: DecisionGround, round: Round, defi: DefiId, wanted: OptionId): GrantedTeam {
  const option = ground.options.get(defi)?.find(({ id }) => id === wanted);
  if (option !== undefined) return grantedTeam(option);
  const standing = ground.standings.get(defi);
  const known = [standing?.[round], standing?.current].find((one) => one?.granted?.option === wanted);
  const granted = known?.granted ?? null;
  if (granted === null) throw new AppFailure('option-unknown');
  return granted;
}

/** Records the reasons alone, where something was decided already. */
export function saveMotivation(
  context: ServiceContext,
  { round, defi, motivation }: RequestParsed<'motivation-save'>,
): { savedAt: string } {
  const session = decidingSession(context, round);
  const { standings } = readDecisionGround(session);
  const known = standings.get(defi)?.[round];
  const decision = afterMotivation(standings, round, defi, motivation);
  if (decision === null) throw new AppFailure('not-decided');
  if (known?.motivation !== motivation)
    writeDecisions(session, { kind: 'decide', subject: defi }, [decision], (db) =>
      dropDraft(db, 'coordination', defi, motivationPlace(round)),
    );
  return { savedAt: context.ports.now() };
}

/** The committee takes over all that the jury proposed and that it has not decided itself. */
export function confirmDecisions(
  context: ServiceContext,
  deciding: RequestParsed<'decisions-confirm'>,
): { confirmed: number } {
  const session = decidingSession(context, 'comite', deciding.on);
  const { standings } = readDecisionGround(session);
  const decisions = afterConfirmation(standings, deciding);
  const confirmed = decisions.filter(({ defi }) => standings.get(defi)?.comite === null).length;
  if (confirmed === 0) throw new AppFailure('nothing-to-confirm');
  writeDecisions(session, { kind: 'confirm-decisions', subject: session.facts.id }, decisions);
  return { confirmed };
}

/** Puts the complementary list of a round in order. */
export function orderComplementary(
  context: ServiceContext,
  { round, order, ...deciding }: RequestParsed<'complementary-order'>,
): { savedAt: string } {
  const session = decidingSession(context, round, deciding.on);
  const { standings } = readDecisionGround(session);
  const known = orderable(standings, round);
  const same = known.length === order.length && known.every((defi) => order.includes(defi));
  if (!same || new Set(order).size < order.length) throw new AppFailure('list-changed');
  const decisions = afterOrdering(standings, round, order, deciding);
  if (decisions.length > 0)
    writeDecisions(session, { kind: 'order-complementary', subject: session.facts.id }, decisions);
  return { savedAt: context.ports.now() };
}
