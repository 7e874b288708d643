import type { ReactElement } from 'react';
import type { DefiId } from '#core/ids.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { explanationSentences } from '#core/texts/selection-sentences.ts';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { Button } from '../../../components/Button.tsx';
import { JobProgressBar } from '../../../components/JobProgressBar.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useJobView } from '../../../use-job-view.ts';
import type { ScenarioNames } from './scenario-names.ts';

interface Props {
  readonly defi: DefiId;
  readonly scenario: Scenario;
  readonly names: ScenarioNames;
  readonly ground: string;
}

/** Why a défi is in or out, and what would change that; worked out when it is opened. */
export function Explanation({ defi, scenario, names, ground }: Props): ReactElement {
  const texts = useTexts(selectionAnswerTexts);
  const language = useLanguage();
  const asked = { ...scenario, name: '-' };
  const why = useJobView('scenario-explain', { scenario: asked, defi }, ground, 250);
  if (why.error !== null) return <ErrorMessage error={why.error} onRetry={why.start} />;
  if (why.stopped) {
    return (
      <Button small onClick={why.start}>
        {texts.start}
      </Button>
    );
  }
  if (why.value === null || !why.current) {
    return why.job === null ? <p className="hint">{texts.computing}</p> : <JobProgressBar job={why.job} />;
  }
  const sentences = explanationSentences(why.value, { scenario, names, language });
  return (
    <ul className="explanation" role="status">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
