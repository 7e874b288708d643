import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { BallotOutcome, BallotProgress, BallotsView } from '#core/contract/requests/ballots.ts';
import type { Place } from '#core/contract/shell.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { formatCount, formatDay, formatInstant } from '#core/texts/format.ts';
import { ask, askShell } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { DropZone } from '../../components/DropZone.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { Tag } from '../../components/Tag.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useView } from '../../use-view.ts';

/** Kits out, ballots in, and how far each juror is; no mark is shown here. */
export function BallotsScreen(): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const view = useView('ballots-view', {});
  const [error, setError] = useState<AppError | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly BallotOutcome[]>([]);

  const writeKits = async (): Promise<void> => {
    setError(null);
    const folder = await askShell('chooseFolder', { purpose: 'kits-folder' });
    if (!folder.ok) {
      setError(folder.error);
      return;
    }
    if (folder.value === null) return;
    const answer = await ask('kits-write', {
      folder: folder.value.token,
      jurors: null,
      locked: false,
      reissue: null,
      job: crypto.randomUUID(),
    });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    const sentence = texts.kitsWritten(answer.value.written.length, folder.value.name);
    setWritten(sentence);
    say(sentence);
  };

  const receive = async (files: readonly Place[]): Promise<void> => {
    setError(null);
    if (files.length === 0) return;
    const answer = await ask('ballots-receive', { files: files.map(({ token }) => token) });
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    setOutcomes(answer.value.outcomes);
    say(answer.value.outcomes.map(({ file, outcome }) => `${file} : ${texts.outcomes[outcome]}`).join(' ; '));
  };

  const choose = async (): Promise<void> => {
    const files = await askShell('chooseFiles', { purpose: 'ballot' });
    if (files.ok) await receive(files.value);
    else setError(files.error);
  };

  return (
    <>
      <h1>{texts.title}</h1>
      <p className="lead">{texts.lead}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <Loaded view={view}>
        {(ballots) => (
          <>
            <DropZone disabled={!ballots.canReceive} onPlaces={(places) => void receive(places)}>
              <div className="actions">
                <Button disabled={!ballots.canWriteKits} onClick={() => void writeKits()}>
                  {texts.writeKits}
                </Button>
                <Button kind="primary" disabled={!ballots.canReceive} onClick={() => void choose()}>
                  {texts.receive}
                </Button>
                <span className="hint">{ballots.canReceive ? texts.dropHint : texts.notYetReceive}</span>
              </div>
              {!ballots.canWriteKits && <p className="hint">{texts.notYetKits}</p>}
            </DropZone>
            {written !== null && <Notice kind="success">{written}</Notice>}
            {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
            <Progress jurors={ballots.jurors} />
            {ballots.held.length > 0 && <Held held={ballots.held} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Outcomes({ outcomes }: { readonly outcomes: readonly BallotOutcome[] }): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const sentenceOf = useOutcomeSentence();
  return (
    <section className="panel" aria-labelledby="ballots-outcomes">
      <h2 id="ballots-outcomes">{texts.outcomesTitle}</h2>
      <ul className="plain-list">
        {outcomes.map((outcome, index) => (
          <li key={index} className="outcome">
            <Tag kind={kinds[outcome.outcome]}>{texts.outcomes[outcome.outcome]}</Tag>{' '}
            <strong>{outcome.jurorName ?? outcome.file}</strong>
            {outcome.receipt !== null && (
              <>
                {' '}
                <code>{outcome.receipt}</code>
              </>
            )}
            <p>{sentenceOf(outcome)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const kinds = {
  accepted: 'success',
  already: 'info',
  older: 'info',
  conflict: 'warning',
  held: 'warning',
  refused: 'error',
} as const;

/** Why a file came to the outcome that it did, in a sentence. */
function useOutcomeSentence(): (outcome: BallotOutcome) => string {
  const texts = useTexts(coordinationTexts).ballots;
  const errors: Readonly<Record<string, ((details: AppError['details']) => string) | undefined>> =
    useTexts(errorTexts);
  return ({ outcome, held, refused }) => {
    if (refused !== null) return errors[refused.code]?.(refused.details) ?? refused.code;
    if (held !== null) return texts.held[held];
    return outcome === 'held' || outcome === 'refused' ? '' : texts.outcomeText[outcome];
  };
}

function Progress({ jurors }: { readonly jurors: readonly BallotProgress[] }): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = all.ballots;
  const { columns } = texts;
  const language = useLanguage();
  if (jurors.length === 0) return <p>{all.call.noJuror}</p>;
  return (
    <section className="panel" aria-labelledby="ballots-progress">
      <h2 id="ballots-progress">{columns.progress}</h2>
      <div className="table-wrap" role="group" aria-labelledby="ballots-progress" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{columns.juror}</th>
              <th scope="col">{columns.kit}</th>
              <th scope="col">{columns.last}</th>
              <th scope="col">{columns.receipt}</th>
              <th scope="col" className="number">
                {columns.progress}
              </th>
              <th scope="col" className="number">
                {columns.deports}
              </th>
            </tr>
          </thead>
          <tbody>
            {jurors.map((juror) => (
              <tr key={juror.juror}>
                <th scope="row">
                  {juror.name}
                  {juror.withdrawn && (
                    <>
                      {' '}
                      <Tag>{texts.withdrawn}</Tag>
                    </>
                  )}
                </th>
                <td>
                  {juror.kitWrittenAt === null
                    ? texts.noKit
                    : texts.kitAt(formatDay(juror.kitWrittenAt, language))}
                </td>
                <td>
                  {juror.last === null
                    ? texts.noBallot
                    : texts.ballot(
                        formatCount(juror.last.sequence, language),
                        formatInstant(juror.last.receivedAt, language),
                      )}
                  {juror.conflict && <p className="remark">{texts.conflict}</p>}
                </td>
                <td>{juror.last !== null && <code>{juror.last.receipt}</code>}</td>
                <td className="number">
                  {texts.progress(formatCount(juror.complete, language), formatCount(juror.toMark, language))}
                </td>
                <td className="number">{formatCount(juror.deports, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Held({ held }: { readonly held: BallotsView['held'] }): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="ballots-held">
      <h2 id="ballots-held">{texts.heldTitle}</h2>
      <ul>
        {held.map((ballot) => (
          <li key={ballot.receipt}>
            <strong>{ballot.jurorName ?? texts.unknownJuror}</strong> <code>{ballot.receipt}</code>,{' '}
            {formatInstant(ballot.receivedAt, language)}. {texts.held[ballot.reason]}
          </li>
        ))}
      </ul>
    </section>
  );
}
