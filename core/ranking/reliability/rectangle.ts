import type { Ratings } from '../ratings.ts';

/** The units that all raters of the set rated: what W and the ICC need. */
export interface Rectangle {
  /** Raters with at least one value, by their place in the ratings: m or k of them. */
  readonly raters: readonly number[];
  /** Units rated by all of these: n of them. */
  readonly units: readonly number[];
  /** Unit by unit, the raters in their order. */
  readonly values: Float64Array;
}

export type RectangleReason = 'few-units' | 'few-raters';

/** Whoever rated nothing is not one of the set; whoever left one unit out takes that unit out. */
export function completeRectangle(ratings: Ratings): Rectangle {
  const raters = [...new Set(ratings.rater)].sort((a, b) => a - b);
  const units: number[] = [];
  const values: number[] = [];
  for (let unit = 0; unit < ratings.units; unit += 1) {
    const [from, to] = [ratings.first[unit] ?? 0, ratings.first[unit + 1] ?? 0];
    if (to - from !== raters.length || raters.length === 0) continue;
    units.push(unit);
    for (let at = from; at < to; at += 1) values.push(ratings.value[at] ?? 0);
  }
  return { raters, units, values: Float64Array.from(values) };
}

/** Fewer than 2 raters or 3 units say nothing about agreement (definitions, "Reliability"). */
export function tooSmall({ raters, units }: Rectangle): RectangleReason | null {
  if (raters.length < 2) return 'few-raters';
  return units.length < 3 ? 'few-units' : null;
}
