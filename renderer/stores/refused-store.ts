import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { RemovedData } from '#core/contract/requests/backups.ts';
import type { Place } from '#core/contract/shell.ts';

/** A session file that was to be opened and was not, with why: it has ways on of its own. */
export interface Refused {
  readonly place: Place;
  readonly error: AppError;
  readonly way: 'edit' | 'read' | 'take-over';
}

interface RefusedStore {
  readonly refused: Refused | null;
  /** Under which name a damaged file was kept when a backup took its place, until the person has read it. */
  readonly keptAs: string | null;
  /** Removed personal data that came back with the backup that was restored last, until the person has read it. */
  readonly returned: RemovedData | null;
  readonly dismiss: () => void;
}

export const useRefused = create<RefusedStore>((set) => ({
  refused: null,
  keptAs: null,
  returned: null,
  dismiss: () => set({ refused: null }),
}));

const withWaysOn: readonly string[] = ['session-locked', 'session-damaged', 'session-protected'];

/** Keeps a refusal that has ways on; answers whether it has. */
export function keepRefused(place: Place, error: AppError, way: Refused['way'] = 'edit'): boolean {
  if (!withWaysOn.includes(error.code)) return false;
  useRefused.setState({ refused: { place, error, way } });
  return true;
}
