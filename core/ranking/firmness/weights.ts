import type { Grid } from '../../call/grid.ts';
import type { Random } from './random.ts';

/** The grid's weights as shares of their sum. */
export function normalisedWeights(grid: Grid): number[] {
  const whole = grid.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return grid.criteria.map(({ weight }) => weight / whole);
}

/** Fills `weights` with one draw; they are at least 0 and sum to 1. */
export type DrawWeights = (random: Random, weights: Float64Array) => void;

/** Uniform on the simplex: the spacings of sorted uniform numbers (Tervonen and Lahdelma 2007, § 3.1). */
export const anyWeights: DrawWeights = (random, weights) => {
  const points = new Float64Array(weights.length - 1);
  for (let place = 0; place < points.length; place += 1) points[place] = random.unit();
  points.sort();
  let before = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const point = points[place] ?? 1;
    weights[place] = point - before;
    before = point;
  }
};

/**
 * Uniform on the part of the simplex where no weight lies further than `share` from its own in `around`. Its
 * density is constant, and so is exp(−λ Σ w) there, for any λ: all weights but the widest are drawn one by one
 * from exp(−λ w) on their ranges (inverse of the distribution function of one number each, in the grid's order),
 * the widest, of which the last counts, is what is left to 1; the draw is kept with the chance that makes up for
 * its own exp(−λ w), by one more number, else begun again. λ makes the means of the ranges sum to 1, so that a
 * draw is often kept.
 */
export function weightsAround(around: readonly number[], share: number): DrawWeights {
  const low = around.map((weight) => Math.max(0, weight - share));
  const width = around.map((weight, place) => Math.min(1, weight + share) - (low[place] ?? 0));
  const widest = Math.max(...width);
  if (!(widest > 0) || around.length === 1) {
    return (_random, weights) => weights.set(around);
  }
  const left = width.lastIndexOf(widest);
  const lambda = tilt(low, width);
  return (random, weights) => {
    for (;;) {
      let rest = 1;
      for (let place = 0; place < weights.length; place += 1) {
        if (place === left) continue;
        const weight = (low[place] ?? 0) + tilted(random.unit(), lambda, width[place] ?? 0);
        weights[place] = weight;
        rest -= weight;
      }
      const above = rest - (low[left] ?? 0);
      if (above < 0 || above > widest) continue;
      const chance = Math.exp(-lambda * (lambda > 0 ? above : above - widest));
      if (random.unit() >= chance) continue;
      weights[left] = rest;
      return;
    }
  };
}

/** Below this, exp(−λ w) is so flat over a range that it counts as flat. */
const flat = 1e-6;

/** A number on [0, width] from the density exp(−λ w). */
function tilted(uniform: number, lambda: number, width: number): number {
  const span = lambda * width;
  if (Math.abs(span) < flat) return uniform * width;
  return Math.min(width, Math.max(0, -Math.log1p(uniform * Math.expm1(-span)) / lambda));
}

/** The mean of that density. */
function tiltedMean(lambda: number, width: number): number {
  const span = lambda * width;
  if (Math.abs(span) < flat) return width / 2;
  return 1 / lambda - width / Math.expm1(span);
}

/** λ by halving: the sum of means falls as λ rises. */
function tilt(low: readonly number[], width: readonly number[]): number {
  const sum = (lambda: number): number =>
    low.reduce((all, one, place) => all + one + tiltedMean(lambda, width[place] ?? 0), 0);
  let [from, to] = [-1e4, 1e4];
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2;
    if (sum(middle) > 1) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
