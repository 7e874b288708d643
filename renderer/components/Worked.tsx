import type { ReactElement, ReactNode } from 'react';
import { selectionAnswerTexts } from '#core/texts/selection-answer.ts';
import { Button } from './Button.tsx';
import { JobProgressBar } from './JobProgressBar.tsx';
import { ErrorMessage } from './Notice.tsx';
import { useTexts } from '../stores/preferences-store.ts';
import type { JobView } from '../use-job-view.ts';

interface Props<Value> {
  readonly view: JobView<Value>;
  /** An answer to an earlier question would mislead: it names rules by their places. */
  readonly onlyCurrent?: boolean;
  /** `partial`: the work goes on, and the value may be told more fully. */
  readonly children: (value: Value, partial: boolean) => ReactNode;
}

/** Shows what long work answered: the error, how far it is, or the value, paler while a newer one is worked out. */
export function Worked<Value>({ view, onlyCurrent = false, children }: Props<Value>): ReactElement {
  const texts = useTexts(selectionAnswerTexts);
  const { current, job, error, stopped } = view;
  const value = onlyCurrent && !current ? null : view.value;
  return (
    <>
      <ErrorMessage error={error} onRetry={view.start} />
      {stopped && (
        <div className="actions">
          <span>{value === null ? texts.stopped : texts.stoppedLate}</span>
          <Button small onClick={view.start}>
            {texts.start}
          </Button>
        </div>
      )}
      {job !== null && (
        <div className="slow-job">
          <JobProgressBar job={job} />
        </div>
      )}
      {value === null && error === null && !stopped && <p className="hint">{texts.computing}</p>}
      {value !== null && (
        <div className={current ? undefined : 'worked--old'} aria-busy={!current}>
          {children(value, job !== null)}
        </div>
      )}
    </>
  );
}
