import type { DefiId } from '../ids.ts';
import type { Decision, Round } from './decision.ts';
import type { Standings } from './current-decisions.ts';

// The complementary list has an order of its own in each round, and one that counts: the committee's members in the
// committee's order, with those of which it has said nothing yet between them, where the jury put them.

/** The list of one round, from its first place down. */
export function listOfRound(standings: Standings, round: Round): DefiId[] {
  return [...standings]
    .flatMap(([defi, standing]) => {
      const own = standing[round];
      return own?.outcome === 'complementaire' ? [{ defi, position: own.position ?? Infinity }] : [];
    })
    .sort((a, b) => a.position - b.position)
    .map(({ defi }) => defi);
}

/** The list that counts now, from its first place down: who moves up is looked for along it. */
export function currentList(standings: Standings): DefiId[] {
  const proposed = listOfRound(standings, 'jury');
  // One that the committee added comes after those that the jury proposed.
  const placeOf = (defi: DefiId): number =>
    proposed.includes(defi) ? proposed.indexOf(defi) : proposed.length;
  let waiting = proposed.filter((defi) => standings.get(defi)?.comite === null);
  const list: DefiId[] = [];
  for (const defi of listOfRound(standings, 'comite')) {
    const next = waiting.findIndex((one) => placeOf(one) > placeOf(defi));
    const before = waiting.slice(0, next === -1 ? waiting.length : next);
    list.push(...before, defi);
    waiting = waiting.slice(before.length);
  }
  return [...list, ...waiting];
}

/** The list that a person puts in order in a round: the committee orders the one that counts. */
export const orderable = (standings: Standings, round: Round): DefiId[] =>
  round === 'comite' ? currentList(standings) : listOfRound(standings, 'jury');

/**
 * What has to be written so that the places of a round's list run from 1 without a gap in this order. A change of place
 * stays the decision of whoever took it. `follows`: the withdrawal that made the gap; null for any other cause.
 */
export function renumbered(
  standings: Standings,
  round: Round,
  order: readonly DefiId[],
  follows: DefiId | null,
): Decision[] {
  return order.flatMap((defi, at) => {
    const own = standings.get(defi)?.[round] ?? null;
    if (own?.outcome !== 'complementaire' || own.position === at + 1) return [];
    return [{ ...plainDecision(own), position: at + 1, follows: follows ?? own.follows }];
  });
}

/** A decision without what a file adds to it. */
export const plainDecision = ({ round, defi, outcome, granted, ...rest }: Decision): Decision => {
  const { position, motivation, by, on, follows } = rest;
  return { round, defi, outcome, granted, position, motivation, by, on, follows };
};
