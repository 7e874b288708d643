import { Reach, type ChoiceProblem, type Worths } from './choice-problem.ts';
import { CompletionBounds } from './completion-bounds.ts';

/** What is decided of the items before some level; several ways of deciding may come to the same. */
interface Part {
  /** Under each of the weights. */
  readonly values: Float64Array;
  readonly sum: number;
  readonly used: Float64Array;
  readonly counting: Float64Array;
  /** Above 2⁵³ no longer exact: the answer is given up then. */
  ways: number;
  /** One of the ways, and how each other one ends. `choice` −1: the item is left out. */
  readonly from: { readonly before: Part | null; readonly choice: number }[];
}

export interface Efficient {
  /** How many portfolios: none when the rules cannot be kept together. */
  readonly count: number;
  /** How many of them hold each item under any of its choices. */
  readonly holding: readonly number[];
  /** The choice of every item, −1 where it is left out, of one portfolio of each value; the greatest sum comes first. */
  readonly examples: readonly (readonly number[])[];
}

export interface EfficientOptions {
  /** How many weights there are. */
  readonly weights: number;
  /** Values under each weight of portfolios that keep the rules: what they dominate is not looked at. */
  readonly known?: readonly Float64Array[];
  /** Gives up above so many partial portfolios at one level. */
  readonly most: number;
  readonly reach?: Reach;
}

/** Between two turns for whoever waits: so many partial portfolios made or kept. */
const turn = 4_000;

/**
 * All non-dominated portfolios (Liesiö, Mild and Salo 2007): those that keep the rules and than which no other one that
 * keeps them is worth at least as much under every weight, and more under one. Item by item; a partial portfolio is
 * dropped only when another one is better whatever follows (worth no less under every weight and more under one, with
 * rules that leave it no less room), or when even the most that may follow leaves it below a portfolio that is known.
 * Yields between two slices of work; null when there is more than it is allowed to keep.
 */
export function* efficientPortfolios(
  problem: ChoiceProblem,
  worths: Worths,
  { weights, known = [], most, reach = new Reach(problem) }: EfficientOptions,
): Generator<undefined, Efficient | null, undefined> {
  const bounds = known.length === 0 ? null : new CompletionBounds(problem, worths, weights);
  const limit = new Float64Array(weights);
  const cannotLead = (one: Part, level: number): boolean => {
    if (bounds === null) return false;
    bounds.fill(level, one.used, limit);
    for (let at = 0; at < weights; at += 1) limit[at] = (limit[at] ?? 0) + (one.values[at] ?? 0);
    return known.some((values) => dominates(values, limit));
  };
  const none = reach.none();
  const counting = reach.clamp(none, 0);
  let level: Part[] =
    counting === null
      ? []
      : [{ values: new Float64Array(weights), sum: 0, used: none, counting, ways: 1, from: [] }];
  let steps = 0;
  for (const [item, choices] of problem.items.entries()) {
    const next: Part[] = [];
    for (const before of level) {
      for (let choice = -1; choice < choices.length; choice += 1) {
        const one = decided(before, choice, choices[choice], worths[item]?.[choice], reach, item + 1);
        if (one !== null && !cannotLead(one, item + 1)) next.push(one);
        if ((steps += 1) % turn === 0) yield;
      }
    }
    next.sort((a, b) => b.sum - a.sum);
    const kept = new Kept();
    for (const one of next) {
      if (kept.take(one) && kept.size > most) return null;
      if ((steps += 1) % turn === 0) yield;
    }
    level = kept.all();
  }
  return counted(problem, level);
}

function decided(
  before: Part,
  choice: number,
  uses: readonly number[] | undefined,
  worth: Float64Array | undefined,
  reach: Reach,
  level: number,
): Part | null {
  const used = uses === undefined ? before.used : before.used.map((use, row) => use + (uses[row] ?? 0));
  const counting = reach.clamp(used, level);
  if (counting === null) return null;
  const values =
    worth === undefined ? before.values : before.values.map((value, at) => value + (worth[at] ?? 0));
  const sum = values === before.values ? before.sum : values.reduce((all, value) => all + value, 0);
  return { values, sum, used, counting, ways: before.ways, from: [{ before, choice }] };
}

/** Whether one is worth at least as much under every weight, and more under one. */
function dominates(values: Float64Array, others: Float64Array): boolean {
  let more = false;
  for (let at = 0; at < values.length; at += 1) {
    const difference = (values[at] ?? 0) - (others[at] ?? 0);
    if (difference < 0) return false;
    if (difference > 0) more = true;
  }
  return more;
}

const noLess = (values: Float64Array, others: Float64Array): boolean =>
  values.every((value, at) => value >= (others[at] ?? 0));

/** The partial portfolios of one level that nothing makes superfluous. They come by falling sum of their values. */
class Kept {
  /** By what counts of their uses. */
  readonly #byUse = new Map<string, { readonly counting: Float64Array; readonly kept: Part[] }>();
  size = 0;

  /** Whether it is one more: not worse than one that is kept, nor the same. */
  take(one: Part): boolean {
    const key = one.counting.join(' ');
    for (const { counting, kept } of this.#byUse.values()) {
      if (!noLess(one.counting, counting)) continue;
      for (const other of kept) {
        if (other.sum <= one.sum) break;
        if (noLess(other.values, one.values)) return false;
      }
    }
    const alike = this.#byUse.get(key) ?? { counting: one.counting, kept: [] };
    for (let at = alike.kept.length - 1; at >= 0; at -= 1) {
      const other = alike.kept[at];
      if (other === undefined || other.sum > one.sum) break;
      if (!noLess(other.values, one.values)) continue;
      other.ways += one.ways;
      other.from.push(...one.from);
      return false;
    }
    alike.kept.push(one);
    this.#byUse.set(key, alike);
    this.size += 1;
    return true;
  }

  all(): Part[] {
    return [...this.#byUse.values()].flatMap(({ kept }) => kept);
  }
}

/** From the last level back: how many whole portfolios go through each partial one. */
function counted({ items }: ChoiceProblem, whole: readonly Part[]): Efficient | null {
  const count = whole.reduce((sum, { ways }) => sum + ways, 0);
  if (!Number.isSafeInteger(count)) return null;
  const holding = items.map(() => 0);
  let ends = new Map<Part, number>(whole.map((one) => [one, 1]));
  for (let item = items.length - 1; item >= 0; item -= 1) {
    const earlier = new Map<Part, number>();
    for (const [one, completions] of ends) {
      for (const { before, choice } of one.from) {
        if (before === null) continue;
        earlier.set(before, (earlier.get(before) ?? 0) + completions);
        if (choice >= 0) holding[item] = (holding[item] ?? 0) + before.ways * completions;
      }
    }
    ends = earlier;
  }
  return { count, holding, examples: whole.map((one) => choicesOf(one)) };
}

function choicesOf(whole: Part): number[] {
  const choices: number[] = [];
  let one: Part | null = whole;
  while (one !== null) {
    const [last]: Part['from'] = one.from;
    if (last !== undefined) choices.unshift(last.choice);
    one = last?.before ?? null;
  }
  return choices;
}
