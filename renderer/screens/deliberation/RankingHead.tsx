import type { ReactElement } from 'react';
import type { RankingView } from '#core/contract/requests/ranking.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import { formatCount, formatScale } from '#core/texts/format.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { RankStripAxis } from '../../components/RankStrip.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import { totalColumns, type RankingFigures } from './ranking-figures.ts';

interface Props {
  readonly ranking: RankingView;
  readonly figures: RankingFigures;
}

/** Two rows of headings: groups of figures, and the figures. */
export function RankingHead({ ranking, figures }: Props): ReactElement {
  const { columns } = useTexts(coordinationTexts).deliberation;
  const texts = useTexts(rankingTexts);
  const language = useLanguage();
  const { criteria, outOf } = ranking.grid;
  const totals = [
    ...(figures.collective ? [{ key: 'collective', label: texts.columns.collective, hint: null }] : []),
    { key: 'mean', label: texts.columns.mean, hint: null },
    { key: 'median', label: texts.columns.median, hint: null },
    { key: 'trimmed', label: texts.columns.trimmed, hint: texts.columns.trimmedHint },
    ...(figures.adjusted
      ? [{ key: 'adjusted', label: texts.columns.adjusted, hint: texts.adjustedHint }]
      : []),
    { key: 'deviation', label: columns.deviation, hint: null },
  ];
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {columns.rank}
        </th>
        <th scope="col" rowSpan={2}>
          {columns.defi}
        </th>
        {figures.draws && (
          <th scope="col" rowSpan={2}>
            {texts.groups.draws}
            <RankStripAxis
              last={figures.last}
              cutAfter={ranking.cutAfter}
              cutLabel={texts.cut}
              write={(rank) => formatCount(rank, language)}
            />
          </th>
        )}
        <th scope="colgroup" colSpan={totalColumns(figures)} className="ranking__group">
          {texts.groups.totals(formatScale(outOf, language))}
        </th>
        {figures.criteria && (
          <th scope="colgroup" colSpan={criteria.length} className="ranking__group">
            {texts.groups.criteria}
          </th>
        )}
        {figures.flags && (
          <th scope="col" rowSpan={2} className="number">
            {texts.columns.flags}
          </th>
        )}
      </tr>
      <tr>
        {totals.map(({ key, label, hint }) => (
          <th key={key} scope="col" className="number">
            {hint === null ? label : <abbr title={hint}>{label}</abbr>}
          </th>
        ))}
        {figures.criteria &&
          criteria.map(({ id, label }) => (
            <th key={id} scope="col" className="number">
              <abbr title={label}>{id}</abbr>
            </th>
          ))}
      </tr>
    </thead>
  );
}
