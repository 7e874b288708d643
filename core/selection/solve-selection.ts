import type { Solve } from '../solver.ts';
import { brokenRules, type Grant } from './check-rules.ts';
import type { Chosen, Portfolio } from './portfolio.ts';
import { rowOf, selectionModel, type Question, type SelectionModel } from './selection-model.ts';
import { portfolioOf } from './worth.ts';
import { bestSet, without } from './zero-one.ts';

export interface SelectionTools {
  readonly solve: Solve;
  /** Called before each model is solved; throws when the person gave up. */
  readonly step: () => Promise<void>;
}

export type Best =
  | { readonly kind: 'optimal'; readonly portfolio: Portfolio }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'limit' };

export type Selection =
  | {
      readonly kind: 'optimal';
      readonly best: Portfolio;
      /** Other sets worth exactly as much. */
      readonly ties: readonly Portfolio[];
      /** False: there are, or may be, more of them. */
      readonly tiesComplete: boolean;
    }
  | {
      readonly kind: 'infeasible';
      /** Places of rules that cannot hold together, and can without any one of them. */
      readonly conflict: readonly number[];
    }
  | { readonly kind: 'limit' };

/** How many other sets that are worth as much are looked for. */
export const mostTies = 20;

/** For one model; most take a fraction of a second at 200 défis. */
const seconds = 30;

/** Something that an explanation stands on was not proven within the time. */
export class NoProof extends Error {}

/**
 * The best set and all that are worth exactly as much, found by cutting off each one that is known. The best of them
 * is the one that stands highest in the official order: of two sets, the one that has the first défi by which they
 * differ, or the earlier of its options. Where there are more ties than are looked for, it is the best of those found.
 * `told`: hears the first optimum, as soon as it is proven.
 */
export async function solveSelection(
  question: Question,
  tools: SelectionTools,
  told: (first: Portfolio) => void = () => undefined,
): Promise<Selection> {
  const model = selectionModel(question);
  await tools.step();
  let answer = await bestSet(model, tools.solve, seconds);
  if (answer.kind === 'limit') return answer;
  if (answer.kind === 'infeasible') return conflictIn(question, tools);
  let { value } = answer;
  told(portfolioFrom(question, model, answer.chosen));
  let sets = [answer.chosen];
  const cuts = [without(answer.chosen, model.grants.length)];
  let complete = false;
  while (!complete && sets.length <= mostTies + 1) {
    await tools.step();
    const rows = [...model.rows, ...cuts, worthAtLeast(model, value)];
    answer = await bestSet({ worth: model.worth, rows }, tools.solve, seconds);
    if (answer.kind === 'limit') break;
    if (answer.kind === 'infeasible') complete = true;
    else {
      // Never seen, but nothing is taken on trust: were one worth more, it would be the optimum.
      sets = answer.value > value ? [answer.chosen] : [...sets, answer.chosen];
      ({ value } = answer);
      cuts.push(without(answer.chosen, model.grants.length));
    }
  }
  const [best, ...ties] = sets
    .slice(0, mostTies + 1)
    .sort(inOfficialOrder)
    .map((chosen) => portfolioFrom(question, model, chosen));
  if (best === undefined) throw new Error('an optimum was lost');
  return { kind: 'optimal', best, ties, tiesComplete: complete };
}

/** Places stand in the order of the candidates and their options, ascending in each set. */
function inOfficialOrder(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}

/** What else a set has to be. */
export interface Wanted {
  /** What is made as large as can be, in the stead of the objective. */
  readonly most?: (grant: Grant) => number;
  /** The least that its value may be. */
  readonly worth?: number;
}

/** One best set, whichever the solver finds first. */
export async function bestPortfolio(
  question: Question,
  tools: SelectionTools,
  { most, worth }: Wanted = {},
): Promise<Best> {
  const model = selectionModel(question);
  await tools.step();
  const rows = worth === undefined ? model.rows : [...model.rows, worthAtLeast(model, worth)];
  const answer = await bestSet(
    { worth: most === undefined ? model.worth : model.grants.map(most), rows },
    tools.solve,
    seconds,
  );
  return answer.kind === 'optimal'
    ? { kind: 'optimal', portfolio: portfolioFrom(question, model, answer.chosen) }
    : answer;
}

/** The same where nothing can be said without a proof; null when no set keeps the rules. */
export async function provenBest(
  question: Question,
  tools: SelectionTools,
  wanted: Wanted = {},
): Promise<Portfolio | null> {
  const best = await bestPortfolio(question, tools, wanted);
  if (best.kind === 'limit') throw new NoProof();
  return best.kind === 'optimal' ? best.portfolio : null;
}

const worthAtLeast = ({ grants, worth }: SelectionModel, value: number): SelectionModel['rows'][number] => {
  const of = new Map(grants.map((grant, place) => [grant, worth[place] ?? 0]));
  return rowOf(grants, (grant) => of.get(grant) ?? 0, value, null);
};

/** Counted anew, and held against the rules once more by other means than the rows that the solver was given. */
function portfolioFrom(
  { candidates, scenario }: Question,
  { grants }: SelectionModel,
  places: readonly number[],
): Portfolio {
  const chosen = places.flatMap((place): Chosen[] => {
    const grant = grants[place];
    return grant === undefined ? [] : [{ defi: grant.candidate.defi, option: grant.option.id }];
  });
  if (brokenRules(candidates, scenario, chosen).length > 0) throw new Error('an answer breaks a rule');
  return portfolioOf(candidates, scenario.objective, chosen);
}

/**
 * Rules that cannot hold together, by leaving each out in turn: if no set keeps the others either, it stays out.
 * Without any rule nothing has to be chosen, so that some always remain.
 */
async function conflictIn({ candidates, scenario }: Question, tools: SelectionTools): Promise<Selection> {
  let places = scenario.rules.map((_rule, place) => place);
  for (const place of [...places]) {
    const rest = places.filter((one) => one !== place);
    const rules = rest.flatMap((one) => scenario.rules[one] ?? []);
    const best = await bestPortfolio({ candidates, scenario: { ...scenario, rules } }, tools, {
      most: () => 0,
    });
    if (best.kind === 'limit') return best;
    if (best.kind === 'infeasible') places = rest;
  }
  return { kind: 'infeasible', conflict: places };
}
