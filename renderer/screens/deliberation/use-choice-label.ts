import type { ComparisonView, RankingChoice } from '#core/contract/requests/compare.ts';
import { compareTexts } from '#core/texts/compare.ts';
import { formatCount } from '#core/texts/format.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';

/** What a ranking is called, among those that can be compared. */
export function useChoiceLabel({ choices, official }: ComparisonView): (choice: RankingChoice) => string {
  const texts = useTexts(compareTexts).choices;
  const language = useLanguage();
  const parts = choices.filter(({ choice }) => choice.kind === 'adjusted').length;
  return (choice) => {
    switch (choice.kind) {
      case 'individual':
        return texts.individual;
      case 'official':
        return texts.official[official];
      case 'adjusted':
        return parts > 1 ? texts.adjustedPart(formatCount(choice.part + 1, language)) : texts.adjusted;
      case 'group': {
        const known = choices.find((one) => one.choice.kind === 'group' && one.choice.group === choice.group);
        return choice.group === null ? texts.wholeJury : texts.group(known?.label ?? '');
      }
    }
  };
}
