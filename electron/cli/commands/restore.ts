import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RemovedData } from '#core/contract/requests/backups.ts';
import type { Language } from '#core/contract/shell.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { cliBackupsTexts } from '#core/texts/cli-backups.ts';
import { removedDataWords } from '#core/texts/removed-data.ts';
import { removedSince } from '#electron/service/usecases/backups/removed-data.ts';
import { backupsOf } from '#electron/service/usecases/backups/view-backups.ts';
import { copyBackup, restoreBackup } from '#electron/service/usecases/backups/restore-backup.ts';
import { wordAt, type Command } from '../command.ts';

/** In the place of the session, which becomes a backup first; or with `--out` beside it, where nothing may be. */
export const restoreCommand: Command = {
  usage: 'restore SESSION SAUVEGARDE [--out COPIE]',
  options: { out: 'value' },
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
      await copyBackup(context, path, name, target);
      return {
        json: { session: target, keptAs: null },
        lines: [texts.copied(target), ...told(brought, language)],
      };
    }
    // Open, so that what is there now becomes a backup; one that cannot be opened is kept beside.
    openIfSound(invocation.context, path);
    const removed = removedIn(context, path, name);
    const { keptAs } = await restoreBackup(context, path, name);
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

function openIfSound(context: Parameters<typeof copyBackup>[0], path: string): void {
  try {
    context.open(path);
  } catch (cause) {
    const left =
      cause instanceof AppFailure && ['session-damaged', 'session-missing'].includes(cause.error.code);
    if (!left) throw cause;
  }
}
