import { create } from 'zustand';
import { defaultPreferences, type Language, type Preferences } from '#core/contract/shell.ts';
import type { Area } from '#core/texts/texts.ts';
import { askShell } from '../api.ts';

interface PreferencesStore {
  readonly preferences: Preferences;
  /** Reads what was kept outside the session; the defaults stand when nothing was. */
  readonly load: () => Promise<void>;
  /** Changes some of them, at once on screen and then on disk. */
  readonly change: (some: Partial<Preferences>) => Promise<void>;
}

export const usePreferences = create<PreferencesStore>((set, get) => ({
  preferences: defaultPreferences,
  load: async () => {
    const answer = await askShell('preferences', {});
    if (answer.ok) set({ preferences: answer.value });
  },
  change: async (some) => {
    const preferences = { ...get().preferences, ...some };
    set({ preferences });
    await askShell('savePreferences', preferences);
  },
}));

export const useLanguage = (): Language => usePreferences((store) => store.preferences.language);

/** The texts of one area in the person's language: `const t = useTexts(deskTexts)`. */
export function useTexts<T>(texts: Area<T>): T {
  return texts[useLanguage()];
}
