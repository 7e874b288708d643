import { resolve } from 'node:path';
import { formatHundredths, formatRank } from '#core/texts/format.ts';
import { viewRanking } from '#electron/service/usecases/view-ranking.ts';
import { wordAt, type Command } from '../command.ts';

export const rankCommand: Command = {
  usage: 'rank SESSION',
  options: {},
  run: (invocation) => {
    const { context, texts, language } = invocation;
    context.open(resolve(wordAt(invocation, 0, 'SESSION')));
    const { rows, grid } = viewRanking(context);
    return {
      json: {
        ranking: rows.map((row) => ({
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
        })),
      },
      lines: [
        texts.rankHeader,
        ...rows.map((row) =>
          [
            formatRank(row.rank, language),
            formatHundredths(row.total, language),
            `${String(row.complete)}/${String(row.expected)}`,
            row.number ?? '',
            row.title,
          ].join('\t'),
        ),
      ],
    };
  },
};
