/** Calls work later; answers what calls it off. Lent, so that tests need not wait. */
export interface Timer {
  readonly after: (milliseconds: number, work: () => Promise<void>) => () => void;
}

export const nodeTimer: Timer = {
  after: (milliseconds, work) => {
    const timeout = setTimeout(() => void work(), milliseconds);
    // Watching a folder is no reason to stay alive.
    timeout.unref();
    return () => clearTimeout(timeout);
  },
};
