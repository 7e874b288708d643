import { attachedName, type AttachedFigures } from '#core/report/attached-figures.ts';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { formatDay } from '#core/texts/format.ts';
import { reportTexts } from '#core/texts/report.ts';
import type { Turns } from './turns.ts';
import { finishWhenPrinted } from './pdf/finish-when-printed.ts';
import { factsOf } from './pdf/document-facts.ts';

/** The report with its figures as an attached file. */
export function finishReport(
  printed: Uint8Array,
  model: ReportModel,
  attached: AttachedFigures,
  turns: Turns,
): Promise<PrintedDocument> {
  const texts = reportTexts[model.language];
  return finishWhenPrinted(
    printed,
    {
      ...factsOf(model.language, model.date, attached.application),
      title: texts.documentTitle(model.sessionName),
      subject: `${texts.forCommittee}, ${formatDay(model.date, model.language)}`,
      running: model.running,
      attached: {
        name: attachedName,
        bytes: Buffer.from(JSON.stringify(attached, null, 1), 'utf8'),
        type: 'application/json',
      },
    },
    turns,
  );
}
