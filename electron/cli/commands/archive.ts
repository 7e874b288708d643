import { resolve } from 'node:path';
import { verificationTexts } from '#core/texts/verification.ts';
import { formatCount } from '#core/texts/format.ts';
import { writeArchive } from '#electron/service/usecases/archive/write-archive.ts';
import { UsageError, wordAt, type Command } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const archiveCommand: Command = {
  usage: 'archive SESSION --out ZIP [--report PDF]',
  options: { out: 'value', report: 'value' },
  run: async (invocation) => {
    const { context, option, language, texts } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const out = option('out');
    if (out === null) throw new UsageError(texts.missing('--out ZIP'));
    const report = option('report');
    context.open(session);
    const path = resolve(out);
    const written = await writeArchive(context, path, report === null ? null : resolve(report), quietJob());
    const count = formatCount(written.files, language);
    return {
      lines: [verificationTexts[language].archived(path, count)],
      json: { archive: path, files: written.files, bytes: written.bytes },
    };
  },
};
