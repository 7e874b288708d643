import { create } from 'zustand';

/** Something that needs a reason before it is recorded. */
export interface ReasonQuestion {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
}

interface ReasonStore {
  readonly asked: (ReasonQuestion & { readonly answer: (reason: string | null) => void }) | null;
  /** Asks the person; answers null when they think better of it. */
  readonly ask: (question: ReasonQuestion) => Promise<string | null>;
}

/** One question at a time; `ReasonAsker` shows it. */
export const useReasons = create<ReasonStore>((set, get) => ({
  asked: null,
  ask: (question) =>
    new Promise((resolve) => {
      get().asked?.answer(null);
      const answer = (reason: string | null): void => {
        set({ asked: null });
        resolve(reason);
      };
      set({ asked: { ...question, answer } });
    }),
}));
