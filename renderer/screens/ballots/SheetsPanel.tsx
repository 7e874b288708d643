import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { SheetsView } from '#core/contract/requests/sheets.ts';
import { formatDay, formatInstant } from '#core/texts/format.ts';
import { sheetsTexts } from '#core/texts/sheets.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { JobProgressBar } from '../../components/JobProgressBar.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { Tag } from '../../components/Tag.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useJobs } from '../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';
import { TypingPanel } from './typing/TypingPanel.tsx';

type Sheet = SheetsView['jurors'][number]['sheets'][number];

/** Marking sheets out, and paper ones typed in, for jurors whose computer may not run the application. */
export function SheetsPanel(): ReactElement {
  const texts = useTexts(sheetsTexts);
  const view = useView('sheets-view', {});
  const [error, setError] = useState<AppError | null>(null);
  const [typing, setTyping] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const told = (sentence: string): void => {
    setDone(sentence);
    say(sentence);
  };

  return (
    <section className="panel" aria-labelledby="sheets-title">
      <h2 id="sheets-title">{texts.title}</h2>
      <p className="hint">{texts.lead}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <Loaded view={view}>
        {(sheets) => (
          <>
            <WriteSheets sheets={sheets} onError={setError} onWritten={told} />
            <p className="hint">{texts.backHint}</p>
            {done !== null && (
              <Notice kind="success" quiet>
                {done}
              </Notice>
            )}
            <SheetsTable sheets={sheets} onType={setTyping} />
          </>
        )}
      </Loaded>
      {typing !== null && (
        <TypingPanel
          key={typing}
          fingerprint={typing}
          onClose={(sentence) => {
            setTyping(null);
            if (sentence !== null) told(sentence);
          }}
        />
      )}
    </section>
  );
}

interface WriteProps {
  readonly sheets: SheetsView;
  readonly onError: (error: AppError | null) => void;
  readonly onWritten: (sentence: string) => void;
}

function WriteSheets({ sheets, onError, onWritten }: WriteProps): ReactElement {
  const texts = useTexts(sheetsTexts);
  const language = useLanguage();
  const run = useJobs((store) => store.run);
  const [juror, setJuror] = useState('');
  const [running, setRunning] = useState<string | null>(null);

  const write = async (kind: Sheet['kind']): Promise<void> => {
    onError(null);
    const folder = await askShell('chooseFolder', { purpose: 'sheets-folder' });
    if (!folder.ok) onError(folder.error);
    if (!folder.ok || folder.value === null) return;
    const { token, name } = folder.value;
    const answer = await run((job) => {
      setRunning(job);
      return ask('sheets-write', {
        folder: token,
        jurors: juror === '' ? null : [juror],
        kind,
        language,
        job,
      });
    });
    setRunning(null);
    if (answer.ok) onWritten(texts.written(answer.value.written.length, name));
    else onError(answer.error);
  };

  const disabled = !sheets.canWrite || running !== null;
  return (
    <>
      <div className="actions sheets__write">
        <ChoiceField
          label={texts.for}
          value={juror}
          disabled={disabled}
          choices={[
            { value: '', label: texts.everyone },
            ...sheets.jurors
              .filter(({ withdrawn }) => !withdrawn)
              .map((one) => ({ value: one.juror, label: one.name })),
          ]}
          onChange={setJuror}
        />
        <Button disabled={disabled} onClick={() => void write('xlsx')}>
          {texts.writeXlsx}
        </Button>
        <Button disabled={disabled} onClick={() => void write('paper')}>
          {texts.writePaper}
        </Button>
      </div>
      {!sheets.canWrite && <p className="hint">{texts.notYet}</p>}
      {running !== null && <JobProgressBar job={running} />}
    </>
  );
}

interface TableProps {
  readonly sheets: SheetsView;
  readonly onType: (fingerprint: string) => void;
}

/** Who has a sheet and what came of it; jurors without any are left out. */
function SheetsTable({ sheets, onType }: TableProps): ReactElement | null {
  const texts = useTexts(sheetsTexts);
  const { columns } = texts;
  const language = useLanguage();
  const concerned = sheets.jurors.filter((one) => one.sheets.length > 0 || one.ballots.length > 0);
  if (concerned.length === 0) return null;
  return (
    <div className="table-wrap" role="group" aria-label={texts.tableLabel} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.juror}</th>
            <th scope="col">{columns.sheet}</th>
            <th scope="col">{columns.origin}</th>
            <th scope="col">{columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {concerned.map(({ juror, name, sheets: written, ballots, drafts }) => {
            // The last one written of each kind; what was typed before stays with the juror, not with the sheet.
            const latest = (['paper', 'xlsx'] as const).flatMap(
              (kind) => written.findLast((sheet) => sheet.kind === kind) ?? [],
            );
            const toType = latest[0];
            return (
              <tr key={juror}>
                <th scope="row">{name}</th>
                <td>
                  <ul className="plain-list">
                    {latest.map((sheet) => (
                      <li key={sheet.fingerprint}>
                        <code>{sheet.short}</code>{' '}
                        {texts.sheet(texts.kinds[sheet.kind], formatDay(sheet.writtenAt, language))}
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  <ul className="plain-list">
                    {ballots.map((ballot) => (
                      <li key={ballot.digest}>
                        <code>{ballot.receipt}</code>{' '}
                        {texts.origin(
                          texts.sources[ballot.source],
                          formatInstant(ballot.receivedAt, language),
                        )}{' '}
                        {ballot.held !== null && <Tag kind="warning">{texts.notCounted}</Tag>}
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  {toType !== undefined && (
                    <Button
                      small
                      disabled={!sheets.canType}
                      label={texts.typeFor(name, toType.short)}
                      onClick={() => onType(toType.fingerprint)}
                    >
                      {texts.type}
                    </Button>
                  )}{' '}
                  {drafts && <Tag kind="info">{texts.draft}</Tag>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
