import { useRef, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { useUnrecorded } from '../stores/unrecorded-forms.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './fields.tsx';
import { ErrorMessage } from './Notice.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly missing?: string;
  readonly confirm: string;
  /** What happens then, in order. */
  readonly steps?: readonly string[];
  /** What was being typed when the application was last left, and where to keep what is typed now. */
  readonly draft?: string | null;
  readonly onDraft?: (reason: string) => void;
  /**
   * Answers why it was refused, which is said above the reason, or null: then the dialog is closed. Nothing at once where
   * whoever opened it goes on by themselves.
   */
  readonly onConfirm: (reason: string) => Promise<AppError | null> | undefined;
  readonly onClose: () => void;
}

/** Asks once, with a reason, before something that others will see. */
export function ReasonDialog(props: Props): ReactElement {
  const frame = useTexts(frameTexts);
  const texts = useTexts(coordinationTexts);
  const [reason, setReason] = useState(props.draft ?? '');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const isAsking = useRef(false);
  // What whoever opened the dialog keeps is looked after there.
  const isKept = props.onDraft !== undefined;
  useUnrecorded(props.title, isKept ? [] : [{ field: props.label, typed: reason, recorded: '' }]);
  const confirm = async (): Promise<void> => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    if (isAsking.current) return;
    isAsking.current = true;
    const refused = await props.onConfirm(reason.trim());
    isAsking.current = false;
    if (refused === undefined) return;
    setError(refused);
    if (refused === null) props.onClose();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <ErrorMessage error={error} onDismiss={() => setError(null)} />
        <p>{props.text}</p>
        {props.steps !== undefined && (
          <ol>
            {props.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        )}
        <TextField
          label={props.label}
          value={reason}
          lines={2}
          autoFocus
          error={missing && reason.trim() === '' ? (props.missing ?? texts.reasonMissing) : null}
          onChange={(typed) => {
            setReason(typed);
            props.onDraft?.(typed);
          }}
        />
        <div className="actions">
          <Button kind="primary" submit>
            {props.confirm}
          </Button>
          <Button onClick={props.onClose}>{frame.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
