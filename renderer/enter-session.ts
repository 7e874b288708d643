import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Place } from '#core/contract/shell.ts';
import { ask } from './api.ts';
import { useNavigation } from './stores/navigation-store.ts';
import { mayLeave, stayHere } from './stores/may-leave.ts';
import { keepRefused } from './stores/refused-store.ts';
import { screensSettled, useSession } from './stores/session-store.ts';

/**
 * Opens a session file, whichever way the person came to it: chosen, recent, double-clicked or named at the start. One that is
 * open stays so when this fails. Answers what went wrong; null also where `RefusedSession` asks how to go on.
 */
export async function openSession(place: Place): Promise<AppError | null> {
  if (!(await mayLeave())) return null;
  const opened = await ask('session-open', { place: place.token });
  if (!opened.ok) {
    if (useSession.getState().session !== null) await stayHere();
    return keepRefused(place, opened.error) ? null : opened.error;
  }
  await enterSession(opened.value);
  return null;
}

/** Shows a session that the service has opened. */
export async function enterSession(session: SessionView): Promise<void> {
  if (useSession.getState().session !== null) {
    // Screens keep what they were about: those of the session that is left are taken down first.
    useSession.setState({ session: null });
    await screensSettled();
  }
  useNavigation.getState().resume(session);
  useSession.getState().opened(session);
}
