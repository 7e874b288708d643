import type { Language } from '../contract/shell.ts';
import { formatDifference, formatHundredths } from './format.ts';
import { reliabilityTexts } from './reliability.ts';

/**
 * How far one juror lies from the others, in hundredths of the total. Null for a juror who is compared with nobody: `jurors`
 * counts those of the part, with this one.
 */
export const severitySentence = (effect: number, jurors: number, language: Language): string | null =>
  jurors < 2 ? null : reliabilityTexts[language].severity(formatDifference(effect, language));

/**
 * How far the totals of a juror depart from their own level, in hundredths. Null where none can be told, and where what is
 * shown of it would be 0: nobody is told to disagree who does not.
 */
export const consistencySentence = (spread: number | null, language: Language): string | null =>
  spread === null || Math.round(spread) === 0
    ? null
    : reliabilityTexts[language].consistency(formatHundredths(spread, language));
