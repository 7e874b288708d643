import type { Grid } from '../call/grid.ts';
import type { AnalysisView, FirmnessView, ReliabilityBlock } from '../contract/requests/analysis.ts';
import type { Language } from '../contract/shell.ts';
import { groupBy } from '../group-by.ts';
import type { DefiId, JurorId } from '../ids.ts';
import type { Juror } from '../jury/juror.ts';
import { agreementSentences, noneOf } from '../texts/agreement-sentences.ts';
import { coefficient, count, difference, hundredths, pValue, rank, share } from './figure.ts';
import type { Naming } from './naming.ts';
import type { AgreementLine, ReliabilityPart } from './reliability-model.ts';

/** How far a juror's totals lie from the others', in hundredths (`core/ranking/severity/severity.ts`). */
export interface JurorSeverity {
  readonly juror: JurorId;
  /** From 0. */
  readonly part: number;
  readonly values: number;
  readonly effect: number;
  readonly error: number | null;
  readonly spread: number | null;
}

export interface ReliabilitySource {
  readonly grid: Grid;
  readonly jurors: readonly Juror[];
  readonly rows: readonly {
    readonly defi: DefiId;
    readonly rank: number | null;
    readonly status: string;
  }[];
  readonly reliability: AnalysisView['reliability'];
  readonly firmness: Pick<FirmnessView, 'seed' | 'jurors' | 'alpha'>;
  /** Null where the report does not tell it. */
  readonly severity: readonly JurorSeverity[] | null;
}

/** How sure the order of the jurors' own marks is. */
export function tellReliability(
  { grid, jurors, rows, reliability, firmness, severity }: ReliabilitySource,
  naming: Naming,
  language: Language,
): ReliabilityPart {
  const { overall, criteria } = reliability;
  const total = intervalOf(firmness, null);
  const drawn = new Map(firmness.jurors.rows.map((row) => [row.defi, row]));
  return {
    sentences: agreementSentences(overall, language, {
      alphaOrdinal: overall.alphaOrdinal,
      interval: total.low === null || total.high === null ? null : [total.low, total.high],
    }),
    overall: agreementLine('', '', overall, total),
    criteria: criteria.map(({ criterion, block }) =>
      agreementLine(
        criterion,
        grid.criteria.find(({ id }) => id === criterion)?.label ?? criterion,
        block,
        intervalOf(firmness, criterion),
      ),
    ),
    missing: missingOf(criteria, language),
    draws: {
      count: count('draws/jurors', firmness.jurors.progress.drawn),
      seed: firmness.seed,
      why: firmness.jurors.why,
      hasCut: firmness.jurors.rows.some(({ aboveCut }) => aboveCut !== null),
      ranks:
        firmness.jurors.rows.length === 0
          ? []
          : rows
              .filter(({ status }) => status === 'ranked')
              .map(({ defi, rank: official }) => {
                const key = naming.key(defi);
                const { low = null, high = null, aboveCut = null } = drawn.get(defi) ?? {};
                return {
                  anchor: key,
                  title: naming.title(defi),
                  rank: rank(`defi/${key}/rank`, official),
                  low: rank(`defi/${key}/rank-low`, low),
                  high: rank(`defi/${key}/rank-high`, high),
                  aboveCut: share(`defi/${key}/above-cut-share`, aboveCut),
                };
              }),
    },
    severity: severity === null ? null : tellSeverity(severity, jurors, naming),
  };
}

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

function intervalOf({ alpha }: Pick<FirmnessView, 'alpha'>, wanted: string | null): Interval {
  const { low = null, high = null } = alpha.find(({ criterion }) => criterion === wanted) ?? {};
  return { low, high };
}

function agreementLine(
  id: string,
  label: string,
  block: ReliabilityBlock,
  { low, high }: Interval,
): AgreementLine {
  const own = `reliability/${id === '' ? 'total' : id}`;
  return {
    id,
    label,
    alpha: coefficient(`${own}/alpha`, block.alpha),
    alphaOrdinal: coefficient(`${own}/alpha-ordinal`, block.alphaOrdinal),
    alphaLow: coefficient(`${own}/alpha-low`, low),
    alphaHigh: coefficient(`${own}/alpha-high`, high),
    w: coefficient(`${own}/w`, block.w),
    p: pValue(`${own}/p`, block.p),
    iccSingle: coefficient(`${own}/icc-single`, block.icc21),
    iccAverage: coefficient(`${own}/icc-average`, block.icc2k),
    jurors: count(`${own}/jurors`, block.jurors),
    defis: count(`${own}/defis`, block.defis),
  };
}

/** `α, W (C1, C3) – Pas de mesure : …`, each reason once a figure. */
function missingOf(criteria: AnalysisView['reliability']['criteria'], language: Language): string[] {
  const figures = [
    ['α', 'alphaWhy'],
    ['W', 'wWhy'],
    ['ICC', 'iccWhy'],
  ] as const;
  return figures.flatMap(([figure, key]) => {
    const without = criteria.flatMap(({ criterion, block }) => {
      const why = block[key];
      return why === null ? [] : [{ criterion, why }];
    });
    return [...groupBy(without, ({ why }) => why)].map(([why, own]) =>
      noneOf(`${figure} (${own.map(({ criterion }) => criterion).join(', ')})`, why, language),
    );
  });
}

/** Jurors in the order of their labels. */
function tellSeverity(
  severity: readonly JurorSeverity[],
  jurors: readonly Juror[],
  naming: Naming,
): ReliabilityPart['severity'] {
  const found = new Map(severity.map((one) => [one.juror, one]));
  return {
    parts: count('severity/parts', new Set(severity.map(({ part }) => part)).size),
    jurors: jurors.flatMap((juror) => {
      const one = found.get(juror.id);
      if (one === undefined) return [];
      const label = naming.label(juror.id);
      const own = `juror/${label}`;
      return [
        {
          label,
          name: naming.name(juror),
          part: count(`${own}/severity-part`, one.part + 1),
          totals: count(`${own}/severity-totals`, one.values),
          effect: difference(`${own}/severity`, one.effect),
          error: hundredths(`${own}/severity-error`, one.error),
          spread: hundredths(`${own}/severity-spread`, one.spread),
        },
      ];
    }),
  };
}
