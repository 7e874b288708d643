import { useState, type ReactElement } from 'react';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './fields.tsx';

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
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks once, with a reason, before something that others will see. */
export function ReasonDialog(props: Props): ReactElement {
  const frame = useTexts(frameTexts);
  const texts = useTexts(coordinationTexts);
  const [reason, setReason] = useState(props.draft ?? '');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') setMissing(true);
          else props.onConfirm(reason.trim());
        }}
      >
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
