import { Random } from '../firmness/random.ts';
import { atPerMille, type Resampling } from '../firmness/resampling.ts';
import type { Ratings } from '../ratings.ts';
import { alphaComputer, alphaOfPaired, pairedValues, type AlphaReason, type Level } from './alpha.ts';

/** With fewer défis a resampled interval says more about the draws than about the jury. */
const fewestUnits = 3;

export interface AlphaIntervalOptions {
  readonly seed: bigint;
  /** 2,000 by default. */
  readonly draws?: number;
  /** Draws between two partial answers; 100 by default. */
  readonly slice?: number;
}

export interface AlphaInterval {
  /** 95 % percentile interval; null with the reason. */
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: AlphaReason | 'few-units' | null;
  readonly draws: number;
}

/**
 * Resamples the défis that hold two values or more, with their marginals worked out anew (definitions,
 * "Reliability"): the percentile interval of Efron and Tibshirani 1993, ch. 13. A draw whose values are all equal
 * has no α and is drawn again.
 */
export function* alphaInterval(
  ratings: Ratings,
  level: Level,
  { seed, draws = 2000, slice = 100 }: AlphaIntervalOptions,
): Resampling<AlphaInterval> {
  const none = (reason: AlphaInterval['reason']): AlphaInterval => ({
    low: null,
    high: null,
    reason,
    draws: 0,
  });
  const paired = pairedValues(ratings);
  const { reason } = alphaOfPaired(paired, level);
  if (reason !== null) return none(reason);
  if (paired.units < fewestUnits) return none('few-units');
  const compute = alphaComputer(paired, level);
  const random = Random.seeded(seed);
  const times = new Int32Array(paired.units);
  const values = new Float64Array(draws);
  const answer = (drawn: number): AlphaInterval => {
    const sorted = values.slice(0, drawn).sort();
    return { low: atPerMille(sorted, 25), high: atPerMille(sorted, 975), reason: null, draws: drawn };
  };
  let drawn = 0;
  while (drawn < draws) {
    times.fill(0);
    for (let unit = 0; unit < paired.units; unit += 1) {
      const one = random.below(paired.units);
      times[one] = (times[one] ?? 0) + 1;
    }
    // Some value differs, so a draw that holds its unit and another comes soon.
    const value = compute(times);
    if (value === null) continue;
    values[drawn] = value;
    drawn += 1;
    if (drawn % slice === 0 || drawn === draws) {
      const sofar = drawn;
      yield { drawn, wanted: draws, soFar: () => answer(sofar) };
    }
  }
  return answer(draws);
}
