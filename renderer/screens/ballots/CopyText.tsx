import { useState, type ReactElement } from 'react';
import { dashboardTexts } from '#core/texts/dashboard.ts';
import { Button } from '../../components/Button.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly children: string;
  readonly label?: string;
  /** Made when it is asked for. */
  readonly text: () => string;
}

/** Puts a text on the clipboard, and says so. */
export function CopyText({ children, label, text }: Props): ReactElement {
  const texts = useTexts(dashboardTexts);
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    let sentence = texts.copied;
    try {
      await navigator.clipboard.writeText(text());
    } catch {
      sentence = texts.notCopied;
    }
    setSaid(sentence);
    say(sentence);
  };
  return (
    <>
      <Button small kind="tertiary" {...(label === undefined ? {} : { label })} onClick={() => void copy()}>
        {children}
      </Button>
      {said !== null && <span className="hint">{said}</span>}
    </>
  );
}
