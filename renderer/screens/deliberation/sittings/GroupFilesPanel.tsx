import { useId, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { ReceivedBallots } from '#core/contract/requests/ballots.ts';
import type { SittingsView } from '#core/contract/requests/deliberation.ts';
import type { WrittenSittingKit } from '#core/contract/requests/sitting-files.ts';
import { formatInstant } from '#core/texts/format.ts';
import { sittingFilesTexts } from '#core/texts/sitting-files.ts';
import { tallySentence } from '#core/texts/outcome-tally.ts';
import { ask, askShell } from '../../../api.ts';
import { UntilArchived } from '../../../components/Archived.tsx';
import { Button } from '../../../components/Button.tsx';
import { CheckField, ChoiceField } from '../../../components/fields.tsx';
import { JobProgressBar } from '../../../components/JobProgressBar.tsx';
import { ErrorMessage, Notice } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useJobs } from '../../../stores/jobs-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { CopyText } from '../../ballots/CopyText.tsx';
import { OutcomeList } from '../../ballots/OutcomeList.tsx';

type Group = SittingsView['groups'][number];

/** A group's part for its référent, what was given out, and what came back; for the coordination. */
export function GroupFilesPanel({ group }: { readonly group: Group }): ReactElement {
  const texts = useTexts(sittingFilesTexts).panel;
  const language = useLanguage();
  const heading = useId();
  const [error, setError] = useState<AppError | null>(null);
  const [received, setReceived] = useState<ReceivedBallots | null>(null);

  const receive = async (): Promise<void> => {
    setError(null);
    const chosen = await askShell('chooseFiles', { purpose: 'sitting' });
    if (!chosen.ok) setError(chosen.error);
    if (!chosen.ok || chosen.value.length === 0) return;
    const answer = await ask('ballots-receive', { files: chosen.value.map(({ token }) => token) });
    if (!answer.ok) setError(answer.error);
    else {
      setReceived(answer.value);
      say(tallySentence(answer.value.outcomes, language));
    }
  };

  return (
    <section className="panel" aria-labelledby={heading}>
      <h3 id={heading}>{texts.title}</h3>
      <p>{texts.lead}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <UntilArchived>
        {group.referents.length === 0 ? <p>{texts.nobody}</p> : <GiveOut group={group} onError={setError} />}
        <div className="actions">
          <Button onClick={() => void receive()}>{texts.receive}</Button>
          <span className="hint">{texts.receiveHint}</span>
        </div>
      </UntilArchived>
      {received !== null && <OutcomeList lines={received.outcomes.map((outcome) => ({ outcome }))} />}
      <Lines
        title={texts.given}
        lines={group.kits.map(({ name, fileName, at }) =>
          texts.givenLine(name, fileName, formatInstant(at, language)),
        )}
      />
      <Lines
        title={texts.came}
        lines={group.received.map(({ name, at, acts }) =>
          texts.cameLine(name, formatInstant(at, language), acts),
        )}
      />
    </section>
  );
}

interface GiveOutProps {
  readonly group: Group;
  readonly onError: (error: AppError | null) => void;
}

function GiveOut({ group, onError }: GiveOutProps): ReactElement {
  const texts = useTexts(sittingFilesTexts).panel;
  const run = useJobs((store) => store.run);
  const [chosen, setChosen] = useState<string | null>(null);
  const [locked, setLocked] = useState(true);
  const [job, setJob] = useState<string | null>(null);
  const [written, setWritten] = useState<WrittenSittingKit | null>(null);
  const referent = group.referents.find(({ juror }) => juror === chosen) ?? group.referents[0];

  const write = async (): Promise<void> => {
    if (referent === undefined) return;
    onError(null);
    setWritten(null);
    const folder = await askShell('chooseFolder', { purpose: 'kits-folder' });
    if (!folder.ok) onError(folder.error);
    if (!folder.ok || folder.value === null) return;
    const { token } = folder.value;
    const answer = await run((id) => {
      setJob(id);
      return ask('sitting-kit-write', {
        group: group.group,
        juror: referent.juror,
        folder: token,
        locked,
        job: id,
      });
    });
    setJob(null);
    if (!answer.ok) onError(answer.error);
    else {
      setWritten(answer.value);
      say(texts.written(answer.value.fileName, answer.value.name));
    }
  };

  return (
    <>
      <ChoiceField
        label={texts.referent}
        value={referent?.juror ?? ''}
        choices={group.referents.map(({ juror, name }) => ({ value: juror, label: name }))}
        disabled={job !== null}
        onChange={setChosen}
      />
      {referent !== undefined && referent.ownDeports > 0 && (
        <p className="remark">{texts.ownDeports(referent.name, referent.ownDeports)}</p>
      )}
      <CheckField
        label={texts.lock}
        hint={texts.lockHint}
        checked={locked}
        disabled={job !== null}
        onChange={setLocked}
      />
      {!locked && (
        <Notice kind="warning" quiet>
          {texts.open}
        </Notice>
      )}
      <div className="actions">
        <Button kind="primary" disabled={job !== null} onClick={() => void write()}>
          {texts.write}
        </Button>
      </div>
      {job !== null && <JobProgressBar job={job} />}
      {written !== null && <Written written={written} />}
    </>
  );
}

function Written({ written }: { readonly written: WrittenSittingKit }): ReactElement {
  const texts = useTexts(sittingFilesTexts).panel;
  const { fileName, name, passphrase, besideOthers } = written;
  return (
    <>
      <Notice kind="success" quiet>
        {texts.written(fileName, name)}
      </Notice>
      {besideOthers && <p className="remark">{texts.besideOthers}</p>}
      {passphrase !== null && (
        <>
          <p>{texts.tell}</p>
          <p className="passphrase" lang="fr">
            {passphrase}
          </p>
          <span className="copy">
            <CopyText key={passphrase} text={() => passphrase}>
              {texts.copy}
            </CopyText>
          </span>
        </>
      )}
    </>
  );
}

function Lines(props: { readonly title: string; readonly lines: readonly string[] }): ReactElement | null {
  if (props.lines.length === 0) return null;
  return (
    <>
      <h4>{props.title}</h4>
      <ul>
        {props.lines.map((line, place) => (
          <li key={place}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
