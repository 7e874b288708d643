import type { ReactElement } from 'react';
import type { RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import { coordinationTexts } from '#core/texts/coordination.ts';
import {
  formatCount,
  formatHundredths,
  formatRank,
  formatCountedShare,
  noFigure,
} from '#core/texts/format.ts';
import { rankingTexts } from '#core/texts/ranking.ts';
import { RankStrip } from '../../components/RankStrip.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useLanguage, useTexts } from '../../stores/preferences-store.ts';
import type { RankingFigures } from './ranking-figures.ts';

interface LineProps {
  readonly row: RankingRowView;
  readonly ranking: RankingView;
  readonly figures: RankingFigures;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One défi of the ranking. */
export function RankingLine({ row, ranking, figures, open, onOpen }: LineProps): ReactElement {
  const texts = useTexts(coordinationTexts).deliberation;
  const own = useTexts(rankingTexts);
  const language = useLanguage();
  const analysis = figures.analysisOf.get(row.defi);
  const adjustedRank = analysis?.adjustedRank ?? null;
  // Across parts adjusted ranks do not compare; where the rank is the same there is nothing to say.
  const otherRank = figures.parts === 1 && adjustedRank !== row.individual.rank ? adjustedRank : null;
  const write = (value: number | null): string => formatHundredths(value, language);
  const total = (value: number | null, official: boolean): ReactElement =>
    official ? <strong>{write(value)}</strong> : <>{write(value)}</>;
  return (
    <tr className={open ? 'chosen' : undefined}>
      <td>
        {formatRank(row.rank, language)}
        {row.exAequo && <p className="hint">{texts.exAequo}</p>}
      </td>
      <th scope="row">
        <button
          type="button"
          className="link"
          aria-label={texts.open(row.title)}
          aria-pressed={open}
          onClick={onOpen}
        >
          {row.title}
        </button>
        <p className="hint">{row.administration}</p>
        <Ballots row={row} />
        <Standing row={row} ranking={ranking} />
      </th>
      {figures.draws && <Interval row={row} ranking={ranking} figures={figures} />}
      {figures.collective && (
        <td className="number">{total(row.collective?.total ?? null, ranking.official !== 'individual')}</td>
      )}
      <td className="number">{total(row.individual.total, ranking.official === 'individual')}</td>
      <td className="number">{write(row.median)}</td>
      <td className="number">{write(row.trimmedMean)}</td>
      {figures.adjusted && (
        <td className="number">
          {write(analysis?.adjusted ?? null)}
          {otherRank !== null && <p className="hint">{own.adjustedRank(formatRank(otherRank, language))}</p>}
        </td>
      )}
      <td className="number">{write(row.spread?.deviation ?? null)}</td>
      {figures.criteria &&
        row.criteria.map(({ criterion, mean }) => (
          <td key={criterion} className="number">
            {write(mean)}
          </td>
        ))}
      {figures.flags && (
        <td className="number">
          {(analysis?.flags.length ?? 0) === 0
            ? noFigure
            : formatCount(analysis?.flags.length ?? 0, language)}
        </td>
      )}
    </tr>
  );
}

/** How many ballots the figures rest on; said only where one is missing or somebody stepped aside. */
function Ballots({ row }: Pick<LineProps, 'row'>): ReactElement | null {
  const texts = useTexts(coordinationTexts).deliberation;
  const whole = row.complete >= row.expected;
  if (whole && row.deports.length === 0) return null;
  const told = [
    texts.complete(row.complete, row.expected),
    ...(row.deports.length > 0 ? [texts.deports(row.deports.length)] : []),
  ];
  return (
    <p className="hint">
      {told.join(' · ')} {!whole && <Tag kind="warning">{texts.incomplete}</Tag>}
    </p>
  );
}

/** Why a défi has no rank. */
function Standing({ row, ranking }: Pick<LineProps, 'row' | 'ranking'>): ReactElement | null {
  const texts = useTexts(coordinationTexts).deliberation;
  const labelOf = (id: string): string =>
    ranking.grid.criteria.find((criterion) => criterion.id === id)?.label ?? texts.overall;
  switch (row.status) {
    case 'ranked':
      return null;
    case 'below-threshold':
      return <p className="remark">{texts.below(row.below.map(labelOf).join(', '))}</p>;
    case 'no-score':
      return <p className="remark">{row.marks === 0 ? texts.noMark : texts.noScore}</p>;
  }
}

/** What the rank owes to who sat on the jury: drawn on the axis of all rows, and in words. */
function Interval({ row, ranking, figures }: Pick<LineProps, 'row' | 'ranking' | 'figures'>): ReactElement {
  const texts = useTexts(rankingTexts);
  const language = useLanguage();
  const interval = figures.intervalOf.get(row.defi);
  if (interval === undefined) return <td>{noFigure}</td>;
  return (
    <td className="ranking__interval">
      <RankStrip
        rank={row.rank}
        low={interval.low}
        high={interval.high}
        last={figures.last}
        cutAfter={ranking.cutAfter}
      />
      <p>{texts.interval(formatCount(interval.low, language), formatCount(interval.high, language))}</p>
      {interval.aboveCut !== null && (
        <p className="hint">{texts.aboveCut(formatCountedShare(interval.aboveCut, language))}</p>
      )}
    </td>
  );
}
