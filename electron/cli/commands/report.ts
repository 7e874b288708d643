import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { exportReport } from '#electron/service/usecases/export-report.ts';
import { UsageError, wordAt, type Command } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const reportCommand: Command = {
  usage: 'report SESSION [--out FICHIER] [--date AAAA-MM-JJ] [--anonymous] [--no-comments] [--severity]',
  options: { out: 'value', date: 'value', anonymous: 'flag', 'no-comments': 'flag', severity: 'flag' },
  run: async (invocation) => {
    const { context, option, flag, language, texts } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const out = resolve(option('out') ?? join(dirname(session), 'rapport-de-selection.pdf'));
    const date = option('date') ?? context.ports.now().slice(0, 10);
    if (!z.iso.date().safeParse(date).success) throw new UsageError(`--date ${date}`);
    context.open(session);
    const options = {
      language,
      date,
      namedJurors: !flag('anonymous'),
      comments: !flag('no-comments'),
      severity: flag('severity'),
    };
    const { pages, bytes } = await exportReport(context, out, options, quietJob());
    return { lines: [texts.reportMade(out, String(pages))], json: { report: out, pages, bytes } };
  },
};
