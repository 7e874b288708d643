import { useState, type ReactElement } from 'react';
import { isClosed } from '#core/call/phase.ts';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { Language } from '#core/contract/shell.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { parisLocal } from '#core/texts/paris-time.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { ExportsPanel } from './ExportsPanel.tsx';
import { VerifyPanel } from './VerifyPanel.tsx';

export function ReportScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(coordinationTexts).report;
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      {isClosed(session.phase) ? <Export /> : <Notice kind="info">{texts.closed}</Notice>}
      <section aria-labelledby="report-contents">
        <h2 id="report-contents">{texts.contents}</h2>
        <ul>
          {texts.contentsList.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
      {isClosed(session.phase) && <VerifyPanel />}
      {isClosed(session.phase) && <ExportsPanel session={session} />}
    </>
  );
}

function Export(): ReactElement {
  const texts = useTexts(coordinationTexts).report;
  const shown = useLanguage();
  const run = useJobs((store) => store.run);
  const [language, setLanguage] = useState<Language>(shown);
  const [date, setDate] = useState(() => parisLocal(new Date().toISOString()).slice(0, 10));
  const [namedJurors, setNamedJurors] = useState(true);
  const [comments, setComments] = useState(true);
  const [severity, setSeverity] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [written, setWritten] = useState<{ token: string; sentence: string } | null>(null);

  const write = async (): Promise<void> => {
    setError(null);
    setWritten(null);
    const place = await askShell('chooseSavePlace', { purpose: 'report', suggestedName: texts.fileName });
    if (!place.ok) {
      setError(place.error);
      return;
    }
    if (place.value === null) return;
    const { token } = place.value;
    const answer = await run((id) => {
      setJob(id);
      return ask('report-export', {
        place: token,
        options: { language, date, namedJurors, comments, severity },
        job: id,
      });
    });
    setJob(null);
    if (answer.ok) {
      const sentence = texts.exported(answer.value.fileName, answer.value.pages);
      setWritten({ token, sentence });
      say(sentence);
    } else if (answer.error.code !== 'cancelled') setError(answer.error);
  };

  return (
    <form
      className="panel"
      aria-label={texts.title}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <div className="columns">
        <TextField label={texts.date} type="date" value={date} onChange={setDate} />
        <ChoiceField
          label={texts.language}
          value={language}
          choices={Language.options.map((value) => ({ value, label: texts.languages[value] }))}
          onChange={setLanguage}
        />
      </div>
      <CheckField
        label={texts.named}
        hint={texts.namedHint}
        checked={namedJurors}
        onChange={setNamedJurors}
      />
      <CheckField label={texts.comments} checked={comments} onChange={setComments} />
      <CheckField
        label={texts.severity}
        hint={texts.severityHint}
        checked={severity}
        onChange={setSeverity}
      />
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {job === null ? (
        <Button kind="primary" submit disabled={date === ''}>
          {texts.export}
        </Button>
      ) : (
        <JobProgressBar job={job} />
      )}
      {written !== null && (
        <>
          <Notice kind="success">{written.sentence}</Notice>
          <div className="actions">
            <Button onClick={() => void askShell('openReport', { token: written.token })}>
              {texts.open}
            </Button>
            <Button kind="tertiary" onClick={() => void askShell('reveal', { token: written.token })}>
              {texts.reveal}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
