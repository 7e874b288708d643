import {
  getDocument,
  InvalidPDFException,
  PDFWorker,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Result } from '#core/result.ts';

/** Why a document cannot be shown; a sentence for each is in `attachmentsTexts.viewer.failed`. */
export type PdfFailure = 'password' | 'damaged' | 'other';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Of the first page, in CSS pixels at 100 %. */
  readonly firstPage: PageSize;
  /** Gives back what it holds, its worker included. */
  readonly close: () => void;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A PDF counts in points, 72 to the inch; a page on screen in CSS pixels, 96 to the inch. */
export const pixelsPerPoint = 96 / 72;

/** Who made a PDF: what we print holds its fonts and no scanned image, so that reading it asks for nothing else. */
export type PdfMaker = 'stranger' | 'ourselves';

/** The library's own files that a document of strangers may need, at the viewer's own address. */
const pieces = {
  cMapUrl: 'pdf/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: 'pdf/standard_fonts/',
  wasmUrl: 'pdf/wasm/',
} as const;

/**
 * Opens a PDF with everything off that could act: no script of the document, no form language, no fetching but of the
 * library's own files. `content` is handed over to the worker that reads it, and is empty afterwards.
 */
export async function openPdf(content: Uint8Array, maker: PdfMaker): Promise<Result<OpenPdf, PdfFailure>> {
  const worker = new Worker('pdf/worker.js', { type: 'module' });
  const reader = PDFWorker.create({ port: worker, verbosity: 0 });
  const loading = getDocument({
    data: content,
    worker: reader,
    ...(maker === 'stranger' ? pieces : { useWasm: false }),
    // The page fetches these files for its worker, so that the address is the page's own.
    useWorkerFetch: false,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
    // Chromium's own decoder of images does not take all that a PDF may hold.
    isImageDecoderSupported: false,
    verbosity: 0,
  });
  const close = (): void => {
    void loading.destroy().finally(() => {
      reader.destroy();
      worker.terminate();
    });
  };
  try {
    const document = await loading.promise;
    const page = await document.getPage(1);
    const { width, height } = page.getViewport({ scale: pixelsPerPoint });
    return { ok: true, value: { document, firstPage: { width, height }, close } };
  } catch (cause) {
    close();
    return { ok: false, error: failureOf(cause) };
  }
}

function failureOf(cause: unknown): PdfFailure {
  if (cause instanceof InvalidPDFException) return 'damaged';
  return cause instanceof Error && cause.name === 'PasswordException' ? 'password' : 'other';
}
