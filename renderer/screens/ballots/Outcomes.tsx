import type { ReactElement } from 'react';
import type { AppError } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { Tag } from '../../components/Tag.tsx';
import { useTexts } from '../../stores/preferences-store.ts';

/** What became of each file of the last reception. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly BallotOutcome[] }): ReactElement {
  const texts = useTexts(coordinationTexts).ballots;
  const sentenceOf = useOutcomeSentence();
  return (
    <section className="panel" aria-labelledby="ballots-outcomes">
      <h2 id="ballots-outcomes">{texts.outcomesTitle}</h2>
      <ul className="plain-list">
        {outcomes.map((outcome, index) => (
          <li key={index} className="outcome">
            <Tag kind={kinds[outcome.outcome]}>{texts.outcomes[outcome.outcome]}</Tag>{' '}
            <strong>{outcome.jurorName ?? outcome.file}</strong>
            {outcome.receipt !== null && (
              <>
                {' '}
                <code>{outcome.receipt}</code>
              </>
            )}
            <p>{sentenceOf(outcome)}</p>
          </li>
        ))}
      </ul>
    </section>
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

/** Why a file came to the outcome that it did, in a sentence. */
function useOutcomeSentence(): (outcome: BallotOutcome) => string {
  const texts = useTexts(coordinationTexts).ballots;
  const errors: Readonly<Record<string, ((details: AppError['details']) => string) | undefined>> =
    useTexts(errorTexts);
  return ({ outcome, held, refused }) => {
    if (refused !== null) return errors[refused.code]?.(refused.details) ?? refused.code;
    if (held !== null) return texts.held[held];
    return outcome === 'held' || outcome === 'refused' ? '' : texts.outcomeText[outcome];
  };
}
