import { xmlHead, xmlText } from './xml-out.ts';
import type { CellLook } from './workbook.ts';

/** Calibri is what Excel brings; LibreOffice has Carlito of the same widths. */
const fontName = 'Calibri';
/** Numbers of own formats begin here. */
const firstFormat = 164;

/** Gathers the looks of a workbook's cells and writes them once each. */
export class XlsxStyles {
  readonly #fonts = new Numbered();
  readonly #fills = new Numbered();
  readonly #borders = new Numbered();
  readonly #formats = new Numbered();
  readonly #cells = new Numbered();
  /** Thousands of cells share one look. */
  readonly #known = new WeakMap<CellLook, number>();

  constructor() {
    // The first of each is what cells without a look have; two fills are given by the format.
    this.#fills.numberOf('<fill><patternFill patternType="none"/></fill>');
    this.#fills.numberOf('<fill><patternFill patternType="gray125"/></fill>');
    this.styleOf({});
  }

  /** The number under which cells of this look refer to it. */
  styleOf(look: CellLook): number {
    const known = this.#known.get(look);
    if (known !== undefined) return known;
    const number = this.#numberOf(look);
    this.#known.set(look, number);
    return number;
  }

  #numberOf(look: CellLook): number {
    const font = this.#fonts.numberOf(
      `<font>${look.bold === true ? '<b/>' : ''}<sz val="${String(look.size ?? 11)}"/><color rgb="FF${look.colour ?? '161616'}"/><name val="${fontName}"/><family val="2"/></font>`,
    );
    const fill =
      look.fill === undefined
        ? 0
        : this.#fills.numberOf(
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const side = (name: string): string =>
      look.lines === true ? `<${name} style="thin"><color rgb="FF929292"/></${name}>` : `<${name}/>`;
    const border = this.#borders.numberOf(
      `<border>${['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => (name === 'diagonal' ? '<diagonal/>' : side(name))).join('')}</border>`,
    );
    const format = this.#formatOf(look.format);
    const alignment = `<alignment${look.across === undefined ? '' : ` horizontal="${look.across}"`} vertical="${look.down ?? 'top'}"${look.wrap === true ? ' wrapText="1"' : ''}/>`;
    return this.#cells.numberOf(
      `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}<protection locked="${look.open === true ? '0' : '1'}"/></xf>`,
    );
  }

  part(): string {
    const formats = this.#formats.all.map(
      (code, place) => `<numFmt numFmtId="${String(firstFormat + place)}" formatCode="${xmlText(code)}"/>`,
    );
    return [
      xmlHead,
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : listOf('numFmts', formats),
      listOf('fonts', this.#fonts.all),
      listOf('fills', this.#fills.all),
      listOf('borders', this.#borders.all),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listOf('cellXfs', this.#cells.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }

  #formatOf(code: string | undefined): number {
    if (code === undefined) return 0;
    // Text has a number of its own, by which every program knows it.
    return code === '@' ? 49 : firstFormat + this.#formats.numberOf(code);
  }
}

const listOf = (name: string, items: readonly string[]): string =>
  `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;

/** Texts in the order in which they first came, each under its number. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get all(): string[] {
    return [...this.#numbers.keys()];
  }
}
