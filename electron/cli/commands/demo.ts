import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { demonstrationFilesTexts } from '#core/texts/demonstration-files.ts';
import { exportReport } from '#electron/service/usecases/export-report.ts';
import { writeDemonstration } from '#electron/service/usecases/write-demonstration.ts';
import { writeWholeFile } from '#electron/service/whole-file.ts';
import { UsageError, type Command } from '../command.ts';
import { quietJob } from '../quiet-job.ts';

export const demoCommand: Command = {
  usage: 'demo --out DIR',
  options: { out: 'value' },
  run: async ({ context, option, language, texts }) => {
    const out = option('out');
    if (out === null) throw new UsageError(texts.missing('--out DIR'));
    const folder = resolve(out);
    const report = join(folder, 'rapport-de-selection.pdf');
    mkdirSync(folder, { recursive: true });
    const files = await writeDemonstration(context, folder, quietJob());
    writeWholeFile(join(folder, 'LISEZ-MOI.txt'), demonstrationFilesTexts[language].readMe);
    // The day of the demonstration's jury, so that the report is the same every time.
    const options = ReportOptions.parse({ language, date: '2018-07-06', namedJurors: true, comments: true });
    const { pages } = await exportReport(context, report, options, quietJob());
    const { session, beforeMerge, kits, ballots, conflict, tampered } = files;
    return {
      lines: [
        texts.demoMade(session, report, String(pages)),
        texts.demoToTry(beforeMerge, String(kits.length), String(ballots.length)),
      ],
      json: { session, report, pages, beforeMerge, kits, ballots, toTry: [...conflict, tampered] },
    };
  },
};
