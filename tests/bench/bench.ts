import type { MergedCalls } from './merged-calls.ts';

/** One figure of a bench, beside what it is measured against. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Measured in the same run on the same machine, so that the ratio means something elsewhere. */
  readonly reference: { readonly name: string; readonly value: number };
}

/** A subject that is measured. Add a module beside this one and name it in run.ts. */
export interface Bench {
  readonly name: string;
  /**
   * Answers its figures; `folder` is empty, its own, and thrown away afterwards. `calls` are the sessions that several
   * benches look at, made once a run.
   */
  readonly run: (folder: string, calls: MergedCalls) => readonly Figure[] | Promise<readonly Figure[]>;
  /** Why it cannot be measured here; null when it can. */
  readonly missing?: () => string | null;
}

/** How long some work takes, in milliseconds. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which a share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
