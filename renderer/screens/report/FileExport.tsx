import { useId, useState, type ReactElement, type ReactNode } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { Purpose } from '#core/contract/shell.ts';
import type { Result } from '#core/result.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

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
  const run = useJobs((store) => store.run);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [written, setWritten] = useState<{ readonly token: string; readonly words: string } | null>(null);

  const write = async (): Promise<void> => {
    setError(null);
    setWritten(null);
    const { purpose, fileName } = props;
    const place = await askShell('chooseSavePlace', { purpose, suggestedName: fileName });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const { token } = place.value;
    const answer = await run((id) => {
      setJob(id);
      return props.write(token, id);
    });
    setJob(null);
    if (answer.ok) {
      setWritten({ token, words: answer.value });
      say(answer.value);
    } else if (answer.error.code !== 'cancelled') setError(answer.error);
  };

  return (
    <form
      className="panel"
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <h3 id={title}>{props.title}</h3>
      <p>{props.holds}</p>
      <p>
        <strong>{texts.who}</strong> {props.who}
      </p>
      {props.children}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
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
