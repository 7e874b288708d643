import { UsageError, type Command, type CommandAnswer } from '../command.ts';
import { cliStatsTexts } from '#core/texts/cli-stats.ts';
import { statsOfSession } from './stats-of-session.ts';
import { statsOfTable } from './stats-of-table.ts';

export const statsCommand: Command = {
  usage: 'stats SESSION | stats --table FICHIER.csv [--level nominal|ordinal|interval|ratio]',
  options: { table: 'value', level: 'value' },
  run: (invocation): CommandAnswer => {
    const { words, option, language } = invocation;
    const table = option('table');
    const texts = cliStatsTexts[language];
    if ((table === null) === (words[0] === undefined)) throw new UsageError(texts.sessionOrTable);
    if (table !== null) return statsOfTable(invocation, table, option('level') ?? 'interval');
    if (option('level') !== null) throw new UsageError(texts.levelNeedsTable);
    return statsOfSession(invocation);
  },
};
