import { useState, type ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { ask } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ErrorMessage } from '../../components/Notice.tsx';
import { PassphraseDialog } from '../../components/PassphraseDialog.tsx';
import { enterSession } from '../../enter-session.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { keepRefused, useRefused, type Refused } from '../../stores/refused-store.ts';
import { useView } from '../../use-view.ts';
import { BackupsDialog } from '../backups/BackupsDialog.tsx';
import { RestoreChoices, type Restored } from '../backups/RestoreChoices.tsx';

/**
 * A session that somebody else has open, that takes a passphrase, or that is damaged: what is wrong, and the ways on. Comes over whatever is shown,
 * since a file can be opened from everywhere.
 */
export function RefusedSession(): ReactElement | null {
  const { refused, dismiss } = useRefused();
  if (refused === null) return null;
  const entered = (session: SessionView): void => {
    dismiss();
    void enterSession(session);
  };
  const restored = ({ session, keptAs }: Restored): void => {
    useRefused.setState({ keptAs });
    entered(session);
  };
  switch (refused.error.code) {
    case 'session-locked':
      return <Locked refused={refused} onEntered={entered} onClose={dismiss} />;
    case 'session-protected':
      return <Protected refused={refused} onEntered={entered} onClose={dismiss} />;
    default:
      return <Damaged refused={refused} onRestored={restored} onClose={dismiss} />;
  }
}

/** What comes after the passphrase may be another refusal with ways on. */
function Protected(props: {
  readonly refused: Refused;
  readonly onEntered: (session: SessionView) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { place, way } = props.refused;
  const tried = async (passphrase: string): Promise<AppError | null> => {
    const answer = await ask('session-open', { place: place.token, way, passphrase });
    if (answer.ok) props.onEntered(answer.value);
    else return keepRefused(place, answer.error, way) ? null : answer.error;
    return null;
  };
  return <PassphraseDialog of="session" name={place.name} onTry={tried} onClose={props.onClose} />;
}

function Locked(props: {
  readonly refused: Refused;
  readonly onEntered: (session: SessionView) => void;
  readonly onClose: () => void;
}): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const { place, error: refusal } = props.refused;
  const { user = '', machine = '', since = '', beat = '', silent = 0 } = refusal.details;
  const enter = async (way: 'read' | 'take-over'): Promise<void> => {
    const answer = await ask('session-open', { place: place.token, way });
    if (answer.ok) props.onEntered(answer.value);
    else if (!keepRefused(place, answer.error, way)) setError(answer.error);
  };
  return (
    <Dialog title={texts.lockedTitle} onClose={props.onClose}>
      <ErrorMessage error={error} onDismiss={() => setError(null)} />
      <p>
        {texts.lockedText(
          place.name,
          texts.who(String(user), String(machine)),
          formatInstant(String(since), language),
        )}
      </p>
      <p>{silent === 1 ? texts.lockedSilent(formatInstant(String(beat), language)) : texts.lockedAlive}</p>
      <div className="actions">
        <Button kind="primary" onClick={() => void enter('read')}>
          {texts.readOnlyOpen}
        </Button>
        <Button kind="tertiary" onClick={() => void enter('take-over')}>
          {texts.takeOver}
        </Button>
      </div>
    </Dialog>
  );
}

function Damaged(props: {
  readonly refused: Refused;
  readonly onRestored: (restored: Restored) => void;
  readonly onClose: () => void;
}): ReactElement {
  const texts = useTexts(backupsTexts);
  const language = useLanguage();
  const { place } = props.refused;
  const view = useView('backups-view', { place: place.token });
  const [all, setAll] = useState(false);
  if (all) return <BackupsDialog place={place} onRestored={props.onRestored} onClose={props.onClose} />;
  return (
    <Dialog title={texts.damagedTitle} onClose={props.onClose}>
      <p>{texts.damagedText(place.name)}</p>
      <Loaded view={view}>
        {({ backups }) => {
          const newest = backups.find(({ sound }) => sound);
          if (newest === undefined) return <p>{texts.noSound}</p>;
          const told = texts.entries(newest.entries, formatCount(newest.entries, language));
          return (
            <>
              <p>{texts.newestSound(formatInstant(newest.at, language), told)}</p>
              <RestoreChoices
                backup={newest}
                place={place}
                file={place.name}
                ofJuror={false}
                onRestored={props.onRestored}
              />
              <div className="actions">
                <Button small kind="tertiary" onClick={() => setAll(true)}>
                  {texts.seeAll}
                </Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
