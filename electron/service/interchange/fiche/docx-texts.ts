import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Parts of a .docx that hold words of its author, and all parts that a parser of XML may be fooled by. */
const written = /^word\/(?:document\d*|header\d*|footer\d*)\.xml$/;
const markup = /\.(?:xml|rels)$/i;

export interface DocxTexts {
  /** The paragraphs of the document, its headers and footers, as the XML has them; deletions are left out. */
  readonly paragraphs: readonly string[];
  /** Texts inside a paragraph that mammoth passes over: fields, formulas, turned words. */
  readonly insets: readonly string[];
  /** A part declares a document type; Word never writes one, and entities unfold without end. */
  readonly declaresType: boolean;
}

/** Reads the words of a .docx straight from its XML, to see what mammoth did not hand over. Throws when damaged. */
export async function docxTexts(bytes: Buffer): Promise<DocxTexts> {
  const paragraphs: string[] = [];
  const insets: string[] = [];
  let declaresType = false;
  for (const [name, content] of await markupOf(bytes)) {
    if (/<!DOCTYPE|<!ENTITY/i.test(content)) declaresType = true;
    if (!written.test(name)) continue;
    const kept = content.replace(/<w:moveFrom\b[^>]*>[\s\S]*?<\/w:moveFrom>/g, '');
    const rest = kept.replace(inset, (whole) => {
      insets.push(wordsOf(whole));
      return '';
    });
    for (const piece of rest.split(/<\/?w:p(?=[ >])[^>]*>/)) {
      const text = wordsOf(piece);
      if (text.trim() !== '') paragraphs.push(text);
    }
  }
  return { paragraphs, insets: insets.filter((text) => /\p{L}/u.test(text)), declaresType };
}

const inset = /<(w:fldSimple|m:oMathPara|m:oMath|w:bdo|w:dir|w:ruby)\b[^>]*>[\s\S]*?<\/\1>/g;

const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<[wm]:t(?: [^>]*)?>([^<]*)<|<w:(tab|br|cr)\b[^>]*>/g)]
    .map((match) => (match[2] === undefined ? decoded(match[1] ?? '') : ' '))
    .join('');

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

async function markupOf(bytes: Buffer): Promise<readonly (readonly [string, string])[]> {
  const zip = await opened(bytes);
  const parts: (readonly [string, string])[] = [];
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      if (!markup.test(entry.fileName)) {
        zip.readEntry();
        return;
      }
      contentOf(zip, entry).then((content) => {
        parts.push([entry.fileName, content]);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
  return parts;
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });

const contentOf = (zip: ZipFile, entry: Entry): Promise<string> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => {
        resolve(Buffer.concat(chunks).toString('utf8'));
      });
    });
  });
