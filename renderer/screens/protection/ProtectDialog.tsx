import { useEffect, useState, type ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { draw, faultOf, NewPassphrase, nothingChosenYet, passphraseOf } from './NewPassphrase.tsx';
import { useProtection } from './use-protection.ts';

/** Switches the passphrase on: what it means is read first. */
export function ProtectDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const texts = useTexts(protectionTexts);
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const { busy, error, dismiss, set } = useProtection();
  const [chosen, setChosen] = useState(nothingChosenYet);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    void draw().then((drawn) => setChosen((before) => ({ ...before, drawn })));
  }, []);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (busy || faultOf(chosen) !== null) return;
    const backupsLeft = await set(null, passphraseOf(chosen));
    if (backupsLeft === null) return;
    setLeft(backupsLeft);
    say(texts.on.done);
  };

  if (left !== null)
    return (
      <Dialog title={texts.on.title} onClose={onClose}>
        <Notice kind="success">{texts.on.done}</Notice>
        {left > 0 && <p>{texts.backupsLeft(formatCount(left, language))}</p>}
      </Dialog>
    );
  return (
    <Dialog title={texts.on.title} onClose={busy ? () => undefined : onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ErrorMessage error={error} onDismiss={dismiss} />
        <p>{texts.on.lead}</p>
        <ul className="warnings">
          {texts.on.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
        <NewPassphrase chosen={chosen} onChange={setChosen} tried={tried} />
        {busy && (
          <p className="loading" role="status">
            {texts.working}
          </p>
        )}
        <div className="actions">
          <Button kind="primary" submit disabled={busy}>
            {texts.on.submit}
          </Button>
          <Button disabled={busy} onClick={onClose}>
            {frame.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
