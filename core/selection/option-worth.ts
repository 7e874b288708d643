import type { Grid } from '../call/grid.ts';
import type { Fraction } from '../ranking/fraction.ts';
import type { Worths } from './choice-problem.ts';
import type { WeightVertices } from './weight-vertices.ts';

/** What a team option is worth when the weights are others. */
export interface OptionWorth {
  /** The official mark on each criterion, in hundredths, in the grid's order. */
  readonly marks: readonly Fraction[];
  /**
   * The share of the whole team's value that is left to it, in percent; or a value in hundredths that somebody set by
   * hand, which no weight changes.
   */
  readonly part: { readonly percent: number } | { readonly set: number };
  /** 1; or its EIGs, where values are multiplied by them. */
  readonly times: number;
}

export interface ExactWorths {
  readonly worths: Worths;
  /** False where values had to be rounded, to less than a millionth of a hundredth, for their sums to stay exact. */
  readonly exact: boolean;
}

/**
 * Worth under weights w = the share left × (official total under w − the least total), that is
 * outOf · Σ w·(m − min) / (max · Σ w), in one unit small enough for all to be whole numbers. Nothing is rounded to
 * hundredths on the way, so that worth is linear in the weights and the corners of a set of weights speak for all of it.
 */
export function worthsAtVertices(
  options: readonly (readonly OptionWorth[])[],
  { outOf, scale }: Grid,
  { whole, vertices }: WeightVertices,
): ExactWorths {
  const counts = options.flatMap((ofItem) =>
    ofItem.flatMap(({ marks }) => marks.map(({ denominator }) => denominator)),
  );
  const common = counts.reduce((least, count) => (least / gcd(least, count)) * count, 1n);
  const unit = 100n * BigInt(scale.max) * BigInt(whole) * common;
  const weights = vertices.map((vertex) => vertex.map(BigInt));
  const least = BigInt(scale.min);
  const worthOf = ({ marks, part, times }: OptionWorth): bigint[] => {
    if ('set' in part) return weights.map(() => BigInt(times) * BigInt(part.set) * unit);
    const above = marks.map(
      ({ numerator, denominator }) => (numerator - least * denominator) * (common / denominator),
    );
    const factor = BigInt(times) * BigInt(part.percent) * BigInt(outOf);
    return weights.map((vertex) =>
      vertex.reduce((sum, weight, place) => sum + factor * weight * (above[place] ?? 0n), 0n),
    );
  };
  return inDoubles(options.map((ofItem) => ofItem.map(worthOf)));
}

/** In the largest unit that keeps them whole; in a larger one, rounded, where the sum of all would pass 2⁵³. */
function inDoubles(worths: readonly (readonly (readonly bigint[])[])[]): ExactWorths {
  const divisor = worths.flat(2).reduce((common, worth) => gcd(common, worth), 0n) || 1n;
  const most = worths.reduce(
    (sum, ofItem) => sum + ofItem.flat().reduce((all, worth) => all + worth, 0n),
    0n,
  );
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  const exact = most / divisor <= limit;
  const by = exact ? divisor : most / limit + 1n;
  const write = (worth: bigint): number => Number((2n * worth + by) / (2n * by));
  return {
    exact,
    worths: worths.map((ofItem) => ofItem.map((worth) => Float64Array.from(worth, write))),
  };
}

/** Values of one draw of weights are rounded to a thousandth of a hundredth: enough for shares of draws. */
const drawnUnit = 1_000;

/** The same under one draw of weights that sum to 1. */
export function worthsUnder(
  options: readonly (readonly OptionWorth[])[],
  { outOf, scale }: Grid,
  weights: Float64Array,
): Worths {
  return options.map((ofItem) =>
    ofItem.map(({ marks, part, times }) => {
      const worth =
        'set' in part
          ? part.set
          : (part.percent / 100) *
            (outOf / scale.max) *
            marks.reduce(
              (sum, { numerator, denominator }, place) =>
                sum + (weights[place] ?? 0) * (Number(numerator) / Number(denominator) - scale.min),
              0,
            );
      return Float64Array.of(Math.round(times * worth * drawnUnit));
    }),
  );
}

function gcd(a: bigint, b: bigint): bigint {
  let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
