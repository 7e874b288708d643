import { useState, type ReactElement } from 'react';
import type { SentBallot } from '#core/contract/requests/my-ballot.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { myBallotTexts } from '#core/texts/my-ballot.ts';
import { Button } from '../../components/Button.tsx';
import { say } from '../../stores/announcer-store.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

interface Props {
  readonly ballot: SentBallot;
  /** Whether it still says everything. */
  readonly state: string;
}

/** The receipt of a ballot, large: in words to read over the phone, and in digits. */
export function Receipt({ ballot, state }: Props): ReactElement {
  const texts = useTexts(myBallotTexts);
  const language = useLanguage();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = (): void => {
    const tell = (sentence: string): void => {
      setCopied(sentence);
      say(sentence);
    };
    void navigator.clipboard.writeText(`${ballot.words} (${ballot.receipt})`).then(
      () => tell(texts.copied),
      () => tell(texts.notCopied),
    );
  };
  return (
    <div className="receipt">
      <p className="receipt__of">
        {texts.last(formatCount(ballot.sequence, language), formatInstant(ballot.writtenAt, language))}
        {!ballot.here && ` (${texts.elsewhere})`}. {state}
      </p>
      <h3 className="receipt__label">{texts.receipt}</h3>
      <p className="receipt__words" lang="fr">
        {ballot.words}
      </p>
      <p className="receipt__digits">
        <code>{ballot.receipt}</code>
      </p>
      <div className="actions">
        <Button small onClick={copy}>
          {texts.copy}
        </Button>
        {copied !== null && <span className="hint">{copied}</span>}
      </div>
      <p className="hint">{texts.receiptHint}</p>
    </div>
  );
}
