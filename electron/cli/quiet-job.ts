import type { Job } from '#electron/service/jobs.ts';

/** A job on the command line: ended by ending the program, its progress not told. */
export const quietJob = (): Job => ({
  signal: new AbortController().signal,
  progress: () => undefined,
  partial: () => undefined,
});
