import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { DefiView } from '#core/contract/requests/defis.ts';
import { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

type Whole = Extract<DefiView, { readonly sight: 'whole' }>;

/** Whether a défi may be marked, as the coordinator decides. */
export function RecevabilitePanel({ defi }: { readonly defi: Whole }): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(defisTexts);
  const { recevabilite: names } = useTexts(dossierTexts);
  const [state, setState] = useState<RecevabiliteState>(defi.recevabilite?.state ?? 'recevable');
  const [reason, setReason] = useState(defi.recevabilite?.reason ?? '');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);

  const save = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await ask('recevabilite-decide', { defi: defi.id, state, reason: reason.trim() });
    if (answer.ok) say(all.saved);
    else setError(answer.error);
  };

  return (
    <details className="panel" open={defi.recevabilite === null}>
      <summary>
        {texts.decide} : {defi.recevabilite === null ? '?' : names[defi.recevabilite.state]}
      </summary>
      <form
        aria-label={texts.decide}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <ChoiceField
          label={texts.decideState}
          value={state}
          choices={RecevabiliteState.options.map((value) => ({ value, label: names[value] }))}
          onChange={setState}
        />
        <TextField
          label={texts.decideReason}
          lines={2}
          value={reason}
          error={missing && reason.trim() === '' ? all.reasonMissing : null}
          onChange={setReason}
        />
        <Button submit>{texts.decideSave}</Button>
      </form>
    </details>
  );
}
