import type { ReactElement } from 'react';
import type { RankingView } from '#core/contract/requests/ranking.ts';
import { passedOverSentence, tieBreakSentence } from '#core/texts/firmness-sentences.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { namesOf } from './ranking-names.ts';

/** How what was equal was parted, and which rules could not be asked; nothing where there is nothing to say. */
export function TieBreaks({ ranking }: { readonly ranking: RankingView }): ReactElement | null {
  const { ties } = useTexts(rankingTexts);
  const language = useLanguage();
  const names = namesOf(ranking);
  const sentences = [
    ...ranking.passedOver.map((one) => ({ rank: one.rank, text: passedOverSentence(one, names, language) })),
    ...ranking.breaks.map((one) => ({ rank: one.rank, text: tieBreakSentence(one, names, language) })),
  ].sort((a, b) => a.rank - b.rank);
  if (sentences.length === 0) return null;
  return (
    <section aria-labelledby="ties">
      <h3 id="ties">{ties}</h3>
      <ul>
        {sentences.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
