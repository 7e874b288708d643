import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { DefiView } from '#core/contract/requests/defis.ts';
import { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { countChecks } from '#core/defi/recevabilite-check.ts';
import { recevabilitePlace } from '#core/selection/typed-place.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { decisionsTexts } from '#core/texts/decisions.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { suggestedReason } from '#core/texts/recevabilite-sentence.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { unwrittenTexts } from '#core/texts/unwritten.ts';
import { ask } from '../../api.ts';
import { UntilArchived } from '../../components/Archived.tsx';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useDraft } from '../../stores/drafts-store.ts';
import { useKeptText } from '../../stores/kept-texts-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';
import { useTaken } from '../deliberation/sittings/use-taken.ts';
import { CheckList } from './CheckList.tsx';
import { DecisionHistory } from './DecisionHistory.tsx';
import { StateTag } from './StateTag.tsx';

type Whole = Extract<DefiView, { readonly sight: 'whole' }>;

/** Whether a défi may be marked: what was checked, what the coordination decides, and what it decided before. */
export function RecevabilitePanel({ defi }: { readonly defi: Whole }): ReactElement {
  const defis = useTexts(defisTexts);
  const texts = useTexts(recevabiliteTexts);
  // What is decided leaves the room to the dossier; it stays open under the hand that has just decided.
  const [open, setOpen] = useState(defi.recevabilite === null);
  const heading = `recevabilite-${defi.id}`;
  return (
    <section className="panel recevabilite" aria-labelledby={heading}>
      <div className="recevabilite__head">
        <h2 id={heading}>{defis.decide}</h2>
        <StateTag state={defi.recevabilite?.state ?? null} checks={countChecks(defi.checks)} />
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{texts.open}</summary>
        <CheckList checks={defi.checks} />
        <UntilArchived>
          <DecisionForm defi={defi} />
        </UntilArchived>
        <DecisionHistory decisions={defi.decisions} />
      </details>
    </section>
  );
}

function DecisionForm({ defi }: { readonly defi: Whole }): ReactElement {
  const all = useTexts(coordinationTexts);
  const defis = useTexts(defisTexts);
  const texts = useTexts(recevabiliteTexts);
  const { recevabilite: names } = useTexts(dossierTexts);
  const { one } = useTexts(decisionsTexts);
  const suggestion = suggestedReason(defi.checks, useLanguage());
  const recorded = defi.recevabilite?.state ?? 'recevable';
  const recordedReason = defi.recevabilite?.reason ?? '';
  const [chosen, choose] = useDraft(`recevabilite ${defi.id}`, 'choice');
  const { text: typed, keep, isResumed, fault } = useKeptText(defi.id, recevabilitePlace);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  // What is typed stays until the view shows that it is recorded.
  const taken = useTaken(`${recorded} ${recordedReason}`, () => {
    choose(null);
    keep(null);
  });
  const state = RecevabiliteState.options.find((one) => one === chosen) ?? recorded;
  const reason = typed ?? recordedReason;
  const isUnsaved = typed !== null && typed.trim() !== recordedReason;
  const type = (text: string): void => {
    taken(null);
    keep(text);
  };

  const { about } = useTexts(unwrittenTexts);
  // The reason is in the session a moment after it was typed.
  useUnrecorded(about(defi.content.title, defis.decide), [
    { field: defis.decideState, typed: names[state], recorded: names[recorded] },
  ]);

  const save = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const wanted = reason.trim();
    const deciding = ask('recevabilite-decide', { defi: defi.id, state, reason: wanted });
    // Not once it is answered: by then something else may have been typed or chosen.
    taken(
      `${state} ${wanted}`,
      deciding.then(({ ok }) => ok),
    );
    const answer = await deciding;
    setError(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    say(texts.decidedOne(defi.content.title, names[state]));
  };

  return (
    <form
      aria-label={defis.decideState}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ChoiceField
        label={defis.decideState}
        value={state}
        choices={RecevabiliteState.options.map((value) => ({ value, label: names[value] }))}
        onChange={(wanted) => {
          taken(null);
          choose(wanted);
        }}
      />
      {suggestion !== null && (
        <div className="suggestion">
          <p className="suggestion__title">{texts.suggestion}</p>
          <p>{suggestion}</p>
          <Button
            small
            kind="tertiary"
            onClick={() => {
              type(suggestion.slice(0, 2_000));
              say(texts.suggestionTaken);
            }}
          >
            {texts.takeSuggestion}
          </Button>
        </div>
      )}
      <TextField
        label={defis.decideReason}
        lines={3}
        value={reason}
        error={missing && reason.trim() === '' ? all.reasonMissing : null}
        onChange={type}
      />
      <ErrorMessage error={error ?? fault} onDismiss={() => setError(null)} />
      <div className="actions">
        <Button submit>{defis.decideSave}</Button>
        {isUnsaved && (
          <>
            <span className="remark">{isResumed ? one.resumed : texts.reasonUnsaved}</span>
            <Button small kind="tertiary" onClick={() => keep(null)}>
              {one.drop}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}
