import type { Scale } from '../call/grid.ts';
import type { DefiId } from '../ids.ts';

/** A défi that a juror has marked whole, with the mean of the juror's own marks on it in hundredths of the scale. */
export interface ReadDefi {
  readonly defi: DefiId;
  readonly mean: number;
}

/** How the marks of one juror moved between the défis marked first and those marked last. */
export interface Drift {
  /** How many défis stand at either end: a third of all. */
  readonly each: number;
  /** Means of the two ends, in hundredths, rounded. */
  readonly first: number;
  readonly last: number;
  /** The difference is one to tell the juror of. */
  readonly worthTelling: boolean;
}

/** Below this many complete défis a difference says nothing. */
export const driftFrom = 12;
/** The least difference that is told of, as a share of the scale's range: 0,3 on a scale from 1 to 4. */
export const driftShare = 0.1;
/** … and how many of its standard errors it must exceed, so that chance alone seldom passes for a drift. */
export const driftErrors = 2;

/**
 * Compares the first third of a juror's défis, in the order in which they were first marked, with the last third (Welch’s
 * standard error of the two means). Null below `driftFrom` défis. It is a hint to the juror alone: no mark is changed by it.
 */
export function driftOf(inOrder: readonly ReadDefi[], scale: Pick<Scale, 'min' | 'max'>): Drift | null {
  if (inOrder.length < driftFrom) return null;
  const each = Math.floor(inOrder.length / 3);
  const first = summary(inOrder.slice(0, each));
  const last = summary(inOrder.slice(-each));
  const difference = Math.abs(first.mean - last.mean);
  const error = Math.sqrt((first.variance + last.variance) / each);
  return {
    each,
    first: Math.round(first.mean),
    last: Math.round(last.mean),
    worthTelling: difference >= driftShare * (scale.max - scale.min) && difference > driftErrors * error,
  };
}

/** Mean and sample variance of at least two défis. */
function summary(defis: readonly ReadDefi[]): { readonly mean: number; readonly variance: number } {
  const mean = defis.reduce((sum, defi) => sum + defi.mean, 0) / defis.length;
  const squares = defis.reduce((sum, defi) => sum + (defi.mean - mean) ** 2, 0);
  return { mean, variance: squares / (defis.length - 1) };
}
