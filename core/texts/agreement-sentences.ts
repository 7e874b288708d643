import type { ReliabilityBlock } from '../contract/requests/analysis.ts';
import type { Language } from '../contract/shell.ts';
import { formatCoefficient, formatCount, formatP } from './format.ts';
import { reliabilityTexts } from './reliability.ts';

/** A figure that there is none of, and why. */
export const noneOf = (
  figure: string,
  why: keyof (typeof reliabilityTexts)[Language]['none'],
  language: Language,
): string => `${figure} – ${reliabilityTexts[language].none[why]}`;

/**
 * Each figure with what it says and does not say, or why there is none. `more` where it was worked out: α of order alone,
 * and the 95 % interval of α.
 */
export function agreementSentences(
  block: Omit<ReliabilityBlock, 'alphaOrdinal'>,
  language: Language,
  more: {
    readonly alphaOrdinal: number | null;
    readonly interval: readonly [low: number, high: number] | null;
  } = { alphaOrdinal: null, interval: null },
): string[] {
  const texts = reliabilityTexts[language];
  const figure = (value: number): string => formatCoefficient(value, language);
  const [jurors, defis] = [formatCount(block.jurors, language), formatCount(block.defis, language)];
  const { alphaOrdinal, interval } = more;
  const sentences = [
    block.alpha === null ? null : texts.alpha(figure(block.alpha)),
    interval === null ? null : texts.alphaInterval(figure(interval[0]), figure(interval[1])),
    alphaOrdinal === null ? null : texts.alphaOrdinal(figure(alphaOrdinal)),
    block.alphaWhy === null ? null : noneOf('α', block.alphaWhy, language),
    block.w === null ? null : texts.w(figure(block.w), jurors, defis),
    block.p === null ? null : texts.p(formatP(block.p, language)),
    block.wWhy === null ? null : noneOf('W', block.wWhy, language),
    block.icc21 === null ? null : texts.iccSingle(figure(block.icc21)),
    block.icc2k === null ? null : texts.iccAverage(figure(block.icc2k), jurors),
    block.iccWhy === null ? null : noneOf('ICC', block.iccWhy, language),
  ];
  return sentences.filter((sentence) => sentence !== null);
}
