import type { ReactElement } from 'react';
import { drawnSentence } from '#core/texts/firmness-sentences.ts';
import { formatCount } from '#core/texts/format.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import type { Firmness } from './use-firmness.ts';

/** How far the draws are, with a way to stop them and to begin again. */
export function FirmnessStatus({ firmness }: { readonly firmness: Firmness }): ReactElement {
  const texts = useTexts(rankingTexts).draws;
  const { none } = useTexts(reliabilityTexts);
  const { value, job, error, stopped, outdated } = firmness;
  if (job !== null) return <JobProgressBar job={job} />;
  if (error !== null) return <ErrorMessage error={error} onRetry={firmness.start} />;
  if (stopped) {
    return (
      <div className="actions">
        <span>{outdated ? texts.outdatedStopped : texts.stopped}</span>
        <Button small onClick={firmness.start}>
          {texts.start}
        </Button>
      </div>
    );
  }
  if (value === null) return <></>;
  const { why } = value.jurors;
  const told = [why === null ? '' : none[why], outdated ? texts.outdated : ''].filter(
    (sentence) => sentence !== '',
  );
  return told.length === 0 ? <></> : <p className="hint firmness">{told.join(' ')}</p>;
}

/** How many draws there are, of what and from which seed, for whoever wants to work them out again. */
export function HowDrawn({ firmness: { value, job } }: { readonly firmness: Firmness }): ReactElement | null {
  const texts = useTexts(rankingTexts).draws;
  const language = useLanguage();
  if (value === null || job !== null) return null;
  const weights = formatCount(value.weights.progress.drawn, language);
  const told =
    value.jurors.why === null
      ? drawnSentence(value, language)
      : value.weights.why === null
        ? texts.weightsAlone(weights)
        : null;
  if (told === null) return null;
  return (
    <details className="fold how-drawn">
      <summary>{texts.how}</summary>
      <p className="hint">{told}</p>
    </details>
  );
}
