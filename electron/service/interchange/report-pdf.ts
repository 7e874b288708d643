import { AFRelationship, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { attachedName, type AttachedFigures } from '#core/report/attached-figures.ts';
import type { PrintedDocument } from '#core/contract/requests/report.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { formatDay } from '#core/texts/format.ts';
import { reportProposalTexts } from '#core/texts/report-proposal.ts';
import { reportTexts } from '#core/texts/report.ts';

/**
 * Adds to Chromium's pages what it leaves out: author, dates that do not depend on the clock, XMP metadata, tab
 * order, descriptions of links, and the figures as an attached file.
 */
export async function finishReport(
  printed: Uint8Array,
  model: ReportModel,
  attached: AttachedFigures,
): Promise<PrintedDocument> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const texts = reportTexts[model.language];
  const title = texts.documentTitle(model.sessionName);
  const date = new Date(`${model.date}T12:00:00Z`);
  const producer = `Jury EIG ${attached.application}`;
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor('Etalab – programme Entrepreneur·e d’intérêt général');
  pdf.setSubject(`${texts.forCommittee}, ${formatDay(model.date, model.language)}`);
  pdf.setLanguage(model.language === 'fr' ? 'fr-FR' : 'en-GB');
  pdf.setCreator(producer);
  pdf.setProducer(producer);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.catalog.set(
    PDFName.of('Metadata'),
    pdf.context.register(
      pdf.context.stream(xmp(model, title, producer), { Type: 'Metadata', Subtype: 'XML' }),
    ),
  );
  for (const page of pdf.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const annotation = annotations?.lookup(index, PDFDict);
      if (annotation?.get(PDFName.of('Contents')) === undefined) {
        annotation?.set(
          PDFName.of('Contents'),
          PDFHexString.fromText(reportProposalTexts[model.language].goTo),
        );
      }
    }
  }
  await pdf.attach(Buffer.from(JSON.stringify(attached, null, 1), 'utf8'), attachedName, {
    mimeType: 'application/json',
    description: title,
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Data,
  });
  return { bytes: await pdf.save({ useObjectStreams: true }), pages: pdf.getPageCount() };
}

function xmp(model: ReportModel, title: string, producer: string): Uint8Array {
  const escape = (text: string): string =>
    text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  const language = model.language === 'fr' ? 'fr-FR' : 'en-GB';
  const day = `${model.date}T12:00:00Z`;
  return Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Etalab</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate><xmp:CreatorTool>${escape(producer)}</xmp:CreatorTool><pdf:Producer>${escape(producer)}</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    'utf8',
  );
}
