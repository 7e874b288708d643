import type { DefiId } from '../ids.ts';
import { currentList, listOfRound, orderable, plainDecision, renumbered } from './complementary-list.ts';
import type { Standings } from './current-decisions.ts';
import type { Decision, GrantedTeam, Round } from './decision.ts';

// What is to be written when somebody decides: the decision itself, and new places for those of the complementary list
// whose place it changes, so that in each round they run from 1 without a gap. The decision itself comes last.

/** Who decides, and on which day (ISO 8601). */
export interface Deciding {
  readonly by: string;
  readonly on: string;
}

/** One decision. One that was on the list keeps its place there; another takes the last. */
export function afterDecision(
  standings: Standings,
  given: Omit<Decision, 'position' | 'follows'>,
): Decision[] {
  const { round, defi, outcome } = given;
  const known = orderable(standings, round);
  const order = (known.includes(defi) ? known : [...known, defi]).filter((one) =>
    one === defi ? outcome === 'complementaire' : standings.get(one)?.[round]?.outcome === 'complementaire',
  );
  const position = outcome === 'complementaire' ? order.indexOf(defi) + 1 : null;
  const moved = renumbered(standings, round, order, null).filter((one) => one.defi !== defi);
  return [...moved, { ...given, position, follows: null }];
}

/** A motivation alone; null when the round has decided nothing there. */
export function afterMotivation(
  standings: Standings,
  round: Round,
  defi: DefiId,
  motivation: string,
): Decision | null {
  const own = standings.get(defi)?.[round] ?? null;
  return own === null ? null : { ...plainDecision(own), motivation };
}

/**
 * The complementary list in another order; `order` holds the same défis. When the committee orders the list, all of it
 * becomes the committee's.
 */
export function afterOrdering(
  standings: Standings,
  round: Round,
  order: readonly DefiId[],
  { by, on }: Deciding,
): Decision[] {
  return order.flatMap((defi, at) => {
    const standing = standings.get(defi);
    if (standing === undefined) return [];
    const own = standing[round];
    if (own?.position === at + 1) return [];
    return [{ ...plainDecision(own ?? standing.current), round, position: at + 1, by, on, follows: null }];
  });
}

/**
 * The committee takes over what the jury proposed, wherever it has not decided itself. What a withdrawal moved before
 * stays what it moved: taking it over changes nothing of the proposal.
 */
export function afterConfirmation(standings: Standings, { by, on }: Deciding): Decision[] {
  const list = currentList(standings);
  const confirmed = [...standings.values()].flatMap(({ jury, comite }): Decision[] => {
    if (jury === null || comite !== null || jury.outcome === 'desiste') return [];
    const position = jury.outcome === 'complementaire' ? list.indexOf(jury.defi) + 1 : null;
    return [{ ...plainDecision(jury), round: 'comite', position, by, on }];
  });
  return confirmed.length === 0 ? [] : [...renumbered(standings, 'comite', list, null), ...confirmed];
}

export interface Withdrawal extends Deciding {
  readonly defi: DefiId;
  readonly reason: string;
  /** Who takes the place, with the team that it is granted; null: nobody does. */
  readonly moveUp: {
    readonly defi: DefiId;
    readonly granted: GrantedTeam;
    readonly motivation: string;
  } | null;
}

/** A défi withdraws, in the round that counts for it, and the next of the list takes its place. */
export function afterWithdrawal(
  standings: Standings,
  { defi, reason, moveUp, by, on }: Withdrawal,
): Decision[] {
  const round = standings.get(defi)?.current.round;
  if (round === undefined) return [];
  const gone: Decision = {
    round,
    defi,
    outcome: 'desiste',
    granted: null,
    position: null,
    motivation: reason,
    by,
    on,
    follows: defi,
  };
  const raised = moveUp === null ? null : standings.get(moveUp.defi);
  const up: Decision[] =
    moveUp === null || raised === null || raised === undefined
      ? []
      : [
          {
            ...moveUp,
            // A word of the committee is only undone by the committee.
            round: raised.comite === null ? round : 'comite',
            outcome: 'retenu',
            position: null,
            by,
            on,
            follows: defi,
          },
        ];
  const written = [gone, ...up];
  const gaps = (['jury', 'comite'] as const).flatMap((one) => {
    const left = listOfRound(standings, one).filter(
      (member) => !written.some((decision) => decision.round === one && decision.defi === member),
    );
    return renumbered(standings, one, left, defi);
  });
  return [...gaps, ...written];
}
