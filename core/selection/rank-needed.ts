import type { Candidate } from './portfolio.ts';
import type { Question } from './selection-model.ts';
import { reducedValue, type TeamOption } from './team-option.ts';

// What the total of one défi decides, everything else alike. A value that somebody set does not follow the total.

/** A team that a défi may be granted, and what the best set with it is worth: as a whole, and the rest of it. */
export interface Offer {
  readonly option: TeamOption;
  readonly worth: number;
  readonly rest: number;
}

export interface Given {
  readonly candidate: Candidate;
  readonly offers: readonly Offer[];
  /** What a team loses of its value for each EIG taken away, in percent. */
  readonly reducedLoss: number;
}

/**
 * The rank at which a défi that is out would be in every best set: the last one before its own whose total, were it its
 * own, would make one of its teams worth more than the `present` set. With rank points, the rank that has enough of them.
 * Null when not even the first would do.
 */
export function rankNeeded({ candidates, scenario }: Question, given: Given, present: number): number | null {
  const { rank: own } = given.candidate;
  if (own === null) return null;
  const ranked = candidates.flatMap(({ rank, options }) => (rank === null ? [] : [{ rank, options }]));
  const { objective } = scenario;
  const enough = (rank: number, whole: number | null): boolean =>
    objective === 'rank-points'
      ? given.offers.some(({ rest }) => rest + ranked.length + 1 - rank > present)
      : whole !== null && worthWith(given, whole, objective) > present;
  const places =
    objective === 'rank-points'
      ? Array.from({ length: own }, (_one, place) => ({ rank: place + 1, whole: null }))
      : ranked.map(({ rank, options }) => ({ rank, whole: wholeOf(options) }));
  const ranks = places
    .filter(({ rank, whole }) => rank <= own && enough(rank, whole))
    .map(({ rank }) => rank);
  return ranks.length === 0 ? null : Math.max(...ranks);
}

/**
 * The least by which the total of a défi that is out would have to be higher for it to be in every best set, in
 * hundredths; in rank points where they are what counts. Null where its total decides nothing.
 */
export function pointsNeeded({ scenario }: Question, given: Given, present: number): number | null {
  if (given.offers.length === 0) return null;
  if (scenario.objective === 'rank-points') return present + 1 - worthNow(given);
  const whole = wholeOf(given.candidate.options);
  if (whole === null || !followsTotal(given)) return null;
  const { objective } = scenario;
  const enough = (more: number): boolean => worthWith(given, whole + more, objective) > present;
  let most = 1;
  while (!enough(most)) {
    // No total is as high.
    if (most > mostPoints) return null;
    most *= 2;
  }
  return firstOf(most, enough);
}

/**
 * The most by which the total of a défi that is in can be lower with it still in every best set, in hundredths, or in
 * rank points. `without`: what the best set without it is worth. Null where there is none, and where one is worth as much.
 */
export function pointsToSpare({ scenario }: Question, given: Given, without: number | null): number | null {
  if (without === null || given.offers.length === 0) return null;
  if (scenario.objective === 'rank-points') return atLeastNone(worthNow(given) - without - 1);
  const whole = wholeOf(given.candidate.options);
  if (whole === null || !followsTotal(given)) return null;
  const { objective } = scenario;
  const tooLow = (less: number): boolean =>
    less > whole || worthWith(given, whole - less, objective) <= without;
  return atLeastNone(firstOf(whole + 1, tooLow) - 1);
}

/** Whether any of its teams is worth what its total says. */
const followsTotal = ({ offers }: Given): boolean => offers.some(({ option }) => option.valueFrom !== 'set');

/** In hundredths: more than any grid gives. */
const mostPoints = 10_000_000;

const atLeastNone = (points: number): number | null => (points < 0 ? null : points);

/** The least whole number for which it holds, that holds for `most` and for all above the least. */
function firstOf(most: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const worthNow = ({ offers }: Given): number => Math.max(...offers.map(({ worth }) => worth));

/** The best set that holds the défi, were its whole team worth so much; less than nothing without any. */
function worthWith(
  { candidate, offers, reducedLoss }: Given,
  whole: number,
  objective: 'value' | 'value-by-eig',
): number {
  return Math.max(
    -1,
    ...offers.map(({ option, rest }) => {
      const value = valueAt(option, candidate, whole, reducedLoss);
      return rest + value * (objective === 'value' ? 1 : option.seats);
    }),
  );
}

/** What the whole team of a défi is worth by its total, whoever set another value. */
function wholeOf(options: readonly TeamOption[]): number | null {
  const defaults = options.flatMap(({ defaultValue }) => defaultValue ?? []);
  return defaults.length === 0 ? null : Math.max(...defaults);
}

/** What a team would be worth with that total. */
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
