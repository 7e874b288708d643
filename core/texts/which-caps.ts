import type { DecisionsView } from '../contract/requests/decisions.ts';
import type { Language } from '../contract/shell.ts';
import { decisionsTexts } from './decisions.ts';
import { formatMoney } from './format.ts';
import { seatsWords } from './selection-sentences.ts';

/** Which caps decisions go by, and which the report counts with; null where both are the same. */
export function whichCapsSentence(
  { basis, caps, callCaps }: Pick<DecisionsView, 'basis' | 'caps' | 'callCaps'>,
  language: Language,
): string | null {
  if (basis === null) return null;
  if (caps.seats === callCaps.seats && caps.fundCents === callCaps.fundCents) return null;
  const texts = decisionsTexts[language].summary;
  const words = ({ seats, fundCents }: DecisionsView['caps']): string => {
    const told = [
      ...(seats === null ? [] : [seatsWords(seats, language)]),
      ...(fundCents === null ? [] : [formatMoney(fundCents, language)]),
    ];
    return told.length === 0 ? texts.noCaps : told.join(', ');
  };
  return texts.twoCaps(basis.name, words(caps), words(callCaps));
}
