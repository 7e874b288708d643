import { formatMoney, formatShare } from '../texts/format.ts';
import { tieRuleWords } from '../texts/firmness-sentences.ts';
import { reportMethodTexts } from '../texts/report-method.ts';
import { hundredths } from './figure.ts';
import type { MethodPart } from './method-model.ts';
import type { Naming } from './naming.ts';
import type { ReportSource } from './report-source.ts';
import { tellReliability, type ReliabilitySource } from './tell-reliability.ts';

/** The grid, how one gets from marks to the list, and how sure it is. Null where it was not worked out. */
export function tellMethod(source: ReportSource, naming: Naming): MethodPart | null {
  const { grid, firmness, options } = source;
  if (firmness === null) return null;
  const known: ReliabilitySource = { ...source, firmness };
  return {
    grid: {
      label: grid.label,
      criteria: grid.criteria.map((criterion) => ({
        id: criterion.id,
        label: criterion.label,
        guidance: criterion.guidance,
        weight: hundredths(`grid/${criterion.id}/weight`, criterion.weight),
        threshold: hundredths(`grid/${criterion.id}/threshold`, criterion.threshold),
      })),
      levels: grid.scale.levels.map((level, index) => ({
        value: hundredths(`grid/level/${String(index + 1)}`, level.value),
        label: level.label,
      })),
      scaleMin: hundredths('grid/min', grid.scale.min),
      scaleMax: hundredths('grid/max', grid.scale.max),
      step: hundredths('grid/step', grid.scale.step),
      outOf: hundredths('grid/out-of', grid.outOf),
      overallThreshold: hundredths('grid/overall-threshold', grid.overallThreshold),
    },
    steps: tellSteps(source),
    ownMarks: source.official === 'individual',
    reliability: tellReliability(known, naming, options.language),
  };
}

/** From the marks to the list, as this session has it. */
function tellSteps({ settings, grid, official, options: { language } }: ReportSource): string[] {
  const texts = reportMethodTexts[language];
  const capped = settings.seatCap !== null || settings.envelopeCents !== null;
  const rules = settings.tieRules.map((rule) => tieRuleWords(rule, language));
  const thresholds =
    grid.overallThreshold !== null || grid.criteria.some(({ threshold }) => threshold !== null);
  return [
    texts.alone,
    texts.deport,
    texts.mean,
    texts.order[official],
    rules.length === 0 ? texts.noTieRule : texts.tieRules(rules.join(texts.then)),
    ...(thresholds ? [texts.thresholds] : []),
    texts.teams(
      formatMoney(settings.costPerEigCents, language),
      formatShare(settings.fundSharePercent, language),
    ),
    capped
      ? texts.caps(
          [
            ...(settings.seatCap === null ? [] : [texts.seatCap(settings.seatCap)]),
            ...(settings.envelopeCents === null
              ? []
              : [texts.envelope(formatMoney(settings.envelopeCents, language))]),
          ].join(texts.and),
        )
      : texts.noCaps,
    texts.scenarios,
    texts.decision,
  ];
}
