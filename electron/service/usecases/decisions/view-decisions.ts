import type { DecisionRow, DecisionsView, DecisionView } from '#core/contract/requests/decisions.ts';
import type { Language } from '#core/contract/shell.ts';
import type { DefiId } from '#core/ids.ts';
import { currentList, orderable } from '#core/selection/complementary-list.ts';
import { isToMotivate, isUnconfirmed, type Round } from '#core/selection/decision.ts';
import { sumGranted } from '#core/selection/granted-team.ts';
import { broken } from '#core/selection/move-up.ts';
import { capsOf } from '#core/selection/straight-down-portfolio.ts';
import { namedProfiles } from '#core/selection/team-profiles.ts';
import { parisLocal } from '#core/texts/paris-time.ts';
import { ruleSentence, teamWords, type RuleNames } from '#core/texts/rule-sentences.ts';
import type { StoredDecision } from '#db/queries/decisions.ts';
import type { ServiceContext } from '../../context.ts';
import type { SelectionGround } from '../selection/candidates.ts';
import { nameOf } from '../selection/keep-scenarios.ts';
import { earliestDay, holdingsOf, openRounds, readDecisionGround, type DecisionGround } from './standings.ts';

/** Refused while the marking is open. */
export function viewDecisions(context: ServiceContext, language: Language): DecisionsView {
  const session = context.coordinatorSession();
  const ground = readDecisionGround(session);
  const { ranked, standings, basis, rules, order, decisions } = ground;
  const list = currentList(standings);
  const holdings = holdingsOf(ground);
  const lastBy = (round: Round): string => decisions.findLast((one) => one.round === round)?.by ?? '';
  const current = [...standings.values()].map((standing) => standing.current);
  return {
    open: openRounds(session.phase()),
    complementaryList: ranked.settings.complementaryList,
    earliest: earliestDay(session),
    usualFrom: ranked.settings.juryDay ?? parisLocal(session.facts.createdAt).slice(0, 10),
    basis: basis === null ? null : { name: basis.scenario.name, at: basis.savedAt },
    caps: capsOf(rules),
    callCaps: { seats: ranked.settings.seatCap, fundCents: ranked.settings.envelopeCents },
    granted: sumGranted(holdings.map(({ granted }) => granted)),
    broken: broken(rules, holdings).flatMap((place) => {
      const rule = rules[place];
      return rule === undefined
        ? []
        : [{ rule: place, text: ruleSentence(rule, ruleNames(ground, language), language) }];
    }),
    undecided: order.length - current.length,
    unconfirmed: current.filter(isUnconfirmed).length,
    withoutMotivation: current.filter(isToMotivate).length,
    lists: { jury: orderable(standings, 'jury'), comite: list },
    rows: order.map((defi) => rowOf(ground, defi, list)),
    lastBy: { jury: lastBy('jury'), comite: lastBy('comite') },
  };
}

function rowOf(ground: DecisionGround, defi: DefiId, list: readonly DefiId[]): DecisionRow {
  const { ranked, standings, decisions, options } = ground;
  const row = ranked.rows.find((one) => one.defi === defi);
  const standing = standings.get(defi);
  const current = standing === undefined ? null : viewOf(standing.current);
  return {
    defi,
    ...nameOf(ranked, defi),
    administration: ranked.defis.get(defi)?.content.administration ?? '',
    rank: row?.rank ?? null,
    total: row?.total ?? null,
    avis: row?.hearing.avis?.avis ?? null,
    recevable: row !== undefined,
    jury: viewOrNull(standing?.jury ?? null),
    comite: viewOrNull(standing?.comite ?? null),
    // The place that counts is that in the list of both rounds together.
    current: current === null ? null : { ...current, position: placeIn(list, defi) },
    round: standing?.current.round ?? null,
    changed: [...(standing?.changed ?? [])],
    suggestion: row?.hearing.reason ?? '',
    options: (options.get(defi) ?? []).map(({ id, kind, label, eigs, seats, costCents, fundCents }) => ({
      option: id,
      kind,
      label,
      profiles: namedProfiles(eigs),
      seats,
      costCents,
      fundCents,
    })),
    history: decisions
      .filter((one) => one.defi === defi)
      .map((one) => ({ ...viewOf(one), round: one.round }))
      .reverse(),
  };
}

export function placeIn(list: readonly DefiId[], defi: DefiId): number | null {
  const at = list.indexOf(defi);
  return at === -1 ? null : at + 1;
}

const viewOf = ({
  outcome,
  granted,
  position,
  motivation,
  by,
  on,
  at,
  follows,
}: StoredDecision): DecisionView => ({
  outcome,
  granted,
  position,
  motivation,
  by,
  on,
  at,
  afterWithdrawal: follows !== null,
});

const viewOrNull = (decision: StoredDecision | null): DecisionView | null =>
  decision === null ? null : viewOf(decision);

/** How what rules are about is called, so that a broken one can be told. */
export const ruleNames = (
  { ranked, options }: Pick<SelectionGround, 'ranked' | 'options'>,
  language: Language,
): RuleNames => ({
  defi: (defi) => ranked.defis.get(defi)?.content.title ?? null,
  team: (defi, option) => {
    const team = options.get(defi)?.find(({ id }) => id === option);
    return team === undefined ? null : teamWords({ ...team, option }, language);
  },
  group: (group) => ranked.groups.find(({ id }) => id === group)?.label ?? null,
});
