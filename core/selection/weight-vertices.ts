/** The corners of a set of weights; each weight is a whole number of `whole`-ths, in the grid's order. */
export interface WeightVertices {
  readonly whole: number;
  readonly vertices: readonly (readonly number[])[];
}

/** Above these a figure over all corners would keep people waiting: there are draws instead. */
export const mostCriteria = 12;
const mostVertices = 1_000;

/**
 * The corners of the part of the simplex where no weight lies further than so many percentage points from its own share:
 * the set from which core/ranking/firmness/weights.ts draws. A value that is linear in the weights is at least another on
 * the whole set if it is on every corner (Liesiö, Mild and Salo 2007, § 3). Exact: at a corner all weights but one at most
 * are as small or as large as they may be, and that one is what is left to the sum. Null when there are too many.
 */
export function weightVertices(weights: readonly number[], points: number): WeightVertices | null {
  if (weights.length > mostCriteria) return null;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const divisor = weights.reduce((common, weight) => gcd(common, 100 * weight), gcd(100 * sum, points * sum));
  const whole = (100 * sum) / divisor;
  const apart = (points * sum) / divisor;
  const low = weights.map((weight) => Math.max(0, (100 * weight) / divisor - apart));
  const high = weights.map((weight) => Math.min(whole, (100 * weight) / divisor + apart));
  const vertices = corners(low, high, whole);
  return vertices === null ? null : { whole, vertices };
}

function corners(low: readonly number[], high: readonly number[], whole: number): number[][] | null {
  const found: number[][] = [];
  const least = tails(low);
  const most = tails(high);
  const corner: number[] = [];
  /** `left`: what the weights from here on, and the free one, still have to sum to. Whether there is room for more. */
  const walk = (at: number, left: number, free: number | null): boolean => {
    const [freeLow, freeHigh] = free === null ? [0, 0] : [low[free] ?? 0, high[free] ?? 0];
    if (left < (least[at] ?? 0) + freeLow || left > (most[at] ?? 0) + freeHigh) return true;
    if (at === low.length) {
      // One that is free and yet at an end of its range is found with that end.
      if (free === null ? left !== 0 : left === freeLow || left === freeHigh) return true;
      found.push(corner.map((weight, place) => (place === free ? left : weight)));
      return found.length <= mostVertices;
    }
    const ends = [...new Set([low[at] ?? 0, high[at] ?? 0])];
    for (const end of ends) {
      corner[at] = end;
      if (!walk(at + 1, left - end, free)) return false;
    }
    if (free !== null || ends.length === 1) return true;
    corner[at] = 0;
    return walk(at + 1, left, at);
  };
  return walk(0, whole, null) ? found : null;
}

/** The sums from each place on. */
function tails(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of [...values].reverse()) sums.unshift((sums[0] ?? 0) + value);
  return sums;
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
