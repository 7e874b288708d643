import { useState, type ReactElement } from 'react';
import { longestPassphrase } from '#core/protection/passphrase.ts';
import { protectionTexts } from '#core/texts/protection.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { CheckField, TextField } from './fields.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  /** Hidden until the person asks to see it; without the box where another field’s box says so. */
  readonly shown?: boolean;
}

/** A passphrase as it is typed: hidden from whoever looks over a shoulder, and shown to whoever is alone. */
export function PassphraseField({ shown: shownByOther, ...props }: Props): ReactElement {
  const texts = useTexts(protectionTexts).ask;
  const [shownHere, setShown] = useState(false);
  const shown = shownByOther ?? shownHere;
  return (
    <>
      <TextField {...props} type={shown ? 'text' : 'password'} maxLength={longestPassphrase} />
      {shownByOther === undefined && <CheckField label={texts.show} checked={shown} onChange={setShown} />}
    </>
  );
}
