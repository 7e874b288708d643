import { useState, type ReactElement } from 'react';
import type { ScenarioId } from '#core/ids.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useScenarios } from '../../../stores/scenarios-store.ts';
import { NameDialog } from './NameDialog.tsx';

interface Named {
  readonly id: ScenarioId;
  readonly scenario: Scenario;
}

interface Props {
  readonly scenarios: readonly Named[];
  readonly open: Named;
  /** Nothing can be changed any more. */
  readonly closed: boolean;
  readonly onChoose: (id: ScenarioId) => void;
  readonly onCreate: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** All scenarios by their names, and what can be done with the open one. */
export function ScenarioBar(props: Props): ReactElement {
  const { scenarios, open, closed } = props;
  const texts = useTexts(scenariosTexts);
  const { edited, change, undo, retry } = useScenarios();
  const [renaming, setRenaming] = useState(false);
  const own = edited.get(open.id);
  const error = own?.error ?? null;
  return (
    <>
      <div className="choices" role="group" aria-label={texts.title}>
        {scenarios.map(({ id, scenario }) => (
          <button
            key={id}
            type="button"
            className="choice scenario-choice"
            aria-pressed={id === open.id}
            onClick={() => props.onChoose(id)}
          >
            {scenario.name}
          </button>
        ))}
        <Button small kind="tertiary" disabled={closed} onClick={props.onCreate}>
          {texts.create}
        </Button>
      </div>
      <div className="scenario-bar">
        <h3 className="scenario-bar__name">{open.scenario.name}</h3>
        <div className="actions actions--row scenario-bar__actions">
          <Button small kind="quiet" disabled={closed} onClick={() => setRenaming(true)}>
            {texts.rename}
          </Button>
          <Button small kind="quiet" disabled={closed} onClick={props.onDuplicate}>
            {texts.duplicate}
          </Button>
          <Button small kind="quiet" disabled={closed} onClick={props.onRemove}>
            {texts.remove}
          </Button>
          <Button
            small
            kind="quiet"
            disabled={closed || (own?.before.length ?? 0) === 0}
            onClick={() => {
              undo(open.id);
              say(texts.undone);
            }}
          >
            {texts.undo}
          </Button>
        </div>
      </div>
      {error !== null && (
        <div className="scenario-unsaved">
          <p className="remark">{texts.notSaved}</p>
          <ErrorMessage error={error} onRetry={() => retry(open.id)} />
        </div>
      )}
      {renaming && (
        <NameDialog
          name={open.scenario.name}
          onClose={() => setRenaming(false)}
          onName={(name) => {
            setRenaming(false);
            if (name !== open.scenario.name) change(open.id, open.scenario, { ...open.scenario, name });
          }}
        />
      )}
    </>
  );
}
