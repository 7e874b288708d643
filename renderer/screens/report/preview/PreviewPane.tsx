import { lazy, Suspense, type ReactElement, type ReactNode } from 'react';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { JobProgressBar } from '../../../components/JobProgressBar.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import type { JobView } from '../../../use-job-view.ts';

// What reads PDFs is large: it is loaded when there are pages to show.
const PreviewPages = lazy(async () => {
  const { PreviewPages: component } = await import('./PreviewPages.tsx');
  return { default: component };
});

interface Props {
  readonly view: JobView<PrintedDocument>;
  /** The next action, beside the title. */
  readonly children: ReactNode;
}

/** The pages beside the settings: how far they are, what went wrong, or the pages themselves. */
export function PreviewPane({ view, children }: Props): ReactElement {
  const texts = useTexts(reportScreenTexts).preview;
  const { value, current, job, error, stopped, start } = view;
  const progress = job !== null && (
    <div className="slow-job">
      <JobProgressBar job={job} />
    </div>
  );
  return (
    <section className="printed" aria-labelledby="preview-title">
      <div className="printed__head">
        <h2 id="preview-title">{texts.title}</h2>
        {children}
      </div>
      <ErrorMessage error={error} onRetry={start} />
      {stopped && (
        <div className="actions">
          <span>{value === null ? texts.stopped : texts.stoppedLate}</span>
          <Button small onClick={start}>
            {texts.start}
          </Button>
        </div>
      )}
      {value === null && job === null && error === null && !stopped && (
        <p className="hint">{texts.composing}</p>
      )}
      {value === null && progress}
      {value !== null && (
        <Suspense fallback={<p className="hint">{texts.composing}</p>}>
          <PreviewPages printed={value} current={current} progress={progress} />
        </Suspense>
      )}
    </section>
  );
}
