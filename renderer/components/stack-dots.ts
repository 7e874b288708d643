export interface StackedDot {
  readonly value: number;
  /** How far above (negative) or below the line its middle is. */
  readonly shift: number;
}

/**
 * Dots of equal values one below the other around the line, from above to below: at most `width` apart, and together no more
 * than `height`. Up to a dozen, each leaves an edge of the one before it free, so that they can be counted; more draw closer.
 */
export function stackDots(values: readonly number[], width: number, height: number): readonly StackedDot[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const seen = new Map<number, number>();
  return values.map((value) => {
    const [before, count] = [seen.get(value) ?? 0, counts.get(value) ?? 1];
    seen.set(value, before + 1);
    const step = count === 1 ? 0 : Math.min(width, height / (count - 1));
    return { value, shift: (before - (count - 1) / 2) * step };
  });
}
