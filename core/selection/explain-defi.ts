import type { DefiId } from '../ids.ts';
import type { Grant } from './check-rules.ts';
import { raiseNeeded, mostSolvedForRaise, type Raise } from './raise-needed.ts';
import { pointsNeeded, pointsToSpare, rankNeeded, type Offer } from './rank-needed.ts';
import type { Candidate, Chosen, Portfolio } from './portfolio.ts';
import type { Rule } from './scenario.ts';
import { allowedGrants, type Question } from './selection-model.ts';
import { provenBest, type SelectionTools } from './solve-selection.ts';
import { worthIn } from './worth.ts';

/** What it would take for one défi to change sides. */
export interface Explanation {
  readonly chosen: boolean;
  /** A best set with the opposite decision, as like the present one as can be; null when the rules allow none. */
  readonly otherwise: Portfolio | null;
  /** How much less that one is worth. */
  readonly gap: number | null;
  /** What it grants and the present one does not, and the reverse; a défi whose team changes is in both. */
  readonly enters: readonly Chosen[];
  readonly leaves: readonly Chosen[];
  readonly rankNeeded: number | null;
  readonly points: number | null;
  readonly moreSeats: Raise | null;
  readonly moreFundCents: Raise | null;
  /** Places of the rules without any one of which every best set has it on the other side. */
  readonly decidedBy: readonly number[];
}

export interface Explained {
  readonly defi: DefiId;
  /** The present answer to the question. */
  readonly best: Portfolio;
  /** What a team loses of its value for each EIG taken away, in percent. */
  readonly reducedLoss: number;
}

/** Throws `NoProof` when something was not proven within the time. */
export async function explainDefi(
  question: Question,
  { defi, best, reducedLoss }: Explained,
  tools: SelectionTools,
): Promise<Explanation> {
  const candidate = question.candidates.find((one) => one.defi === defi);
  const chosen = holds(best, defi);
  if (candidate?.bar !== null) return { ...unmoved, chosen };
  const offers = await offersFor(question, candidate, tools);
  const without = chosen ? [await provenBest(withRule(question, { kind: 'forced-out', defi }), tools)] : [];
  const sets = chosen ? without : offers.map(({ set }) => set);
  const worth = sets.flatMap((set) => set?.value ?? []);
  const value = worth.length === 0 ? null : Math.max(...worth);
  const side: Rule = chosen ? { kind: 'forced-out', defi } : { kind: 'forced-in', defi, option: null };
  const otherwise = value === null ? null : await likest(withRule(question, side), best, value, tools);
  const more = chosen
    ? noMore
    : {
        moreSeats: await raiseNeeded(question, { defi, best, kind: 'seats' }, tools),
        moreFundCents: await raiseNeeded(question, { defi, best, kind: 'envelope' }, tools),
      };
  const given = { candidate, offers, reducedLoss };
  return {
    chosen,
    otherwise,
    gap: value === null ? null : best.value - value,
    enters: otherwise === null ? [] : lacking(best, otherwise),
    leaves: otherwise === null ? [] : lacking(otherwise, best),
    rankNeeded: chosen ? null : rankNeeded(question, given, best.value),
    points: chosen ? pointsToSpare(question, given, value) : pointsNeeded(question, given, best.value),
    ...more,
    decidedBy: await deciding(question, defi, best, tools),
  };
}

const noMore = { moreSeats: null, moreFundCents: null };
const unmoved: Omit<Explanation, 'chosen'> = {
  otherwise: null,
  gap: null,
  enters: [],
  leaves: [],
  rankNeeded: null,
  points: null,
  ...noMore,
  decidedBy: [],
};

const holds = ({ chosen }: Portfolio, defi: DefiId): boolean => chosen.some((one) => one.defi === defi);

const withRule = ({ candidates, scenario }: Question, rule: Rule): Question => ({
  candidates,
  scenario: { ...scenario, rules: [...scenario.rules, rule] },
});

const withoutRules = (
  { candidates, scenario }: Question,
  drop: (rule: Rule, place: number) => boolean,
): Question => ({
  candidates,
  scenario: { ...scenario, rules: scenario.rules.filter((rule, place) => !drop(rule, place)) },
});

/** The grants of one set that the other has not. */
const lacking = (present: Portfolio, other: Portfolio): Chosen[] =>
  other.chosen.filter(
    ({ defi, option }) => !present.chosen.some((one) => one.defi === defi && one.option === option),
  );

/** The best set with each team that the défi may be granted. */
async function offersFor(
  question: Question,
  { defi }: Candidate,
  tools: SelectionTools,
): Promise<(Offer & { readonly set: Portfolio })[]> {
  const worth = worthIn(question.scenario.objective, question.candidates);
  const offers: (Offer & { readonly set: Portfolio })[] = [];
  for (const grant of allowedGrants(question).filter(({ candidate }) => candidate.defi === defi)) {
    const option = grant.option.id;
    const set = await provenBest(withRule(question, { kind: 'forced-in', defi, option }), tools);
    if (set !== null)
      offers.push({ option: grant.option, worth: set.value, rest: set.value - worth(grant), set });
  }
  return offers;
}

/** Of the sets worth so much, one that changes the fewest grants of the present one. */
async function likest(
  question: Question,
  best: Portfolio,
  value: number,
  tools: SelectionTools,
): Promise<Portfolio | null> {
  const present = new Map(best.chosen.map(({ defi, option }) => [defi, option]));
  const likeness = ({ candidate, option }: Grant): number => {
    const granted = present.get(candidate.defi);
    return granted === undefined ? -1 : granted === option.id ? 2 : 1;
  };
  return provenBest(question, tools, { most: likeness, worth: value });
}

/** The present set keeps the rules without any of them, so that what decides is worth more: that is tried first. */
async function deciding(
  question: Question,
  defi: DefiId,
  best: Portfolio,
  tools: SelectionTools,
): Promise<number[]> {
  const isIn: Rule = { kind: 'forced-in', defi, option: null };
  const isOut: Rule = { kind: 'forced-out', defi };
  const [stays, changes] = holds(best, defi) ? [isIn, isOut] : [isOut, isIn];
  const places: number[] = [];
  for (const place of question.scenario.rules.keys()) {
    const without = withoutRules(question, (_rule, one) => one === place);
    const changed = await provenBest(withRule(without, changes), tools, { worth: best.value + 1 });
    if (changed === null) continue;
    const staying = await provenBest(withRule(without, stays), tools);
    if (staying === null || staying.value < changed.value) places.push(place);
  }
  return places;
}

/** How many models an explanation takes at most, for those who wait. */
export function mostModels({ candidates, scenario }: Question, defi: DefiId): number {
  const options = candidates.find((one) => one.defi === defi)?.options.length ?? 0;
  const caps = new Set(
    scenario.rules.map(({ kind }) => kind).filter((kind) => kind === 'seats' || kind === 'envelope'),
  );
  return options + 2 + caps.size * mostSolvedForRaise + 2 * scenario.rules.length;
}
