import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import { ask, onServiceEvent } from '../api.ts';
import { useJobs } from './jobs-store.ts';
import { followFile } from './session-store.ts';

interface FirmnessStore {
  /** The file that the answer is about; parts of the screen share one run. */
  readonly of: string | null;
  /** What was answered so far; kept while a newer answer is drawn. */
  readonly value: FirmnessView | null;
  /** The job that is drawing; null while none is. */
  readonly job: string | null;
  readonly error: AppError | null;
  /** A person stopped the draws: they do not begin again by themselves. */
  readonly stopped: boolean;
  /** How many commits came since the run began; above 0 its answer may be about marks that no longer stand. */
  readonly changes: number;
  /** How many parts of the screen show it now. */
  readonly watchers: number;
  readonly watch: () => () => void;
  /** Draws from the beginning; a run under way ends. */
  readonly start: (of: string) => Promise<void>;
}

export const useFirmnessStore = create<FirmnessStore>((set, get) => ({
  of: null,
  value: null,
  job: null,
  error: null,
  stopped: false,
  changes: 0,
  watchers: 0,
  watch: () => {
    set({ watchers: get().watchers + 1 });
    return () => set({ watchers: get().watchers - 1 });
  },
  start: async (of) => {
    const { job: before, of: last, value } = get();
    endRun(before);
    await useJobs.getState().run(async (job) => {
      set({ of, job, value: last === of ? value : null, error: null, stopped: false, changes: 0 });
      const answer = await ask('firmness-run', { job });
      // Another run took its place, or the session was closed.
      if (get().job !== job) return;
      if (answer.ok) set({ job: null, value: answer.value, stopped: !answer.value.whole });
      else if (answer.error.code === 'cancelled') set({ job: null, stopped: true });
      else set({ job: null, value: null, error: answer.error });
    });
  },
}));

/** Takes what the run answers on the way, and notes what it no longer holds for; answers a function that stops. */
export function followFirmness(): () => void {
  const stops = [
    onServiceEvent((event) => {
      if (event.event === 'job-partial') takePartial(event.jobId, event.value);
      if (event.event === 'session-changed') noteChange();
    }),
    followFile({ left: forget }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function takePartial(jobId: string, value: unknown): void {
  // The service checked it against the contract, as every answer.
  if (jobId === useFirmnessStore.getState().job) useFirmnessStore.setState({ value: value as FirmnessView });
}

function noteChange(): void {
  const { job, value, changes, watchers } = useFirmnessStore.getState();
  if (job === null && value === null) return;
  useFirmnessStore.setState({ changes: changes + 1 });
  // Nobody looks: what the run would answer is out of date already.
  if (watchers === 0) endRun(job);
}

/** A closed file may come back with other contents. */
function forget(): void {
  endRun(useFirmnessStore.getState().job);
  useFirmnessStore.setState({ of: null, value: null, error: null, stopped: false, changes: 0 });
}

function endRun(job: string | null): void {
  if (job === null) return;
  useFirmnessStore.setState({ job: null });
  void useJobs.getState().cancel(job);
}
