import { useState, type ReactElement, type ReactNode } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorMessage } from '../../../components/Notice.tsx';
import { useTexts } from '../../../stores/preferences-store.ts';
import { DecidingFields } from './DecidingFields.tsx';
import type { Deciding } from './deciding.ts';

interface Props {
  readonly title: string;
  readonly deciding: Deciding;
  readonly confirm: string;
  /** Something of the dialog's own is still missing. */
  readonly ready: boolean;
  readonly children: (checked: boolean) => ReactNode;
  /** Answers the error, null when it is done. */
  readonly onConfirm: () => Promise<AppError | null>;
  readonly onClose: () => void;
}

/** Asks once before many things are decided: who decides, when, and what will be recorded. */
export function DecisionDialog(props: Props): ReactElement {
  const { title, deciding, confirm, ready, children, onConfirm, onClose } = props;
  const frame = useTexts(frameTexts);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (): Promise<void> => {
    setChecked(true);
    if (!ready || !deciding.whole) return;
    setBusy(true);
    const failed = await onConfirm();
    setBusy(false);
    if (failed === null) onClose();
    else setError(failed);
  };
  return (
    <Dialog title={title} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        {children(checked)}
        <DecidingFields deciding={deciding} checked={checked} />
        <div className="actions">
          <Button kind="primary" submit disabled={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{frame.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
