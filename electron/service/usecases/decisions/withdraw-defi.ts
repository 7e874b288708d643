import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestParsed } from '#core/contract/requests.ts';
import type { WithdrawalView } from '#core/contract/requests/decisions.ts';
import type { Language } from '#core/contract/shell.ts';
import type { DefiId } from '#core/ids.ts';
import { currentList } from '#core/selection/complementary-list.ts';
import { sameTeam } from '#core/selection/current-decisions.ts';
import type { GrantedTeam } from '#core/selection/decision.ts';
import { grantedTeam, sumGranted } from '#core/selection/granted-team.ts';
import { moveUp, type MovedUp } from '#core/selection/move-up.ts';
import { afterWithdrawal } from '#core/selection/next-decisions.ts';
import { withdrawalPlace } from '#core/selection/typed-place.ts';
import { nextMotivation, nextSentence, passedOverSentence } from '#core/texts/move-up-sentences.ts';
import { dropDraft } from '#db/queries/marks.ts';
import type { ServiceContext } from '../../context.ts';
import { nameOf } from '../selection/keep-scenarios.ts';
import {
  candidateOf,
  decidingSession,
  holdingsOf,
  readDecisionGround,
  usualTeam,
  writeDecisions,
  type DecisionGround,
} from './standings.ts';
import { ruleNames } from './view-decisions.ts';

/** Who would take the place of a défi that withdraws, and why those before cannot. */
export function previewWithdrawal(context: ServiceContext, defi: DefiId, language: Language): WithdrawalView {
  const ground = readDecisionGround(decidingSession(context, 'comite'));
  const { freed, moved } = withdrawalOf(ground, defi);
  const { next, passedOver, left } = moved;
  return {
    wasGranted: freed !== null,
    freed: sumGranted(freed === null ? [] : [freed]),
    left: { ...left },
    passedOver: passedOver.map((one) => ({
      defi: one.defi,
      title: nameOf(ground.ranked, one.defi).title,
      position: one.position,
      why: passedOverSentence(one, ground.rules, ruleNames(ground, language), language),
    })),
    next:
      next === null
        ? null
        : {
            defi: next.defi,
            title: nameOf(ground.ranked, next.defi).title,
            position: next.position,
            granted: next.granted,
            why: nextSentence(next, language),
          },
  };
}

/** Records the withdrawal and whom it moves up; refused when that is no longer who the preview named. */
export function recordWithdrawal(context: ServiceContext, wanted: RequestParsed<'withdrawal-record'>): null {
  const { defi, reason, by, on, language } = wanted;
  const session = decidingSession(context, 'comite', on);
  const ground = readDecisionGround(session);
  const { next, passedOver } = withdrawalOf(ground, defi).moved;
  const same =
    next === null
      ? wanted.moveUp === null
      : next.defi === wanted.moveUp?.defi && sameTeam(next.granted, wanted.moveUp.granted);
  if (!same) throw new AppFailure('withdrawal-changed');
  const motivation = next === null ? '' : nextMotivation(next, passedOver.length > 0, language);
  writeDecisions(
    session,
    { kind: 'withdraw-defi', subject: defi },
    afterWithdrawal(ground.standings, {
      defi,
      reason,
      by,
      on,
      moveUp: next === null ? null : { defi: next.defi, granted: next.granted, motivation },
    }),
    (db) => dropDraft(db, 'coordination', defi, withdrawalPlace),
  );
  return null;
}

function withdrawalOf(
  ground: DecisionGround,
  defi: DefiId,
): { readonly freed: GrantedTeam | null; readonly moved: MovedUp } {
  const current = ground.standings.get(defi)?.current;
  const isOnList = current?.outcome === 'complementaire';
  if (current?.outcome !== 'retenu' && !isOnList) throw new AppFailure('not-granted');
  const list = currentList(ground.standings);
  const freed = isOnList ? null : current.granted;
  // One of the list that withdraws leaves no place to take.
  const waiting = freed === null ? [] : list;
  const moved = moveUp(
    ground.rules,
    holdingsOf(ground).filter(({ candidate }) => candidate.defi !== defi),
    freed ?? { seats: 0, fundCents: 0 },
    waiting.map((one, at) => ({
      candidate: candidateOf(ground, one),
      position: at + 1,
      teams: teamsOf(ground, one),
      irrecevable: ground.ranked.defis.get(one)?.recevabilite?.state === 'irrecevable',
    })),
  );
  return { freed, moved };
}

/** The team that it would be granted, as it was decided; then what else it may be granted now. */
function teamsOf(ground: DecisionGround, defi: DefiId): GrantedTeam[] {
  const wouldBe = ground.standings.get(defi)?.current.granted ?? usualTeam(ground, defi);
  if (wouldBe === null) return [];
  const others = (ground.options.get(defi) ?? []).map(grantedTeam);
  return [wouldBe, ...others.filter((one) => !sameTeam(one, wouldBe))];
}
