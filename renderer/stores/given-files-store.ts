import { create } from 'zustand';
import type { Place } from '#core/contract/shell.ts';
import { givenKindOf } from '#core/intake/given-file.ts';
import { askShell, onServiceEvent } from '../api.ts';

interface GivenFilesStore {
  /** Handed over by the system and not yet dealt with. Of several sessions or kits the last one counts. */
  readonly session: Place | null;
  readonly kit: Place | null;
  /** Ballots and files of groups. */
  readonly ballots: readonly Place[];
  /** Takes over what main holds. */
  readonly collect: () => Promise<void>;
  readonly forgetSession: () => void;
  readonly forgetKit: () => void;
  readonly forgetBallots: () => void;
}

export const useGivenFiles = create<GivenFilesStore>((set, get) => ({
  session: null,
  kit: null,
  ballots: [],
  collect: async () => {
    const answer = await askShell('takeGivenFiles', {});
    if (!answer.ok) return;
    const ofKind = (kind: ReturnType<typeof givenKindOf>): readonly Place[] =>
      answer.value.filter(({ name }) => givenKindOf(name) === kind);
    const { session, kit, ballots } = get();
    set({
      session: ofKind('session').at(-1) ?? session,
      kit: ofKind('kit').at(-1) ?? kit,
      ballots: [...ballots, ...ofKind('ballot')],
    });
  },
  forgetSession: () => set({ session: null }),
  forgetKit: () => set({ kit: null }),
  forgetBallots: () => set({ ballots: [] }),
}));

/** Takes over files that come while the application runs; answers a function that stops. */
export function followGivenFiles(): () => void {
  return onServiceEvent(({ event }) => {
    if (event === 'files-given') void useGivenFiles.getState().collect();
  });
}
