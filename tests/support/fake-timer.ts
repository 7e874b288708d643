import type { Timer } from '#electron/service/exchange/timer.ts';

/** A timer whose time passes when the test says so. */
export class FakeTimer implements Timer {
  readonly #waiting = new Set<() => Promise<void>>();

  readonly after: Timer['after'] = (_milliseconds, work) => {
    this.#waiting.add(work);
    return () => this.#waiting.delete(work);
  };

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Runs what is waited for now, and not what that asks for next. */
  async pass(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      const due = [...this.#waiting];
      this.#waiting.clear();
      for (const work of due) await work();
    }
  }
}
