/** What a document says of itself, in its information and in its metadata alike. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** `fr-FR`. */
  readonly language: string;
  /** Of making and of change alike; a parameter, never the clock. */
  readonly date: Date;
  readonly producer: string;
}

const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** The XMP packet. It names no standard: nothing here has been checked by an independent checker. */
export function xmpOf({ title, author, subject, language, date, producer }: DocumentFacts): Uint8Array {
  const day = `${date.toISOString().slice(0, 19)}Z`;
  const alt = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
  const parts = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${alt(title)}</dc:title>`,
    `<dc:description>${alt(subject)}</dc:description>`,
    `<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escape(producer)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escape(producer)}</pdf:Producer>`,
  ];
  const spaces =
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"';
  return Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${spaces}>${parts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
    'utf8',
  );
}
