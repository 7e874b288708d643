import type { Candidate, Portfolio } from './portfolio.ts';
import type { Question } from './selection-model.ts';
import { reducedValue, type TeamOption } from './team-option.ts';

/** A team that a défi may be granted, and what the rest of the best set with it is worth. */
export interface Offer {
  readonly option: TeamOption;
  readonly rest: number;
}

/**
 * The rank at which a défi that is out would be in a best set, everything else alike: the last one before its own whose
 * total, were it its own, would make one of its teams worth enough. With rank points, the rank that has enough of them.
 * Null when not even the first would do.
 */
export function rankNeeded(
  { candidates, scenario }: Question,
  candidate: Candidate,
  offers: readonly Offer[],
  { best, reducedLoss }: { readonly best: Portfolio; readonly reducedLoss: number },
): number | null {
  const { rank: own } = candidate;
  if (own === null) return null;
  const ranked = candidates.flatMap(({ rank, options }) => (rank === null ? [] : [{ rank, options }]));
  const enough = ({ option, rest }: Offer, rank: number, whole: number): boolean => {
    const value = valueAt(option, candidate, whole, reducedLoss);
    switch (scenario.objective) {
      case 'value':
        return rest + value >= best.value;
      case 'value-by-eig':
        return rest + value * option.seats >= best.value;
      case 'rank-points':
        return rest + ranked.length + 1 - rank >= best.value;
    }
  };
  const places: { readonly rank: number; readonly whole: number }[] =
    scenario.objective === 'rank-points'
      ? Array.from({ length: own }, (_one, place) => ({ rank: place + 1, whole: 0 }))
      : ranked.flatMap(({ rank, options }) => {
          const whole = wholeOf(options);
          return rank <= own && whole !== null ? [{ rank, whole }] : [];
        });
  const ranks = places
    .filter(({ rank, whole }) => offers.some((offer) => enough(offer, rank, whole)))
    .map(({ rank }) => rank);
  return ranks.length === 0 ? null : Math.max(...ranks);
}

/** What the whole team of a défi is worth by its total, whoever set another value. */
function wholeOf(options: readonly TeamOption[]): number | null {
  const defaults = options.flatMap(({ defaultValue }) => defaultValue ?? []);
  return defaults.length === 0 ? null : Math.max(...defaults);
}

/** What a team would be worth with that total; a value that somebody set does not follow it. */
function valueAt(option: TeamOption, { options }: Candidate, whole: number, reducedLoss: number): number {
  switch (option.valueFrom) {
    case 'set':
      return option.value ?? 0;
    case 'whole':
    case 'advised-size':
      return whole;
    case 'reduced': {
      const size = options.find(({ kind }) => kind === 'requested')?.seats ?? option.seats;
      return reducedValue(whole, size - option.seats, reducedLoss);
    }
  }
}
