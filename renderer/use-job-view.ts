import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestInput, RequestName, RequestOutput } from '#core/contract/requests.ts';
import { ask, onServiceEvent } from './api.ts';
import { useJobs } from './stores/jobs-store.ts';

/** Requests that are long work. */
type JobName = { [Name in RequestName]: 'job' extends keyof RequestInput<Name> ? Name : never }[RequestName];

export interface JobView<Value> {
  /** The last answer; kept while a newer one is worked out. */
  readonly value: Value | null;
  /** Whether the answer is to what is asked now. */
  readonly current: boolean;
  /** The job under way, for its progress and to cancel it. */
  readonly job: string | null;
  readonly error: AppError | null;
  /** A person stopped it: it does not begin again by itself. */
  readonly stopped: boolean;
  readonly start: () => void;
}

interface State<Value> {
  readonly value: Value | null;
  readonly of: string | null;
  readonly job: string | null;
  readonly error: AppError | null;
  readonly stopped: boolean;
}

/**
 * Asks for long work at once, and again as soon as its input was changed and left alone for a moment; work whose input
 * no longer holds is cancelled. What is known on the way is a value already, while the job goes on. `ground`: what the answer depends on besides its input.
 */
export function useJobView<Name extends JobName>(
  name: Name,
  input: Omit<RequestInput<Name>, 'job'>,
  ground: string,
  pauseMs = 0,
): JobView<RequestOutput<Name>> {
  const [state, setState] = useState<State<RequestOutput<Name>>>({
    value: null,
    of: null,
    job: null,
    error: null,
    stopped: false,
  });
  const [turn, setTurn] = useState(0);
  const begun = useRef(false);
  const start = useCallback(() => setTurn((count) => count + 1), []);
  // Inputs are small plain data: their text says whether they are the same.
  const asked = JSON.stringify(input);
  const key = `${asked} ${ground}`;

  useEffect(() => {
    let current = true;
    let running: string | null = null;
    const pause = begun.current ? pauseMs : 0;
    begun.current = true;
    const timer = setTimeout(() => {
      void useJobs.getState().run(async (job) => {
        running = job;
        setState((before) => ({ ...before, job, error: null, stopped: false }));
        const answer = await ask(name, {
          ...(JSON.parse(asked) as Omit<RequestInput<Name>, 'job'>),
          job,
        } as RequestInput<Name>);
        if (!current) return;
        if (answer.ok) setState({ value: answer.value, of: key, job: null, error: null, stopped: false });
        else if (answer.error.code === 'cancelled') {
          setState((before) => ({ ...before, job: null, stopped: true }));
        } else setState({ value: null, of: null, job: null, error: answer.error, stopped: false });
      });
    }, pause);
    const stopListening = onServiceEvent((event) => {
      if (event.event !== 'job-partial' || event.jobId !== running || !current) return;
      // The service checked it against the contract, as every answer.
      const value = event.value as RequestOutput<Name>;
      setState((before) => ({ ...before, value, of: key }));
    });
    return () => {
      current = false;
      stopListening();
      clearTimeout(timer);
      if (running !== null) void useJobs.getState().cancel(running);
    };
  }, [name, asked, key, turn, pauseMs]);

  return {
    value: state.value,
    current: state.value !== null && state.of === key,
    job: state.job,
    error: state.error,
    stopped: state.stopped,
    start,
  };
}
