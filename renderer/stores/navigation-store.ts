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
  /** Goes to a screen of the open session and remembers the place for the next start. */
  readonly go: (session: SessionView, screen: Screen, defi?: string | null, part?: string | null) => void;
  /** Goes back to where the person was in this session, else to its first screen. */
  readonly resume: (session: SessionView) => void;
}

export const useNavigation = create<NavigationStore>((set) => ({
  screen: 'overview',
  defi: null,
  part: null,
  go: (session, screen, defi = null, part = null) => {
    set({ screen, defi, part });
    const { preferences, change } = usePreferences.getState();
    const lastPlace = { ...preferences.lastPlace, [session.id + session.role]: { screen, defi, part } };
    void change({ lastPlace });
  },
  resume: (session) => {
    const last = usePreferences.getState().preferences.lastPlace[session.id + session.role];
    const screen = screensOf[session.role].find((known) => known === last?.screen);
    if (screen === undefined || last === undefined) set({ screen: 'overview', defi: null, part: null });
    else set({ screen, defi: last.defi, part: last.part });
  },
}));
