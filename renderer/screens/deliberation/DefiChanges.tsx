import type { ReactElement } from 'react';
import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import type { RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import { markChangeSentence, weightChangeSentence } from '#core/texts/firmness-sentences.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { namesOf } from './ranking-names.ts';

interface Props {
  readonly row: RankingRowView;
  readonly ranking: RankingView;
  readonly firmness: FirmnessView;
}

/** How little would turn it and the nearest défi across the cut: one mark, or the weights. */
export function DefiChanges({ row, ranking, firmness }: Props): ReactElement {
  const texts = useTexts(rankingTexts).detail;
  const language = useLanguage();
  const near = firmness.nearCut.find(({ defi }) => defi === row.defi);
  const whyNotTold = (): string => {
    if (!ranking.capsSet) return texts.noCut;
    if (ranking.cutAfter === null) return texts.nothingCut;
    return firmness.whole ? texts.notNear : texts.awaited;
  };
  const names = namesOf(ranking);
  // Where people put one before the other both sentences are the same.
  const sentences =
    near === undefined
      ? [whyNotTold()]
      : [
          ...new Set([
            markChangeSentence(near, names, language),
            weightChangeSentence(near, ranking.grid, names, language),
          ]),
        ];
  return (
    <>
      <h3>{texts.change}</h3>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}
