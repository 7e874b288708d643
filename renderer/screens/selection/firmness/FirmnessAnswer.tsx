import { useEffect, useState, type ReactElement } from 'react';
import type { PortfolioFirmness, ScenariosView } from '#core/contract/requests/selection.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import type { Scenario } from '#core/selection/scenario.ts';
import { portfolioFirmnessTexts } from '#core/texts/portfolio-firmness.ts';
import {
  firmnessMethodSentence,
  portfolioFirmnessSentence,
} from '#core/texts/portfolio-firmness-sentences.ts';
import { onServiceEvent } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { JobProgressBar } from '../../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useJobView } from '../../../use-job-view.ts';
import { FirmnessGroups } from './FirmnessGroups.tsx';
import { FirmnessTable } from './FirmnessTable.tsx';

interface Props {
  readonly session: SessionView;
  readonly scenarios: ScenariosView;
  readonly scenario: Scenario;
  /** The scenario is the call's own: what its rules keep out is out for its *avis*. */
  readonly ofCall: boolean;
}

/** A sitting commits with every keystroke: what is kept answers at once, and the rest waits for a pause. */
const pause = 400;

export function FirmnessAnswer({ session, scenarios, scenario, ofCall }: Props): ReactElement {
  const texts = useTexts(portfolioFirmnessTexts);
  const language = useLanguage();
  const changes = useChanges();
  const { value, current, job, error, stopped, start } = useJobView(
    'portfolio-firmness',
    { scenario },
    String(changes),
    changes === 0 ? 0 : pause,
  );
  const summary =
    value === null || !current || job !== null ? '' : portfolioFirmnessSentence(value, language);
  useEffect(() => {
    if (summary !== '') say(summary);
  }, [summary]);
  return (
    <>
      <ErrorMessage error={error} onRetry={start} />
      {stopped && (
        <div className="actions">
          <span>{value === null ? texts.stopped : texts.stoppedHalfway}</span>
          <Button small onClick={start}>
            {texts.start}
          </Button>
        </div>
      )}
      {job !== null && <JobProgressBar job={job} />}
      {value === null && job === null && error === null && !stopped && (
        <p className="loading">{texts.computing}</p>
      )}
      {value !== null && (
        <div aria-busy={!current}>
          <How answer={value} scenario={scenario} />
          {value.infeasible ? (
            <Notice kind="warning" quiet>
              {texts.infeasible}
            </Notice>
          ) : (
            <>
              <FirmnessGroups session={session} scenarios={scenarios} answer={value} ofCall={ofCall} />
              <FirmnessTable session={session} scenarios={scenarios} answer={value} />
            </>
          )}
        </div>
      )}
    </>
  );
}

/** How often anything was written down since the part was opened: an answer may stand on it. */
function useChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      onServiceEvent(({ event }) => {
        if (event === 'session-changed') setChanges((count) => count + 1);
      }),
    [],
  );
  return changes;
}

function How({
  answer,
  scenario,
}: {
  readonly answer: PortfolioFirmness;
  readonly scenario: Scenario;
}): ReactElement {
  const texts = useTexts(portfolioFirmnessTexts);
  const language = useLanguage();
  const hints = [
    scenario.rules.length === 0 ? texts.noRule : '',
    answer.method === 'exact' ? texts.exactMeans : texts.drawsMean,
    scenario.objective === 'rank-points' ? texts.rankPoints : '',
    answer.objective === 'value-by-eig' ? texts.byEig : '',
    texts.fixed,
  ];
  if (answer.infeasible) return <></>;
  return (
    <>
      <p className="firmness-method">
        <strong>{firmnessMethodSentence(answer, language)}</strong>
      </p>
      <p className="hint">{hints.filter((sentence) => sentence !== '').join(' ')}</p>
    </>
  );
}
