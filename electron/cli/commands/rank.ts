import { resolve } from 'node:path';
import type { AnalysisView, FirmnessView, FlagView } from '#core/contract/requests/analysis.ts';
import type { RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import { cliStatsTexts } from '#core/texts/cli-stats.ts';
import { firmnessTexts } from '#core/texts/firmness.ts';
import {
  flagSentence,
  markChangeSentence,
  passedOverSentence,
  tieBreakSentence,
  weightChangeSentence,
  type Names,
} from '#core/texts/firmness-sentences.ts';
import { formatHundredths, formatRank, formatCountedShare, noFigure } from '#core/texts/format.ts';
import { firmnessOf } from '#electron/service/usecases/run-firmness.ts';
import { viewAnalysis } from '#electron/service/usecases/view-analysis.ts';
import { viewRanking } from '#electron/service/usecases/view-ranking.ts';
import { wordAt, type Command, type Invocation } from '../command.ts';

export const rankCommand: Command = {
  usage: 'rank SESSION',
  options: {},
  run: (invocation) => {
    const { context } = invocation;
    context.open(resolve(wordAt(invocation, 0, 'SESSION')));
    const told = new Told(
      viewRanking(context),
      viewAnalysis(context),
      firmnessOf(context, ['jurors', 'near-cut']),
    );
    return {
      json: { ranking: told.rows() },
      lines: [...told.table(invocation), ...told.sentences(invocation)],
    };
  },
};

/** The ranking with how sure it is, as data and as lines. */
class Told {
  readonly #figures: ReadonlyMap<string, AnalysisView['rows'][number]>;
  readonly #draws: ReadonlyMap<string, FirmnessView['jurors']['rows'][number]>;
  readonly #names: Names;

  constructor(
    private readonly ranking: RankingView,
    analysis: AnalysisView,
    private readonly firmness: FirmnessView,
  ) {
    this.#figures = new Map(analysis.rows.map((row) => [row.defi, row]));
    this.#draws = new Map(firmness.jurors.rows.map((row) => [row.defi, row]));
    const titles = new Map<string, string>(ranking.rows.map(({ defi, title }) => [defi, title]));
    const jurors = new Map<string, string>(ranking.jurors.map(({ id, name }) => [id, name]));
    this.#names = { defi: (id) => titles.get(id) ?? id, juror: (id) => jurors.get(id) ?? id };
  }

  rows(): unknown[] {
    const { grid, rows } = this.ranking;
    return rows.map((row) => {
      const adjusted = this.#figures.get(row.defi)?.adjusted ?? null;
      const drawn = this.#draws.get(row.defi);
      return {
        rank: row.rank,
        defi: row.number ?? row.defi,
        title: row.title,
        total: row.total === null ? null : row.total / 100,
        outOf: grid.outOf / 100,
        marks: row.marks,
        jurors: row.jurors,
        exact: row.exactTotal,
        exAequo: row.exAequo,
        status: row.status,
        adjusted: adjusted === null ? null : Math.round(adjusted * 100) / 10_000,
        interval: drawn === undefined ? null : [drawn.low, drawn.high],
        aboveCut: drawn?.aboveCut ?? null,
        flags: this.#flagsOf(row).map((flag) => flagData(flag, this.#names)),
      };
    });
  }

  table({ texts, language }: Invocation): string[] {
    return [
      texts.rankHeader,
      ...this.ranking.rows.map((row) => {
        const drawn = this.#draws.get(row.defi);
        const share = drawn?.aboveCut ?? null;
        return [
          formatRank(row.rank, language),
          formatHundredths(row.total, language),
          formatHundredths(this.#figures.get(row.defi)?.adjusted ?? null, language),
          drawn === undefined ? noFigure : `${String(drawn.low)}–${String(drawn.high)}`,
          formatCountedShare(share, language),
          `${String(row.complete)}/${String(row.expected)}`,
          row.number ?? '',
          row.title,
        ].join('\t');
      }),
    ];
  }

  /** What is worth a word, how equal totals were parted, and what would move a défi over the cut. */
  sentences({ language }: Invocation): string[] {
    const texts = cliStatsTexts[language];
    const { rows, breaks, passedOver, grid } = this.ranking;
    const flags = rows.flatMap((row) =>
      this.#flagsOf(row).map((flag) =>
        texts.flagOf(row.number ?? row.title, flagSentence(flag, this.#names, language)),
      ),
    );
    const section = (title: string, lines: readonly string[]): string[] =>
      lines.length === 0 ? [] : ['', title, ...lines];
    return [
      ...section(texts.flags, flags.length === 0 ? [] : [firmnessTexts[language].flagNote, ...flags]),
      ...section(texts.ties, [
        ...breaks.map((one) => tieBreakSentence(one, this.#names, language)),
        ...passedOver.map((one) => passedOverSentence(one, this.#names, language)),
      ]),
      ...section(texts.nearCut, [
        ...new Set(
          this.firmness.nearCut.flatMap((near) => [
            markChangeSentence(near, this.#names, language),
            weightChangeSentence(near, grid, this.#names, language),
          ]),
        ),
      ]),
    ];
  }

  #flagsOf(row: RankingRowView): readonly FlagView[] {
    return this.#figures.get(row.defi)?.flags ?? [];
  }
}

/** Marks in points, the juror by name. */
function flagData(flag: FlagView, names: Names): object {
  return flag.kind === 'range'
    ? { kind: flag.kind, criterion: flag.criterion, min: flag.min / 100, max: flag.max / 100 }
    : {
        kind: flag.kind,
        criterion: flag.criterion,
        juror: names.juror(flag.juror),
        mark: flag.mark / 100,
        median: flag.median / 100,
      };
}
