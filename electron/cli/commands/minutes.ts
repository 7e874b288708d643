import { dirname, join, resolve } from 'node:path';
import { MinutesOptions } from '#core/contract/requests/minutes.ts';
import { exportMinutes } from '#electron/service/usecases/export-minutes.ts';
import { UsageError, wordAt, type Command, type Invocation } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const minutesCommand: Command = {
  usage:
    'minutes SESSION [--out FICHIER] [--date AAAA-MM-JJ] [--venue LIEU] [--draft] [--confidentiality MENTION]',
  options: { out: 'value', date: 'value', venue: 'value', draft: 'flag', confidentiality: 'value' },
  run: async (invocation) => {
    const { context, option, texts } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const out = resolve(option('out') ?? join(dirname(session), 'proces-verbal.pdf'));
    const options = optionsOf(invocation);
    context.open(session);
    const { pages, bytes } = await exportMinutes(context, out, options, quietJob());
    return { lines: [texts.minutesMade(out, pages)], json: { minutes: out, pages, bytes } };
  },
};

function optionsOf({ context, option, flag, language }: Invocation): MinutesOptions {
  const wanted = MinutesOptions.safeParse({
    language,
    date: option('date') ?? context.ports.now().slice(0, 10),
    venue: option('venue') ?? undefined,
    draft: flag('draft'),
    confidentiality: option('confidentiality') ?? undefined,
  });
  if (wanted.success) return wanted.data;
  const name = String(wanted.error.issues[0]?.path[0] ?? '');
  throw new UsageError(`--${name} ${option(name) ?? ''}`);
}
