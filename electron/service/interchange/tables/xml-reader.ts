/** Something that is no XML: an open tag or comment at the end. The file is damaged. */
export class BrokenXmlError extends Error {}

export type XmlToken = 'open' | 'close' | 'empty' | 'text' | 'end';

/**
 * Walks through an XML text token by token and builds nothing, so that memory does not grow with the number of
 * elements. Names are without their prefix. Entities other than the five of XML and numbers stay as written.
 */
export class XmlReader {
  readonly #xml: string;
  #at = 0;
  #tag = '';
  /** The local name of the last tag. */
  name = '';
  /** The last text, decoded. */
  text = '';

  constructor(bytes: Buffer) {
    this.#xml = bytes.toString('utf8');
  }

  next(): XmlToken {
    const xml = this.#xml;
    for (;;) {
      if (this.#at >= xml.length) return 'end';
      const open = xml.indexOf('<', this.#at);
      const start = this.#at;
      if (open !== start) {
        this.#at = open === -1 ? xml.length : open;
        this.text = decodeEntities(normalEnds(xml.slice(start, this.#at)));
        return 'text';
      }
      const sign = xml.charAt(start + 1);
      if (sign === '?') this.#at = this.#after('?>', start);
      else if (sign === '!') {
        if (xml.startsWith('<![CDATA[', start)) {
          this.#at = this.#after(']]>', start);
          this.text = normalEnds(xml.slice(start + 9, this.#at - 3));
          return 'text';
        }
        this.#at = this.#after(xml.startsWith('<!--', start) ? '-->' : '>', start);
      } else return this.#readTag(start, sign === '/');
    }
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
    const tag = this.#tag;
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
    const found = this.#xml.indexOf(mark, from);
    if (found === -1) throw new BrokenXmlError('open markup');
    return found + mark.length;
  }

  /** A tag ends at the first `>` outside the quotes of its attributes. */
  #readTag(start: number, closing: boolean): XmlToken {
    const xml = this.#xml;
    let end = start + 1;
    let quote = 0;
    for (; ; end += 1) {
      if (end >= xml.length) throw new BrokenXmlError('open tag');
      const code = xml.charCodeAt(end);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
      else if (code === 62) break;
    }
    this.#at = end + 1;
    const nameStart = closing ? start + 2 : start + 1;
    let nameEnd = nameStart;
    while (nameEnd < end && xml.charCodeAt(nameEnd) !== 47 && !isBlank(xml.charCodeAt(nameEnd))) nameEnd += 1;
    this.name = localName(xml.slice(nameStart, nameEnd));
    if (closing) return 'close';
    const empty = xml.charCodeAt(end - 1) === 47;
    this.#tag = xml.slice(nameEnd, empty ? end - 1 : end);
    return empty ? 'empty' : 'open';
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
