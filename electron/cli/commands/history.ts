import { resolve } from 'node:path';
import { HistoryWanted } from '#core/contract/requests/history.ts';
import { formatInstant } from '#core/texts/format.ts';
import { viewHistory } from '#electron/service/usecases/history/view-history.ts';
import { wordAt, type Command } from '../command.ts';
import { jurorNamed } from '../juror-named.ts';

export const historyCommand: Command = {
  usage: 'history SESSION [--search TEXTE] [--defi DOSSIER] [--juror NOM]',
  options: { search: 'value', defi: 'value', juror: 'value' },
  run: async (invocation) => {
    const { context, language, option } = invocation;
    const session = context.open(resolve(wordAt(invocation, 0, 'SESSION')));
    const juror = option('juror');
    const wanted = HistoryWanted.parse({
      query: (option('search') ?? '').slice(0, 200),
      defi: (option('defi') ?? '').slice(0, 200),
      group: null,
      juror: juror === null ? null : jurorNamed(session, juror, invocation),
      from: null,
      to: null,
      page: 0,
      language,
    });
    const { total, lines } = await viewHistory(context, wanted, {
      size: Number.MAX_SAFE_INTEGER,
      patience: Number.POSITIVE_INFINITY,
    });
    return {
      json: { total, entries: lines },
      lines: lines.map(({ at, sentence }) => `${formatInstant(at, language)}  ${sentence}`),
    };
  },
};
