import { resolve } from 'node:path';
import type { AnalysisView, FirmnessView, ReliabilityBlock } from '#core/contract/requests/analysis.ts';
import { agreementSentences } from '#core/texts/agreement-sentences.ts';
import { cliStatsTexts } from '#core/texts/cli-stats.ts';
import {
  formatCoefficient,
  formatCount,
  formatDifference,
  formatHundredths,
  formatP,
} from '#core/texts/format.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';
import { firmnessOf } from '#electron/service/usecases/run-firmness.ts';
import { viewAnalysis } from '#electron/service/usecases/view-analysis.ts';
import { wordAt, type CommandAnswer, type Invocation } from '../command.ts';

interface Figures {
  readonly analysis: AnalysisView;
  readonly firmness: FirmnessView;
  readonly nameOf: (juror: string) => string;
}

/** How far the jurors agree and how severe each is; refused while the marking is open. */
export function statsOfSession(invocation: Invocation): CommandAnswer {
  const { context } = invocation;
  context.open(resolve(wordAt(invocation, 0, 'SESSION')));
  const analysis = viewAnalysis(context);
  const names = new Map<string, string>(analysis.jurors.map(({ id, name }) => [id, name]));
  const figures: Figures = {
    analysis,
    firmness: firmnessOf(context, ['alpha', 'influence']),
    nameOf: (juror) => names.get(juror) ?? juror,
  };
  return { json: asData(figures), lines: asLines(figures, invocation.language) };
}

const intervalOf = ({ alpha }: FirmnessView, wanted: string | null): readonly [number, number] | null => {
  const { low = null, high = null } = alpha.find(({ criterion }) => criterion === wanted) ?? {};
  return low === null || high === null ? null : [low, high];
};

/** Totals in points out of the grid’s `outOf`, nothing rounded. */
function asData({ analysis, firmness, nameOf }: Figures): unknown {
  const { overall, criteria } = analysis.reliability;
  const points = (value: number | null): number | null => (value === null ? null : value / 100);
  const block = (of: ReliabilityBlock, criterion: string | null): object => ({
    alpha: of.alpha,
    w: of.w,
    wUncorrected: of.wUncorrected,
    p: of.p,
    icc21: of.icc21,
    icc2k: of.icc2k,
    alphaOrdinal: of.alphaOrdinal,
    alphaInterval: intervalOf(firmness, criterion),
    jurors: of.jurors,
    defis: of.defis,
    why: { alpha: of.alphaWhy, w: of.wWhy, icc: of.iccWhy },
  });
  const { severity } = analysis;
  return {
    ...block(overall, null),
    criteria: criteria.map(({ criterion, block: own }) => ({ criterion, ...block(own, criterion) })),
    severity: severity.shown
      ? {
          parts: severity.parts.map((part) => ({
            ...part,
            mean: points(part.mean),
            deviation: points(part.deviation),
          })),
          jurors: severity.jurors.map(({ juror, part, values, effect, error, spread }) => ({
            juror: nameOf(juror),
            jurorId: juror,
            part,
            values,
            effect: points(effect),
            error: points(error),
            spread: points(spread),
          })),
        }
      : null,
    influence: firmness.influence.map(({ juror, ...own }) => ({
      juror: nameOf(juror),
      jurorId: juror,
      ...own,
    })),
  };
}

function asLines({ analysis, firmness, nameOf }: Figures, language: Invocation['language']): string[] {
  const texts = cliStatsTexts[language];
  const words = reliabilityTexts[language];
  const { overall, criteria } = analysis.reliability;
  const { severity } = analysis;
  const figure = (value: number | null): string => formatCoefficient(value, language);
  const interval = intervalOf(firmness, null);
  return [
    texts.overall,
    ...agreementSentences(overall, language, { alphaOrdinal: overall.alphaOrdinal, interval }),
    '',
    texts.byCriterion,
    texts.criteriaHeader,
    ...criteria.map(({ criterion, block }) => {
      const [low = null, high = null] = intervalOf(firmness, criterion) ?? [];
      const { alpha, alphaOrdinal, w, p, icc21, icc2k, jurors, defis } = block;
      return [
        criterion,
        ...[alpha, low, high, alphaOrdinal, w].map(figure),
        formatP(p, language).replace('= ', ''),
        ...[icc21, icc2k].map(figure),
        ...[jurors, defis].map((count) => formatCount(count, language)),
      ].join('\t');
    }),
    ...(severity.shown
      ? [
          '',
          texts.severity,
          texts.severityNote,
          ...(severity.parts.length > 1 ? [words.apart(formatCount(severity.parts.length, language))] : []),
          texts.severityHeader,
          ...severity.jurors.map(({ juror, part, values, effect, error, spread }) =>
            [
              formatDifference(effect, language),
              formatHundredths(error, language),
              formatHundredths(spread, language),
              formatCount(values, language),
              formatCount(part + 1, language),
              nameOf(juror),
            ].join('\t'),
          ),
        ]
      : []),
    '',
    texts.influence,
    texts.influenceNote,
    texts.influenceHeader,
    ...firmness.influence.map(({ juror, alpha, w, icc21, icc2k }) =>
      [...[alpha, w, icc21, icc2k].map(figure), nameOf(juror)].join('\t'),
    ),
  ];
}
