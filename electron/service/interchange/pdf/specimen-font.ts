import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFContext, type PDFPage } from 'pdf-lib';
import { textOfStream } from './pdf-streams.ts';

interface Glyph {
  readonly font: PDFRef;
  readonly code: string;
  /** In thousandths of the size. */
  readonly width: number;
}

/** Letters of a typeface that Chromium embedded, to set short lines with. */
export class SpecimenFont {
  readonly #glyphs = new Map<string, Glyph>();
  readonly #names = new Map<PDFRef, string>();

  constructor(page: PDFPage, name: string) {
    const { context } = page.doc;
    const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const ref of fonts?.values() ?? []) {
      if (!(ref instanceof PDFRef)) continue;
      this.#names.set(ref, `${name}${String(this.#names.size)}`);
      for (const [letter, glyph] of glyphsOf(context, ref)) {
        if (!this.#glyphs.has(letter)) this.#glyphs.set(letter, glyph);
      }
    }
  }

  /** What a page that uses this typeface has to name among its fonts. */
  fonts(): Iterable<readonly [PDFRef, string]> {
    return this.#names;
  }

  width(text: string, size: number): number {
    return this.#of(text).reduce((sum, { width }) => sum + (width * size) / 1000, 0);
  }

  /** Cut off with an ellipsis where it is wider than `most`. */
  fitted(text: string, size: number, most: number): string {
    if (this.width(text, size) <= most) return text;
    const letters = Array.from(text);
    while (letters.length > 0 && this.width(`${letters.join('')}…`, size) > most) letters.pop();
    return `${letters.join('').trimEnd()}…`;
  }

  /** Operators that show a text; the place comes first (`Tm` or `Td`). */
  shown(text: string, size: number): string {
    const lines: string[] = [];
    let font: PDFRef | null = null;
    let codes = '';
    const flush = (): void => {
      if (codes !== '') lines.push(`<${codes}> Tj`);
      codes = '';
    };
    for (const glyph of this.#of(text)) {
      if (glyph.font !== font) {
        flush();
        font = glyph.font;
        lines.push(`/${this.#names.get(font) ?? ''} ${String(size)} Tf`);
      }
      codes += glyph.code;
    }
    flush();
    return lines.join('\n');
  }

  /** A letter that the specimen does not have is left out. */
  #of(text: string): Glyph[] {
    return Array.from(text).flatMap((letter) => {
      const glyph = this.#glyphs.get(letter) ?? (/\s/.test(letter) ? this.#glyphs.get(' ') : undefined);
      return glyph === undefined ? [] : [glyph];
    });
  }
}

function glyphsOf(context: PDFContext, ref: PDFRef): [string, Glyph][] {
  const font = context.lookup(ref, PDFDict);
  const toUnicode = font.get(PDFName.of('ToUnicode'));
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  if (!(toUnicode instanceof PDFRef) || descendant === undefined) return [];
  const widths = widthsOf(descendant);
  return [...lettersOf(textOfStream(context, toUnicode))].map(([code, letter]) => [
    letter,
    { font: ref, code: code.toString(16).padStart(4, '0').toUpperCase(), width: widths(code) },
  ]);
}

/** The letters of a `ToUnicode` map by their codes. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of part.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      letters.set(parseInt(code, 16), utf16(to));
  }
  for (const [, part = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of part.matchAll(
      /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi,
    )) {
      const start = parseInt(from, 16);
      const letter = utf16(first).codePointAt(0) ?? 0;
      for (let code = start; code <= parseInt(to, 16); code += 1)
        letters.set(code, String.fromCodePoint(letter + code - start));
    }
  }
  return letters;
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** `W` is a list of `first [w …]` and `first last w`. */
function widthsOf(font: PDFDict): (code: number) => number {
  const widths = new Map<number, number>();
  const list = font.lookupMaybe(PDFName.of('W'), PDFArray);
  const number = (at: number): number => list?.lookupMaybe(at, PDFNumber)?.asNumber() ?? 0;
  for (let at = 0; at < (list?.size() ?? 0);) {
    const next = list?.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let place = 0; place < next.size(); place += 1)
        widths.set(number(at) + place, next.lookup(place, PDFNumber).asNumber());
      at += 2;
    } else {
      for (let code = number(at); code <= number(at + 1); code += 1) widths.set(code, number(at + 2));
      at += 3;
    }
  }
  const usual = font.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  return (code) => widths.get(code) ?? usual;
}
