import type { ReactElement } from 'react';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatInstant } from '#core/texts/format.ts';
import { Paged } from '../../components/Paged.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { Receipt } from './Receipt.tsx';
import { useOutcomeSentence } from './use-outcome-sentence.ts';

interface Line {
  readonly outcome: BallotOutcome;
  /** When it came, where that is told. */
  readonly at?: string;
}

/** What became of each file: who, the receipt, and a sentence. */
export function OutcomeList({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const language = useLanguage();
  const sentenceOf = useOutcomeSentence();
  return (
    <Paged items={lines} step={50}>
      {(shown) => (
        <ul className="plain-list">
          {shown.map(({ outcome, at }, index) => (
            <li key={index} className="outcome">
              <Tag kind={kinds[outcome.outcome]}>{texts.outcomes[outcome.outcome]}</Tag>{' '}
              <strong>{outcome.jurorName ?? outcome.file}</strong>{' '}
              {outcome.receipt !== null && outcome.words !== null && (
                <Receipt receipt={outcome.receipt} words={outcome.words} />
              )}
              <p>
                {outcome.jurorName !== null && <span className="hint">{outcome.file} – </span>}
                {at !== undefined && <span className="hint">{formatInstant(at, language)} – </span>}
                {sentenceOf(outcome)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
}

const kinds = {
  accepted: 'success',
  already: 'info',
  older: 'info',
  conflict: 'warning',
  held: 'warning',
  refused: 'error',
} as const;
