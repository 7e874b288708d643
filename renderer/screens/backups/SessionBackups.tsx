import { useState, type ReactElement } from 'react';
import { backupsTexts } from '#core/texts/backups.ts';
import { Button } from '../../components/Button.tsx';
import { useAnnouncer } from '../../stores/announcer-store.ts';
import { useNavigation } from '../../stores/navigation-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';
import { useSession } from '../../stores/session-store.ts';
import { BackupsDialog } from './BackupsDialog.tsx';

/** The button that shows the open session’s backups. */
export function SessionBackups(): ReactElement {
  const texts = useTexts(backupsTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small kind="tertiary" onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
      {open && (
        <BackupsDialog
          place={null}
          onClose={() => setOpen(false)}
          onRestored={({ session }) => {
            setOpen(false);
            useNavigation.getState().resume(session);
            useSession.getState().opened(session);
            useAnnouncer.getState().say(texts.restored);
          }}
        />
      )}
    </>
  );
}
