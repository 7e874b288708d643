import { create } from 'zustand';

interface AnnouncerStore {
  /** What the live region says; the number makes the same sentence heard again. */
  readonly said: { readonly text: string; readonly count: number };
  readonly say: (text: string) => void;
}

/** Results and saving, told to people who do not see them. */
export const useAnnouncer = create<AnnouncerStore>((set) => ({
  said: { text: '', count: 0 },
  say: (text) => set(({ said }) => ({ said: { text, count: said.count + 1 } })),
}));

export const say = (text: string): void => useAnnouncer.getState().say(text);
