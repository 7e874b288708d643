import { Worker } from 'node:worker_threads';
import { AppFailure } from '#core/contract/app-error.ts';
import type { LinearModel, Solve, SolveOptions, SolverAnswer } from '#core/solver.ts';
import type { Job } from '../jobs.ts';

/** `signal`: whoever asked gave up; where the solver can be stopped, it throws `cancelled` at once. */
export type StoppableSolve = (
  model: LinearModel,
  options: SolveOptions,
  signal?: AbortSignal,
) => Promise<SolverAnswer>;

/** A solver that stops when the job is cancelled. */
export const solverOf =
  (context: { readonly solve: StoppableSolve }, { signal }: Pick<Job, 'signal'>): Solve =>
  (model, options) =>
    context.solve(model, options, signal);

export interface ToSolver {
  readonly id: number;
  readonly model: LinearModel;
  readonly options: SolveOptions;
}

export type FromSolver =
  { readonly id: number; readonly answer: SolverAnswer } | { readonly id: number; readonly failure: string };

interface Waiting {
  readonly asked: ToSolver;
  readonly answered: (answer: SolverAnswer) => void;
  readonly failed: (cause: Error) => void;
}

/**
 * Solves in a thread of its own, one model after the other, so that whoever writes a mark meanwhile does not wait. A model
 * that is given up ends the thread, which cannot be spoken to while it solves; what else waits goes to the next one.
 */
export class ThreadedSolver {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #nextId = 1;

  /** `program`: the file that a thread runs. */
  constructor(private readonly program: URL) {}

  readonly solve: StoppableSolve = (model, options, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(new AppFailure('cancelled'));
        return;
      }
      const id = this.#nextId++;
      const giveUp = (): void => this.#giveUp(id);
      signal?.addEventListener('abort', giveUp, { once: true });
      const settle = (): void => {
        this.#waiting.delete(id);
        signal?.removeEventListener('abort', giveUp);
      };
      const asked = { id, model, options };
      this.#waiting.set(id, {
        asked,
        answered: (answer) => {
          settle();
          resolve(answer);
        },
        failed: (cause) => {
          settle();
          reject(cause);
        },
      });
      this.#present().postMessage(asked);
    });

  #giveUp(id: number): void {
    const thread = this.#thread;
    this.#thread = null;
    void thread?.terminate();
    this.#waiting.get(id)?.failed(new AppFailure('cancelled'));
    for (const { asked } of this.#waiting.values()) this.#present().postMessage(asked);
  }

  #present(): Worker {
    return (this.#thread ??= this.#start());
  }

  #start(): Worker {
    const thread = new Worker(this.program);
    // What waits for an answer holds the process, a thread that waits for models does not.
    thread.unref();
    thread.on('message', (told: FromSolver) => {
      const waiting = this.#waiting.get(told.id);
      if ('answer' in told) waiting?.answered(told.answer);
      else waiting?.failed(new Error(told.failure));
    });
    const ended = (cause: Error): void => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      for (const { failed } of [...this.#waiting.values()]) failed(cause);
    };
    thread.on('error', (cause) => ended(cause));
    thread.on('exit', (code) => ended(new Error(`the solver ended with ${String(code)}`)));
    return thread;
  }
}
