import { useEffect, useState, type ReactElement } from 'react';
import type { DecisionsView, WithdrawalView } from '#core/contract/requests/decisions.ts';
import type { DefiId } from '#core/ids.ts';
import { withdrawalPlace } from '#core/selection/typed-place.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { formatCount, formatMoney, formatRank } from '#core/texts/format.ts';
import { whichCapsSentence } from '#core/texts/which-caps.ts';
import { ask } from '../../../api.ts';
import { ChoiceField, TextField } from '../../../components/fields.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../../stores/preferences-store.ts';
import { useView } from '../../../use-view.ts';
import { useKeptText } from '../../../stores/kept-texts-store.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import type { Deciding } from './deciding.ts';
import { useTeamWords } from './use-team-words.ts';

interface Props {
  readonly view: DecisionsView;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** A withdrawal after the fact: who takes the place, and why those before cannot, before anything is recorded. */
export function WithdrawDialog({ view, deciding, onClose }: Props): ReactElement {
  const texts = useTexts(decisionsTexts).withdraw;
  const language = useLanguage();
  const [defi, setDefi] = useState<DefiId | null>(null);
  const [seen, setSeen] = useState<WithdrawalView | null>(null);
  const { text: draft, keep: keepDraft, fault } = useKeptText(defi, withdrawalPlace);
  const reason = draft ?? '';
  const choices = view.rows.flatMap(({ defi: id, title, current }) =>
    current?.outcome === 'retenu' || current?.outcome === 'complementaire'
      ? [{ value: id, label: `${title} (${texts.of[current.outcome]})` }]
      : [],
  );
  const twoCaps = whichCapsSentence(view, language);
  const { by, on } = deciding;
  const record = async (): ReturnType<Parameters<typeof DecisionDialog>[0]['onConfirm']> => {
    if (defi === null || seen === null) return null;
    const { next } = seen;
    const moveUp = next === null ? null : { defi: next.defi, granted: next.granted };
    const input = { defi, reason: reason.trim(), moveUp, by, on, language };
    const answer = await ask('withdrawal-record', input);
    if (!answer.ok) return answer.error;
    keepDraft(null);
    const title = view.rows.find((row) => row.defi === defi)?.title ?? '';
    say(next === null ? texts.done(title) : texts.doneNext(title, next.title));
    return null;
  };
  return (
    <DecisionDialog
      title={texts.title}
      deciding={deciding}
      confirm={texts.confirm}
      ready={defi !== null && seen !== null && reason.trim() !== ''}
      onClose={onClose}
      onConfirm={record}
    >
      {(checked) => (
        <>
          <p>{texts.text}</p>
          {twoCaps !== null && <p className="hint">{twoCaps}</p>}
          {choices.length === 0 ? (
            <p className="remark">{texts.none}</p>
          ) : (
            <ChoiceField
              label={texts.defi}
              value={defi ?? ''}
              error={checked && defi === null ? texts.choose : null}
              choices={[{ value: '', label: texts.choose }, ...choices]}
              onChange={(value) => {
                setSeen(null);
                setDefi(view.rows.find((row) => row.defi === value)?.defi ?? null);
              }}
            />
          )}
          {defi !== null && (
            <>
              <Preview key={defi} defi={defi} onSeen={setSeen} />
              <ErrorMessage error={fault} />
              <TextField
                label={texts.reason}
                lines={2}
                value={reason}
                error={checked && reason.trim() === '' ? texts.reasonMissing : null}
                onChange={keepDraft}
              />
            </>
          )}
        </>
      )}
    </DecisionDialog>
  );
}

function Preview({
  defi,
  onSeen,
}: {
  readonly defi: DefiId;
  readonly onSeen: (seen: WithdrawalView) => void;
}): ReactElement {
  const texts = useTexts(decisionsTexts).withdraw;
  const language = useLanguage();
  const view = useView('withdrawal-preview', { defi, language });
  const { value } = view;
  // What is recorded is what was seen.
  useEffect(() => {
    if (value !== null) onSeen(value);
  }, [value, onSeen]);
  return (
    <div role="status">
      <h3 className="decisions-sub">{texts.preview}</h3>
      <Loaded view={view}>{(withdrawal) => <Told withdrawal={withdrawal} />}</Loaded>
    </div>
  );
}

function Told({ withdrawal }: { readonly withdrawal: WithdrawalView }): ReactElement {
  const texts = useTexts(decisionsTexts).withdraw;
  const language = useLanguage();
  const teams = useTeamWords();
  const { wasGranted, freed, left, next, passedOver } = withdrawal;
  if (!wasGranted) return <p>{texts.fromList}</p>;
  const seats = (count: number): string => texts.seats(count, formatCount(count, language));
  const over = (left.seats ?? 0) < 0 || (left.fundCents ?? 0) < 0;
  const parts = [
    ...(left.seats === null ? [] : [seats(left.seats)]),
    ...(left.fundCents === null ? [] : [formatMoney(left.fundCents, language)]),
  ];
  const [first, second] = parts;
  return (
    <>
      <p>
        {texts.freed(seats(freed.seats), formatMoney(freed.fundCents, language))}{' '}
        {over
          ? texts.over
          : first !== undefined && texts.left(second === undefined ? first : texts.and(first, second))}
      </p>
      {next !== null && (
        <div className="move-up">
          <p className="move-up__who">{texts.next(next.title)}</p>
          <p>{next.why}</p>
          <p>{texts.team(teams.granted(next.granted))}</p>
        </div>
      )}
      {next === null && <p>{passedOver.length === 0 ? texts.nobodyListed : texts.nobody}</p>}
      {passedOver.length > 0 && (
        <>
          <p>{next === null ? texts.passedOverAll : texts.passedOver}</p>
          <ul className="move-up__over">
            {passedOver.map(({ defi, title, position, why }) => (
              <li key={defi}>{texts.why(formatRank(position, language), title, why)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
