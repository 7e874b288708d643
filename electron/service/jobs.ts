import { AppFailure } from '#core/contract/app-error.ts';
import type { ServiceEvent } from '#core/contract/wire.ts';

/** Long work: tells its progress and can be cancelled, which leaves everything as it was. */
export interface Job {
  readonly signal: AbortSignal;
  /**
   * `step` is a key of the job texts; `total` 0 when unknown; `whole`: how much of all the steps is done, from 0 to 1, where
   * there are several. Throws `cancelled` when the person gave up.
   */
  progress(step: string, done: number, total: number, whole?: number): void;
  /** What can be answered so far, in the shape of the whole answer. */
  partial(value: unknown): void;
}

export class Jobs {
  readonly #running = new Map<string, AbortController>();

  constructor(private readonly emit: (event: ServiceEvent) => void) {}

  async run<Value>(jobId: string, work: (job: Job) => Promise<Value>): Promise<Value> {
    const controller = new AbortController();
    this.#running.set(jobId, controller);
    try {
      return await work({
        signal: controller.signal,
        progress: (step, done, total, whole) => {
          if (controller.signal.aborted) throw new AppFailure('cancelled');
          this.emit({ event: 'job-progress', progress: { jobId, step, done, total, whole: whole ?? null } });
        },
        partial: (value) => this.emit({ event: 'job-partial', jobId, value }),
      });
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** A job that has ended in the meantime is left alone. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort();
  }
}
