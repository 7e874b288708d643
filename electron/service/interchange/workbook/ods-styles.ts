import { xmlText } from './xml-out.ts';
import type { CellLook, OutSheet } from './workbook.ts';

/** Gathers the looks of a workbook’s cells and the widths of its columns; written before the cells that use them. */
export class OdsStyles {
  readonly #cells = new Map<string, string>();
  readonly #formats = new Map<string, string>();
  readonly #widths = new Map<number, string>();
  /** Thousands of cells share one look. */
  readonly #known = new WeakMap<CellLook, string>();

  constructor(sheets: readonly OutSheet[]) {
    for (const { widths, rows } of sheets) {
      for (const width of widths) this.widthName(width);
      for (const row of rows) for (const cell of row) if (cell?.look !== undefined) this.cellName(cell.look);
    }
  }

  widthName(width: number): string {
    return named(this.#widths, width, 'co');
  }

  cellName(look: CellLook): string {
    const known = this.#known.get(look);
    if (known !== undefined) return known;
    const name = named(this.#cells, this.#inside(look), 'ce');
    this.#known.set(look, name);
    return name;
  }

  /** What stands in `office:automatic-styles`. */
  part(): string {
    const columns = [...this.#widths].map(
      ([width, name]) =>
        `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2 + 0.1).toFixed(2)}cm"/></style:style>`,
    );
    const formats = [...this.#formats].map(([code, name]) => formatStyle(code, name));
    const cells = [...this.#cells].map(([inside, name]) => inside.replace('NAME', name));
    return [
      '<style:style style:name="ro1" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
      '<style:style style:name="ta1" style:family="table" style:master-page-name="Default"><style:table-properties table:display="true"/></style:style>',
      ...columns,
      ...formats,
      ...cells,
    ].join('');
  }

  #inside(look: CellLook): string {
    const format =
      look.format === undefined || look.format === '@'
        ? ''
        : ` style:data-style-name="${named(this.#formats, look.format, 'N')}"`;
    const cell = [
      look.fill === undefined ? '' : ` fo:background-color="#${look.fill}"`,
      look.lines === true ? ' fo:border="0.5pt solid #929292"' : '',
      look.wrap === true ? ' fo:wrap-option="wrap"' : '',
      ` style:vertical-align="${look.down === 'center' ? 'middle' : 'top'}"`,
    ].join('');
    const across = { left: 'start', center: 'center', right: 'end' } as const;
    const paragraph =
      look.across === undefined ? '' : `<style:paragraph-properties fo:text-align="${across[look.across]}"/>`;
    const text = `<style:text-properties${look.bold === true ? ' fo:font-weight="bold"' : ''} fo:font-size="${String(look.size ?? 11)}pt" fo:color="#${look.colour ?? '161616'}"/>`;
    return `<style:style style:name="NAME" style:family="table-cell" style:parent-style-name="Default"${format}><style:table-cell-properties${cell}/>${paragraph}${text}</style:style>`;
  }
}

function named<Key>(names: Map<Key, string>, key: Key, letters: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${letters}${String(names.size + 1)}`;
  names.set(key, name);
  return name;
}

const datePart: Readonly<Record<string, string>> = {
  dd: '<number:day number:style="long"/>',
  mm: '<number:month number:style="long"/>',
  yyyy: '<number:year number:style="long"/>',
  hh: '<number:hours number:style="long"/>',
  MM: '<number:minutes number:style="long"/>',
};

/** A number format of the workbook, `#,##0.00` or `dd/mm/yyyy hh:mm`, as ODF says it. */
function formatStyle(code: string, name: string): string {
  if (code.includes('yyyy')) {
    const parts = code
      .replace('hh:mm', 'hh:MM')
      .split(/(dd|mm|yyyy|hh|MM)/)
      .filter((part) => part !== '')
      .map((part) => datePart[part] ?? `<number:text>${xmlText(part)}</number:text>`);
    return `<number:date-style style:name="${name}">${parts.join('')}</number:date-style>`;
  }
  const places = code.split('.')[1]?.length ?? 0;
  const grouping = code.includes(',') ? ' number:grouping="true"' : '';
  return `<number:number-style style:name="${name}"><number:number number:decimal-places="${String(places)}" number:min-decimal-places="${String(places)}" number:min-integer-digits="1"${grouping}/></number:number-style>`;
}
