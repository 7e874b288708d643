// What the viewer of PDFs asks for while it reads: its worker, and the pieces that a document may need.
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/steps.mjs';

/** @param {string} target */
export function copyPdfParts(target) {
  const library = join(root, 'node_modules', 'pdfjs-dist');
  mkdirSync(target, { recursive: true });
  cpSync(join(library, 'LICENSE'), join(target, 'LICENSE'));
  // Under an ending that the pages' protocol serves as a script.
  cpSync(join(library, 'legacy', 'build', 'pdf.worker.min.mjs'), join(target, 'worker.js'));
  // Character maps of documents in Chinese, Japanese or Korean, and the fonts that no document has to bring along.
  cpSync(join(library, 'cmaps'), join(target, 'cmaps'), { recursive: true });
  cpSync(join(library, 'standard_fonts'), join(target, 'standard_fonts'), { recursive: true });
  // Decoders of the images in scanned documents; colour profiles and the form without WebAssembly are left out.
  mkdirSync(join(target, 'wasm'));
  for (const name of readdirSync(join(library, 'wasm'))) {
    if (/jbig2|openjpeg/i.test(name) && !name.endsWith('.js')) {
      cpSync(join(library, 'wasm', name), join(target, 'wasm', name));
    }
  }
}
