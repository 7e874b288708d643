import type { AnalysisView, FirmnessView } from '#core/contract/requests/analysis.ts';
import type { RankingView } from '#core/contract/requests/ranking.ts';

type AnalysisRow = AnalysisView['rows'][number];
type Interval = FirmnessView['jurors']['rows'][number];

/** What the ranking shows beside its ranks, and where to find it for each row. */
export interface RankingFigures {
  /** Groups put marks in the place of means: their total stands beside the jurors’ mean. */
  readonly collective: boolean;
  readonly adjusted: boolean;
  /** Connected parts of défis and jurors: adjusted ranks compare within one. */
  readonly parts: number;
  readonly criteria: boolean;
  /** The interval of the ranks; also while it is awaited, so that nothing jumps when it comes. */
  readonly draws: boolean;
  readonly flags: boolean;
  /** The last rank: the end of the axis. */
  readonly last: number;
  readonly analysisOf: ReadonlyMap<string, AnalysisRow>;
  readonly intervalOf: ReadonlyMap<string, Interval>;
}

/** Which figures there are: without an analysis or draws the table is that of the ranking alone. */
export function rankingFigures(
  ranking: RankingView,
  analysis: AnalysisView | null,
  firmness: FirmnessView | null,
  criteria: boolean,
): RankingFigures {
  return {
    collective: ranking.rows.some(({ collective }) => (collective?.changed ?? 0) > 0),
    adjusted: analysis?.severity.shown ?? false,
    parts: analysis?.severity.parts.length ?? 0,
    criteria,
    draws: (firmness?.jurors.why ?? null) === null,
    flags: analysis !== null,
    last: ranking.rows.filter(({ rank }) => rank !== null).length,
    analysisOf: new Map(analysis?.rows.map((row) => [row.defi, row])),
    intervalOf: new Map(firmness?.jurors.rows.map((row) => [row.defi, row])),
  };
}

/** Mean, median, trimmed mean and deviation, and what else stands beside them. */
export const totalColumns = ({ collective, adjusted }: RankingFigures): number =>
  4 + (collective ? 1 : 0) + (adjusted ? 1 : 0);

export const columnCount = (figures: RankingFigures, criteria: number): number =>
  2 +
  totalColumns(figures) +
  (figures.draws ? 1 : 0) +
  (figures.flags ? 1 : 0) +
  (figures.criteria ? criteria : 0);
