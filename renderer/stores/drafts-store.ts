import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { DefiId } from '#core/ids.ts';
import { ask } from '../api.ts';
import { onLeaving, useSession } from './session-store.ts';

interface DraftsStore {
  /** What was typed and is not recorded yet, by its place; it outlives the screen it was typed on. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Those that come from the file and that nobody has touched since. */
  readonly resumed: ReadonlySet<string>;
  /** Why the last of them could not be written. */
  readonly fault: AppError | null;
  readonly keep: (key: string, text: string | null) => void;
}

const useDrafts = create<DraftsStore>((set) => ({
  drafts: {},
  resumed: new Set(),
  fault: null,
  keep: (key, text) =>
    set(({ drafts, resumed }) => {
      const others = Object.fromEntries(Object.entries(drafts).filter(([known]) => known !== key));
      return {
        drafts: text === null ? others : { ...others, [key]: text },
        resumed: new Set([...resumed].filter((known) => known !== key)),
      };
    }),
}));

/** One such text and how to keep it in this window; null: nothing is being typed there. */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const text = useDrafts(({ drafts }) => drafts[key] ?? null);
  const keep = useDrafts((store) => store.keep);
  return [text, (typed) => keep(key, typed)];
}

interface Typed {
  readonly defi: DefiId;
  readonly place: string;
  readonly text: string | null;
}

/** Unlike any key of `useDraft`. */
const keyOf = ({ defi, place }: Omit<Typed, 'text'>): string => `kept ${defi} ${place}`;

export interface KeptDraft {
  readonly text: string | null;
  readonly keep: (text: string | null) => void;
  /** It was typed before the session was opened: its writer may have forgotten it. */
  readonly isResumed: boolean;
  readonly fault: AppError | null;
}

/** A long text about a défi: it is in the session file a moment later, so that neither closing nor a kill loses it. */
export function useKeptDraft(defi: DefiId | null, place: string): KeptDraft {
  const key = defi === null ? null : keyOf({ defi, place });
  const text = useDrafts(({ drafts }) => (key === null ? null : (drafts[key] ?? null)));
  const isResumed = useDrafts(({ resumed }) => key !== null && resumed.has(key));
  const fault = useDrafts((store) => store.fault);
  const keep = useDrafts((store) => store.keep);
  return {
    text,
    keep: (typed) => {
      if (defi === null || key === null) return;
      keep(key, typed);
      writeSoon({ defi, place, text: typed });
    },
    isResumed,
    fault: text === null ? null : fault,
  };
}

/** How long a text waits for the next letter. */
const pauseMs = 400;

const waiting = new Map<string, { readonly typed: Typed; readonly timer: ReturnType<typeof setTimeout> }>();

function writeSoon(typed: Typed): void {
  const key = keyOf(typed);
  clearTimeout(waiting.get(key)?.timer);
  waiting.set(key, { typed, timer: setTimeout(() => writeNow(key), pauseMs) });
}

function writeNow(key: string): void {
  const one = waiting.get(key);
  if (one === undefined) return;
  clearTimeout(one.timer);
  waiting.delete(key);
  void useSession
    .getState()
    .save(ask('typed-keep', one.typed))
    .then((answer) => useDrafts.setState({ fault: answer.ok ? null : answer.error }));
}

/** Requests are answered in their order: what waits is written before the session is left. */
function writeAll(): void {
  for (const key of [...waiting.keys()]) writeNow(key);
}

/** Which session the kept texts are of. */
let present = '';

const fileOf = ({ id, role }: SessionView): string => `${id} ${role}`;

/**
 * A session was opened: its own texts are read. Those of another one go; those of the same, which may be a copy of it because
 * its file was lost, stay, and are written into it.
 */
async function take(session: SessionView): Promise<void> {
  const isSame = fileOf(session) === present;
  present = fileOf(session);
  const kept = Object.entries(useDrafts.getState().drafts).filter(([key]) => key.startsWith('kept '));
  if (isSame) {
    for (const [key, text] of kept) {
      const [, defi = '', ...place] = key.split(' ');
      writeSoon({ defi: defi as DefiId, place: place.join(' '), text });
    }
  } else {
    for (const [key] of kept) useDrafts.getState().keep(key, null);
  }
  useDrafts.setState({ fault: null });
  if (session.role === 'juror') return;
  const answer = await ask('typed-view', {});
  if (!answer.ok || present !== fileOf(session)) return;
  const read = answer.value.map((typed) => [keyOf(typed), typed.text] as const);
  useDrafts.setState(({ drafts, resumed }) => {
    // Whoever typed before the answer came goes on.
    const fresh = read.filter(([key]) => drafts[key] === undefined);
    return {
      drafts: { ...drafts, ...Object.fromEntries(fresh) },
      resumed: new Set([...resumed, ...fresh.map(([key]) => key)]),
    };
  });
}

/** After personal data were removed: the file has none of these any more, and no screen writes one back. */
export function forgetKeptDrafts(): void {
  for (const { timer } of waiting.values()) clearTimeout(timer);
  waiting.clear();
  for (const key of Object.keys(useDrafts.getState().drafts))
    if (key.startsWith('kept ')) useDrafts.getState().keep(key, null);
}

/** Reads the texts of each session that is opened, and writes those of one that is left; answers a function that stops. */
export function followDrafts(): () => void {
  const stops = [
    useSession.subscribe(({ session }, before) => {
      if (session !== null && (before.session === null || fileOf(session) !== fileOf(before.session)))
        void take(session);
    }),
    onLeaving(writeAll),
  ];
  window.addEventListener('pagehide', writeAll);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('pagehide', writeAll);
  };
}
