import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { MyBallotView } from '#core/contract/requests/desk.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { deskTexts } from '#core/texts/desk.ts';
import { formatCount, formatHundredths, formatInstant } from '#core/texts/format.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { MarkInput } from '../../components/MarkInput.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useDesk } from '../../stores/desk-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

/** All my marks in one table, to compare and correct, then the ballot. */
export function MyBallotScreen({ session }: { readonly session: SessionView }): ReactElement {
  const texts = useTexts(deskTexts).myBallot;
  const view = useView('my-ballot-view', {});
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <Loaded view={view}>
        {(ballot) => (
          <>
            <Sending ballot={ballot} session={session} />
            <AllMarks ballot={ballot} session={session} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface Props {
  readonly ballot: MyBallotView;
  readonly session: SessionView;
}

function Sending({ ballot, session }: Props): ReactElement {
  const texts = useTexts(deskTexts).myBallot;
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const [written, setWritten] = useState<{ fileName: string; token: string } | null>(null);
  const { last, changedSince, incomplete } = ballot;

  const send = async (): Promise<void> => {
    setError(null);
    const sequence = (last?.sequence ?? 0) + (changedSince || last === null ? 1 : 0);
    const juror = ballot.jurorName.replace(/[^\p{L}\p{N}]+/gu, '-');
    const suggestedName = texts.fileName(juror, String(sequence));
    const place = await askShell('chooseSavePlace', { purpose: 'ballot', suggestedName });
    if (!place.ok) setError(place.error);
    else if (place.value !== null) {
      const { token } = place.value;
      const answer = await ask('ballot-export', { place: token });
      if (answer.ok) {
        setWritten({ fileName: answer.value.fileName, token });
        say(texts.exported(answer.value.fileName));
      } else setError(answer.error);
    }
  };

  return (
    <section className="panel" aria-labelledby="ballot-sending">
      <h2 id="ballot-sending" className="fr-sr-only">
        {texts.export}
      </h2>
      <p>{incomplete > 0 ? texts.incomplete(incomplete) : texts.complete}</p>
      <p>
        {last === null
          ? texts.never
          : texts.last(formatCount(last.sequence, language), formatInstant(last.writtenAt, language))}{' '}
        {last !== null && (changedSince ? texts.changed : texts.upToDate)}
      </p>
      {last !== null && (
        <p>
          {texts.receipt} : <code>{last.receipt}</code>
          <br />
          <span className="hint">{texts.receiptHint}</span>
        </p>
      )}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {written !== null && <Notice kind="success">{texts.exported(written.fileName)}</Notice>}
      <div className="actions">
        {session.phase === 'notation' && (
          <Button kind="primary" onClick={() => void send()}>
            {last === null ? texts.export : texts.exportAgain}
          </Button>
        )}
        {written !== null && (
          <Button kind="tertiary" onClick={() => void askShell('reveal', { token: written.token })}>
            {texts.reveal}
          </Button>
        )}
      </div>
    </section>
  );
}

function AllMarks({ ballot, session }: Props): ReactElement {
  const desk = useTexts(deskTexts);
  const texts = desk.myBallot;
  const language = useLanguage();
  const go = useNavigation((store) => store.go);
  const { error, dismissError, saveMark, saveDraft, load } = useDesk();
  const fields = useRef(new Map<string, HTMLInputElement>());
  const { criteria, scale } = session.grid;
  const rows = ballot.desk.defis;

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <section aria-labelledby="all-marks">
      <h2 id="all-marks">{texts.table}</h2>
      <ErrorMessage error={error} onDismiss={dismissError} />
      <div className="table-wrap" role="group" aria-labelledby="all-marks" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.defi}</th>
              {criteria.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col" className="number">
                {texts.total}
              </th>
              <th scope="col">{texts.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={row.id}>
                <th scope="row">
                  <button
                    type="button"
                    className="link"
                    aria-label={texts.open(row.title)}
                    onClick={() => go(session, 'desk', row.id)}
                  >
                    {row.title}
                  </button>
                </th>
                {criteria.map(({ id, label }) => {
                  const value = row.marks.find((mark) => mark.criterion === id)?.value ?? null;
                  return (
                    <td key={id}>
                      {row.state === 'deport' ? null : (
                        <MarkInput
                          label={`${row.title}, ${label}`}
                          scale={scale}
                          value={value}
                          draft={null}
                          disabled={session.phase !== 'notation'}
                          onTake={(mark) => saveMark(row.id, id, mark)}
                          onDraft={(text) => void saveDraft(row.id, `mark:${id}`, text)}
                          onMove={(steps) => fields.current.get(`${String(line + steps)}|${id}`)?.focus()}
                          inputRef={(input) => {
                            const place = `${String(line)}|${id}`;
                            if (input === null) fields.current.delete(place);
                            else fields.current.set(place, input);
                          }}
                        />
                      )}
                    </td>
                  );
                })}
                <td className="number">{formatHundredths(row.total, language)}</td>
                <td>{desk.states[row.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
