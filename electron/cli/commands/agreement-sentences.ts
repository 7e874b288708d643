import type { ReliabilityBlock } from '#core/contract/requests/analysis.ts';
import type { Language } from '#core/contract/shell.ts';
import { cliStatsTexts } from '#core/texts/cli-stats.ts';
import { formatCoefficient, formatCount, formatP } from '#core/texts/format.ts';
import { reliabilityTexts } from '#core/texts/reliability.ts';

/** Each figure with what it says and does not say, or why there is none. */
export function agreementSentences(
  block: Omit<ReliabilityBlock, 'alphaOrdinal'>,
  language: Language,
): string[] {
  const texts = reliabilityTexts[language];
  const whys = texts.none;
  const { none } = cliStatsTexts[language];
  const figure = (value: number): string => formatCoefficient(value, language);
  const [jurors, defis] = [formatCount(block.jurors, language), formatCount(block.defis, language)];
  const sentences = [
    block.alpha === null ? null : texts.alpha(figure(block.alpha)),
    block.alphaWhy === null ? null : none('α', whys[block.alphaWhy]),
    block.w === null ? null : texts.w(figure(block.w), jurors, defis),
    block.p === null ? null : texts.p(formatP(block.p, language)),
    block.wWhy === null ? null : none('W', whys[block.wWhy]),
    block.icc21 === null ? null : texts.iccSingle(figure(block.icc21)),
    block.icc2k === null ? null : texts.iccAverage(figure(block.icc2k), jurors),
    block.iccWhy === null ? null : none('ICC', whys[block.iccWhy]),
  ];
  return sentences.filter((sentence) => sentence !== null);
}
