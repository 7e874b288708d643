import type { AppError } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { errorTexts } from '#core/texts/errors.ts';
import { sittingTexts } from '#core/texts/sitting.ts';
import { sittingFilesTexts } from '#core/texts/sitting-files.ts';
import { useTexts } from '../../stores/preferences-store.ts';

/** Why a file came to the outcome that it did, in a sentence. */
export function useOutcomeSentence(): (outcome: BallotOutcome) => string {
  const texts = useTexts(coordinationTexts).ballots;
  const errors: Readonly<Record<string, ((details: AppError['details']) => string) | undefined>> =
    useTexts(errorTexts);
  const sittings = useTexts(sittingFilesTexts);
  const { wholeJury } = useTexts(sittingTexts);
  return ({ outcome, held, sitting, refused }) => {
    if (refused !== null) return errors[refused.code]?.(refused.details) ?? refused.code;
    if (sitting !== null) {
      return sittings.brought(sitting.label || wholeJury, sitting.acts, sitting.conflicts);
    }
    if (held !== null) return texts.held[held];
    return outcome === 'held' || outcome === 'refused' ? '' : texts.outcomeText[outcome];
  };
}
