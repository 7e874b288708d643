import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { startTexts } from '#core/texts/start.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Dialog } from './Dialog.tsx';
import { TextField } from './fields.tsx';
import { FormEnd } from './FormEnd.tsx';
import { ErrorMessage } from './Notice.tsx';
import { PassphraseField } from './PassphraseField.tsx';

interface Props {
  /** What the passphrase opens: a kit, a session, or a backup that may have another one than its session. */
  readonly of: 'kit' | 'session' | 'backup';
  /** The file’s name; of a backup, when it was written. */
  readonly name: string;
  /** Tries a passphrase; answers why it did not open, null when it did or something else is shown by now. */
  readonly onTry: (passphrase: string) => Promise<AppError | null>;
  readonly onClose: () => void;
}

/** Asks for the passphrase that opens a file. What was wrong with one is gone once another is tried. */
export function PassphraseDialog({ of, name, onTry, onClose }: Props): ReactElement {
  const kit = useTexts(startTexts).passphrase;
  const { ask, askBackup } = useTexts(protectionTexts);
  const texts = { kit, session: ask, backup: { ...ask, ...askBackup } }[of];
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
        <p>{texts.text(name)}</p>
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        {of === 'kit' ? (
          // Shown as typed: the words were heard over the phone, and nobody retypes dots.
          <TextField
            label={texts.label}
            hint={kit.hint}
            value={typed}
            maxLength={500}
            autoFocus
            onChange={setTyped}
          />
        ) : (
          <PassphraseField label={texts.label} value={typed} autoFocus onChange={setTyped} />
        )}
        <FormEnd submit={texts.open} working={texts.opening} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
