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
  /** This text was recorded: it goes, unless another one has been typed since. */
  readonly recorded: (text: string) => void;
  /** It was typed before the session was opened: its writer may have forgotten it. */
  readonly isResumed: boolean;
  readonly fault: AppError | null;
}

/** A long text about a défi: it is in the session file a moment later, so that neither closing nor a kill loses it. */
export function useKeptText(defi: DefiId | null, place: string): KeptText {
  const kept = useKeptTexts(({ texts }) => (defi === null ? undefined : texts.get(keyOf({ defi, place }))));
  const fault = useKeptTexts((store) => store.fault);
  const keep = (text: string | null): void => {
    if (defi === null) return;
    put({ defi, place }, text);
    writeSoon({ defi, place });
  };
  return {
    text: kept?.text ?? null,
    keep,
    recorded: (text) => {
      if (defi !== null && standing(keyOf({ defi, place })) === text) keep(null);
    },
    isResumed: kept?.isResumed ?? false,
    fault: kept === undefined ? null : fault,
  };
}

const standing = (key: string): string | null => useKeptTexts.getState().texts.get(key)?.text ?? null;

function put(where: Where, text: string | null): void {
  const texts = new Map(useKeptTexts.getState().texts);
  if (text === null) texts.delete(keyOf(where));
  else texts.set(keyOf(where), { ...where, text, isResumed: false });
  useKeptTexts.setState({ texts });
}

/** How long a text waits for the next letter. */
const pauseMs = 400;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();
/** What the file does not have as far as is known: it waits, is on its way, or was refused. */
const unwritten = new Map<string, Where>();

function writeSoon(where: Where): void {
  const key = keyOf(where);
  unwritten.set(key, where);
  clearTimeout(waiting.get(key));
  waiting.set(
    key,
    setTimeout(() => void writeNow(where), pauseMs),
  );
}

async function writeNow({ defi, place }: Where): Promise<AppError | null> {
  const key = keyOf({ defi, place });
  clearTimeout(waiting.get(key));
  waiting.delete(key);
  const text = standing(key);
  const answer = await useSession.getState().save(ask('typed-keep', { defi, place, text }));
  if (answer.ok && standing(key) === text && !waiting.has(key)) unwritten.delete(key);
  useKeptTexts.setState({ fault: answer.ok ? null : answer.error });
  return answer.ok ? null : answer.error;
}

/** Requests are answered in their order: what waits is written before the session is left. What was refused is tried again. */
async function writeAll(): Promise<AppError | null> {
  const faults = await Promise.all(Array.from(unwritten.values(), writeNow));
  // A copy that was opened meanwhile is to have them too.
  if (waiting.size > 0) return writeAll();
  return faults.find((fault) => fault !== null) ?? null;
}

/** After personal data were removed, and before another session: no screen writes one of these back. */
export function forgetKeptTexts(): void {
  for (const timer of waiting.values()) clearTimeout(timer);
  waiting.clear();
  unwritten.clear();
  useKeptTexts.setState({ texts: new Map(), fault: null });
}

/** Which session the texts are of. */
let present = '';
let openings = 0;

/**
 * A session file was opened: its own texts are read. Those of another session go. Of the same session, which may be a copy of
 * it because its file was lost, those stay that no file has, and are written into it.
 */
async function enter({ id, role }: SessionView): Promise<void> {
  const entered = `${id} ${role}`;
  if (entered === present) for (const where of unwritten.values()) writeSoon(where);
  else forgetKeptTexts();
  present = entered;
  openings += 1;
  const opening = openings;
  // A juror's are at the desk.
  if (role === 'juror') return;
  const answer = await ask('typed-view', {});
  if (opening !== openings) return;
  const { texts } = useKeptTexts.getState();
  const now = new Map<string, Kept>();
  for (const typed of answer.ok ? answer.value : []) {
    const known = texts.get(keyOf(typed));
    now.set(keyOf(typed), known?.text === typed.text ? known : { ...typed, isResumed: true });
  }
  // Whoever typed before the answer came goes on.
  for (const key of unwritten.keys()) {
    const typed = texts.get(key);
    if (typed === undefined) now.delete(key);
    else now.set(key, typed);
  }
  useKeptTexts.setState({ texts: now });
}

/** Answers a function that stops. */
export function followKeptTexts(): () => void {
  const leaving = (): void => void writeAll();
  window.addEventListener('pagehide', leaving);
  const stop = followFile({
    entered: (session) => void enter(session),
    writeWaiting: writeAll,
    unwritten: () => {
      const { texts, fault } = useKeptTexts.getState();
      return Array.from(unwritten.keys()).flatMap((key) => {
        const text = texts.get(key)?.text ?? '';
        return text.trim() === '' ? [] : [{ form: '', about: '', field: '', text, why: fault }];
      });
    },
  });
  return () => {
    window.removeEventListener('pagehide', leaving);
    stop();
  };
}
