import { create } from 'zustand';
import type { AppError, ErrorCode } from '#core/contract/app-error.ts';
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
  /** The file took nothing when something was last to be saved. */
  readonly isUnwritable: boolean;
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
  /** Lets the header say that something is being saved, and leaving wait for it. */
  readonly whileSaving: <Value>(work: Promise<Value>) => Promise<Value>;
  /** What waits in the window has been written by then, or is given up. */
  readonly close: () => Promise<void>;
}

/** What keeps everything from being written, unlike what is wrong with one thing that was to be. */
const faultsOfFile: ReadonlySet<ErrorCode> = new Set([
  'disk-full',
  'place-missing',
  'place-read-only',
  'place-unreadable',
  'session-busy',
  'session-damaged',
  'session-gone',
  'session-moved',
  'session-read-only',
  'session-taken-over',
]);

export const useSession = create<SessionStore>((set, get) => ({
  session: null,
  savedAt: null,
  saving: 0,
  error: null,
  isUnwritable: false,
  isAway: false,
  opened: (session) => {
    set({ session, savedAt: session.savedAt, error: null, isUnwritable: false, isAway: false });
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
    const answer = await get().whileSaving(saving);
    if (answer.ok) set({ savedAt: answer.value.savedAt, isUnwritable: false });
    else if (faultsOfFile.has(answer.error.code)) set({ isUnwritable: true });
    return answer;
  },
  whileSaving: async (work) => {
    set({ saving: get().saving + 1 });
    const done = await work;
    set({ saving: get().saving - 1 });
    return done;
  },
  close: async () => {
    await ask('session-close', {});
    set({ session: null, savedAt: null, error: null, isUnwritable: false, isAway: false });
  },
}));

/**
 * Which session something is about, empty when none is open: files of one call share its number, and those of its jurors their
 * role as well.
 */
export function openKey(): string {
  const { session } = useSession.getState();
  return session === null ? '' : [session.id, session.role, session.jurorName ?? ''].join(' ');
}

/** Reads the session again after every commit; answers a function that stops. */
export function followSession(): () => void {
  return onServiceEvent((event) => {
    if (event.event === 'session-changed') void useSession.getState().refresh();
  });
}

interface FileFollower {
  /** A session file was opened, or another one holds the session from now on. */
  readonly entered?: (session: SessionView) => void;
  /** It is about to be closed, replaced or backed up. Answers why something could not be written to it; null: all was. */
  readonly writeWaiting?: () => Promise<AppError | null>;
  /** What was typed and is in no file as far as is known. */
  readonly unwritten?: () => readonly Unwritten[];
  /** No session is open any more: a file that is opened next, the same one too, begins with nothing of it. */
  readonly left?: () => void;
}

/** Something typed that is in no file. */
export interface Unwritten {
  /** The name of the form that it was typed into, where only the form's own button records it; else empty. */
  readonly form: string;
  /** The name of what it is about; empty where the text says it. */
  readonly about: string;
  /** The name of its field; empty where the text says it. */
  readonly field: string;
  /** Empty where it was chosen rather than typed. */
  readonly text: string;
  /** Why; null where nothing was tried, or nothing was answered yet. */
  readonly why: AppError | null;
}

const followers = new Set<FileFollower>();

/** Answers a function that stops. */
export function followFile(follower: FileFollower): () => void {
  followers.add(follower);
  const stop = useSession.subscribe(({ session }) => {
    if (session === null) follower.left?.();
  });
  return () => {
    followers.delete(follower);
    stop();
  };
}

function tellEntered(session: SessionView): void {
  for (const follower of followers) follower.entered?.(session);
}

/**
 * To be called before a request that closes the session, opens another or backs it up: what waits in the window is asked for
 * first. Answers why something could not be written; null: all was.
 */
export async function writeWaiting(): Promise<AppError | null> {
  const faults = await Promise.all(
    Array.from(followers).flatMap((follower) => follower.writeWaiting?.() ?? []),
  );
  return faults.find((fault) => fault !== null) ?? null;
}

/** What would be lost if the window went now. */
export const unwritten = (): readonly Unwritten[] =>
  Array.from(followers).flatMap((follower) => follower.unwritten?.() ?? []);

/**
 * `writeWaiting`, before the content of the session is replaced: the screens are hidden first, so that each hands on what is
 * still in its fields. After `comeBack` they are there as they were, with what was typed and not saved; another session has
 * screens of its own. Once `tooLate`, nothing more is sent.
 */
export async function goAway(tooLate?: AbortSignal): Promise<AppError | null> {
  useSession.setState({ isAway: true });
  await screensSettled();
  await savingsDone();
  return tooLate?.aborted === true ? null : writeWaiting();
}

/** When no saving is under way. */
function savingsDone(): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ saving }: SessionStore): void => {
      if (saving > 0) return;
      stop();
      resolve();
    };
    const stop = useSession.subscribe(look);
    look(useSession.getState());
  });
}

export const comeBack = (): void => useSession.setState({ isAway: false });

/** When what was taken from the screen has done what it does in the end. */
export const screensSettled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
