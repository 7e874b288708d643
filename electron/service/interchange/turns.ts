import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { AppFailure } from '#core/contract/app-error.ts';

/** In milliseconds: a person does not feel a wait this short, and giving way more often costs more than the work. */
const turn = 30;

/** Lets others have their turn within long work, so that it can be given up on the way. */
export class Turns {
  #next = performance.now() + turn;

  /** `tell` is told of the progress at each turn. */
  constructor(
    private readonly signal: AbortSignal,
    private readonly tell: (done: number, total: number) => void = () => undefined,
  ) {}

  /** Called between two pieces of the work; throws `cancelled` where it was given up. */
  async take(done: number, total: number): Promise<void> {
    if (performance.now() < this.#next) return;
    await this.now(done, total);
  }

  /** The same before a piece that takes long. */
  async now(done: number, total: number): Promise<void> {
    await whatElseWaits();
    if (this.signal.aborted) throw new AppFailure('cancelled');
    this.tell(done, total);
    this.#next = performance.now() + turn;
  }
}
