import { create } from 'zustand';
import type { DefiId } from '#core/ids.ts';
import { ask } from '../api.ts';

interface DraftsStore {
  /** What was typed and is not recorded yet, by its place; it outlives the screen it was typed on. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly keep: (key: string, text: string | null) => void;
}

const useDrafts = create<DraftsStore>((set) => ({
  drafts: {},
  keep: (key, text) =>
    set(({ drafts }) => {
      const others = Object.fromEntries(Object.entries(drafts).filter(([known]) => known !== key));
      return { drafts: text === null ? others : { ...others, [key]: text } };
    }),
}));

const keyOf = (defi: DefiId | null, place: string): string => `${defi ?? ''} ${place}`;

/**
 * One such text and how to keep it; null: nothing is being typed there. What is typed about a défi is in the session file a
 * moment later, so that neither closing nor a kill loses it; what belongs to none stays in the window.
 */
export function useDraft(
  defi: DefiId | null,
  place: string,
): readonly [string | null, (text: string | null) => void] {
  const key = keyOf(defi, place);
  const text = useDrafts(({ drafts }) => drafts[key] ?? null);
  const keep = useDrafts((store) => store.keep);
  return [
    text,
    (typed) => {
      keep(key, typed);
      if (defi !== null) writeSoon({ defi, place, text: typed });
    },
  ];
}

interface Typed {
  readonly defi: DefiId;
  readonly place: string;
  readonly text: string | null;
}

/** How long a text waits for the next letter. */
const pauseMs = 400;

const waiting = new Map<string, { readonly typed: Typed; readonly timer: ReturnType<typeof setTimeout> }>();

function writeSoon(typed: Typed): void {
  const key = keyOf(typed.defi, typed.place);
  clearTimeout(waiting.get(key)?.timer);
  waiting.set(key, { typed, timer: setTimeout(() => writeNow(key), pauseMs) });
}

/** A file that is only read keeps nothing, which its own screens say. */
function writeNow(key: string): void {
  const one = waiting.get(key);
  if (one === undefined) return;
  clearTimeout(one.timer);
  waiting.delete(key);
  void ask('typed-keep', one.typed);
}

/** Before the session is closed: requests are answered in their order. */
export function writeDrafts(): void {
  for (const key of [...waiting.keys()]) writeNow(key);
}

/** Another session was opened: its own texts take the place of those of the one before. */
export async function readDrafts(): Promise<void> {
  for (const { timer } of waiting.values()) clearTimeout(timer);
  waiting.clear();
  useDrafts.setState({ drafts: {} });
  const answer = await ask('typed-view', {});
  if (!answer.ok) return;
  const read = Object.fromEntries(answer.value.map(({ defi, place, text }) => [keyOf(defi, place), text]));
  // Whoever typed before the answer came goes on.
  useDrafts.setState(({ drafts }) => ({ drafts: { ...read, ...drafts } }));
}
