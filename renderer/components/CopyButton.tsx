import { useState, type ReactElement } from 'react';
import { kitsTexts } from '#core/texts/kits.ts';
import { say } from '../stores/announcer-store.ts';
import { useTexts } from '../stores/preferences-store.ts';
import { Button } from './Button.tsx';

interface Props {
  readonly text: string;
  /** What is copied, for those who do not see what stands around. */
  readonly label: string;
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label }: Props): ReactElement {
  const texts = useTexts(kitsTexts);
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    let sentence = texts.copied;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      sentence = texts.notCopied;
    }
    setSaid(sentence);
    say(sentence);
  };
  return (
    <span className="copy">
      <Button small kind="tertiary" label={label} onClick={() => void copy()}>
        {texts.copy}
      </Button>
      {said !== null && <span className="hint">{said}</span>}
    </span>
  );
}
