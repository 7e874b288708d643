import type { Criterion, Grid } from '../call/grid.ts';
import type { CriterionId } from '../ids.ts';
import { foldedWords } from '../reading/fold-text.ts';

const teamWords = /\b(?:equipes?|profils?|agents?|teams?)\b/;

/**
 * The criteria that are about the team: those whose label names it (C2 and C4 in the grids of the programme), else
 * those whose guidance does. Read from the words, so that it holds for a grid that a call wrote itself.
 */
export function teamCriteria({ criteria }: Pick<Grid, 'criteria'>): ReadonlySet<CriterionId> {
  const naming = (text: (criterion: Criterion) => string): Criterion[] =>
    criteria.filter((criterion) => teamWords.test(foldedWords(text(criterion))));
  const byLabel = naming(({ label }) => label);
  const found = byLabel.length > 0 ? byLabel : naming(({ guidance }) => guidance);
  return new Set(found.map(({ id }) => id));
}
