import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { ask } from '../api.ts';

interface SessionStore {
  /** The open session; null on the start screen. */
  readonly session: SessionView | null;
  readonly error: AppError | null;
  /** Takes the view that a request answered (open, create, demonstration, kit). */
  opened(session: SessionView): void;
  /** Reads the view again after something was committed. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export const useSession = create<SessionStore>((set) => ({
  session: null,
  error: null,
  opened: (session) => set({ session, error: null }),
  refresh: async () => {
    const answer = await ask('session-view', {});
    if (answer.ok) set({ session: answer.value, error: null });
    else set({ error: answer.error });
  },
  close: async () => {
    await ask('session-close', {});
    set({ session: null });
  },
}));
