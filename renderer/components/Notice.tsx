import { Alert } from '@codegouvfr/react-dsfr/Alert';
import type { ReactElement, ReactNode } from 'react';
import type { AppError, ErrorCode } from '#core/contract/app-error.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';
import { SaveCopy } from './SaveCopy.tsx';

interface NoticeProps {
  readonly kind: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  /** The live region says it already. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A boxed message; an error is told at once to those who do not see it. */
export function Notice({ kind, title, quiet = false, children }: NoticeProps): ReactElement {
  // The design system's own component always speaks up.
  if (quiet) {
    return (
      <div className={`fr-alert fr-alert--sm fr-alert--${kind}`}>
        {title !== undefined && <h2 className="fr-alert__title">{title}</h2>}
        <p>{children}</p>
      </div>
    );
  }
  return (
    <Alert
      small
      severity={kind}
      as="h2"
      {...(title === undefined ? {} : { title })}
      // A block inside the design system's paragraph would be invalid; a span is laid out as one.
      description={<span className="notice__text">{children}</span>}
      role={kind === 'error' ? 'alert' : 'status'}
    />
  );
}

/** The session is whole, and cannot be saved where it was. */
const lostItsPlace: ReadonlySet<ErrorCode> = new Set(['session-moved', 'session-gone', 'session-taken-over']);

interface ErrorProps {
  readonly error: AppError | null;
  readonly onDismiss?: () => void;
  readonly onRetry?: () => void;
}

/** The sentence of an error, if there is one. */
export function ErrorMessage({ error, onDismiss, onRetry }: ErrorProps): ReactElement | null {
  const texts = useTexts(errorTexts);
  const frame = useTexts(frameTexts);
  if (error === null) return null;
  return (
    <div className="error-message">
      <Notice kind="error">{texts[error.code](error.details)}</Notice>
      <div className="actions">
        {lostItsPlace.has(error.code) && <SaveCopy />}
        {onRetry !== undefined && (
          <Button small onClick={onRetry}>
            {frame.reload}
          </Button>
        )}
        {onDismiss !== undefined && (
          <Button small kind="tertiary" onClick={onDismiss}>
            {frame.dismiss}
          </Button>
        )}
      </div>
    </div>
  );
}
