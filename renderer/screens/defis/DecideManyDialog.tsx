import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { DefiRow } from '#core/contract/requests/defis.ts';
import { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { defisTexts } from '#core/texts/defis.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { recevabiliteTexts } from '#core/texts/recevabilite.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';

interface Props {
  readonly defis: readonly DefiRow[];
  readonly onClose: () => void;
  /** Told what was decided, in a sentence. */
  readonly onDecided: (sentence: string) => void;
}

/** One decision and one reason for the selected défis, whose titles are named before anything is saved. */
export function DecideManyDialog({ defis, onClose, onDecided }: Props): ReactElement {
  const all = useTexts(coordinationTexts);
  const frame = useTexts(frameTexts);
  const list = useTexts(defisTexts);
  const texts = useTexts(recevabiliteTexts);
  const { recevabilite: names } = useTexts(dossierTexts);
  const [state, setState] = useState<RecevabiliteState>('recevable');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useUnrecorded(texts.decideManyTitle(defis.length), [
    { field: list.decideState, typed: names[state], recorded: names.recevable },
    { field: list.decideReason, typed: reason, recorded: '' },
  ]);

  const save = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const answer = await ask('recevabilite-decide-many', {
      defis: defis.map(({ id }) => id),
      state,
      reason: reason.trim(),
    });
    if (answer.ok) onDecided(texts.decidedMany(answer.value.decided, names[state]));
    else setError(answer.error);
  };

  return (
    <Dialog title={texts.decideManyTitle(defis.length)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <p>{texts.decideManyText}</p>
        <div className="chosen-titles" role="group" aria-label={texts.selected(defis.length)} tabIndex={0}>
          <ul>
            {defis.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
        <ChoiceField
          label={list.decideState}
          value={state}
          choices={RecevabiliteState.options.map((value) => ({ value, label: names[value] }))}
          onChange={setState}
        />
        <TextField
          label={list.decideReason}
          lines={2}
          value={reason}
          error={missing && reason.trim() === '' ? all.reasonMissing : null}
          onChange={setReason}
        />
        <div className="actions">
          <Button kind="primary" submit>
            {texts.decideManySave}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
