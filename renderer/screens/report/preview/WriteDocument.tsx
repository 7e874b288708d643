import type { ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { Purpose } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { reportScreenTexts } from '#core/texts/report-screen.ts';
import { askShell } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { JobProgressBar } from '../../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useWriting } from '../use-writing.ts';

export interface DocumentFile {
  readonly button: string;
  readonly purpose: Purpose;
  readonly fileName: string;
  readonly disabled: boolean;
  /** Writes the file and answers the sentence that says so. */
  readonly write: (place: string, job: string) => Promise<Result<string, AppError>>;
}

/** Writes the document that the preview shows: how far it is, and the file to open when it is done. */
export function WriteDocument({ button, purpose, fileName, disabled, write }: DocumentFile): ReactElement {
  const texts = useTexts(reportScreenTexts);
  const { job, error, written, start, clear } = useWriting();
  return (
    <div className="printed__write">
      <ErrorMessage error={error} onDismiss={clear} />
      {job === null ? (
        <Button kind="primary" disabled={disabled} onClick={() => void start(purpose, fileName, write)}>
          {button}
        </Button>
      ) : (
        <JobProgressBar job={job} />
      )}
      {written !== null && (
        <>
          <Notice kind="success" quiet>
            {written.words}
          </Notice>
          <div className="actions">
            <Button small onClick={() => void askShell('openReport', { token: written.token })}>
              {texts.open}
            </Button>
            <Button small kind="tertiary" onClick={() => void askShell('reveal', { token: written.token })}>
              {texts.reveal}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
