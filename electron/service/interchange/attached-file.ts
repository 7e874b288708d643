import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib';

const mostBytes = 50e6;

/** A file that is attached to a PDF, by its name; null where there is none, or the PDF cannot be read. */
export async function attachedFile(pdf: Uint8Array, name: string): Promise<Uint8Array | null> {
  try {
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
    const files = catalog
      .lookupMaybe(PDFName.of('Names'), PDFDict)
      ?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
      ?.lookupMaybe(PDFName.of('Names'), PDFArray);
    for (let at = 0; files !== undefined && at + 1 < files.size(); at += 2) {
      const title = files.lookup(at);
      const isText = title instanceof PDFHexString || title instanceof PDFString;
      if (!isText || title.decodeText() !== name) continue;
      const stream = files
        .lookup(at + 1, PDFDict)
        .lookup(PDFName.of('EF'), PDFDict)
        .lookup(PDFName.of('F'), PDFStream);
      return stream instanceof PDFRawStream ? unpacked(stream) : null;
    }
    return null;
  } catch {
    // Not a PDF, cut, or protected: whatever it says cannot be read.
    return null;
  }
}

/** As this application attaches files, or not packed at all. */
function unpacked({ dict, contents }: PDFRawStream): Uint8Array | null {
  const filter = dict.lookup(PDFName.of('Filter'));
  if (filter === undefined) return contents;
  return filter === PDFName.of('FlateDecode') ? inflateSync(contents, { maxOutputLength: mostBytes }) : null;
}
