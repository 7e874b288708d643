import { create } from 'zustand';
import type { JobProgress } from '#core/contract/wire.ts';
import { ask, onServiceEvent } from '../api.ts';

/** Long work that a person began and waits for: whoever closes the session meanwhile is asked first. */
export type Work = 'kits' | 'import';

interface JobsStore {
  /** How far each running job is, by its identifier; null before its first word. */
  readonly running: ReadonlyMap<string, JobProgress | null>;
  /** Which of them a person waits for. */
  readonly works: ReadonlyMap<string, Work>;
  /** Runs long work under an identifier of its own and forgets it when it has ended. `as`: a person waits for it. */
  readonly run: <Value>(work: (job: string) => Promise<Value>, as?: Work) => Promise<Value>;
  readonly cancel: (job: string) => Promise<void>;
}

export const useJobs = create<JobsStore>((set, get) => ({
  running: new Map(),
  works: new Map(),
  run: async (work, as) => {
    const job = crypto.randomUUID();
    const { running, works } = get();
    set({
      running: new Map(running).set(job, null),
      works: as === undefined ? works : new Map(works).set(job, as),
    });
    try {
      return await work(job);
    } finally {
      const now = get();
      set({ running: without(now.running, job), works: without(now.works, job) });
    }
  },
  cancel: async (job) => {
    await ask('job-cancel', { job });
  },
}));

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const left = new Map(map);
  left.delete(key);
  return left;
}

/** Stops what a person waits for; done when all of it has ended. */
export async function stopWorks(): Promise<void> {
  const jobs = [...useJobs.getState().works.keys()];
  const ended = new Promise<void>((resolve) => {
    const look = ({ works }: JobsStore): void => {
      if (jobs.some((job) => works.has(job))) return;
      stop();
      resolve();
    };
    const stop = useJobs.subscribe(look);
    look(useJobs.getState());
  });
  await Promise.all(jobs.map((job) => useJobs.getState().cancel(job)));
  await ended;
}

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
