import { useState } from 'react';
import { sameOrder } from '#core/deliberation/ordering.ts';
import type { DefiId } from '#core/ids.ts';

interface Ordering {
  /** As the person left it: what was moved stands at once, and stays when it could not be saved. */
  readonly order: readonly DefiId[];
  readonly change: (order: readonly DefiId[]) => void;
  /** Some move is not on the disk. */
  readonly unsaved: boolean;
  readonly retry: () => void;
}

/**
 * The order that is recorded and the one that a person is making of it. Moves come faster than answers: the newer order is
 * shown until the recorded one has caught up with it. While answers are awaited, a recorded order that is the same is one
 * from before: going up and down again comes by it.
 */
export function useOrder(
  recorded: readonly DefiId[],
  save: (order: readonly DefiId[]) => Promise<boolean>,
): Ordering {
  const [moved, setMoved] = useState<readonly DefiId[] | null>(null);
  const [awaited, setAwaited] = useState(0);
  const [unsaved, setUnsaved] = useState(false);
  if (moved !== null && awaited === 0 && sameOrder(moved, recorded)) setMoved(null);
  const change = (order: readonly DefiId[]): void => {
    setMoved(order);
    setAwaited((count) => count + 1);
    void save(order).then((done) => {
      setAwaited((count) => count - 1);
      setUnsaved(!done);
    });
  };
  const order = moved ?? recorded;
  return { order, change, unsaved: unsaved && moved !== null, retry: () => change(order) };
}
