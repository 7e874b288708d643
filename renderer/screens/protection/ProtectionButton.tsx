import { useState, type ReactElement } from 'react';
import { protectionTexts } from '#core/texts/protection.ts';
import { Button } from '../../components/Button.tsx';
import { useTexts } from '../../stores/preferences-store.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { ProtectDialog } from './ProtectDialog.tsx';

/** The way to the passphrase of the open session: on, another one, off. */
export function ProtectionButton({ isProtected }: { readonly isProtected: boolean }): ReactElement {
  const texts = useTexts(protectionTexts);
  // What was opened stays: the dialog says what was done, whatever the session is by then.
  const [open, setOpen] = useState<'on' | 'change' | null>(null);
  return (
    <>
      <Button small kind="quiet" onClick={() => setOpen(isProtected ? 'change' : 'on')}>
        {texts.button}
      </Button>
      {open === 'on' && <ProtectDialog onClose={() => setOpen(null)} />}
      {open === 'change' && <ChangeDialog onClose={() => setOpen(null)} />}
    </>
  );
}
