import type { ReactElement } from 'react';
import type { DefiId } from '#core/ids.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { explanationSentences } from '#core/texts/selection-sentences.ts';
import { useLanguage } from '../../../stores/preferences-store.ts';
import { useJobView } from '../../../use-job-view.ts';
import { Worked } from '../../../components/Worked.tsx';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly defi: DefiId;
  readonly scenario: Scenario;
  readonly names: ScenarioNames;
  readonly ground: string;
}

/** Why a défi is in or out, and what would change that; worked out when it is opened. */
export function Explanation({ defi, scenario, names, ground }: Props): ReactElement {
  const language = useLanguage();
  const asked = { ...scenario, name: '-' };
  const why = useJobView('scenario-explain', { scenario: asked, defi }, ground, 250);
  return (
    <Worked view={why} onlyCurrent>
      {(value) => (
        <div role="status">
          <ul className="explanation">
            {explanationSentences(value, { scenario, names, language }).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </Worked>
  );
}
