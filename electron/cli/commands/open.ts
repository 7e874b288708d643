import { resolve } from 'node:path';
import { cliExchangeTexts } from '#core/texts/cli-exchange.ts';
import { openKitAt } from '#electron/service/usecases/open-kit.ts';
import { wordAt, type Command } from '../command.ts';

export const openCommand: Command = {
  usage: 'open KIT SESSION_JURE [--passphrase "SIX MOTS"]',
  options: { passphrase: 'value' },
  run: async (invocation) => {
    const { context, option, language } = invocation;
    const words = cliExchangeTexts[language];
    const kit = resolve(wordAt(invocation, 0, 'KIT'));
    const path = resolve(wordAt(invocation, 1, 'SESSION_JURE'));
    const passphrase = option('passphrase') ?? process.env['JURY_EIG_PASSPHRASE'] ?? null;
    const opened = await context.kits.readWhole(kit, passphrase);
    const { sessionName, juror, assigned, part } = opened.kit;
    openKitAt(context, opened, path);
    return {
      json: { session: path, juror: juror.name, sessionName, defis: assigned.length, part },
      lines: [
        words.kitOpened(path, sessionName, juror.name, assigned.length),
        ...(part.of === 1 ? [] : [words.kitPart(String(part.number), String(part.of))]),
      ],
    };
  },
};
