import { useEffect, useState, type ReactElement } from 'react';
import { formatCount } from '#core/texts/format.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { FormEnd } from '../../components/FormEnd.tsx';
import { ErrorMessage, Notice } from '../../components/Notice.tsx';
import { PassphraseField } from '../../components/PassphraseField.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { draw, faultOf, NewPassphrase, nothingChosenYet, passphraseOf } from './NewPassphrase.tsx';
import { useProtection } from './use-protection.ts';

type What = 'on' | 'change' | 'off';

interface Props {
  /** Whether the session has a passphrase when the window is opened; what was done stays told whatever it has by then. */
  readonly isProtected: boolean;
  readonly onClose: () => void;
}

/**
 * Switches the passphrase of the session on, changes it or takes it off. What it means is read before it is switched on;
 * changing and taking off take the present passphrase.
 */
export function ProtectionDialog({ isProtected, onClose }: Props): ReactElement {
  const texts = useTexts(protectionTexts);
  const language = useLanguage();
  const { busy, error, dismiss, set } = useProtection();
  const [what, setWhat] = useState<What>(isProtected ? 'change' : 'on');
  const [current, setCurrent] = useState('');
  const [chosen, setChosen] = useState(nothingChosenYet);
  const [tried, setTried] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const words = {
    on: { title: texts.on.title, submit: texts.on.submit, done: texts.on.done },
    change: { title: texts.change.title, submit: texts.change.submit, done: texts.change.done },
    off: { title: texts.change.title, submit: texts.change.offSubmit, done: texts.change.offDone },
  }[what];
  const currentMissing = what !== 'on' && current.trim() === '';

  useEffect(() => {
    void draw().then((drawn) => setChosen((before) => ({ ...before, drawn })));
  }, []);

  const submit = async (): Promise<void> => {
    setTried(true);
    if (busy || currentMissing || (what !== 'off' && faultOf(chosen) !== null)) return;
    const backupsLeft = await set(
      what === 'on' ? null : current,
      what === 'off' ? null : passphraseOf(chosen),
    );
    if (backupsLeft === null) return;
    setLeft(backupsLeft);
    say(words.done);
  };

  if (left !== null)
    return (
      <Dialog title={words.title} onClose={onClose}>
        <Notice kind="success">{words.done}</Notice>
        {left > 0 && <p>{texts.backupsLeft(formatCount(left, language))}</p>}
      </Dialog>
    );
  return (
    <Dialog title={words.title} onClose={busy ? () => undefined : onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ErrorMessage error={error} onDismiss={dismiss} />
        {what === 'on' ? (
          <>
            <p>{texts.on.lead}</p>
            <ul className="warnings">
              {texts.on.warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </>
        ) : (
          <>
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
              error={tried && currentMissing ? texts.currentMissing : null}
              onChange={setCurrent}
            />
          </>
        )}
        {what !== 'off' && <NewPassphrase chosen={chosen} onChange={setChosen} tried={tried} />}
        <FormEnd submit={words.submit} working={texts.working} busy={busy} holdsOn onCancel={onClose} />
      </form>
    </Dialog>
  );
}
