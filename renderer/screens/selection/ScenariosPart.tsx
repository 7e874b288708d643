import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { ScenarioId } from '#core/ids.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useScenarios } from '../../stores/scenarios-store.ts';
import { useView } from '../../use-view.ts';
import { ScenarioBar } from './scenarios/ScenarioBar.tsx';
import { ScenarioSheet } from './scenarios/ScenarioSheet.tsx';

interface Removed {
  readonly id: ScenarioId;
  readonly scenario: Scenario;
}

/** The first name that no scenario has. */
function freeName(
  all: readonly { readonly scenario: Scenario }[],
  from: number,
  nameOf: (number: number) => string,
): string {
  const taken = new Set(all.map(({ scenario }) => scenario.name));
  let number = from;
  while (taken.has(nameOf(number))) number += 1;
  return nameOf(number);
}

/** Questions on the selection, and their exact answers. */
export function ScenariosPart({ session }: { readonly session: SessionView }): ReactElement {
  const view = useView('scenarios-view', {});
  return <Loaded view={view}>{(scenarios) => <Scenarios session={session} view={scenarios} />}</Loaded>;
}

interface Props {
  readonly session: SessionView;
  readonly view: ScenariosView;
}

function Scenarios({ session, view }: Props): ReactElement {
  const texts = useTexts(scenariosTexts);
  const { part, go } = useNavigation();
  const { edited, opened, open: remember } = useScenarios();
  const [error, setError] = useState<AppError | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const closed = session.phase === 'archivee';
  const proposing = session.phase === 'deliberation' || session.phase === 'decision';
  const asked = (part ?? '').split(':')[1];
  const all = view.scenarios.map(({ id, scenario }) => ({
    id,
    scenario: edited.get(id)?.scenario ?? scenario,
  }));
  const open = all.find(({ id }) => id === (asked ?? opened)) ?? all[0] ?? null;
  const choose = (id: ScenarioId): void => {
    remember(id);
    go(session, 'selection', null, `scenarios:${id}`);
  };

  const add = async (scenario: Scenario, done: string, id: ScenarioId | null = null): Promise<void> => {
    const answer = await ask('scenario-save', { id, scenario });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setRemoved(null);
    say(done);
    choose(answer.value.id);
  };
  const create = (): void => {
    const name = freeName(all, all.length + 1, (number) => texts.name(String(number)));
    void add({ ...view.usual, name }, texts.created(name));
  };
  const duplicate = (scenario: Scenario): void => {
    // A copy of a copy is one more copy.
    const base = scenario.name.replace(/ \((?:copie|copy)(?: \d+)?\)$/, '').slice(0, 100);
    const name = freeName(all, 1, (number) => texts.copyName(base, number === 1 ? '' : String(number)));
    void add({ ...scenario, name }, texts.created(name));
  };
  const remove = async ({ id, scenario }: Removed): Promise<void> => {
    const answer = await ask('scenario-remove', { id });
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setRemoved({ id, scenario });
    say(texts.removed(scenario.name));
  };

  // The next press must not take the next scenario away.
  useEffect(() => {
    if (removed !== null) document.getElementById('scenario-bring-back')?.focus();
  }, [removed, view]);

  return (
    <section aria-labelledby="scenarios" className="scenarios">
      <h2 id="scenarios">{texts.title}</h2>
      {open === null && <p className="lead">{texts.lead}</p>}
      {closed && (
        <Notice kind="info" quiet>
          {texts.archived}
        </Notice>
      )}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {removed !== null && !all.some(({ id }) => id === removed.id) && (
        <div className="actions" role="group" aria-label={texts.removed(removed.scenario.name)}>
          <span>{texts.removed(removed.scenario.name)}</span>
          <Button
            small
            native={{ id: 'scenario-bring-back' }}
            onClick={() => void add(removed.scenario, texts.broughtBack(removed.scenario.name), removed.id)}
          >
            {texts.bringBack}
          </Button>
        </div>
      )}
      {open === null ? (
        <>
          <p>{texts.none}</p>
          <Button kind="primary" disabled={closed} onClick={create}>
            {texts.createFirst}
          </Button>
        </>
      ) : (
        <>
          <ScenarioBar
            scenarios={all}
            open={open}
            closed={closed}
            onChoose={choose}
            onCreate={create}
            onDuplicate={() => duplicate(open.scenario)}
            onRemove={() => void remove(open)}
          />
          <ScenarioSheet
            key={open.id}
            view={view}
            id={open.id}
            scenario={open.scenario}
            closed={closed}
            onPropose={
              proposing
                ? (optimum) => go(session, 'selection', null, `decisions:${open.id}:${String(optimum)}`)
                : null
            }
          />
        </>
      )}
    </section>
  );
}
