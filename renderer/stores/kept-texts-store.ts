import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { DefiId } from '#core/ids.ts';
import { ask } from '../api.ts';
import { followFile, useSession } from './session-store.ts';

type Typed = RequestOutput<'typed-view'>[number];
type Where = Pick<Typed, 'defi' | 'place'>;

interface Kept extends Typed {
  /** It comes from the file, and nobody has touched it since. */
  readonly isResumed: boolean;
}

interface KeptTextsStore {
  /** Typed and not recorded yet (decision 48), by their places. */
  readonly texts: ReadonlyMap<string, Kept>;
  /** Why the last of them could not be written. */
  readonly fault: AppError | null;
}

const useKeptTexts = create<KeptTextsStore>(() => ({ texts: new Map(), fault: null }));

const keyOf = ({ defi, place }: Where): string => `${defi} ${place}`;

export interface KeptText {
  readonly text: string | null;
  readonly keep: (text: string | null) => void;
  /** It was typed before the session was opened: its writer may have forgotten it. */
  readonly isResumed: boolean;
  readonly fault: AppError | null;
}

/** A long text about a défi: it is in the session file a moment later, so that neither closing nor a kill loses it. */
export function useKeptText(defi: DefiId | null, place: string): KeptText {
  const kept = useKeptTexts(({ texts }) => (defi === null ? undefined : texts.get(keyOf({ defi, place }))));
  const fault = useKeptTexts((store) => store.fault);
  return {
    text: kept?.text ?? null,
    keep: (text) => {
      if (defi === null) return;
      put({ defi, place }, text);
      writeSoon({ defi, place });
    },
    isResumed: kept?.isResumed ?? false,
    fault: kept === undefined ? null : fault,
  };
}

function put(where: Where, text: string | null): void {
  const texts = new Map(useKeptTexts.getState().texts);
  if (text === null) texts.delete(keyOf(where));
  else texts.set(keyOf(where), { ...where, text, isResumed: false });
  useKeptTexts.setState({ texts });
}

/** How long a text waits for the next letter. */
const pauseMs = 400;

const waiting = new Map<string, { readonly where: Where; readonly timer: ReturnType<typeof setTimeout> }>();

function writeSoon(where: Where): void {
  const key = keyOf(where);
  clearTimeout(waiting.get(key)?.timer);
  waiting.set(key, { where, timer: setTimeout(() => writeNow(where), pauseMs) });
}

function writeNow({ defi, place }: Where): void {
  const key = keyOf({ defi, place });
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  const text = useKeptTexts.getState().texts.get(key)?.text ?? null;
  void useSession
    .getState()
    .save(ask('typed-keep', { defi, place, text }))
    .then((answer) => useKeptTexts.setState({ fault: answer.ok ? null : answer.error }));
}

/** Requests are answered in their order: what waits is written before the session is left. */
function writeAll(): void {
  for (const { where } of [...waiting.values()]) writeNow(where);
}

/** After personal data were removed, and before another session: no screen writes one of these back. */
export function forgetKeptTexts(): void {
  for (const { timer } of waiting.values()) clearTimeout(timer);
  waiting.clear();
  useKeptTexts.setState({ texts: new Map(), fault: null });
}

/** Which session the texts are of. */
let present = '';

/**
 * A session file was opened: its own texts are read. Those of another session go; those of the same, which may be a copy of
 * it because its file was lost, stay, and are written into it.
 */
async function enter({ id, role }: SessionView): Promise<void> {
  const entered = `${id} ${role}`;
  if (entered === present) for (const kept of useKeptTexts.getState().texts.values()) writeSoon(kept);
  else forgetKeptTexts();
  present = entered;
  // A juror's are at the desk.
  if (role === 'juror') return;
  const answer = await ask('typed-view', {});
  if (!answer.ok || present !== entered) return;
  const read = answer.value.map((typed) => [keyOf(typed), { ...typed, isResumed: true }] as const);
  // Whoever typed before the answer came goes on.
  useKeptTexts.setState(({ texts }) => ({ texts: new Map([...read, ...texts]) }));
}

/** Answers a function that stops. */
export function followKeptTexts(): () => void {
  window.addEventListener('pagehide', writeAll);
  const stop = followFile({ entered: (session) => void enter(session), leaving: writeAll });
  return () => {
    window.removeEventListener('pagehide', writeAll);
    stop();
  };
}
