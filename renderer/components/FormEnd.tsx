import type { ReactElement } from 'react';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';

interface Props {
  /** What the button that sends the form says, and what is said while that takes its time. */
  readonly submit: string;
  readonly working: string;
  readonly busy: boolean;
  /** What is under way cannot be called off. */
  readonly holdsOn?: boolean;
  readonly onCancel: () => void;
}

/** The end of a form whose work takes a moment: that it is under way, the button that begins it, and the way out. */
export function FormEnd({ submit, working, busy, holdsOn = false, onCancel }: Props): ReactElement {
  const frame = useTexts(frameTexts);
  return (
    <>
      {busy && (
        <p className="loading" role="status">
          {working}
        </p>
      )}
      <div className="actions">
        <Button kind="primary" submit disabled={busy}>
          {submit}
        </Button>
        <Button disabled={busy && holdsOn} onClick={onCancel}>
          {frame.cancel}
        </Button>
      </div>
    </>
  );
}
