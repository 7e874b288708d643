import { resolve } from 'node:path';
import { cliProtectionTexts } from '#core/texts/cli-protection.ts';
import { formatCount } from '#core/texts/format.ts';
import { newPassphrase } from '#core/ballot/words.ts';
import { setProtection } from '#electron/service/usecases/protection/change-protection.ts';
import { givenPassphrase } from '../ask-passphrase.ts';
import { UsageError, wordAt, type Command, type Invocation } from '../command.ts';
import { quietJob } from '../quiet-job.ts';
import { askFor } from '../unlock-sessions.ts';

/** The passphrase of a session: on, another, or off. */
export const protectCommand: Command = {
  usage: 'protect SESSION [--generate | --new-passphrase-file FICHIER | --off]',
  options: { generate: 'flag', 'new-passphrase-file': 'value', off: 'flag' },
  opensItself: true,
  run: async (invocation) => {
    const { context, flag, language } = invocation;
    const texts = cliProtectionTexts[language];
    const path = resolve(wordAt(invocation, 0, 'SESSION'));
    const current = context.vault.isProtected(path) ? await askFor(invocation, path) : null;
    const passphrase = flag('off') ? null : await wanted(invocation, path);
    await context.enter(path, current === null ? null : { passphrase: current });
    const { backupsLeft } = await setProtection(context, { current, passphrase }, quietJob());
    const done =
      passphrase === null ? texts.off(path) : current === null ? texts.on(path) : texts.changed(path);
    const drawn = flag('generate') && passphrase !== null ? passphrase : null;
    return {
      json: { session: path, protected: passphrase !== null, passphrase: drawn, backupsLeft },
      lines: [
        done,
        ...(drawn === null ? [] : [texts.drawn(drawn)]),
        ...(passphrase === null ? [] : [texts.keep]),
        ...(backupsLeft === 0 ? [] : [texts.backupsLeft(formatCount(backupsLeft, language))]),
      ],
    };
  },
};

async function wanted({ context, flag, option, language }: Invocation, path: string): Promise<string> {
  const texts = cliProtectionTexts[language];
  if (flag('generate')) return newPassphrase(context.ports.randomBytes);
  const from = {
    option: 'new-passphrase-file',
    file: option('new-passphrase-file'),
    variable: 'JURY_EIG_NEW_SESSION_PASSPHRASE',
  };
  const typed = await givenPassphrase(from, path, texts.newQuestion);
  const isTyped = from.file === null && (process.env[from.variable] ?? '') === '';
  if (isTyped && (await givenPassphrase(from, path, texts.again)) !== typed)
    throw new UsageError(texts.differ);
  return typed;
}
