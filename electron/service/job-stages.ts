import type { Job } from './jobs.ts';

/** A step and its share of the whole; the shares need not come to any particular sum. */
export type Stages = Readonly<Record<string, number>>;

/**
 * The same job, telling besides how much of all its steps is done, from 0 to 1: the steps follow each other in the order in
 * which they stand here. What is told never falls, also where a step begins again or one cannot be counted.
 */
export function inStages(job: Job, stages: Stages): Job {
  const sum = Object.values(stages).reduce((total, share) => total + share, 0);
  const before = new Map<string, number>();
  let reached = 0;
  for (const [step, share] of Object.entries(stages)) {
    before.set(step, reached);
    reached += share;
  }
  let whole = 0;
  return {
    signal: job.signal,
    progress: (step, done, total) => {
      const share = stages[step] ?? 0;
      const within = total > 0 ? Math.min(1, done / total) * share : 0;
      whole = Math.max(whole, ((before.get(step) ?? 0) + within) / sum);
      job.progress(step, done, total, whole);
    },
    partial: (value) => job.partial(value),
  };
}
