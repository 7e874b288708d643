import { useEffect, useRef, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';
import { ErrorMessage } from './Notice.tsx';

interface Props {
  /** What the button says. */
  readonly save: string;
  /** Why the last saving was refused. */
  readonly error: AppError | null;
  readonly onDismiss: () => void;
  /** The form says something else than what is recorded. */
  readonly isUnsaved: boolean;
  readonly onGiveUp: () => void;
}

/** The button of a form that stays on screen, with what came of pressing it, and whether anything is left to save. */
export function SaveBar({ save, error, onDismiss, isUnsaved, onGiveUp }: Props): ReactElement {
  const texts = useTexts(coordinationTexts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) box.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  return (
    <div ref={box}>
      <ErrorMessage error={error} onDismiss={onDismiss} />
      <div className="actions">
        <Button submit>{save}</Button>
        {isUnsaved && (
          <>
            <span className="remark">{texts.unsaved}</span>
            <Button small kind="tertiary" onClick={onGiveUp}>
              {texts.giveUp}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
