import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { ask, askShell } from '../api.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { useSession } from '../stores/session-store.ts';
import { Button } from './Button.tsx';

/** Saves the open session as it stands to another place and goes on there. */
export function SaveCopy(): ReactElement {
  const texts = useTexts(backupsTexts);
  const errors = useTexts(errorTexts);
  const [error, setError] = useState<AppError | null>(null);

  const save = async (): Promise<void> => {
    const suggestedName = useSession.getState().session?.fileName ?? '';
    const place = await askShell('chooseSavePlace', { purpose: 'session', suggestedName });
    if (!place.ok) setError(place.error);
    if (!place.ok || place.value === null) return;
    const { whileSaving } = useSession.getState();
    const answer = await whileSaving(ask('session-copy', { target: place.value.token }));
    if (!answer.ok) setError(answer.error);
    // Where it was closed meanwhile, the copy was closed with it.
    else if (useSession.getState().session !== null) useSession.getState().opened(answer.value);
  };

  return (
    <>
      <Button small onClick={() => void save()}>
        {texts.saveCopy}
      </Button>
      {error !== null && <p role="alert">{errors[error.code](error.details)}</p>}
    </>
  );
}
