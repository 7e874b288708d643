import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { startTexts } from '#core/texts/start.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './fields.tsx';
import { ErrorMessage } from './Notice.tsx';

interface Props {
  readonly fileName: string;
  /** Tries a passphrase; answers why it did not open, null when it did. */
  readonly onTry: (passphrase: string) => Promise<AppError | null>;
  readonly onClose: () => void;
}

/** Asks for the words that open a kit. They are shown as typed: they were heard over the phone, and nobody retypes dots. */
export function PassphraseDialog({ fileName, onTry, onClose }: Props): ReactElement {
  const texts = useTexts(startTexts).passphrase;
  const frame = useTexts(frameTexts);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (busy || typed.trim() === '') return;
    setBusy(true);
    setError(await onTry(typed));
    setBusy(false);
  };

  return (
    <Dialog title={texts.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{texts.text(fileName)}</p>
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <TextField
          label={texts.label}
          hint={texts.hint}
          value={typed}
          maxLength={500}
          autoFocus
          onChange={setTyped}
        />
        {busy && (
          <p className="loading" role="status">
            {texts.opening}
          </p>
        )}
        <div className="actions">
          <Button kind="primary" submit disabled={busy}>
            {texts.open}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
