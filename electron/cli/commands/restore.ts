import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppFailure, type ErrorCode } from '#core/contract/app-error.ts';
import type { RemovedData } from '#core/contract/requests/backups.ts';
import type { Language } from '#core/contract/shell.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { cliBackupsTexts } from '#core/texts/cli-backups.ts';
import { cliProtectionTexts } from '#core/texts/cli-protection.ts';
import { removedDataWords } from '#core/texts/removed-data.ts';
import { removedSince } from '#electron/service/usecases/backups/removed-data.ts';
import { backupsOf } from '#electron/service/usecases/backups/view-backups.ts';
import { copyBackup, restoreBackup } from '#electron/service/usecases/backups/restore-backup.ts';
import { givenPassphrase, saidPassphrase } from '../ask-passphrase.ts';
import { wordAt, type Command, type Invocation } from '../command.ts';
import { askFor, saidFor } from '../unlock-sessions.ts';

/** In the place of the session, which becomes a backup first; or with `--out` beside it, where nothing may be. */
export const restoreCommand: Command = {
  usage: 'restore SESSION SAUVEGARDE [--out COPIE] [--backup-passphrase-file FICHIER]',
  options: { out: 'value', 'backup-passphrase-file': 'value' },
  opensItself: true,
  run: async (invocation) => {
    const { context, language, option } = invocation;
    const path = resolve(wordAt(invocation, 0, 'SESSION'));
    const name = wordAt(invocation, 1, 'SAUVEGARDE');
    const texts = cliBackupsTexts[language];
    const out = option('out');
    if (out !== null) {
      const target = resolve(out);
      if (existsSync(target)) throw new AppFailure('place-taken', { file: basename(target) });
      const brought = removedIn(context, path, name);
      await opened(invocation, path, null, (words) => copyBackup(context, path, name, target, words));
      return {
        json: { session: target, keptAs: null },
        lines: [texts.copied(target), ...told(brought, language)],
      };
    }
    // Open, so that what is there now becomes a backup; one that cannot be opened is kept beside.
    const own = await openIfSound(invocation, path);
    const removed = removedIn(context, path, name);
    const { keptAs } = await opened(invocation, path, own, (words) =>
      restoreBackup(context, path, name, words),
    );
    return {
      json: { session: path, keptAs },
      lines: [
        texts.restored(path),
        ...told(removed, language),
        ...(keptAs === null ? [] : [backupsTexts[language].keptAs(keptAs)]),
      ],
    };
  },
};

/** What comes back with it although it was removed. */
function told(removed: RemovedData | null, language: Language): string[] {
  return removed === null ? [] : [backupsTexts[language].cameBack(removedDataWords(removed, language))];
}

function removedIn(
  context: Parameters<typeof copyBackup>[0],
  path: string,
  name: string,
): RemovedData | null {
  const backups = backupsOf(context, path);
  const wanted = backups.find((backup) => backup.name === name);
  return wanted === undefined ? null : removedSince(null, path, backups)(wanted);
}

/** Answers the passphrase of the session, where it has one. */
async function openIfSound(invocation: Invocation, path: string): Promise<string | null> {
  const { context } = invocation;
  const passphrase = context.vault.isProtected(path) ? await askFor(invocation, path) : null;
  try {
    await context.enter(path, passphrase === null ? null : { passphrase });
  } catch (cause) {
    const left =
      cause instanceof AppFailure && ['session-damaged', 'session-missing'].includes(cause.error.code);
    if (!left) throw cause;
  }
  return passphrase;
}

/**
 * Does something with a backup that may take a passphrase: the one that was given for it, else that of the session, under which
 * most of them are, else the one that the terminal asks for.
 */
async function opened<Value>(
  invocation: Invocation,
  path: string,
  own: string | null,
  work: (passphrase: string | null) => Promise<Value>,
): Promise<Value> {
  const { option, language } = invocation;
  const source = {
    option: 'backup-passphrase-file',
    file: option('backup-passphrase-file'),
    variable: 'JURY_EIG_BACKUP_PASSPHRASE',
  };
  try {
    return await work(null);
  } catch (cause) {
    if (codeOf(cause) !== 'session-protected') throw cause;
  }
  const given = saidPassphrase(source);
  if (given !== null) return work(given);
  const likely = own ?? saidFor(invocation);
  if (likely !== null) {
    try {
      return await work(likely);
    } catch (cause) {
      if (codeOf(cause) !== 'protected-wrong-passphrase') throw cause;
    }
  }
  const name = wordAt(invocation, 1, 'SAUVEGARDE');
  return work(await givenPassphrase(source, path, cliProtectionTexts[language].backupQuestion(name)));
}

const codeOf = (cause: unknown): ErrorCode | null => (cause instanceof AppFailure ? cause.error.code : null);
