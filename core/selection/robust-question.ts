import type { DefiId } from '../ids.ts';
import type { Grant } from './check-rules.ts';
import type { ChoiceProblem } from './choice-problem.ts';
import type { OptionWorth } from './option-worth.ts';
import { selectionModel, type Question } from './selection-model.ts';

/** A scenario item by item, with what makes each choice worth something under other weights. */
export interface RobustQuestion {
  /** The défi of each item: those that the scenario leaves a choice on, in official order. */
  readonly defis: readonly DefiId[];
  readonly problem: ChoiceProblem;
  readonly options: readonly (readonly OptionWorth[])[];
}

/**
 * The model that the solver is handed, défi by défi. Two teams of a défi between which neither value nor rules tell a
 * difference count as one: portfolios would else be counted once for each of them. Rows that nothing can break are left out.
 */
export function robustQuestion(question: Question, worthOf: (grant: Grant) => OptionWorth): RobustQuestion {
  const { grants, rows } = selectionModel(question);
  const dense = rows.map(({ terms }) => {
    const coefficients = new Float64Array(grants.length);
    for (const { variable, coefficient } of terms) coefficients[variable] = coefficient;
    return coefficients;
  });
  const items = new Map<
    DefiId,
    { readonly uses: number[][]; readonly options: OptionWorth[]; readonly known: Set<string> }
  >();
  for (const [place, grant] of grants.entries()) {
    const { defi } = grant.candidate;
    const item = items.get(defi) ?? { uses: [], options: [], known: new Set() };
    items.set(defi, item);
    const uses = dense.map((coefficients) => coefficients[place] ?? 0);
    const option = worthOf(grant);
    const told = JSON.stringify([uses, option.part, option.times]);
    if (item.known.has(told)) continue;
    item.known.add(told);
    item.uses.push(uses);
    item.options.push(option);
  }
  const each = [...items.values()];
  const uses = each.map((item) => item.uses);
  const telling = rows.map(({ lower, upper }, row) => {
    const ends = (pick: (...values: number[]) => number): number =>
      uses.reduce((sum, choices) => sum + pick(0, ...choices.map((choice) => choice[row] ?? 0)), 0);
    return (lower !== null && ends(Math.min) < lower) || (upper !== null && ends(Math.max) > upper);
  });
  const isTelling = (_one: unknown, row: number): boolean => telling[row] === true;
  return {
    defis: [...items.keys()],
    problem: {
      items: uses.map((choices) => choices.map((choice) => choice.filter(isTelling))),
      rows: rows.map(({ lower, upper }) => ({ lower, upper })).filter(isTelling),
    },
    options: each.map(({ options }) => options),
  };
}
