import type { MoveReasonView } from '../contract/requests/compare.ts';
import type { Language } from '../contract/shell.ts';
import { compareTexts } from './compare.ts';
import { tieRuleWords } from './firmness-sentences.ts';
import { formatDifference, formatHundredths } from './format.ts';

/** Why a défi stands elsewhere in the other ranking, in the language. */
export function moveReasonSentence(reason: MoveReasonView, language: Language): string {
  const { reasons } = compareTexts[language];
  switch (reason.kind) {
    case 'collective-mark': {
      const changed = reasons['collective-mark'](
        reason.criterion,
        formatHundredths(reason.value, language),
        formatHundredths(reason.mean, language),
      );
      return reason.reason === '' ? changed : reasons.because(changed, reason.reason);
    }
    case 'severity':
      return reasons.severity(
        formatDifference(Math.round(reason.correction), language),
        reason.jurors
          .map(({ name, effect }) => reasons.effect(name, formatDifference(Math.round(effect), language)))
          .join(', '),
      );
    case 'tie-rule':
      return reasons['tie-rule'](tieRuleWords(reason.rule, language));
    case 'plenary':
    case 'group':
    case 'unranked':
    case 'others':
      return reasons[reason.kind];
  }
}
