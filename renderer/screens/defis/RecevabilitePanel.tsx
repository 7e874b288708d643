import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { DefiView } from '#core/contract/requests/defis.ts';
import { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { countChecks } from '#core/defi/recevabilite-check.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { suggestedReason } from '#core/texts/recevabilite-sentence.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
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
        <DecisionForm defi={defi} />
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
  const suggestion = suggestedReason(defi.checks, useLanguage());
  const [state, setState] = useState<RecevabiliteState>(defi.recevabilite?.state ?? 'recevable');
  const [reason, setReason] = useState(defi.recevabilite?.reason ?? '');
  const [decidedAt, setDecidedAt] = useState(defi.recevabilite?.at);
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  // A decision taken elsewhere, for several at once, is shown here too; a form made anew would lose the focus.
  if (defi.recevabilite !== null && defi.recevabilite.at !== decidedAt) {
    setDecidedAt(defi.recevabilite.at);
    setState(defi.recevabilite.state);
    setReason(defi.recevabilite.reason);
  }

  const save = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await ask('recevabilite-decide', { defi: defi.id, state, reason: reason.trim() });
    if (answer.ok) say(texts.decidedOne(defi.content.title, names[state]));
    else setError(answer.error);
  };

  return (
    <form
      aria-label={defis.decideState}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <ChoiceField
        label={defis.decideState}
        value={state}
        choices={RecevabiliteState.options.map((value) => ({ value, label: names[value] }))}
        onChange={setState}
      />
      {suggestion !== null && (
        <div className="suggestion">
          <p className="suggestion__title">{texts.suggestion}</p>
          <p>{suggestion}</p>
          <Button
            small
            kind="tertiary"
            onClick={() => {
              setReason(suggestion.slice(0, 2_000));
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
        onChange={setReason}
      />
      <Button submit>{defis.decideSave}</Button>
    </form>
  );
}
