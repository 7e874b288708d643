import { basename, resolve } from 'node:path';
import { icc } from '#core/ranking/reliability/icc.ts';
import { kendallW } from '#core/ranking/reliability/kendall-w.ts';
import { krippendorffAlpha, levels, type Level } from '#core/ranking/reliability/alpha.ts';
import type { Ratings } from '#core/ranking/ratings.ts';
import { agreementSentences } from '#core/texts/agreement-sentences.ts';
import { cliStatsTexts } from '#core/texts/cli-stats.ts';
import { readRatingsFile } from '#electron/service/usecases/read-ratings-file.ts';
import { RefusedError, UsageError, type CommandAnswer, type Invocation } from '../command.ts';

/** The reliability of any table of raters and units, so that anyone can check the figures against published ones. */
export function statsOfTable({ language }: Invocation, file: string, level: string): CommandAnswer {
  if (!isLevel(level)) throw new UsageError(`--level ${level}`);
  const ratings = ratingsOf(resolve(file), language);
  const alpha = krippendorffAlpha(ratings, level);
  const w = kendallW(ratings);
  const agreement = icc(ratings);
  const figures = {
    alpha: alpha.value,
    w: w.w,
    wUncorrected: w.uncorrected,
    p: w.p,
    icc21: agreement.single,
    icc2k: agreement.average,
  };
  return {
    json: figures,
    lines: [
      cliStatsTexts[language].levels[level],
      ...agreementSentences(
        {
          ...figures,
          alphaWhy: alpha.reason,
          wWhy: w.reason,
          iccWhy: agreement.reason,
          jurors: w.raters,
          defis: w.units,
        },
        language,
      ),
    ],
  };
}

const isLevel = (text: string): text is Level => (levels as readonly string[]).includes(text);

function ratingsOf(path: string, language: Invocation['language']): Ratings {
  const texts = cliStatsTexts[language];
  const read = readRatingsFile(path);
  if (read.ok) return read.value;
  const fault = read.error;
  const file = basename(path);
  if (fault === 'unreadable' || fault === 'missing') {
    const reason = texts[fault](file);
    throw new RefusedError([reason], { refused: [{ code: fault, reason }] });
  }
  const { row, column, word } = fault;
  const reason = texts.notANumber(file, String(row), String(column), word);
  throw new RefusedError([reason], { refused: [{ code: 'not-a-number', row, column, word, reason }] });
}
