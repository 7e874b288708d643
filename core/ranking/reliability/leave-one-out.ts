import { withoutRater, type Ratings } from '../ratings.ts';
import { reliabilityOf, type Reliability } from './reliability.ts';

/** The same figures without one juror: what their marks do to the agreement of the others. */
export interface LeftOut {
  /** Place in the ratings. */
  readonly rater: number;
  readonly reliability: Reliability;
}

/** One rater with values after the other, so that whoever asks can stop in between. */
export function* leaveOneOut(ratings: Ratings): Generator<LeftOut, undefined, undefined> {
  const raters = [...new Set(ratings.rater)].sort((a, b) => a - b);
  for (const rater of raters) yield { rater, reliability: reliabilityOf(withoutRater(ratings, rater)) };
}
