/** How far one juror is, défi by défi; nothing of it tells a mark. `Key` names a défi. */
export interface JurorProgress<Key> {
  readonly complete: readonly Key[];
  /** Some criteria are marked, and not all. */
  readonly begun: readonly Key[];
  /** Not a mark yet. */
  readonly missing: readonly Key[];
}

/**
 * Sorts the défis that a juror is to mark by how much of the grid their ballot fills. `given` holds how many criteria
 * are marked; a défi that is not in it has none.
 */
export function progressOf<Key>(
  assigned: readonly Key[],
  given: ReadonlyMap<Key, number>,
  criteria: number,
): JurorProgress<Key> {
  const count = (key: Key): number => given.get(key) ?? 0;
  return {
    complete: assigned.filter((key) => count(key) >= criteria),
    begun: assigned.filter((key) => count(key) > 0 && count(key) < criteria),
    missing: assigned.filter((key) => count(key) === 0),
  };
}

/** The same seen from the défis: who has completed each, who has not, for jurors in the order of `jurors`. */
export interface DefiProgress {
  readonly complete: readonly number[];
  readonly begun: readonly number[];
  readonly missing: readonly number[];
}

/** Turns the progress of jurors over défis that are numbered 0 to `defis` − 1 around. */
export function progressByDefi(jurors: readonly JurorProgress<number>[], defis: number): DefiProgress[] {
  const rows = Array.from({ length: defis }, () => ({
    complete: [] as number[],
    begun: [] as number[],
    missing: [] as number[],
  }));
  for (const [juror, progress] of jurors.entries()) {
    for (const state of ['complete', 'begun', 'missing'] as const) {
      for (const defi of progress[state]) rows[defi]?.[state].push(juror);
    }
  }
  return rows;
}
