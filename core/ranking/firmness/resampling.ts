/** An answer that gets better: what the draws so far say. Whoever has enough stops asking. */
export interface Slice<Answer> {
  readonly drawn: number;
  readonly wanted: number;
  /** Worked out only when asked for, since it costs more than the draws of a slice; ask before going on. */
  readonly soFar: () => Answer;
}

/** Yields after each slice of draws and returns the whole answer; abandoning it leaves nothing behind. */
export type Resampling<Answer> = Generator<Slice<Answer>, Answer, undefined>;

/** Draws to the end at once. */
export function finish<Answer>(resampling: Resampling<Answer>): Answer {
  for (;;) {
    const step = resampling.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The value at a percentile of sorted draws by nearest rank: the smallest value such that at least `percent` % of
 * the draws are no greater. `percent` is in tenths of a percent, so that 2,5 % is the whole number 25.
 */
export function atPerMille(sorted: ArrayLike<number>, perMille: number): number {
  const place = Math.max(0, Math.ceil((perMille * sorted.length) / 1000) - 1);
  return sorted[place] ?? Number.NaN;
}
