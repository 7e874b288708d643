import { create } from 'zustand';
import { askShell } from '../api.ts';
import { stopWorks, useJobs } from './jobs-store.ts';
import { comeBack, goAway, screensSettled, unwritten, useSession, type Unwritten } from './session-store.ts';

interface LeavingStore {
  /** The person is asked whether to stop what is being done for them. */
  readonly stopping: boolean;
  /** The last savings take so long that the person is told of them. */
  readonly isWriting: boolean;
  /** What the person typed and no file has, while they are asked whether to leave without it. */
  readonly lost: readonly Unwritten[] | null;
  readonly answer: (goes: boolean) => void;
}

const unasked: LeavingStore = { stopping: false, isWriting: false, lost: null, answer: () => undefined };

export const useLeaving = create<LeavingStore>(() => unasked);

/** How long the last savings may take before the person is asked about them, in milliseconds. */
const patience = 5_000;

/** How long the screens may be hidden without a word, in milliseconds. */
const silence = 300;

/** Whoever asks a second time meanwhile has the same answer. */
let asking: Promise<boolean> | null = null;

/** What had the focus when the screens were hidden. */
let left: Element | null = null;

/**
 * To be asked before the session or the window is closed, or another session is opened: everything typed is written first.
 * Where it cannot be, and while work goes on that would be stopped, the person is asked. True: go, and the screens are hidden;
 * false: they stay as they were.
 */
export function mayLeave(): Promise<boolean> {
  asking ??= decide().finally(() => {
    asking = null;
  });
  return asking;
}

async function decide(): Promise<boolean> {
  if (useSession.getState().session === null) return true;
  if (!(await mayStop())) return false;
  left = document.activeElement;
  // The field that is being typed in is left: that records it.
  if (left instanceof HTMLElement) left.blur();
  const tooLate = new AbortController();
  const telling = setTimeout(() => useLeaving.setState({ isWriting: true }), silence);
  await Promise.race([goAway(tooLate.signal), new Promise((late) => setTimeout(late, patience))]);
  clearTimeout(telling);
  useLeaving.setState({ isWriting: false });
  // Whatever is still on its way: nothing more is sent, since the session may be another one by then.
  tooLate.abort();
  const lost = unwritten();
  if (lost.length === 0) return true;
  // The screens stay hidden while it is asked: shown and taken down once more, they would send what was refused to whatever
  // session is open then.
  const goes = await new Promise<boolean>((answer) => useLeaving.setState({ lost, answer }));
  useLeaving.setState(unasked);
  if (!goes) await stayHere();
  return goes;
}

/** Work that a person waits for would end with the session: they are asked first, and it is stopped for those who go. */
async function mayStop(): Promise<boolean> {
  if (useJobs.getState().works.size === 0) return true;
  const goes = await new Promise<boolean>((answer) => useLeaving.setState({ stopping: true, answer }));
  useLeaving.setState(unasked);
  // The dialog gives the focus back.
  await screensSettled();
  if (goes) await Promise.race([stopWorks(), new Promise((late) => setTimeout(late, patience))]);
  return goes;
}

/** The session is not left after all: its screens are there as they were, and so is the focus. */
export async function stayHere(): Promise<void> {
  comeBack();
  await screensSettled();
  if (left instanceof HTMLElement && left !== document.body) left.focus();
  // What had the focus may be gone since, as the dialog in which the person chose another session.
  if (document.activeElement !== left) document.getElementById('content')?.focus({ preventScroll: true });
}

/** The page answers, and the window is not to go when it is closed once more. */
export const holdWindow = (): void => void askShell('stay', {});
