import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Result } from '#core/result.ts';
import { ask, onServiceEvent } from '../api.ts';

interface SessionStore {
  /** The open session; null on the start screen. */
  readonly session: SessionView | null;
  /** When something was last saved; null in a new session. */
  readonly savedAt: string | null;
  /** How many savings are under way. */
  readonly saving: number;
  readonly error: AppError | null;
  /** The screens are hidden: what they held is in the session, and nothing of it comes into what takes its place. */
  readonly isAway: boolean;
  /** Takes the view that a request answered (open, create, demonstration, kit). */
  readonly opened: (session: SessionView) => void;
  /** Reads the view again after something was committed. */
  readonly refresh: () => Promise<void>;
  /** Runs a saving, so that the header can say that it is under way and when it was done. */
  readonly save: <Value extends { readonly savedAt: string }>(
    saving: Promise<Result<Value, AppError>>,
  ) => Promise<Result<Value, AppError>>;
  readonly close: () => Promise<void>;
}

export const useSession = create<SessionStore>((set, get) => ({
  session: null,
  savedAt: null,
  saving: 0,
  error: null,
  isAway: false,
  opened: (session) => {
    set({ session, savedAt: session.savedAt, error: null, isAway: false });
    tellEntered(session);
  },
  refresh: async () => {
    const answer = await ask('session-view', {});
    if (!answer.ok) set({ error: answer.error });
    else {
      const before = get().session;
      set({ session: answer.value, savedAt: answer.value?.savedAt ?? null, error: null });
      // A page that was loaded anew finds its session open.
      if (before === null && answer.value !== null) tellEntered(answer.value);
    }
  },
  save: async (saving) => {
    set({ saving: get().saving + 1 });
    const answer = await saving;
    set({ saving: get().saving - 1, ...(answer.ok ? { savedAt: answer.value.savedAt } : {}) });
    return answer;
  },
  close: async () => {
    void writeWaiting();
    await ask('session-close', {});
    set({ session: null, savedAt: null, error: null });
  },
}));

/** Reads the session again after every commit; answers a function that stops. */
export function followSession(): () => void {
  return onServiceEvent((event) => {
    if (event.event === 'session-changed') void useSession.getState().refresh();
  });
}

interface FileFollower {
  /** A session file was opened, or another one holds the session from now on. */
  readonly entered: (session: SessionView) => void;
  /** It is about to be closed, replaced or backed up. Answers why something could not be written to it; null: all was. */
  readonly writeWaiting: () => Promise<AppError | null>;
}

const followers = new Set<FileFollower>();

/** Answers a function that stops. */
export function followFile(follower: FileFollower): () => void {
  followers.add(follower);
  return () => void followers.delete(follower);
}

function tellEntered(session: SessionView): void {
  for (const { entered } of followers) entered(session);
}

/**
 * To be called before a request that closes the session, opens another or backs it up: what waits in the window is asked for
 * first. Answers why something could not be written; null: all was.
 */
export async function writeWaiting(): Promise<AppError | null> {
  const faults = await Promise.all(Array.from(followers, (follower) => follower.writeWaiting()));
  return faults.find((fault) => fault !== null) ?? null;
}

/**
 * The same before the content of the session is replaced: the screens are hidden first, so that each hands on what is
 * still in its fields. After `comeBack` they are there as they were, with what was typed and not saved; another session has
 * screens of its own.
 */
export async function goAway(): Promise<AppError | null> {
  useSession.setState({ isAway: true });
  await screensSettled();
  return writeWaiting();
}

export const comeBack = (): void => useSession.setState({ isAway: false });

/** When what was taken from the screen has done what it does in the end. */
export const screensSettled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
