import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import { readJurors } from '#db/queries/jury.ts';
import { writeSheets } from '#electron/service/usecases/write-sheets.ts';
import { UsageError, wordAt, type Command } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const sheetCommand: Command = {
  usage: 'sheet SESSION --out DIR [--juror NOM] [--paper]',
  options: { out: 'value', juror: 'value', paper: 'flag' },
  run: async (invocation) => {
    const { context, option, flag, language, texts } = invocation;
    const session = context.open(resolve(wordAt(invocation, 0, 'SESSION')));
    const out = option('out');
    if (out === null) throw new UsageError(texts.missing('--out'));
    const name = option('juror');
    const jurors = readJurors(session.db).filter((juror) => juror.name === name);
    if (name !== null && jurors.length === 0) throw new AppFailure('juror-unknown');
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const { written } = await writeSheets(
      context,
      {
        folder,
        jurors: name === null ? null : jurors.map(({ id }) => id),
        kind: flag('paper') ? 'paper' : 'xlsx',
        language,
      },
      quietJob(),
    );
    return {
      lines: written.map((sheet) =>
        texts.line(sheet.fileName, `${sheet.name}, ${sheet.short} (${sheet.words})`),
      ),
      json: { written },
    };
  },
};
