import { create } from 'zustand';

/** `entry`: what would have to be thought of again. `choice`: a choice that a click makes again, or what the next one begins with. */
type Kind = 'entry' | 'choice';

interface Draft {
  readonly text: string;
  readonly kind: Kind;
}

interface DraftsStore {
  /** What was typed and is not recorded yet, by its place; it outlives the screen it was typed on. */
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly keep: (key: string, draft: Draft | null) => void;
}

const useDrafts = create<DraftsStore>((set) => ({
  drafts: {},
  keep: (key, draft) =>
    set(({ drafts }) => {
      const others = Object.fromEntries(Object.entries(drafts).filter(([known]) => known !== key));
      return { drafts: draft === null ? others : { ...others, [key]: draft } };
    }),
}));

/** One such text and how to keep it; null: nothing is being typed there. */
export function useDraft(
  key: string,
  kind: Kind = 'entry',
): readonly [string | null, (text: string | null) => void] {
  const text = useDrafts(({ drafts }) => drafts[key]?.text ?? null);
  const keep = useDrafts((store) => store.keep);
  return [text, (typed) => keep(key, typed === null ? null : { text: typed, kind })];
}

/** Whether something would be lost that is in no file: it waits for more, or was refused. */
export const hasUnrecorded = (): boolean =>
  Object.values(useDrafts.getState().drafts).some(({ kind }) => kind === 'entry');

/** The session is another one from now on than what was being typed is about. */
export const forgetDrafts = (): void => useDrafts.setState({ drafts: {} });
