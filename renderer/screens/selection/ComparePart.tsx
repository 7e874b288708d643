import { useMemo, useState, type ReactElement } from 'react';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import type { ScenarioId } from '#core/ids.ts';
import { scenariosComparedTexts } from '#core/texts/scenarios-compared.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useJobView } from '../../use-job-view.ts';
import { useView } from '../../use-view.ts';
import { Worked } from '../../components/Worked.tsx';
import { ComparedCaps } from './compare/ComparedCaps.tsx';
import { ComparedScenarios } from './compare/ComparedScenarios.tsx';
import { groundOf } from './scenarios/ground.ts';
import { scenarioNames } from './scenarios/scenario-names.ts';

/** More columns than this no screen can show; the contract takes as many. */
const mostColumns = 20;

/** Scenarios beside each other and beside going straight down the order. */
export function ComparePart(): ReactElement {
  const texts = useTexts(scenariosComparedTexts);
  const view = useView('scenarios-view', {});
  return (
    <section aria-labelledby="scenarios-compared">
      <h2 id="scenarios-compared">{texts.title}</h2>
      <Loaded view={view}>
        {(scenarios) =>
          scenarios.scenarios.length === 0 ? <p>{texts.none}</p> : <Compared view={scenarios} />
        }
      </Loaded>
    </section>
  );
}

interface Props {
  readonly view: ScenariosView;
}

function Compared({ view }: Props): ReactElement {
  const texts = useTexts(scenariosComparedTexts);
  const [left, setLeft] = useState<ReadonlySet<ScenarioId>>(new Set());
  const chosen = view.scenarios.filter(({ id }) => !left.has(id)).slice(0, mostColumns);
  return (
    <>
      <p>{texts.lead}</p>
      <div className="choices" role="group" aria-label={texts.choose}>
        {view.scenarios.map(({ id, scenario }) => (
          <button
            key={id}
            type="button"
            className="choice scenario-choice"
            aria-pressed={chosen.some((one) => one.id === id)}
            onClick={() => {
              const next = new Set(left);
              if (!next.delete(id)) next.add(id);
              setLeft(next);
            }}
          >
            {scenario.name}
          </button>
        ))}
      </div>
      <Answer view={view} chosen={chosen.map(({ id }) => id)} />
    </>
  );
}

interface AnswerProps {
  readonly view: ScenariosView;
  readonly chosen: readonly ScenarioId[];
}

function Answer({ view, chosen }: AnswerProps): ReactElement {
  const language = useLanguage();
  const names = useMemo(() => scenarioNames(view, language), [view, language]);
  const saved = view.scenarios.map(({ id, savedAt }) => [id, savedAt]);
  const ground = JSON.stringify([groundOf(view), saved, view.seatCap, view.envelopeCents]);
  const answer = useJobView('scenarios-compare', { scenarios: [...chosen] }, ground, 150);
  return (
    <Worked view={answer}>
      {(compared) => (
        <>
          <ComparedScenarios compared={compared} names={names} />
          <ComparedCaps compared={compared} view={view} />
        </>
      )}
    </Worked>
  );
}
