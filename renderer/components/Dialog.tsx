import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As high as the window: for what is read at length. */
  readonly tall?: boolean;
  /** It is answered below, where “close” would mean two things. */
  readonly answeredBelow?: boolean;
}

/** A modal dialog: the browser's own keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
  tall = false,
  answeredBelow = false,
}: Props): ReactElement {
  const texts = useTexts(frameTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    // The browser chose the first control, which is “close”: the field’s own focus came while the dialog was shut.
    shown?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={`dialog${wide ? ' dialog--wide' : ''}${tall ? ' dialog--tall' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="dialog__head">
        <h2 id={heading}>{title}</h2>
        {!answeredBelow && (
          <Button small kind="quiet" onClick={onClose}>
            {texts.close}
          </Button>
        )}
      </div>
      {children}
    </dialog>
  );
}
