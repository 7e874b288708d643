import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { BackupRow } from '#core/contract/requests/backups.ts';
import type { Place } from '#core/contract/shell.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly backups: readonly BackupRow[];
  /** The session file that could not be opened; null: the open session. */
  readonly place: Place | null;
  readonly onDeleted: (count: number) => void;
  readonly onBack: () => void;
}

/** Asked once, with each backup that goes. */
export function DeleteBackups({ backups, place, onDeleted, onBack }: Props): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const names = backups.map(({ name }) => name);
    const answer = await ask('backups-delete', { place: place?.token ?? null, backups: names });
    setBusy(false);
    if (answer.ok) onDeleted(answer.value.deleted);
    else setError(answer.error);
  };
  return (
    <>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <p>{texts.removeText(backups.length)}</p>
      <ul>
        {backups.map(({ name, at, entries }) => (
          <li key={name}>
            {texts.removeListed(
              formatInstant(at, language),
              texts.entries(entries, formatCount(entries, language)),
            )}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="primary" disabled={busy} onClick={() => void remove()}>
          {texts.removeForGood}
        </Button>
        <Button kind="tertiary" disabled={busy} onClick={onBack} native={{ autoFocus: true }}>
          {texts.back}
        </Button>
      </div>
    </>
  );
}
