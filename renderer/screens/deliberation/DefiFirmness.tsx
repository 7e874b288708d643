import type { ReactElement } from 'react';
import type { AnalysisView, FirmnessView } from '#core/contract/requests/analysis.ts';
import type { RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import { flagSentence, passedOverSentence, tieBreakSentence } from '#core/texts/firmness-sentences.ts';
import { firmnessTexts } from '#core/texts/firmness.ts';
import { formatCount, formatHundredths, formatCountedShare } from '#core/texts/format.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { DefiChanges } from './DefiChanges.tsx';
import { DefiWeights } from './DefiWeights.tsx';
import { namesOf } from './ranking-names.ts';

interface Props {
  readonly row: RankingRowView;
  readonly ranking: RankingView;
  readonly analysis: AnalysisView;
  /** Null before the first draws. */
  readonly firmness: FirmnessView | null;
}

/** How sure the place of one défi is, each figure with its sentence. */
export function DefiFirmness({ row, ranking, analysis, firmness }: Props): ReactElement {
  const texts = useTexts(rankingTexts).detail;
  const sentences = useSureSentences(row, ranking, analysis, firmness);
  return (
    <>
      {sentences.length > 0 && (
        <>
          <h3>{texts.sure}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Flags row={row} ranking={ranking} analysis={analysis} />
      {firmness !== null && (
        <>
          <DefiChanges row={row} ranking={ranking} firmness={firmness} />
          <DefiWeights row={row} ranking={ranking} firmness={firmness} />
        </>
      )}
    </>
  );
}

function useSureSentences(
  row: RankingRowView,
  ranking: RankingView,
  analysis: AnalysisView,
  firmness: FirmnessView | null,
): readonly string[] {
  const texts = useTexts(reliabilityTexts);
  const language = useLanguage();
  const figures = analysis.rows.find(({ defi }) => defi === row.defi);
  const interval = firmness?.jurors.rows.find(({ defi }) => defi === row.defi);
  const sentences: string[] = [];
  if (interval !== undefined) {
    sentences.push(
      texts.rankInterval(formatCount(interval.low, language), formatCount(interval.high, language)),
    );
    if (interval.aboveCut !== null) {
      sentences.push(texts.aboveCut(formatCountedShare(interval.aboveCut, language)));
    }
  }
  if (figures !== undefined && figures.adjusted !== null) {
    sentences.push(
      texts.adjusted(
        formatHundredths(row.individual.total, language),
        formatHundredths(figures.adjusted, language),
      ),
    );
  }
  const names = namesOf(ranking);
  for (const tie of ranking.breaks) {
    if (tie.parts.some(({ defis }) => defis.includes(row.defi))) {
      sentences.push(tieBreakSentence(tie, names, language));
    }
  }
  for (const tie of ranking.passedOver) {
    if (tie.defis.includes(row.defi)) sentences.push(passedOverSentence(tie, names, language));
  }
  return sentences;
}

function Flags({ row, ranking, analysis }: Pick<Props, 'row' | 'ranking' | 'analysis'>): ReactElement {
  const texts = useTexts(rankingTexts).detail;
  const { flagNote } = useTexts(firmnessTexts);
  const language = useLanguage();
  const flags = analysis.rows.find(({ defi }) => defi === row.defi)?.flags ?? [];
  const names = namesOf(ranking);
  return (
    <>
      <h3>{texts.flags}</h3>
      {flags.length === 0 ? (
        <p>{row.jurors < 2 ? texts.noFlagOfFew : texts.noFlag}</p>
      ) : (
        <>
          <ul>
            {flags.map((flag) => (
              <li key={flag.kind + flag.criterion + (flag.kind === 'outlier' ? flag.juror : '')}>
                {flagSentence(flag, names, language)}
              </li>
            ))}
          </ul>
          <p className="hint">{flagNote}</p>
        </>
      )}
    </>
  );
}
