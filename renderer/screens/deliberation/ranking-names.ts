import type { RankingView } from '#core/contract/requests/ranking.ts';
import type { Names } from '#core/texts/firmness-sentences.ts';

/** Titles of the défis and names of the jurors, as the coordination reads them. */
export function namesOf({ rows, jurors }: Pick<RankingView, 'rows' | 'jurors'>): Names {
  return {
    defi: (id) => rows.find(({ defi }) => defi === id)?.title ?? id,
    juror: (id) => jurors.find((juror) => juror.id === id)?.name ?? id,
  };
}
