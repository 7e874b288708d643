import type { BallotOutcome } from '../contract/requests/ballots.ts';
import type { Language } from '../contract/shell.ts';
import { coordinationTexts } from './coordination.ts';
import { dashboardTexts } from './dashboard.ts';
import { formatCount, listSeparator, plural } from './format.ts';

type Kind = BallotOutcome['outcome'];

/** How many files came to an outcome: « Reçus : 3 ». */
export function tallyOf(kind: Kind, outcomes: readonly BallotOutcome[], language: Language): string {
  const count = outcomes.filter(({ outcome }) => outcome === kind).length;
  const { outcomes: names, outcomesOfSeveral } = coordinationTexts[language].ballots;
  const [one, several] = [names[kind], outcomesOfSeveral[kind]];
  return dashboardTexts[language].outcome(
    plural(count, language, one, several),
    formatCount(count, language),
  );
}

/** How many files came to each outcome, said aloud: hundreds of names would never end. */
export function tallySentence(outcomes: readonly BallotOutcome[], language: Language): string {
  const kinds = (Object.keys(coordinationTexts[language].ballots.outcomes) as Kind[]).filter((kind) =>
    outcomes.some(({ outcome }) => outcome === kind),
  );
  return kinds.map((kind) => tallyOf(kind, outcomes, language)).join(listSeparator(language));
}
