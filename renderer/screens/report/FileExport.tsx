import { useId, type ReactElement, type ReactNode } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { Purpose } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useWriting } from './use-writing.ts';

interface Props {
  readonly title: string;
  /** What is in it, and who may see it. */
  readonly holds: string;
  readonly who: string;
  readonly button: string;
  readonly purpose: Purpose;
  /** With its ending. */
  readonly fileName: string;
  readonly disabled?: boolean;
  /** Writes the file and answers the sentence that says so. */
  readonly write: (place: string, job: string) => Promise<Result<string, AppError>>;
  /** The options. */
  readonly children?: ReactNode;
}

/** One file to write: what it is, its options, where to, how far, done. */
export function FileExport(props: Props): ReactElement {
  const texts = useTexts(exportsTexts);
  const title = useId();
  const { job, error, written, start, clear } = useWriting();

  return (
    <form
      className="panel"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        void start(props.purpose, props.fileName, props.write);
      }}
    >
      <h3 id={title}>{props.title}</h3>
      <p>{props.holds}</p>
      <p>
        <strong>{texts.who}</strong> {props.who}
      </p>
      {props.children}
      <ErrorMessage error={error} onDismiss={clear} />
      {job !== null && <JobProgressBar job={job} />}
      {written !== null && (
        <Notice kind="success" quiet>
          {written.words}
        </Notice>
      )}
      <div className="actions">
        <Button kind="secondary" submit disabled={job !== null || props.disabled === true}>
          {props.button}
        </Button>
        {written !== null && (
          <Button kind="tertiary" onClick={() => void askShell('reveal', { token: written.token })}>
            {texts.reveal}
          </Button>
        )}
      </div>
    </form>
  );
}
