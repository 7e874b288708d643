import { create } from 'zustand';
import type { JobProgress } from '#core/contract/wire.ts';
import { ask, onServiceEvent } from '../api.ts';

interface JobsStore {
  /** How far each running job is, by its identifier; null before its first word. */
  readonly running: ReadonlyMap<string, JobProgress | null>;
  /** Runs long work under an identifier of its own and forgets it when it has ended. */
  readonly run: <Value>(work: (job: string) => Promise<Value>) => Promise<Value>;
  readonly cancel: (job: string) => Promise<void>;
}

export const useJobs = create<JobsStore>((set, get) => ({
  running: new Map(),
  run: async (work) => {
    const job = crypto.randomUUID();
    set({ running: new Map(get().running).set(job, null) });
    try {
      return await work(job);
    } finally {
      const left = new Map(get().running);
      left.delete(job);
      set({ running: left });
    }
  },
  cancel: async (job) => {
    await ask('job-cancel', { job });
  },
}));

/** Follows the progress that the service tells; answers a function that stops. */
export function followJobs(): () => void {
  return onServiceEvent((event) => {
    if (event.event !== 'job-progress') return;
    const { running } = useJobs.getState();
    const { progress } = event;
    if (running.has(progress.jobId)) {
      useJobs.setState({ running: new Map(running).set(progress.jobId, progress) });
    }
  });
}
