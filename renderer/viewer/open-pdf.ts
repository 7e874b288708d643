import {
  getDocument,
  GlobalWorkerOptions,
  InvalidPDFException,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Result } from '#core/result.ts';

/** Why a document cannot be shown; a sentence for each is in `attachmentsTexts.viewer.failed`. */
export type PdfFailure = 'password' | 'damaged' | 'other';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Of the first page, in CSS pixels at 100 %. */
  readonly firstPage: PageSize;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A PDF counts in points, 72 to the inch; a page on screen in CSS pixels, 96 to the inch. */
export const pixelsPerPoint = 96 / 72;

/**
 * Opens a PDF with everything off that could act: no script of the document, no form language, no fetching. Only
 * the library's own files are asked for, at the viewer's own address.
 */
export async function openPdf(content: Uint8Array): Promise<Result<OpenPdf, PdfFailure>> {
  GlobalWorkerOptions.workerPort = new Worker('pdf/worker.js', { type: 'module' });
  const loading = getDocument({
    data: content,
    cMapUrl: 'pdf/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'pdf/standard_fonts/',
    wasmUrl: 'pdf/wasm/',
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
  try {
    const document = await loading.promise;
    const page = await document.getPage(1);
    const { width, height } = page.getViewport({ scale: pixelsPerPoint });
    return { ok: true, value: { document, firstPage: { width, height } } };
  } catch (cause) {
    void loading.destroy();
    return { ok: false, error: failureOf(cause) };
  }
}

function failureOf(cause: unknown): PdfFailure {
  if (cause instanceof InvalidPDFException) return 'damaged';
  return cause instanceof Error && cause.name === 'PasswordException' ? 'password' : 'other';
}
