import { create } from 'zustand';
import type { CopyRow } from '#core/contract/requests/protection.ts';
import { ask, onServiceEvent } from '../api.ts';

interface CopiesStore {
  /** A protected session is being encrypted. */
  readonly sealing: boolean;
  /** What became of working copies that were left. */
  readonly copies: readonly CopyRow[];
  readonly read: () => Promise<void>;
}

export const useCopies = create<CopiesStore>((set) => ({
  sealing: false,
  copies: [],
  read: async () => {
    const answer = await ask('copies-view', {});
    if (answer.ok) set(answer.value);
  },
}));

/** Reads again what became of working copies when the service says so; answers a function that stops. */
export function followCopies(): () => void {
  const { read } = useCopies.getState();
  void read();
  return onServiceEvent(({ event }) => {
    if (event === 'copies-changed') void read();
  });
}
