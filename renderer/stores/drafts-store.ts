import { create } from 'zustand';
import { followFile, openKey } from './session-store.ts';

/** `entry`: what would have to be thought of again. `choice`: a choice that a click makes again, or what the next one begins with. */
type Kind = 'entry' | 'choice';

interface Draft {
  readonly text: string;
  readonly kind: Kind;
  /** The session that it is about. */
  readonly session: string;
  /** The text as a person reads it, with what it says something of. */
  readonly told: string;
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

/**
 * One such text, how to keep it (null: nothing is being typed there), and what to call with the one that was recorded: it goes
 * unless another one is there by now, and whether it went is answered. `tell`: it in words.
 */
export function useDraft(
  key: string,
  kind: Kind = 'entry',
  tell: (text: string) => string = (text) => text,
): readonly [string | null, (text: string | null) => void, (recorded: string | null) => boolean] {
  // What another session has in the same place is not of this one. Screens do not outlive their session.
  const standing = ({ drafts: { [key]: known } }: DraftsStore): string | null =>
    known?.session === openKey() ? known.text : null;
  const text = useDrafts(standing);
  const keep = useDrafts((store) => store.keep);
  return [
    text,
    (typed) =>
      keep(key, typed === null ? null : { text: typed, kind, session: openKey(), told: tell(typed) }),
    (recorded) => {
      if (standing(useDrafts.getState()) !== recorded) return false;
      keep(key, null);
      return true;
    },
  ];
}

/** What would be lost that is in no file: it waits for more, or was refused. */
const unrecorded = (): readonly Draft[] =>
  Object.values(useDrafts.getState().drafts).filter(
    ({ kind, session }) => kind === 'entry' && session === openKey(),
  );

/** What waits for more, or was refused, would go with the window. Answers a function that stops. */
export const followDrafts = (): (() => void) =>
  followFile({
    unwritten: () =>
      unrecorded().map(({ told }) => ({ form: '', about: '', field: '', text: told, why: null })),
    // Whoever left without them was told that they are lost: they do not come up in a copy of the session, nor go into it.
    left: forgetEntries,
  });

function forgetEntries(): void {
  const choices = Object.entries(useDrafts.getState().drafts).filter(([, { kind }]) => kind === 'choice');
  useDrafts.setState({ drafts: Object.fromEntries(choices) });
}

/** The session is another one from now on than what was being typed is about. */
export const forgetDrafts = (): void => useDrafts.setState({ drafts: {} });
