import type { AdjustedUnit } from './severity.ts';

/** In the unit of the ratings: adjusted totals closer than this differ by rounding alone. */
const rounding = 1e-9;

/**
 * Ranks by adjusted total, the greatest first, each connected part by itself: 1 is the first of its part. Totals within
 * `rounding` of the next one share the better rank. Only the units that are ranked take part. By place of the unit.
 */
export function adjustedRanks(
  units: readonly AdjustedUnit[],
  isRanked: (unit: number) => boolean,
): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  const sorted = units.filter(({ unit }) => isRanked(unit)).sort((a, b) => b.adjusted - a.adjusted);
  const last = new Map<
    number,
    { readonly adjusted: number; readonly rank: number; readonly count: number }
  >();
  for (const { unit, part, adjusted } of sorted) {
    const before = last.get(part);
    const count = (before?.count ?? 0) + 1;
    const tied = before !== undefined && before.adjusted - adjusted <= rounding;
    const rank = tied ? before.rank : count;
    ranks.set(unit, rank);
    last.set(part, { adjusted, rank, count });
  }
  return ranks;
}
