import type { BallotOutcome } from '../contract/requests/ballots.ts';
import type { Language } from '../contract/shell.ts';
import { coordinationTexts } from './coordination.ts';
import { dashboardTexts } from './dashboard.ts';
import { formatCount, listSeparator } from './format.ts';

/** How many files came to each outcome, said aloud: hundreds of names would never end. */
export function tallySentence(outcomes: readonly BallotOutcome[], language: Language): string {
  const names = coordinationTexts[language].ballots.outcomes;
  const kinds = (Object.keys(names) as BallotOutcome['outcome'][]).filter((kind) =>
    outcomes.some(({ outcome }) => outcome === kind),
  );
  return kinds
    .map((kind) => {
      const count = outcomes.filter(({ outcome }) => outcome === kind).length;
      return dashboardTexts[language].outcome(names[kind], formatCount(count, language));
    })
    .join(listSeparator(language));
}
