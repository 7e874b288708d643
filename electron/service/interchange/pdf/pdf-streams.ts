import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFContext, type PDFPage } from 'pdf-lib';

/** A stream's bytes as a string, each byte a character. */
export function textOfStream(context: PDFContext, ref: PDFRef | undefined): string {
  const stream = ref === undefined ? undefined : context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) return '';
  const filter = stream.dict.get(PDFName.of('Filter'));
  const bytes = filter === undefined ? stream.contents : inflateSync(stream.contents);
  return Buffer.from(bytes).toString('latin1');
}

/** Puts a compressed stream in the place of one, or in a new one. */
export function writeStream(context: PDFContext, text: string, ref = context.nextRef()): PDFRef {
  const bytes = deflateSync(Buffer.from(text, 'latin1'), { level: 6 });
  const dict = context.obj({ Filter: 'FlateDecode' });
  dict.set(PDFName.of('Length'), PDFNumber.of(bytes.length));
  context.assign(ref, PDFRawStream.of(dict, bytes));
  return ref;
}

/** The one stream of a page as Chromium writes it. */
export function contentsOf(page: PDFPage): PDFRef | undefined {
  const contents = page.node.get(PDFName.of('Contents'));
  if (contents instanceof PDFRef) return contents;
  const first = contents instanceof PDFArray && contents.size() === 1 ? contents.get(0) : undefined;
  return first instanceof PDFRef ? first : undefined;
}
