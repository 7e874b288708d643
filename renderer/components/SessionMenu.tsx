import { useState, type ReactElement } from 'react';
import { backupsTexts } from '#core/texts/backups.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { historyTexts } from '#core/texts/history.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { enterSession } from '../enter-session.ts';
import { BackupsDialog } from '../screens/backups/BackupsDialog.tsx';
import { HistoryDialog } from '../screens/history/HistoryDialog.tsx';
import { ProtectionDialog } from '../screens/protection/ProtectionDialog.tsx';
import { useAnnouncer } from '../stores/announcer-store.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { MenuButton } from './MenuButton.tsx';

/** What is asked of the open session now and then: all that was done in it, its backups, its passphrase. */
export function SessionMenu({ isProtected }: { readonly isProtected: boolean }): ReactElement {
  const frame = useTexts(frameTexts);
  const history = useTexts(historyTexts);
  const backups = useTexts(backupsTexts);
  const protection = useTexts(protectionTexts);
  const [shown, setShown] = useState<'history' | 'backups' | 'protection' | null>(null);
  const close = (): void => setShown(null);
  return (
    <>
      <MenuButton
        label={frame.sessionMenu}
        items={[
          { label: history.open, onChoose: () => setShown('history') },
          { label: backups.open, onChoose: () => setShown('backups') },
          { label: protection.button, onChoose: () => setShown('protection') },
        ]}
      />
      {shown === 'history' && <HistoryDialog onClose={close} />}
      {shown === 'protection' && <ProtectionDialog isProtected={isProtected} onClose={close} />}
      {shown === 'backups' && (
        <BackupsDialog
          place={null}
          onClose={close}
          onRestored={({ session }) => {
            close();
            // Screens are taken down: none goes on with what it showed of the session as it was.
            void enterSession(session).then(() => useAnnouncer.getState().say(backups.restored));
          }}
        />
      )}
    </>
  );
}
