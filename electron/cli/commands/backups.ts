import { resolve } from 'node:path';
import type { BackupRow } from '#core/contract/requests/backups.ts';
import { backupsTexts } from '#core/texts/backups.ts';
import { cliBackupsTexts } from '#core/texts/cli-backups.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { formatCount, formatInstant } from '#core/texts/format.ts';
import { viewBackups } from '#electron/service/usecases/backups/view-backups.ts';
import { wordAt, type Command } from '../command.ts';

export const backupsCommand: Command = {
  usage: 'backups SESSION',
  options: {},
  opensItself: true,
  run: async (invocation) => {
    const { context, language } = invocation;
    const path = resolve(wordAt(invocation, 0, 'SESSION'));
    const texts = backupsTexts[language];
    const { backups } = await viewBackups(context, path);
    const worth = (protection: BackupRow['protection']): readonly string[] =>
      ({ same: [], other: [texts.otherPassphrase], clear: [texts.inClear] })[protection];
    return {
      json: { session: path, backups: backups },
      lines:
        backups.length === 0
          ? [cliBackupsTexts[language].none]
          : backups.map(({ name, at, reason, bytes, entries, sound, protection }) =>
              cliBackupsTexts[language].line(
                name,
                formatInstant(at, language),
                texts.reasons[reason],
                texts.entries(entries, formatCount(entries, language)),
                formatSize(bytes, language),
                [sound ? texts.sound : texts.damaged, ...worth(protection)].join(', '),
              ),
            ),
    };
  },
};
