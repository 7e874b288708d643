import type { AnalysisView, FlagView, ReliabilityBlock } from '#core/contract/requests/analysis.ts';
import { groupBy } from '#core/group-by.ts';
import type { DefiId } from '#core/ids.ts';
import { flagsOf, flagThresholds, type Flag } from '#core/ranking/flags.ts';
import type { MarkTable } from '#core/ranking/mark-table.ts';
import type { RankingRow } from '#core/ranking/rank.ts';
import { ratingsOfCriterion, ratingsOfTotals } from '#core/ranking/ratings.ts';
import { reliabilityOf, type Reliability } from '#core/ranking/reliability/reliability.ts';
import { adjustedRanks } from '#core/ranking/severity/adjusted-ranks.ts';
import { severityOf } from '#core/ranking/severity/severity.ts';
import { readJurors } from '#db/queries/jury.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { KeptFigures } from './kept-figures.ts';
import { markTablesOf } from './mark-tables.ts';
import type { Ranked } from './read-ranked.ts';

const answers = new KeptFigures<AnalysisView>();

/** Severity, reliability and flags, exactly. Refused while the marking is open, like the ranking. */
export function viewAnalysis(context: ServiceContext): AnalysisView {
  const session = context.session();
  const known = answers.of(session);
  if ('value' in known) return known.value;
  return answers.keep(session, known.ground, analysisOf(session, known.ground.ranked));
}

function analysisOf(session: OpenSession, ranked: Ranked): AnalysisView {
  const { all } = markTablesOf(ranked);
  const { grid } = all;
  const { severity, figures } = ranked.settings.showSeverity
    ? shownSeverity(all, ranked.rows)
    : { severity: { shown: false, parts: [], jurors: [] }, figures: new Map<DefiId, RowFigures>() };
  const flags = groupBy(flagsOf(all), ({ defi }) => defi);
  return {
    thresholds: flagThresholds(grid.scale),
    jurors: readJurors(session.db).map(({ id, name }) => ({ id, name })),
    severity,
    reliability: {
      overall: blockOf(reliabilityOf(ratingsOfTotals(all))),
      criteria: grid.criteria.map(({ id }, place) => ({
        criterion: id,
        block: blockOf(reliabilityOf(ratingsOfCriterion(all, place))),
      })),
    },
    rows: ranked.rows.map(({ defi }) => ({
      defi,
      ...(figures.get(defi) ?? { adjusted: null, adjustedError: null, part: null, adjustedRank: null }),
      flags: (flags.get(defi) ?? []).map(flagView),
    })),
  };
}

type RowFigures = Omit<AnalysisView['rows'][number], 'defi' | 'flags'>;

/** `figures`: none where a défi has no complete total. */
function shownSeverity(
  table: MarkTable,
  rows: readonly RankingRow[],
): { readonly severity: AnalysisView['severity']; readonly figures: ReadonlyMap<DefiId, RowFigures> } {
  const { parts, units, raters } = severityOf(ratingsOfTotals(table));
  const ranked = new Set(rows.filter(({ status }) => status === 'ranked').map(({ defi }) => defi));
  const isRanked = (unit: number): boolean => {
    const defi = table.defis[unit];
    return defi !== undefined && ranked.has(defi);
  };
  const ranks = adjustedRanks(units, isRanked);
  const figures = new Map<DefiId, RowFigures>();
  for (const { unit, part, adjusted, error } of units) {
    const defi = table.defis[unit];
    const adjustedRank = ranks.get(unit) ?? null;
    if (defi !== undefined) figures.set(defi, { adjusted, adjustedError: error, part, adjustedRank });
  }
  return {
    figures,
    severity: {
      shown: true,
      parts: parts.map(({ units: defis, raters: jurors, mean, degreesOfFreedom, deviation }) => ({
        defis,
        jurors,
        mean,
        degreesOfFreedom,
        deviation,
      })),
      jurors: raters.flatMap(({ rater, part, values, effect, error, spread }) => {
        const juror = table.jurors[rater];
        return juror === undefined ? [] : [{ juror, part, values, effect, error, spread }];
      }),
    },
  };
}

const blockOf = ({ interval, ordinal, w, icc }: Reliability): ReliabilityBlock => ({
  alpha: interval.value,
  alphaOrdinal: ordinal.value,
  alphaWhy: interval.reason,
  w: w.w,
  wUncorrected: w.uncorrected,
  p: w.p,
  wWhy: w.reason,
  icc21: icc.single,
  icc2k: icc.average,
  iccWhy: icc.reason,
  jurors: w.raters,
  defis: w.units,
});

const flagView = (flag: Flag): FlagView =>
  flag.kind === 'range'
    ? { kind: 'range', criterion: flag.criterion, min: flag.min, max: flag.max }
    : {
        kind: 'outlier',
        criterion: flag.criterion,
        juror: flag.juror,
        mark: flag.mark,
        median: flag.median,
      };
