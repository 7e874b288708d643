import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { KitBrought } from '#core/contract/requests/my-ballot.ts';
import type { Place } from '#core/contract/shell.ts';
import { ask, askShell } from '../api.ts';

interface KitStore {
  /** The kit whose passphrase is being asked for; null when none is. */
  readonly locked: Place | null;
  /** What the last kit brought, until the juror has read it. */
  readonly brought: KitBrought | null;
  readonly error: AppError | null;
  /** Lets the juror choose a newer kit, or a further part, for the session that is open. */
  readonly choose: () => Promise<void>;
  readonly take: (kit: Place) => Promise<void>;
  /** Tries a passphrase; answers why it did not open, null when it did. */
  readonly unlock: (passphrase: string) => Promise<AppError | null>;
  readonly dismiss: () => void;
}

export const useKit = create<KitStore>((set, get) => ({
  locked: null,
  brought: null,
  error: null,
  choose: async () => {
    const chosen = await askShell('chooseFiles', { purpose: 'kit' });
    if (!chosen.ok) set({ error: chosen.error });
    else if (chosen.value[0] !== undefined) await get().take(chosen.value[0]);
  },
  take: async (kit) => {
    set({ error: null, brought: null, locked: null });
    const answer = await ask('kit-renew', { kit: kit.token, passphrase: null });
    if (answer.ok) set({ brought: answer.value });
    else if (answer.error.code === 'kit-locked') set({ locked: kit });
    else set({ error: answer.error });
  },
  unlock: async (passphrase) => {
    const kit = get().locked;
    if (kit === null) return null;
    const answer = await ask('kit-renew', { kit: kit.token, passphrase });
    if (!answer.ok) return answer.error;
    set({ locked: null, brought: answer.value });
    return null;
  },
  dismiss: () => set({ locked: null, brought: null, error: null }),
}));
