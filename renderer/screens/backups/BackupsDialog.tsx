import { useEffect, useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { BackupRow } from '#core/contract/requests/backups.ts';
import type { Place } from '#core/contract/shell.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { ask, onServiceEvent } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { useAnnouncer } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { useSession, writeWaiting } from '../../stores/session-store.ts';
import { useView } from '../../use-view.ts';
import { BackupsTable } from './BackupsTable.tsx';
import { DeleteBackups } from './DeleteBackups.tsx';
import { ComparedBackup } from './ComparedBackup.tsx';
import { RestoreChoices, type Restored } from './RestoreChoices.tsx';

interface Props {
  /** The session file that could not be opened; null: the open session. */
  readonly place: Place | null;
  readonly onRestored: (restored: Restored) => void;
  readonly onClose: () => void;
}

type Shown =
  | { readonly what: 'list' }
  | { readonly what: 'compare' | 'restore'; readonly backup: BackupRow }
  | { readonly what: 'delete'; readonly backups: readonly BackupRow[] };

/** The backups of a session: a list, what one of them has that the session has not, and the way back to it. */
export function BackupsDialog({ place, onRestored, onClose }: Props): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const session = useSession((store) => store.session);
  const view = useView('backups-view', { place: place?.token ?? null });
  const { reload } = view;
  // The application writes backups by itself, also while they are looked at.
  useEffect(
    () =>
      onServiceEvent(({ event }) => {
        if (event === 'backups-changed') reload();
      }),
    [reload],
  );
  const [shown, setShown] = useState<Shown>({ what: 'list' });
  const [error, setError] = useState<AppError | null>(null);

  const writeNow = async (): Promise<void> => {
    const unwritten = await writeWaiting();
    const answer = await ask('backup-write', {});
    setError(answer.ok ? unwritten : answer.error);
    view.reload();
    if (answer.ok) useAnnouncer.getState().say(texts.written);
  };
  const at = 'backup' in shown ? formatInstant(shown.backup.at, language) : '';
  const going = 'backups' in shown ? shown.backups.length : 0;
  const titles = {
    list: texts.title,
    compare: texts.comparing(at),
    restore: texts.restoreTitle(at),
    delete: texts.removeTitle(going, formatCount(going, language)),
  };
  const deleted = (count: number): void => {
    setShown({ what: 'list' });
    view.reload();
    useAnnouncer.getState().say(texts.removedDone(count, formatCount(count, language)));
  };
  const backToList = (
    <div className="actions">
      <Button small kind="tertiary" onClick={() => setShown({ what: 'list' })}>
        {texts.back}
      </Button>
    </div>
  );

  return (
    <Dialog title={titles[shown.what]} wide onClose={onClose}>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      {shown.what === 'list' && (
        <Loaded view={view}>
          {({ backups, every }) => (
            <>
              <p>{texts.lead(formatCount(every, language))}</p>
              {place === null && session?.readOnly === null && (
                <div className="actions">
                  <Button small onClick={() => void writeNow()}>
                    {texts.writeNow}
                  </Button>
                </div>
              )}
              <OtherwiseProtected backups={backups} />
              <HoldingRemoved
                backups={backups.filter(({ removed }) => removed !== null)}
                onDelete={(holding) => setShown({ what: 'delete', backups: holding })}
              />
              {backups.length === 0 ? (
                <p>{texts.none}</p>
              ) : (
                <BackupsTable
                  backups={backups}
                  onCompare={place === null ? (backup) => setShown({ what: 'compare', backup }) : null}
                  onRestore={(backup) => setShown({ what: 'restore', backup })}
                  onDelete={(backup) => setShown({ what: 'delete', backups: [backup] })}
                />
              )}
            </>
          )}
        </Loaded>
      )}
      {shown.what === 'compare' && (
        <>
          <ComparedBackup backup={shown.backup} />
          <div className="actions">
            <Button small onClick={() => setShown({ what: 'restore', backup: shown.backup })}>
              {texts.restore}
            </Button>
          </div>
          {backToList}
        </>
      )}
      {shown.what === 'delete' && (
        <DeleteBackups
          backups={shown.backups}
          place={place}
          onDeleted={deleted}
          onBack={() => setShown({ what: 'list' })}
        />
      )}
      {shown.what === 'restore' && (
        <>
          <RestoreChoices
            backup={shown.backup}
            place={place}
            file={place?.name ?? session?.fileName ?? shown.backup.file}
            ofJuror={session?.role === 'juror'}
            onRestored={onRestored}
          />
          {backToList}
        </>
      )}
    </Dialog>
  );
}

/** What a change of the passphrase did not reach. */
function OtherwiseProtected({ backups }: { readonly backups: readonly BackupRow[] }): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const told = [
    { protection: 'other', text: texts.otherPassphraseText },
    { protection: 'clear', text: texts.inClearText },
  ] as const;
  return (
    <>
      {told.map(({ protection, text }) => {
        const { length } = backups.filter((backup) => backup.protection === protection);
        return length === 0 ? null : (
          <Notice key={protection} kind="warning" quiet>
            {text(length, formatCount(length, language))}
          </Notice>
        );
      })}
    </>
  );
}

/** Personal data that were removed from the session are still in these. */
function HoldingRemoved(props: {
  readonly backups: readonly BackupRow[];
  readonly onDelete: (backups: readonly BackupRow[]) => void;
}): ReactElement | null {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const { length } = props.backups;
  if (length === 0) return null;
  return (
    <>
      <Notice kind="warning" quiet>
        {texts.holdRemovedText(length, formatCount(length, language))}
      </Notice>
      <div className="actions">
        <Button small onClick={() => props.onDelete(props.backups)}>
          {texts.removeThose(length)}
        </Button>
      </div>
    </>
  );
}
