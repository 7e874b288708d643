import { useState, type ReactElement } from 'react';
import { frameTexts } from '#core/texts/frame.ts';
import { scenariosTexts } from '#core/texts/scenarios.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/fields.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { useUnrecorded } from '../../../stores/unrecorded-forms.ts';

interface Props {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Gives a scenario another name. */
export function NameDialog({ name, onName, onClose }: Props): ReactElement {
  const texts = useTexts(scenariosTexts);
  const frame = useTexts(frameTexts);
  const [typed, setTyped] = useState(name);
  const [checked, setChecked] = useState(false);
  useUnrecorded(texts.renameTitle, [{ field: texts.nameLabel, typed, recorded: name }]);
  const missing = typed.trim() === '';
  return (
    <Dialog title={texts.renameTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!missing) onName(typed.trim());
        }}
      >
        <TextField
          label={texts.nameLabel}
          value={typed}
          maxLength={120}
          autoFocus
          error={checked && missing ? texts.nameMissing : null}
          onChange={setTyped}
        />
        <div className="actions">
          <Button kind="primary" submit>
            {texts.save}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
