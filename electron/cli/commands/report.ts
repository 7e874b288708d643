import { dirname, join, resolve } from 'node:path';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { exportReport } from '#electron/service/usecases/export-report.ts';
import { UsageError, wordAt, type Command, type Invocation } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const reportCommand: Command = {
  usage:
    'report SESSION [--out FICHIER] [--date AAAA-MM-JJ] [--parts a,b,…] [--anonymous] [--no-comments] [--severity] [--draft] [--confidentiality MENTION]',
  options: {
    out: 'value',
    date: 'value',
    parts: 'value',
    anonymous: 'flag',
    'no-comments': 'flag',
    severity: 'flag',
    draft: 'flag',
    confidentiality: 'value',
  },
  run: async (invocation) => {
    const { context, option, texts } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const out = resolve(option('out') ?? join(dirname(session), 'rapport-de-selection.pdf'));
    const options = optionsOf(invocation);
    context.open(session);
    const { pages, bytes } = await exportReport(context, out, options, quietJob());
    return { lines: [texts.reportMade(out, String(pages))], json: { report: out, pages, bytes } };
  },
};

function optionsOf({ context, option, flag, language }: Invocation): ReportOptions {
  const wanted = ReportOptions.safeParse({
    language,
    date: option('date') ?? context.ports.now().slice(0, 10),
    namedJurors: !flag('anonymous'),
    comments: !flag('no-comments'),
    severity: flag('severity'),
    parts: option('parts')
      ?.split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
    draft: flag('draft'),
    confidentiality: option('confidentiality') ?? undefined,
  });
  if (wanted.success) return wanted.data;
  const name = String(wanted.error.issues[0]?.path[0] ?? '');
  throw new UsageError(`--${name} ${option(name) ?? ''}`);
}
