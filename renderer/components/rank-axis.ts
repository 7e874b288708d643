import { scaleLinear, type ScaleLinear } from 'd3-scale';

/** Where ranks stand on an axis of a given length: half a rank of room at both ends. */
export function rankScale(last: number, length: number): ScaleLinear<number, number> {
  return scaleLinear([0.5, Math.max(1, last) + 0.5], [0, length]);
}

/** The ranks that an axis labels: the first, the last, and round ones that keep clear of both. */
export function rankTicks(last: number, most = 4): readonly number[] {
  if (last <= 1) return [1];
  const room = (last - 1) / most;
  const between = scaleLinear([1, last], [0, 1])
    .ticks(most)
    .filter((rank) => Number.isInteger(rank) && rank - 1 >= room / 2 && last - rank >= room / 2);
  return [1, ...between, last];
}

/** Between the last rank above the cut and the first below it; null where there is no cut to draw. */
export function cutRank(cutAfter: number | null, last: number): number | null {
  return cutAfter === null || cutAfter <= 0 || cutAfter >= last ? null : cutAfter + 0.5;
}
