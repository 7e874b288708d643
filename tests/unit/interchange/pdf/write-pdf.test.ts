import { PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { expect, test } from 'vitest';
import { writePdf } from '#electron/service/interchange/pdf/write-pdf.ts';
import { Turns } from '#electron/service/interchange/turns.ts';
import { quietTurns } from '#tests/support/quiet-turns.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** Two pages, an object of all kinds, and `before` objects that nothing leads to. */
async function sample(before: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < before; at += 1) pdf.context.register(pdf.context.obj({ At: at }));
  pdf.addPage([595, 842]).drawSquare({ x: 10, y: 10, size: 5 });
  pdf.addPage([595, 842]);
  pdf.setTitle('Défi (à lire) \\ œuvre');
  const many = Array.from({ length: 450 }, (_one, at) => pdf.context.register(pdf.context.obj({ At: at })));
  const flat = { Yes: true, Half: 0.5, None: null, Many: many };
  pdf.catalog.set(name('Sample'), pdf.context.register(pdf.context.obj(flat)));
  return pdf;
}

async function written(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  return writePdf(pdf.context, quietTurns());
}

test('what is written is read again: pages, texts, values, objects beyond one stream of them', async () => {
  const again = await PDFDocument.load(await written(await sample(0)));
  expect(again.getPageCount()).toBe(2);
  expect(again.getTitle()).toBe('Défi (à lire) \\ œuvre');
  const kept = again.catalog.lookup(name('Sample'), PDFDict);
  expect(kept.toString()).toMatch(/\/Yes true\s+\/Half 0\.5\s+\/None null/);
  const many = kept.lookup(name('Many'))?.toString() ?? '';
  expect(many.match(/ R/g)).toHaveLength(450);
});

test('two printings in one process gave different bytes: only what is reached is written, numbered anew', async () => {
  const [one, two] = [await written(await sample(0)), await written(await sample(7))];
  expect(Buffer.from(two).equals(Buffer.from(one))).toBe(true);
});

test('a reference that leads nowhere is written as nothing', async () => {
  const pdf = await sample(0);
  pdf.catalog.set(name('Lost'), PDFRef.of(9_999));
  const again = await PDFDocument.load(await written(pdf));
  expect(again.catalog.lookup(name('Lost'))?.toString() ?? 'null').toBe('null');
});

test('writing ends where it was given up', async () => {
  const pdf = await sample(0);
  await pdf.flush();
  const gone = new AbortController();
  const turns = new Turns(gone.signal);
  gone.abort();
  // Its turn comes after 30 milliseconds.
  await new Promise((resolve) => setTimeout(resolve, 40));
  await expect(writePdf(pdf.context, turns)).rejects.toMatchObject({ error: { code: 'cancelled' } });
});
