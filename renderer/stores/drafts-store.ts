import { create } from 'zustand';

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

/** One such text and how to keep it; null: nothing is being typed there. */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const text = useDrafts(({ drafts }) => drafts[key] ?? null);
  const keep = useDrafts((store) => store.keep);
  return [text, (typed) => keep(key, typed)];
}

/** The session is another one from now on than what was being typed is about. */
export const forgetDrafts = (): void => useDrafts.setState({ drafts: {} });
