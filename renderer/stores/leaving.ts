import { askShell, onServiceEvent } from '../api.ts';
import { useCopies } from './copies-store.ts';
import { holdWindow, mayLeave } from './may-leave.ts';
import { useSession } from './session-store.ts';

/**
 * The person closed the window on a session: what is typed is written first, a protected session is encrypted, and the window
 * goes when that is done. What could not be written is asked about, what could not be encrypted is shown instead. Answers a
 * function that stops.
 */
export function followLeaving(): () => void {
  return onServiceEvent(({ event }) => {
    if (event === 'leave-asked') void leave();
  });
}

/** `writing`: what is typed is being written or asked about; `closing`: the session is being closed. */
let phase: 'no' | 'writing' | 'closing' = 'no';

async function leave(): Promise<void> {
  // Encrypting takes its time, and the service does it to the end without the window: closed twice more, that goes at once.
  if (phase === 'closing') return;
  holdWindow();
  if (phase === 'writing') return;
  try {
    phase = 'writing';
    const goes = await mayLeave();
    phase = 'closing';
    if (goes) await closeAndGo();
  } finally {
    phase = 'no';
  }
}

async function closeAndGo(): Promise<void> {
  if (useSession.getState().session?.protected !== true) {
    // The service has what was asked of it before, and closes the session when it ends.
    await askShell('leave', {});
    return;
  }
  const before = new Set(useCopies.getState().copies.map(({ id }) => id));
  await useSession.getState().close();
  await useCopies.getState().read();
  // What was told before has been seen.
  if (useCopies.getState().copies.every(({ id }) => before.has(id))) await askShell('leave', {});
}
