import type { Ratings } from '../ratings.ts';
import { alphaOfPaired, pairedValues, type Alpha } from './alpha.ts';
import { icc, type Icc } from './icc.ts';
import { kendallW, type KendallW } from './kendall-w.ts';

/** How far the jurors agree, on one criterion or on their totals. */
export interface Reliability {
  /** α of distances, which marks default to, and of order alone beside it. */
  readonly interval: Alpha;
  readonly ordinal: Alpha;
  readonly w: KendallW;
  readonly icc: Icc;
}

export function reliabilityOf(ratings: Ratings): Reliability {
  const paired = pairedValues(ratings);
  return {
    interval: alphaOfPaired(paired, 'interval'),
    ordinal: alphaOfPaired(paired, 'ordinal'),
    w: kendallW(ratings),
    icc: icc(ratings),
  };
}
