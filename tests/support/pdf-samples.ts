// Small PDFs written by hand, object by object, so that every test sees what is in them.

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [place, object] of objects.entries()) {
    places.push(text.length);
    text += `${String(place + 1)} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n`;
  for (const at of places) text += `${String(at).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const stream = (content: string): string =>
  `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** Pages in Helvetica, which a PDF need not bring along; each says its number. `catalogue` adds to the first object. */
export function pdfOfPages(
  count: number,
  given: { readonly catalogue?: string; readonly page?: string; readonly more?: readonly string[] } = {},
): Uint8Array {
  const { catalogue = '', page = '', more = [] } = given;
  const pages = Array.from({ length: count }, (_, place) => place);
  const pageObject = (place: number): number => 4 + more.length + place * 2;
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${pages.map((place) => `${String(pageObject(place))} 0 R`).join(' ')}] /Count ${String(count)} >>`,
    helvetica,
    // From object 4 on.
    ...more,
    ...pages.flatMap((place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(pageObject(place) + 1)} 0 R /Resources << /Font << /F1 3 0 R >> >> ${page} >>`,
      stream(
        `BT /F1 24 Tf 72 740 Td (Page ${String(place + 1)} of the sample) Tj /F1 12 Tf 0 -40 Td (Words that can be chosen and read aloud.) Tj ET`,
      ),
    ]),
  ]);
}

/** Everything that may act on opening, on turning the page and on a click: script, address, program, form. */
export function pdfWithScripts(): Uint8Array {
  const script = (words: string): string => `<< /S /JavaScript /JS (${words}) >>`;
  return pdfOfPages(1, {
    catalogue: '/OpenAction 4 0 R /AA << /WC 4 0 R >> /Names << /JavaScript << /Names [(a) 4 0 R] >> >>',
    page: '/AA << /O 4 0 R >> /Annots [5 0 R 6 0 R]',
    more: [
      script(
        'app.alert\\("ran"\\); app.launchURL\\("https://example.org/", true\\); this.submitForm\\("https://example.org/"\\);',
      ),
      '<< /Type /Annot /Subtype /Link /Rect [72 600 300 760] /Border [0 0 2] /A << /S /URI /URI (https://example.org/) >> >>',
      '<< /Type /Annot /Subtype /Link /Rect [72 400 300 560] /Border [0 0 2] /A << /S /Launch /F (calc.exe) >> >>',
    ],
  });
}

/** Chinese in a font that the PDF does not bring along: the character map is needed to know the words. */
export function pdfInChinese(): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream('BT /F1 36 Tf 72 700 Td <4E2D6587> Tj ET'),
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
}

/** Locked: neither the owner’s nor the user’s entry fits an empty password. */
export function pdfWithPassword(): Uint8Array {
  const entry = 'ab'.repeat(32);
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      `<< /Filter /Standard /V 1 /R 2 /O <${entry}> /U <${entry}> /P -4 >>`,
    ],
    '/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  );
}
