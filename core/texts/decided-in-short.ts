import type { Language } from '../contract/shell.ts';
import type { DecisionsPart } from '../report/decisions-model.ts';
import type { Figure } from '../report/figure.ts';
import { formatCount } from './format.ts';
import { reportDecisionsTexts } from './report-decisions.ts';

/** What was decided, in one sentence; null where no défi is selected. */
export function decidedInShort(
  { granted, seats, fund }: Pick<DecisionsPart, 'granted' | 'seats' | 'fund'>,
  write: (figure: Figure) => string,
  language: Language,
): string | null {
  if (granted.length === 0) return null;
  const texts = reportDecisionsTexts[language];
  const say = granted.some(({ unconfirmed }) => unconfirmed) ? texts.inShortProposed : texts.inShort;
  return say(granted.length, formatCount(granted.length, language), write(seats), write(fund));
}
