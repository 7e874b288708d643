import { create } from 'zustand';
import type { CoordinatorStep, JurorStep, SessionView } from '#core/contract/requests/session.ts';
import { usePreferences } from './preferences-store.ts';

export type Screen = 'overview' | CoordinatorStep | JurorStep;

/** The screens of each role, in the order of the work. */
export const screensOf: Readonly<Record<SessionView['role'], readonly Screen[]>> = {
  coordinator: [
    'overview',
    'call',
    'defis',
    'assignment',
    'ballots',
    'deliberation',
    'teams',
    'selection',
    'report',
  ],
  juror: ['overview', 'desk', 'my-ballot'],
  referent: ['overview', 'deliberation'],
};

interface NavigationStore {
  readonly screen: Screen;
  /** The défi that is open on this screen; null when none is. */
  readonly defi: string | null;
  /** Which part of the screen is open, in the screen's own words; null: its first. */
  readonly part: string | null;
  /** The défi that was last read on a screen where one is read beside the list of them. */
  readonly read: Readonly<Partial<Record<Screen, string>>>;
  /**
   * Goes to a screen of the open session and remembers the place for the next start. Without a word about the défi, to the one
   * that was last read there; null: to none.
   */
  readonly go: (session: SessionView, screen: Screen, defi?: string | null, part?: string | null) => void;
  /** Goes back to where the person was in this session, else to its first screen. */
  readonly resume: (session: SessionView) => void;
}

/** Where whoever comes back goes on reading. */
const readingScreens: readonly Screen[] = ['defis', 'desk'];

export const useNavigation = create<NavigationStore>((set, get) => ({
  screen: 'overview',
  defi: null,
  part: null,
  read: {},
  go: (session, screen, named, part = null) => {
    const { read } = get();
    const defi = named === undefined ? (read[screen] ?? null) : named;
    const reads = defi !== null && readingScreens.includes(screen);
    set({ screen, defi, part, ...(reads ? { read: { ...read, [screen]: defi } } : {}) });
    const { preferences, change } = usePreferences.getState();
    const lastPlace = { ...preferences.lastPlace, [session.id + session.role]: { screen, defi, part } };
    void change({ lastPlace });
  },
  resume: (session) => {
    const last = usePreferences.getState().preferences.lastPlace[session.id + session.role];
    const screen = screensOf[session.role].find((known) => known === last?.screen);
    if (screen === undefined || last === undefined)
      set({ screen: 'overview', defi: null, part: null, read: {} });
    else {
      const { defi, part } = last;
      set({
        screen,
        defi,
        part,
        read: defi !== null && readingScreens.includes(screen) ? { [screen]: defi } : {},
      });
    }
  },
}));
