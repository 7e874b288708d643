import { PDFDocument } from 'pdf-lib';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { MinutesModel } from '#core/report/minutes-model.ts';

/** Adds to Chromium's tagged pages what a reader announces: title, language, and dates that no clock gives. */
export async function finishMinutes(
  printed: Uint8Array,
  { language, date, running, facts }: MinutesModel,
  version: string,
): Promise<PrintedDocument> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const day = new Date(`${date}T12:00:00Z`);
  pdf.setTitle(running.header, { showInWindowTitleBar: true });
  pdf.setAuthor('Etalab – programme Entrepreneur·e d’intérêt général');
  pdf.setSubject(facts[0]?.value ?? '');
  pdf.setLanguage(language === 'fr' ? 'fr-FR' : 'en-GB');
  pdf.setCreator(`Jury EIG ${version}`);
  pdf.setProducer(`Jury EIG ${version}`);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  return { bytes: await pdf.save(), pages: pdf.getPageCount() };
}
