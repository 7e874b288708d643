import { useId, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { RequestInput } from '#core/contract/requests.ts';
import type { DecisionRow } from '#core/contract/requests/decisions.ts';
import type { Round } from '#core/selection/decision.ts';
import { motivationPlace } from '#core/selection/typed-place.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { ask } from '../../../api.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { ChoiceField } from '../../../components/fields.tsx';
import { say } from '../../../stores/announcer-store.ts';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useDraft } from '../../../stores/drafts-store.ts';
import { useKeptText } from '../../../stores/kept-texts-store.ts';
import { DecidingFields } from './DecidingFields.tsx';
import type { Deciding } from './deciding.ts';
import { MotivationField } from './MotivationField.tsx';
import { useTeamWords } from './use-team-words.ts';

type Given = RequestInput<'decision-record'>['outcome'];
const outcomes = [
  'retenu',
  'complementaire',
  'non-retenu',
  'irrecevable',
] as const satisfies readonly Given[];

/** What was chosen and is not recorded; empty: nothing. */
interface Choice {
  readonly outcome: Given | '';
  readonly option: string;
}

interface Props {
  readonly row: DecisionRow;
  readonly round: Round;
  readonly complementaryList: boolean;
  readonly deciding: Deciding;
}

/** What becomes of one défi, in the name of one round. What is chosen is kept until it is recorded. */
export function DecisionForm({ row, round, complementaryList, deciding }: Props): ReactElement {
  const all = useTexts(decisionsTexts);
  const texts = all.one;
  const name = useId();
  const teams = useTeamWords();
  const { defi } = row;
  const own = row[round];
  const [draft, keep, draftRecorded] = useDraft(`decision ${round} ${defi}`, 'choice');
  const { text: typed, recorded: typedRecorded } = useKeptText(defi, motivationPlace(round));
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [recorded, setRecorded] = useState(false);
  /** The committee begins with what the jury proposed. */
  const from = own ?? row.current;
  const choice: Choice = draft === null ? standing(from) : (JSON.parse(draft) as Choice);
  const change = (next: Choice): void => {
    setRecorded(false);
    keep(JSON.stringify(next));
  };
  const withTeam = choice.outcome === 'retenu' || choice.outcome === 'complementaire';
  const options = teams.choices(row, from?.granted ?? null);
  const [first] = options;
  // Nobody has to choose where there is only one.
  const option =
    choice.option === '' && options.length === 1 && first !== undefined ? first.value : choice.option;
  const missing = choice.outcome === '' || (withTeam && option === '') || !deciding.whole;

  const record = async (): Promise<void> => {
    setChecked(true);
    const { outcome } = choice;
    if (outcome === '' || missing) return;
    const motivation = (typed ?? from?.motivation ?? '').trim();
    const { by, on } = deciding;
    const input = { round, defi, outcome, option: withTeam ? option : null, motivation, by, on };
    const answer = await ask('decision-record', input);
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    // Whoever went on choosing or writing meanwhile goes on.
    setRecorded(draftRecorded(draft));
    if (typed !== null) typedRecorded(typed);
    setChecked(false);
    say(texts.recorded);
  };
  const offered = outcomes.filter(
    (outcome) => outcome !== 'complementaire' || complementaryList || choice.outcome === outcome,
  );
  return (
    <form
      className="panel"
      aria-labelledby={`${name}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <h3 id={`${name}-title`} className="decisions-sub">
        {texts.form}
      </h3>
      {row.current?.outcome === 'desiste' && <p className="remark">{texts.withdrawn}</p>}
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <fieldset className="decision-outcomes">
        <legend>{texts.outcome}</legend>
        {offered.map((outcome) => (
          <label key={outcome} className="decision-outcomes__choice">
            <input
              type="radio"
              name={name}
              checked={choice.outcome === outcome}
              onChange={() => change({ ...choice, outcome })}
            />
            {all.outcomes[outcome]}
          </label>
        ))}
      </fieldset>
      {checked && choice.outcome === '' && (
        <p className="remark" role="alert">
          {texts.outcomeMissing}
        </p>
      )}
      {withTeam &&
        (options.length === 0 ? (
          <p className="remark">{texts.noTeams}</p>
        ) : (
          <ChoiceField
            label={choice.outcome === 'retenu' ? texts.team.retenu : texts.team.complementaire}
            value={option}
            error={checked && option === '' ? texts.teamMissing : null}
            choices={[{ value: '', label: texts.teamNone }, ...options]}
            onChange={(value) => change({ ...choice, option: value })}
          />
        ))}
      <MotivationField
        round={round}
        defi={defi}
        recorded={own?.motivation ?? null}
        suggestion={row.suggestion}
        readOnly={false}
      />
      <DecidingFields deciding={deciding} checked={checked} />
      <div className="actions">
        <Button kind="primary" submit>
          {texts.record}
        </Button>
        {recorded && <span className="hint">{texts.recorded}</span>}
      </div>
    </form>
  );
}

function standing(from: DecisionRow['current']): Choice {
  if (from === null || from.outcome === 'desiste') return { outcome: '', option: '' };
  return { outcome: from.outcome, option: from.granted?.option ?? '' };
}
