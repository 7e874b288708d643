import { useRef, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { OtherSaying } from '#core/contract/requests/my-ballot.ts';
import type { Digest } from '#core/ids.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useFocusAfterWork } from '../../use-focus-after-work.ts';
import type { PartProps } from './part-props.ts';
import { fieldLabel, fieldValue } from './say-field.ts';
import { TakeAllDialog } from './TakeAllDialog.tsx';

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
  const [asked, setAsked] = useState<Digest | null>(null);
  const rememberFocus = useFocusAfterWork(busy);
  const list = useRef<HTMLDivElement>(null);
  const marking = session.phase === 'notation';
  const open = ballot.others.filter(({ fixed }) => !fixed);
  const heads = new Map(
    open.flatMap(({ theirs }) => theirs.map((one) => [one.ballot, one.receipt] as const)),
  );

  const take = async (taken: readonly Taken[]): Promise<void> => {
    rememberFocus();
    setBusy(true);
    const answer = await ask('other-take', { taken: [...taken] });
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    say(texts.taken(taken.length));
    // The row whose button had the focus is about to go.
    list.current?.focus();
  };
  const allOf = (head: Digest): Taken[] =>
    open.flatMap(({ defi, field, theirs }) =>
      theirs.some((one) => one.ballot === head) ? [{ defi, field, ballot: head }] : [],
    );
  /** Asked first where anything of the juror's own would go. */
  const takeAll = (head: Digest): void => {
    const own = open.some(
      ({ mine, theirs }) => mine !== null && theirs.some(({ ballot: one }) => one === head),
    );
    if (own) setAsked(head);
    else void take(allOf(head));
  };

  return (
    <section className="panel" aria-labelledby="other-machine">
      <h2 id="other-machine">{texts.othersTitle}</h2>
      <p>{texts.othersText}</p>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <div
        ref={list}
        className="table-wrap table-wrap--short"
        role="group"
        aria-labelledby="other-machine"
        tabIndex={0}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.defi}</th>
              <th scope="col">{texts.what}</th>
              <th scope="col">{texts.mine}</th>
              <th scope="col">{texts.theirsColumn}</th>
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
            <Button key={head} disabled={busy} onClick={() => takeAll(head)}>
              {texts.takeAll(receipt)}
            </Button>
          ))}
        </div>
      )}
      {asked !== null && (
        <TakeAllDialog
          receipt={heads.get(asked) ?? ''}
          ballot={asked}
          others={open}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            void take(allOf(asked));
          }}
        />
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
            label={
              value === null
                ? texts.eraseOf(saying.title, label)
                : texts.takeOf(saying.title, label, fieldValue(saying.field, value, language))
            }
            onClick={() => props.onTake(ballot)}
          >
            {value === null ? texts.erase : saying.field.startsWith('mark:') ? texts.takeNote : texts.take}
          </Button>
        </div>
      ))}
    </>
  );
}
