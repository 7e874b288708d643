import { create } from 'zustand';
import type { AppError } from '#core/contract/app-error.ts';
import type { ScenarioId } from '#core/ids.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { ask } from '../api.ts';
import { followFile } from './session-store.ts';

/** A scenario as the person last left it. */
interface Edited {
  readonly scenario: Scenario;
  /** As it was before each change of this sitting at the screen, the latest last. */
  readonly before: readonly Scenario[];
  /** What the service refused to keep, or could not; the change itself is not lost. */
  readonly error: AppError | null;
}

interface ScenariosStore {
  /** The scenario that was last looked at. */
  readonly opened: ScenarioId | null;
  readonly open: (id: ScenarioId) => void;
  readonly edited: ReadonlyMap<ScenarioId, Edited>;
  /** Keeps a change at once; `from`: what it is a change of. */
  readonly change: (id: ScenarioId, from: Scenario, to: Scenario) => void;
  readonly undo: (id: ScenarioId) => void;
  /** Tries again to save what could not be. */
  readonly retry: (id: ScenarioId) => void;
}

/** One save after another, so that the last change is the one that stands. */
let saving: Promise<void> = Promise.resolve();

const undoable = 50;

export const useScenarios = create<ScenariosStore>((set, get) => {
  const put = (id: ScenarioId, edited: Edited): void =>
    set({ edited: new Map(get().edited).set(id, edited) });
  const save = (id: ScenarioId): void => {
    saving = saving.then(async () => {
      const now = get().edited.get(id);
      if (now === undefined) return;
      const answer = await ask('scenario-save', { id, scenario: now.scenario });
      const later = get().edited.get(id);
      if (later !== undefined) put(id, { ...later, error: answer.ok ? null : answer.error });
    });
  };
  return {
    opened: null,
    open: (id) => set({ opened: id }),
    edited: new Map(),
    change: (id, from, to) => {
      const before = get().edited.get(id)?.before ?? [];
      put(id, { scenario: to, before: [...before, from].slice(-undoable), error: null });
      save(id);
    },
    undo: (id) => {
      const before = get().edited.get(id)?.before ?? [];
      const last = before.at(-1);
      if (last === undefined) return;
      put(id, { scenario: last, before: before.slice(0, -1), error: null });
      save(id);
    },
    retry: save,
  };
});

/** What could not be saved is tried once more. */
async function saveAgain(): Promise<AppError | null> {
  const { edited, retry } = useScenarios.getState();
  for (const [id, { error }] of edited) if (error !== null) retry(id);
  await saving;
  return refusedOnes()[0]?.error ?? null;
}

const refusedOnes = (): readonly Edited[] =>
  Array.from(useScenarios.getState().edited.values()).filter(({ error }) => error !== null);

/** A closed file may come back with other contents; answers a function that stops. */
export const followScenarios = (): (() => void) =>
  followFile({
    writeWaiting: saveAgain,
    unwritten: () =>
      refusedOnes().map(({ scenario, error }) => ({
        form: '',
        about: scenario.name,
        field: '',
        text: '',
        why: error,
      })),
    left: () => useScenarios.setState({ opened: null, edited: new Map() }),
  });
