import { PDFDocument } from 'pdf-lib';
import type { PublicList } from '#core/exports/public-page.ts';

/** Adds to Chromium's tagged pages what a reader announces: title, language, and dates that no clock gives. `day`: ISO. */
export async function finishPublicList(
  printed: Uint8Array,
  list: PublicList,
  day: string,
  version: string,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const date = new Date(`${day}T12:00:00Z`);
  pdf.setTitle(list.running.header, { showInWindowTitleBar: true });
  pdf.setSubject(list.lead);
  pdf.setLanguage(list.language === 'fr' ? 'fr-FR' : 'en-GB');
  pdf.setCreator(`Jury EIG ${version}`);
  pdf.setProducer(`Jury EIG ${version}`);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  return pdf.save();
}
