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
  readonly model: LinearModel;
  readonly options: SolveOptions;
}

export type FromSolver = { readonly answer: SolverAnswer } | { readonly failure: string };

interface Asked extends ToSolver {
  readonly answered: (answer: SolverAnswer) => void;
  readonly failed: (cause: Error) => void;
}

/**
 * Solves in a thread of its own, one model after the other, so that whoever writes a mark meanwhile does not wait. One that is
 * given up while it is solved ends the thread, which cannot be spoken to meanwhile; the next has a new one.
 */
export class ThreadedSolver {
  /** The first is being solved. */
  readonly #asked: Asked[] = [];
  #thread: Worker | null = null;

  /** `program`: the file that a thread runs. */
  constructor(private readonly program: URL) {}

  readonly solve: StoppableSolve = (model, options, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(new AppFailure('cancelled'));
        return;
      }
      const giveUp = (): void => this.#giveUp(asked);
      signal?.addEventListener('abort', giveUp, { once: true });
      const settled = (): void => signal?.removeEventListener('abort', giveUp);
      const asked: Asked = {
        model,
        options,
        answered: (answer) => {
          settled();
          resolve(answer);
        },
        failed: (cause) => {
          settled();
          reject(cause);
        },
      };
      if (this.#asked.push(asked) === 1) this.#begin();
    });

  /** The first of those that wait; one that cannot be handed over fails, and the next has its turn. */
  #begin(): void {
    for (let asked = this.#asked[0]; asked !== undefined; asked = this.#asked[0]) {
      try {
        const { model, options } = asked;
        this.#thread ??= this.#start();
        this.#thread.postMessage({ model, options } satisfies ToSolver);
        return;
      } catch (cause) {
        this.#asked.shift();
        asked.failed(cause instanceof Error ? cause : new Error(String(cause)));
      }
    }
  }

  #giveUp(asked: Asked): void {
    const place = this.#asked.indexOf(asked);
    if (place < 0) return;
    this.#asked.splice(place, 1);
    asked.failed(new AppFailure('cancelled'));
    if (place > 0) return;
    const thread = this.#thread;
    this.#thread = null;
    void thread?.terminate();
    this.#begin();
  }

  #start(): Worker {
    const thread = new Worker(this.program);
    // What waits for an answer holds the process, a thread that waits for models does not.
    thread.unref();
    /** Of the thread that is at work, and no other. */
    const ended = (tell: (asked: Asked) => void, gone: boolean): void => {
      if (this.#thread !== thread) return;
      if (gone) this.#thread = null;
      const asked = this.#asked.shift();
      if (asked !== undefined) tell(asked);
      this.#begin();
    };
    thread.on('message', (told: FromSolver) =>
      ended((asked) => {
        if ('answer' in told) asked.answered(told.answer);
        else asked.failed(new Error(told.failure));
      }, false),
    );
    const died = (cause: Error): void => ended((asked) => asked.failed(cause), true);
    thread.on('error', died);
    thread.on('exit', (code) => died(new Error(`the solver ended with ${String(code)}`)));
    return thread;
  }
}
