import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorMessage } from './Notice.tsx';
import { PassphraseField } from './PassphraseField.tsx';

interface Props {
  readonly fileName: string;
  /** Tries a passphrase; answers why it did not open, null when it did or something else is shown by now. */
  readonly onTry: (passphrase: string) => Promise<AppError | null>;
  readonly onClose: () => void;
}

/** Asks for the passphrase of a protected session or backup. */
export function SessionPassphraseDialog({ fileName, onTry, onClose }: Props): ReactElement {
  const texts = useTexts(protectionTexts).ask;
  const frame = useTexts(frameTexts);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (): Promise<void> => {
    if (busy || typed.trim() === '') return;
    setBusy(true);
    setError(null);
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
        <PassphraseField label={texts.label} value={typed} autoFocus onChange={setTyped} />
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
