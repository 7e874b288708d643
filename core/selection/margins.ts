import type { DefiId } from '../ids.ts';
import type { Portfolio } from './portfolio.ts';
import type { Rule } from './scenario.ts';
import { allowedGrants, type Question } from './selection-model.ts';
import { provenBest, type SelectionTools } from './solve-selection.ts';
import { capsOf, withCap } from './straight-down-portfolio.ts';

export interface Margins {
  /** The best set with one seat more than the cap; null without one. */
  readonly oneMoreSeat: Portfolio | null;
  /** The best set with so much more fund money; null without an envelope. */
  readonly moreMoney: Portfolio | null;
  /** Rising seats, and the value rises with each; the other rules hold. */
  readonly frontier: readonly Portfolio[];
}

/** How far beyond the cap seats are tried: a quarter more, and four at least. */
const beyond = (cap: number): number => cap + Math.max(4, Math.ceil(cap / 4));

/** Throws `NoProof` when something was not proven within the time. */
export async function marginsOf(
  question: Question,
  moneyStepCents: number,
  tools: SelectionTools,
): Promise<Margins> {
  const { rules } = question.scenario;
  const { seats, fundCents } = capsOf(rules);
  const asked = (changed: readonly Rule[]): Question => ({
    ...question,
    scenario: { ...question.scenario, rules: [...changed] },
  });
  const withSeats = (cap: number | null): Question => asked(withCap(rules, 'seats', cap));
  return {
    oneMoreSeat: seats === null ? null : await provenBest(withSeats(seats + 1), tools),
    moreMoney:
      fundCents === null
        ? null
        : await provenBest(asked(withCap(rules, 'envelope', fundCents + moneyStepCents)), tools),
    frontier: await frontierOf(withSeats, seats === null ? null : beyond(seats), tools),
  };
}

/** From the most seats down, each time with fewer than the last set took, until no set keeps the rules. */
async function frontierOf(
  withSeats: (cap: number | null) => Question,
  most: number | null,
  tools: SelectionTools,
): Promise<Portfolio[]> {
  const points: Portfolio[] = [];
  let cap = most;
  while (cap === null || cap >= 0) {
    const set = await provenBest(withSeats(cap), tools);
    if (set === null) break;
    // Worth as much with fewer seats: the one before was no step.
    if (points[0]?.value === set.value) points.shift();
    points.unshift(set);
    cap = set.seats - 1;
  }
  return points;
}

/** A défi that is chosen, and those before it in the official order that could be and are not. */
export interface Departure {
  readonly in: DefiId;
  readonly before: readonly DefiId[];
}

/** Where the choice leaves the order. What the rules shut out leaves no choice, and is not named. */
export function departuresOf(question: Question, best: Portfolio): Departure[] {
  const granted = new Set(best.chosen.map(({ defi }) => defi));
  const open = new Set(allowedGrants(question).map(({ candidate }) => candidate.defi));
  const ranked = question.candidates.flatMap(({ defi, rank }) =>
    rank !== null && open.has(defi) ? [{ defi, rank }] : [],
  );
  return ranked
    .filter(({ defi }) => granted.has(defi))
    .map(({ defi, rank }) => ({
      in: defi,
      before: ranked.filter((one) => one.rank < rank && !granted.has(one.defi)).map((one) => one.defi),
    }))
    .filter(({ before }) => before.length > 0);
}
