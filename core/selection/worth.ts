import { grantsOf, type Grant } from './check-rules.ts';
import type { Candidate, Chosen, Portfolio } from './portfolio.ts';
import type { Objective } from './scenario.ts';

/** What one grant adds to the objective, in its unit: an integer. */
export function worthIn(objective: Objective, candidates: readonly Candidate[]): (grant: Grant) => number {
  const ranked = candidates.filter(({ rank }) => rank !== null).length;
  return ({ candidate, option }) => {
    switch (objective) {
      case 'value':
        return option.value ?? 0;
      case 'value-by-eig':
        return (option.value ?? 0) * option.seats;
      case 'rank-points':
        // Ex aequo share a rank, and so their points.
        return candidate.rank === null ? 0 : ranked + 1 - candidate.rank;
    }
  };
}

/** A set with its sums, in the order of the candidates. */
export function portfolioOf(
  candidates: readonly Candidate[],
  objective: Objective,
  chosen: readonly Chosen[],
): Portfolio {
  const worth = worthIn(objective, candidates);
  const grants = new Map(grantsOf(candidates, chosen).map((grant) => [grant.candidate.defi, grant]));
  const ordered = candidates.flatMap(({ defi }) => grants.get(defi) ?? []);
  const sum = (count: (grant: Grant) => number): number =>
    ordered.reduce((so, grant) => so + count(grant), 0);
  return {
    chosen: ordered.map(({ candidate, option }) => ({ defi: candidate.defi, option: option.id })),
    value: sum(worth),
    seats: sum(({ option }) => option.seats),
    costCents: sum(({ option }) => option.costCents),
    fundCents: sum(({ option }) => option.fundCents),
  };
}
