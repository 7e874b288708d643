import { useState, type ReactElement } from 'react';
import type { SessionCheck } from '#core/contract/requests/verification.ts';
import { ok } from '#core/result.ts';
import { formatCount } from '#core/texts/format.ts';
import { verificationTexts } from '#core/texts/verification.ts';
import {
  checkDetail,
  checkLine,
  checksSentence,
  verdictOf,
  type CheckVerdict,
} from '#core/texts/verification-sentences.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { CopyText } from '../ballots/CopyText.tsx';
import { useWriting } from './use-writing.ts';

/** Has everything worked out again and compared, and writes the archive with which others can do the same. */
export function VerifyPanel(): ReactElement {
  const texts = useTexts(verificationTexts);
  const language = useLanguage();
  const run = useJobs((store) => store.run);
  const writing = useWriting();
  const { written, error, fail, clear } = writing;
  const [checking, setChecking] = useState<string | null>(null);
  const job = checking ?? writing.job;
  const [checks, setChecks] = useState<readonly SessionCheck[] | null>(null);

  const chosenReport = async (): Promise<string | null> => {
    const places = await askShell('chooseFiles', { purpose: 'report' });
    if (!places.ok) fail(places.error);
    return places.ok ? (places.value[0]?.token ?? null) : null;
  };
  const begin = (): void => {
    clear();
    setChecks(null);
  };

  const verify = async (withReport: boolean): Promise<void> => {
    begin();
    const report = withReport ? await chosenReport() : null;
    if (withReport && report === null) return;
    const answer = await run((id) => {
      setChecking(id);
      return ask('session-verify', { report, job: id });
    });
    setChecking(null);
    if (answer.ok) {
      setChecks(answer.value);
      say(checksSentence(answer.value, language));
    } else if (answer.error.code !== 'cancelled') fail(answer.error);
  };

  const archive = async (withReport: boolean): Promise<void> => {
    begin();
    const report = withReport ? await chosenReport() : null;
    if (withReport && report === null) return;
    await writing.start('archive', texts.archiveName, async (place, id) => {
      const answer = await ask('archive-export', { place, report, job: id });
      if (!answer.ok) return answer;
      const { fileName, files } = answer.value;
      return ok(texts.archiveMade(fileName, formatCount(files, language)));
    });
  };

  return (
    <section className="panel" aria-labelledby="verify-title">
      <h2 id="verify-title">{texts.title}</h2>
      <p>{texts.lead}</p>
      {job === null ? (
        <>
          <div className="actions">
            <Button onClick={() => void verify(false)}>{texts.verify}</Button>
            <Button onClick={() => void verify(true)}>{texts.verifyReport}</Button>
          </div>
          <p className="hint">{texts.archiveHint}</p>
          <div className="actions">
            <Button onClick={() => void archive(false)}>{texts.archive}</Button>
            <Button onClick={() => void archive(true)}>{texts.archiveWithReport}</Button>
          </div>
        </>
      ) : (
        <JobProgressBar job={job} />
      )}
      <ErrorMessage error={error} onDismiss={clear} />
      {checks !== null && <Checks checks={checks} />}
      {written !== null && (
        <>
          <Notice kind="success">{written.words}</Notice>
          <div className="actions">
            <Button kind="tertiary" onClick={() => void askShell('reveal', { token: written.token })}>
              {texts.reveal}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const signs: Readonly<Record<CheckVerdict, string>> = {
  holds: '✓',
  fails: '✗',
  nothing: '–',
  withheld: '?',
  removed: '?',
};

/** One line a check, in words and with a sign. */
function Checks({ checks }: { readonly checks: readonly SessionCheck[] }): ReactElement {
  const texts = useTexts(verificationTexts);
  const language = useLanguage();
  const sentence = checksSentence(checks, language);
  const holds = checks.every((check) => check.holds);
  return (
    <>
      <h3 id="verify-result">{texts.result}</h3>
      <Notice kind={holds ? 'success' : 'error'} quiet>
        {sentence}
      </Notice>
      <div className="table-wrap" role="group" aria-labelledby="verify-result" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.columns.check}</th>
              <th scope="col">{texts.columns.verdict}</th>
              <th scope="col">{texts.columns.detail}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => {
              const verdict = verdictOf(check);
              return (
                <tr key={check.check} className={verdict === 'fails' ? 'verify__fails' : undefined}>
                  <th scope="row">{texts.checks[check.check]}</th>
                  <td className="verify__verdict">
                    <span aria-hidden="true">{signs[verdict]} </span>
                    {texts[verdict]}
                  </td>
                  <td className="verify__detail">{checkDetail(check, language)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="actions">
        <CopyText text={() => [sentence, ...checks.map((check) => checkLine(check, language))].join('\n')}>
          {texts.copy}
        </CopyText>
      </div>
    </>
  );
}
