import type { Language } from '../contract/shell.ts';
import type { Round } from '../selection/decision.ts';
import { decisionsTexts } from './decisions.ts';
import { formatDay } from './format.ts';
import { reportDecisionsTexts } from './report-decisions.ts';

/** Who decided and when; the round is named where what people wrote does not: `Mme Roy (jury), le 4 juillet 2026`. */
export function whoSaid(
  { by, round, on }: { readonly by: string; readonly round: Round; readonly on: string },
  language: Language,
): string {
  const texts = reportDecisionsTexts[language];
  const named = decisionsTexts[language].rounds[round].toLowerCase();
  const day = formatDay(on, language);
  return by.toLowerCase().includes(named)
    ? texts.who.said(by, day)
    : texts.who.saidIn(by, texts.rounds[round], day);
}
