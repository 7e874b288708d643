import { resolve } from 'node:path';
import { publicListFormats, workbookFormats } from '#core/contract/requests/exports.ts';
import { exportsTexts } from '#core/texts/exports.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { exportOpenData } from '#electron/service/usecases/exports/export-open-data.ts';
import { exportPublicList } from '#electron/service/usecases/exports/export-public-list.ts';
import { exportWorkbook } from '#electron/service/usecases/exports/export-workbook.ts';
import { UsageError, wordAt, type Command, type Invocation } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

const kinds = ['workbook', 'open-data', 'public-list'] as const;

export const exportCommand: Command = {
  usage:
    'export SESSION --what workbook|open-data|public-list --out FICHIER [--format xlsx|ods|html|pdf] [--anonymous] [--with-list]',
  options: { what: 'value', out: 'value', format: 'value', anonymous: 'flag', 'with-list': 'flag' },
  run: async (invocation) => {
    const { context, option, language } = invocation;
    const session = resolve(wordAt(invocation, 0, 'SESSION'));
    const given = option('out');
    if (given === null) throw new UsageError(invocation.texts.missing('--out'));
    const out = resolve(given);
    const write = writer(invocation, out);
    context.open(session);
    const written = await write();
    return {
      lines: [exportsTexts[language].cli.written(out, formatSize(written.bytes, language))],
      json: { ...written, file: out },
    };
  },
};

/** What is asked for; refused before the session is opened when it makes no sense. */
function writer(invocation: Invocation, out: string): () => Promise<{ readonly bytes: number }> {
  const { context, flag, language } = invocation;
  const what = oneOf(invocation, 'what', kinds);
  const parts = flag('with-list') ? 'with-list' : 'selected';
  switch (what) {
    case 'workbook': {
      const format = oneOf(invocation, 'format', workbookFormats, 'xlsx');
      const options = { format, language, namedJurors: !flag('anonymous') };
      return () => exportWorkbook(context, out, options, quietJob());
    }
    case 'open-data':
      return () => exportOpenData(context, out, parts, quietJob());
    case 'public-list': {
      const format = oneOf(invocation, 'format', publicListFormats, 'html');
      return () => exportPublicList(context, out, { format, parts }, quietJob());
    }
  }
}

function oneOf<Value extends string>(
  { option, texts }: Invocation,
  name: string,
  values: readonly Value[],
  usual?: Value,
): Value {
  const given = option(name);
  const found = given === null ? usual : values.find((value) => value === given);
  if (found !== undefined) return found;
  throw new UsageError(given === null ? texts.missing(`--${name}`) : `--${name} ${given}`);
}
