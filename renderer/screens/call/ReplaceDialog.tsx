import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { JurorView } from '#core/contract/requests/jury.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { juryTexts } from '#core/texts/jury.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useUnrecorded } from '../../stores/unrecorded-forms.ts';

interface Props {
  readonly juror: JurorView;
  readonly onClose: () => void;
}

/** Who comes in for a juror who leaves, and why. */
export function ReplaceDialog({ juror, onClose }: Props): ReactElement {
  const all = useTexts(coordinationTexts);
  const texts = useTexts(juryTexts);
  const frame = useTexts(frameTexts);
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  useUnrecorded(texts.replaceTitle(juror.name), [
    { field: all.call.jurorName, typed: name, recorded: '' },
    { field: all.call.organisation, typed: organisation, recorded: '' },
    { field: all.reason, typed: reason, recorded: '' },
  ]);

  const save = async (): Promise<void> => {
    setChecked(true);
    if (name.trim() === '' || reason.trim() === '') return;
    const answer = await ask('juror-replace', {
      id: juror.id,
      reason: reason.trim(),
      name: name.trim(),
      organisation: organisation.trim(),
    });
    if (answer.ok) {
      say(texts.replaced(name.trim(), juror.name));
      onClose();
    } else setError(answer.error);
  };

  return (
    <Dialog title={texts.replaceTitle(juror.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{texts.replaceText}</p>
        <TextField
          label={all.call.jurorName}
          value={name}
          maxLength={200}
          autoFocus
          error={checked && name.trim() === '' ? all.call.nameMissing : null}
          onChange={setName}
        />
        <TextField
          label={all.call.organisation}
          value={organisation}
          maxLength={200}
          onChange={setOrganisation}
        />
        <TextField
          label={all.reason}
          value={reason}
          lines={2}
          error={checked && reason.trim() === '' ? all.reasonMissing : null}
          onChange={setReason}
        />
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <div className="actions">
          <Button kind="primary" submit>
            {texts.replaceConfirm}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
