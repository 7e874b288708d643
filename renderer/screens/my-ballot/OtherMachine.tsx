import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { OtherSaying } from '#core/contract/requests/my-ballot.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import type { PartProps } from './part-props.ts';
import { fieldLabel, fieldValue } from './say-field.ts';

interface Taken {
  readonly defi: string;
  readonly field: string;
  readonly ballot: string;
}

/** Ballots of the juror's other machine that say otherwise than this session: each point can be taken over. */
export function OtherMachine({ ballot, session }: PartProps): ReactElement {
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const marking = session.phase === 'notation';
  const open = ballot.others.filter(({ fixed }) => !fixed);
  const heads = new Map(
    open.flatMap(({ theirs }) => theirs.map((one) => [one.ballot, one.receipt] as const)),
  );

  const take = async (taken: readonly Taken[]): Promise<void> => {
    setBusy(true);
    const answer = await ask('other-take', { taken: [...taken] });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (answer.ok) say(texts.taken(taken.length));
  };
  const allOf = (head: string): Taken[] =>
    open.flatMap(({ defi, field, theirs }) =>
      theirs.some((one) => one.ballot === head) ? [{ defi, field, ballot: head }] : [],
    );

  return (
    <section className="panel" aria-labelledby="other-machine">
      <h2 id="other-machine">{texts.othersTitle}</h2>
      <p>{texts.othersText}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div className="table-wrap table-wrap--short" role="group" aria-labelledby="other-machine" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.mine}</th>
              <th scope="col">{texts.othersTitle}</th>
            </tr>
          </thead>
          <tbody>
            {ballot.others.map((saying) => (
              <tr key={`${saying.defi} ${saying.field}`}>
                <th scope="row">{saying.title}</th>
                <td>{fieldLabel(saying.field, session.grid, language)}</td>
                <td className="prose">{fieldValue(saying.field, saying.mine, language)}</td>
                <td>
                  <Theirs
                    saying={saying}
                    label={fieldLabel(saying.field, session.grid, language)}
                    several={heads.size > 1}
                    disabled={busy || !marking}
                    onTake={(head) => void take([{ ...saying, ballot: head }].map(placeOnly))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {marking && (
        <div className="actions">
          {[...heads].map(([head, receipt]) => (
            <Button key={head} disabled={busy} onClick={() => void take(allOf(head))}>
              {texts.takeAll(receipt)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

const placeOnly = ({ defi, field, ballot }: Taken): Taken => ({ defi, field, ballot });

function Theirs(props: {
  readonly saying: OtherSaying;
  readonly label: string;
  readonly several: boolean;
  readonly disabled: boolean;
  readonly onTake: (head: string) => void;
}): ReactElement {
  const { saying, label } = props;
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  if (saying.fixed) return <span>{texts.fixed}</span>;
  return (
    <>
      {saying.theirs.map(({ ballot, receipt, value }) => (
        <div key={ballot} className="other-value">
          <span className="prose">
            {props.several && `${texts.theirs(receipt)} : `}
            <strong>{fieldValue(saying.field, value, language)}</strong>
          </span>
          <Button
            small
            disabled={props.disabled}
            label={texts.takeOf(saying.title, label, fieldValue(saying.field, value, language))}
            onClick={() => props.onTake(ballot)}
          >
            {saying.field.startsWith('mark:') ? texts.takeNote : texts.take}
          </Button>
        </div>
      ))}
    </>
  );
}
