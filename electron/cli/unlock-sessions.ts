import { basename, resolve } from 'node:path';
import { cliProtectionTexts } from '#core/texts/cli-protection.ts';
import { givenPassphrase, saidPassphrase, type PassphraseSource } from './ask-passphrase.ts';
import type { Invocation } from './command.ts';

/** How the passphrase of protected sessions is given without a terminal. */
export const passphraseVariable = 'JURY_EIG_SESSION_PASSPHRASE';

const sourceOf = ({ option }: Invocation): PassphraseSource => ({
  option: 'passphrase-file',
  file: option('passphrase-file'),
  variable: passphraseVariable,
});

/** Asks for the passphrase of a protected session. */
export const askFor = (invocation: Invocation, path: string): Promise<string> =>
  givenPassphrase(
    sourceOf(invocation),
    path,
    cliProtectionTexts[invocation.language].question(basename(path)),
  );

/** The same where it was given without asking; null where it was not. */
export const saidFor = (invocation: Invocation): string | null => saidPassphrase(sourceOf(invocation));

/** Decrypts the protected sessions that a command was given, before it opens them as it opens any other. */
export async function unlockSessions(invocation: Invocation): Promise<void> {
  const { context, words } = invocation;
  for (const path of words.map((word) => resolve(word))) {
    if (!context.vault.isProtected(path)) continue;
    await context.unlock(path, { passphrase: await askFor(invocation, path) });
  }
}
