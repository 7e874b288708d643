import { mayLeave } from './stores/may-leave.ts';
import { useSession } from './stores/session-store.ts';

/** Closes the open session, once what was typed is written or the person goes without it. */
export async function closeSession(): Promise<void> {
  if (await mayLeave()) await useSession.getState().close();
}
