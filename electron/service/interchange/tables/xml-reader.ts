/** Something that is no XML: an open tag or comment at the end. The file is damaged. */
export class BrokenXmlError extends Error {}

export type XmlToken = 'open' | 'close' | 'empty' | 'text' | 'end';

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const colon = 58;

/** So many names of elements are kept as texts; a workbook has a dozen. */
const mostNames = 200;

/**
 * Walks through an XML in UTF-8 token by token and builds nothing, so that memory does not grow with the number of
 * elements; only what is asked for becomes a text. Names are without their prefix. Entities other than the five of XML and
 * numbers stay as written.
 */
export class XmlReader {
  readonly #bytes: Buffer;
  readonly #names = new Map<number, string>();
  #at = 0;
  /** The attributes of the last tag: where they stand, and as a text once one was asked for. */
  #tag = { from: 0, to: 0 };
  #tagText: string | null = null;
  /** Where the last text stands, and whether entities in it are signs of its own. */
  #span = { from: 0, to: 0, isData: false };
  #spanText: string | null = null;
  /** The local name of the last tag. */
  name = '';

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The last text, decoded. */
  get text(): string {
    if (this.#spanText === null) {
      const { from, to, isData } = this.#span;
      const written = normalEnds(this.#bytes.toString('utf8', from, to));
      this.#spanText = isData ? written : decodeEntities(written);
    }
    return this.#spanText;
  }

  next(): XmlToken {
    const bytes = this.#bytes;
    for (;;) {
      const start = this.#at;
      if (start >= bytes.length) return 'end';
      if (bytes[start] !== lessThan) {
        const open = bytes.indexOf(lessThan, start);
        this.#at = open === -1 ? bytes.length : open;
        return this.#told(start, this.#at, false);
      }
      const sign = bytes[start + 1];
      if (sign === 63) this.#at = this.#after('?>', start);
      else if (sign === 33) {
        if (this.#isAt('<![CDATA[', start)) {
          this.#at = this.#after(']]>', start);
          return this.#told(start + 9, this.#at - 3, true);
        }
        this.#at = this.#after(this.#isAt('<!--', start) ? '-->' : '>', start);
      } else return this.#readTag(start, sign === slash);
    }
  }

  #told(from: number, to: number, isData: boolean): 'text' {
    this.#span = { from, to, isData };
    this.#spanText = null;
    return 'text';
  }

  /** Walks to the end of the element whose open tag was just read. */
  skip(): void {
    for (let depth = 1; depth > 0;) {
      const token = this.next();
      if (token === 'end') throw new BrokenXmlError('open element');
      if (token === 'open') depth += 1;
      else if (token === 'close') depth -= 1;
    }
  }

  /** An attribute of the last tag by its local name, or by its whole name where two prefixes share one. */
  attribute(name: string): string | null {
    this.#tagText ??= this.#bytes.toString('utf8', this.#tag.from, this.#tag.to);
    const tag = this.#tagText;
    let at = 0;
    for (;;) {
      const equals = tag.indexOf('=', at);
      if (equals === -1) return null;
      let open = equals + 1;
      while (isBlank(tag.charCodeAt(open))) open += 1;
      const quote = tag.charAt(open);
      if (quote !== '"' && quote !== "'") return null;
      const close = tag.indexOf(quote, open + 1);
      if (close === -1) return null;
      const whole = tag.slice(at, equals).trim();
      if (whole === name || localName(whole) === name) return decodeEntities(tag.slice(open + 1, close));
      at = close + 1;
    }
  }

  #after(mark: string, from: number): number {
    const found = this.#bytes.indexOf(mark, from);
    if (found === -1) throw new BrokenXmlError('open markup');
    return found + mark.length;
  }

  /** Whether these ASCII signs stand there. */
  #isAt(signs: string, from: number): boolean {
    for (let place = 0; place < signs.length; place += 1)
      if (this.#bytes[from + place] !== signs.charCodeAt(place)) return false;
    return true;
  }

  /** A tag ends at the first `>` outside the quotes of its attributes. */
  #readTag(start: number, closing: boolean): XmlToken {
    const bytes = this.#bytes;
    let end = start + 1;
    let quote = 0;
    for (; ; end += 1) {
      const code = bytes[end];
      if (code === undefined) throw new BrokenXmlError('open tag');
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
      else if (code === greaterThan) break;
    }
    this.#at = end + 1;
    const nameStart = closing ? start + 2 : start + 1;
    let nameEnd = nameStart;
    while (nameEnd < end && bytes[nameEnd] !== slash && !isBlank(bytes[nameEnd] ?? 0)) nameEnd += 1;
    this.name = this.#nameAt(nameStart, nameEnd);
    if (closing) return 'close';
    const empty = bytes[end - 1] === slash;
    this.#tag = { from: nameEnd, to: empty ? end - 1 : end };
    this.#tagText = null;
    return empty ? 'empty' : 'open';
  }

  /** The local name that stands there: a sheet has millions of the same few, which are one text each. */
  #nameAt(start: number, end: number): string {
    let from = start;
    let hash = 0;
    for (let at = start; at < end; at += 1) {
      const code = this.#bytes[at] ?? 0;
      if (code === colon) {
        from = at + 1;
        hash = 0;
      } else hash = (hash * 31 + code) | 0;
    }
    const known = this.#names.get(hash);
    if (known?.length === end - from && this.#isAt(known, from)) return known;
    const name = this.#bytes.toString('utf8', from, end);
    if (this.#names.size < mostNames) this.#names.set(hash, name);
    return name;
  }
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** XML asks that the line ends of other systems are read as one line feed. */
const normalEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole: string, ...found: unknown[]) => {
      const [hexadecimal, decimal, name] = found as (string | undefined)[];
      if (name !== undefined) return named.get(name) ?? whole;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      const isSign = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isSign ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
