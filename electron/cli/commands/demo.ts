import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportReport } from '#electron/service/usecases/export-report.ts';
import { openDemonstration } from '#electron/service/usecases/open-demonstration.ts';
import { UsageError, type Command } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const demoCommand: Command = {
  usage: 'demo --out DIR',
  options: { out: 'value' },
  run: async ({ context, option, language, texts }) => {
    const out = option('out');
    if (out === null) throw new UsageError(texts.missing('--out DIR'));
    const folder = resolve(out);
    const session = join(folder, 'demo.eigjury');
    const report = join(folder, 'rapport-de-selection.pdf');
    mkdirSync(folder, { recursive: true });
    openDemonstration(context, session, 'coordinator', true);
    // The day of the demonstration's jury, so that the report is the same every time.
    const options = { language, date: '2018-07-06', namedJurors: true, comments: true };
    const { pages } = await exportReport(context, report, options, quietJob());
    return {
      lines: [texts.demoMade(session, report, String(pages))],
      json: { session, report, pages },
    };
  },
};
