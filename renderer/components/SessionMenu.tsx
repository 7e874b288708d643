import { useState, type ReactElement } from 'react';
import { backupsTexts } from '#core/texts/backups.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { historyTexts } from '#core/texts/history.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { BackupsDialog } from '../screens/backups/BackupsDialog.tsx';
import { HistoryDialog } from '../screens/history/HistoryDialog.tsx';
import { ChangeDialog } from '../screens/protection/ChangeDialog.tsx';
import { ProtectDialog } from '../screens/protection/ProtectDialog.tsx';
import { useAnnouncer } from '../stores/announcer-store.ts';
import { useNavigation } from '../stores/navigation-store.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { useSession } from '../stores/session-store.ts';
import { MenuButton } from './MenuButton.tsx';

/** What is asked of the open session now and then: all that was done in it, its backups, its passphrase. */
export function SessionMenu({ isProtected }: { readonly isProtected: boolean }): ReactElement {
  const frame = useTexts(frameTexts);
  const history = useTexts(historyTexts);
  const backups = useTexts(backupsTexts);
  const protection = useTexts(protectionTexts);
  const [shown, setShown] = useState<'history' | 'backups' | 'protect' | 'change' | null>(null);
  const close = (): void => setShown(null);
  return (
    <>
      <MenuButton
        label={frame.sessionMenu}
        items={[
          { label: history.open, onChoose: () => setShown('history') },
          { label: backups.open, onChoose: () => setShown('backups') },
          // What was opened stays: the dialog says what was done, whatever the session is by then.
          { label: protection.button, onChoose: () => setShown(isProtected ? 'change' : 'protect') },
        ]}
      />
      {shown === 'history' && <HistoryDialog onClose={close} />}
      {shown === 'protect' && <ProtectDialog onClose={close} />}
      {shown === 'change' && <ChangeDialog onClose={close} />}
      {shown === 'backups' && (
        <BackupsDialog
          place={null}
          onClose={close}
          onRestored={({ session }) => {
            close();
            useNavigation.getState().resume(session);
            useSession.getState().opened(session);
            useAnnouncer.getState().say(backups.restored);
          }}
        />
      )}
    </>
  );
}
