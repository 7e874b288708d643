import { useEffect, useState, type ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { frameTexts } from '#core/texts/frame.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { draw, faultOf, NewPassphrase, nothingChosenYet, passphraseOf } from './NewPassphrase.tsx';
import { useProtection } from './use-protection.ts';

/** Another passphrase, or none any more; both take the present one. */
export function ChangeDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const texts = useTexts(protectionTexts);
  const frame = useTexts(frameTexts);
  const language = useLanguage();
  const { busy, error, dismiss, set } = useProtection();
  const [what, setWhat] = useState<'change' | 'off'>('change');
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState(nothingChosenYet);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const done = what === 'off' ? texts.change.offDone : texts.change.done;

  useEffect(() => {
    void draw().then((drawn) => setChosen((before) => ({ ...before, drawn })));
  }, []);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (busy || current.trim() === '' || (what === 'change' && faultOf(chosen) !== null)) return;
    const backupsLeft = await set(current, what === 'off' ? null : passphraseOf(chosen));
    if (backupsLeft === null) return;
    setLeft(backupsLeft);
    say(done);
  };

  if (left !== null)
    return (
      <Dialog title={texts.change.title} onClose={onClose}>
        <Notice kind="success">{done}</Notice>
        {left > 0 && <p>{texts.backupsLeft(formatCount(left, language))}</p>}
      </Dialog>
    );
  return (
    <Dialog title={texts.change.title} onClose={busy ? () => undefined : onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ErrorMessage error={error} onDismiss={dismiss} />
        <p>{texts.change.lead}</p>
        <ChoiceField<'change' | 'off'>
          label={texts.change.choice}
          value={what}
          choices={[
            { value: 'change', label: texts.change.changePart },
            { value: 'off', label: texts.change.offPart },
          ]}
          onChange={setWhat}
        />
        <p>{what === 'off' ? texts.change.offText : texts.change.elsewhere}</p>
        <PassphraseField
          label={texts.change.current}
          value={current}
          error={tried && current.trim() === '' ? texts.currentMissing : null}
          onChange={setCurrent}
        />
        {what === 'change' && <NewPassphrase chosen={chosen} onChange={setChosen} tried={tried} />}
        {busy && (
          <p className="loading" role="status">
            {texts.working}
          </p>
        )}
        <div className="actions">
          <Button kind="primary" submit disabled={busy}>
            {what === 'off' ? texts.change.offSubmit : texts.change.submit}
          </Button>
          <Button disabled={busy} onClick={onClose}>
            {frame.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
