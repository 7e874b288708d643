import type { Constraint, Solve } from '../solver.ts';
import { inSmallCoefficients } from './small-coefficients.ts';

/** Things to take or leave: their worth, and rows that what is taken keeps. Integers throughout. */
export interface ZeroOne {
  readonly worth: readonly number[];
  readonly rows: readonly Constraint[];
}

export type ZeroOneAnswer =
  | {
      readonly kind: 'optimal';
      readonly value: number;
      /** Places, ascending. */
      readonly chosen: readonly number[];
    }
  | { readonly kind: 'infeasible' }
  /** Nothing was proven within the time. */
  | { readonly kind: 'limit' };

/** Where values add up to more, the solver is asked once more for a set worth a unit more than the one it found. */
const surest = 2 ** 24;

/** So often an answer may turn out not to be whole before it is given up. */
const mostRounds = 50;

/**
 * The most valuable set that keeps all rows. The solver works in floating point: rows are divided by their greatest
 * common divisor and written in small coefficients first, so that a unit is far more than its tolerance; its answer is
 * rounded, counted again in integers, and cut off if it breaks a row or is not worth what the solver said, until one is.
 */
export async function bestSet(problem: ZeroOne, solve: Solve, seconds: number): Promise<ZeroOneAnswer> {
  const { worth, rows } = problem;
  const unit = divisorOf(worth);
  let best = await foundIn(problem, solve, seconds);
  if (worth.reduce((sum, value) => sum + Math.abs(value), 0) <= surest * unit) return best;
  for (let round = 0; round < mostRounds; round += 1) {
    if (best.kind !== 'optimal') return best;
    const more = { terms: termsOf(worth), lower: best.value + unit, upper: null };
    const better = await foundIn({ worth, rows: [...rows, more] }, solve, seconds);
    if (better.kind === 'infeasible') return best;
    best = better;
  }
  return { kind: 'limit' };
}

async function foundIn({ worth, rows }: ZeroOne, solve: Solve, seconds: number): Promise<ZeroOneAnswer> {
  const unit = divisorOf(worth);
  const small = inSmallCoefficients(rows.map(inSmallUnits), worth.length);
  const things = worth.map((value) => ({ lower: 0, upper: 1, integer: true, cost: value / unit }));
  const variables = [...things, ...small.carries];
  const constraints = [...small.rows];
  let best: { readonly value: number; readonly chosen: readonly number[] } | null = null;
  for (let round = 0; round < mostRounds; round += 1) {
    const answer = await solve({ sense: 'maximize', variables, constraints }, { seconds });
    if (answer.kind === 'limit') return { kind: 'limit' };
    if (answer.kind === 'unbounded') throw new Error('a choice of things is never unbounded');
    if (answer.kind === 'infeasible') return best === null ? answer : { kind: 'optimal', ...best };
    const chosen = worth.flatMap((_value, place) => ((answer.values[place] ?? 0) > 0.5 ? [place] : []));
    const value = sumAt(worth, chosen);
    if (rows.every((row) => isWithin(row, chosen)) && (best === null || value > best.value)) {
      best = { value, chosen };
    }
    // What is left to be found is worth no more than the solver proved.
    if (best !== null && best.value >= Math.floor(answer.objective + 0.5) * unit) {
      return { kind: 'optimal', ...best };
    }
    constraints.push(without(chosen, worth.length));
  }
  return { kind: 'limit' };
}

/** A row that every set keeps but this one. */
export function without(chosen: readonly number[], count: number): Constraint {
  const taken = new Set(chosen);
  return {
    terms: Array.from({ length: count }, (_one, variable) => ({
      variable,
      coefficient: taken.has(variable) ? 1 : -1,
    })),
    lower: null,
    upper: chosen.length - 1,
  };
}

const termsOf = (values: readonly number[]): Constraint['terms'] =>
  values.flatMap((coefficient, variable) => (coefficient === 0 ? [] : [{ variable, coefficient }]));

const sumAt = (values: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (values[place] ?? 0), 0);

function isWithin({ terms, lower, upper }: Constraint, chosen: readonly number[]): boolean {
  const taken = new Set(chosen);
  const sum = terms.reduce(
    (so, { variable, coefficient }) => so + (taken.has(variable) ? coefficient : 0),
    0,
  );
  return (lower === null || sum >= lower) && (upper === null || sum <= upper);
}

/** The same row with the smallest integers; a bound between two multiples is drawn to the nearer side. */
function inSmallUnits({ terms, lower, upper }: Constraint): Constraint {
  const unit = divisorOf(terms.map(({ coefficient }) => coefficient));
  return {
    terms: terms.map(({ variable, coefficient }) => ({ variable, coefficient: coefficient / unit })),
    lower: lower === null ? null : Math.ceil(lower / unit),
    upper: upper === null ? null : Math.floor(upper / unit),
  };
}

/** Greatest common divisor; 1 where there is nothing to divide. */
function divisorOf(values: readonly number[]): number {
  let divisor = 0;
  for (const value of values) {
    let rest = Math.abs(value);
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor === 0 ? 1 : divisor;
}
