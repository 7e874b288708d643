import { askShell, onServiceEvent } from '../api.ts';
import { useCopies } from './copies-store.ts';
import { useSession } from './session-store.ts';

/**
 * The person closed the window on a protected session: it is encrypted first, and the window goes when that is done. What
 * could not be encrypted is shown instead. Answers a function that stops.
 */
export function followLeaving(): () => void {
  return onServiceEvent(({ event }) => {
    if (event === 'leave-asked') void leave();
  });
}

async function leave(): Promise<void> {
  const before = new Set(useCopies.getState().copies.map(({ id }) => id));
  await useSession.getState().close();
  await useCopies.getState().read();
  // What was told before has been seen.
  if (useCopies.getState().copies.every(({ id }) => before.has(id))) await askShell('leave', {});
}
