import { posix } from 'node:path';
import { builtInDateFormat, dateFormatOf, type DateFormat } from './cell-dates.ts';
import { RefusalError } from '../refusal.ts';
import { XmlReader } from './xml-reader.ts';
import type { ZipParts } from '../zip/zip-guard.ts';

/** What a workbook says of itself before its sheets are read. */
export interface XlsxParts {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly from1904: boolean;
  readonly sharedStrings: readonly string[];
  /** What the style of a cell, by its number, shows a number as. */
  readonly dateFormats: readonly (DateFormat | null)[];
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

/** Hidden sheets are read all the same; sheets that hold a chart only are not. */
export function xlsxParts(zip: ZipParts): XlsxParts {
  const workbook =
    relationsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const relations = relationsOf(zip, workbook);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const partOf = (kind: string): Buffer | null => {
    const relation = relations.find((candidate) => candidate.kind === kind);
    return relation === undefined ? null : zip.read(relation.part);
  };
  const sheets = new Map<string, { name: string; part: string }>();
  let from1904 = false;
  const xml = new XmlReader(needed(zip, workbook));
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token !== 'open' && token !== 'empty') continue;
    if (xml.name === 'workbookPr') from1904 = /^(?:1|true)$/.test(xml.attribute('date1904') ?? '');
    else if (xml.name === 'sheet') {
      const relation = byId.get(xml.attribute('id') ?? '');
      if (relation === undefined) throw new RefusalError('file-cut');
      // By part: a workbook that names one part a million times would be read as often.
      if (relation.kind === 'worksheet' && !sheets.has(relation.part))
        sheets.set(relation.part, { name: xml.attribute('name') ?? '', part: relation.part });
    }
  }
  return {
    sheets: [...sheets.values()],
    from1904,
    sharedStrings: sharedStringsOf(partOf('sharedStrings')),
    dateFormats: dateFormatsOf(partOf('styles')),
  };
}

export function needed(zip: ZipParts, part: string): Buffer {
  const content = zip.read(part);
  if (content === null) throw new RefusalError('file-cut');
  return content;
}

/** What a part refers to, with targets made names of the archive. The root of all has the name ''. */
function relationsOf(zip: ZipParts, part: string): readonly Relation[] {
  const content = zip.read(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`));
  if (content === null) return [];
  const relations: Relation[] = [];
  const xml = new XmlReader(content);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if ((token !== 'open' && token !== 'empty') || xml.name !== 'Relationship') continue;
    const type = xml.attribute('Type') ?? '';
    const target = xml.attribute('Target') ?? '';
    relations.push({
      id: xml.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      part: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
    });
  }
  return relations;
}

function sharedStringsOf(content: Buffer | null): readonly string[] {
  if (content === null) return [];
  const strings: string[] = [];
  const xml = new XmlReader(content);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (xml.name !== 'si') continue;
    if (token === 'empty') strings.push('');
    else if (token === 'open') strings.push(richText(xml, 'si'));
  }
  return strings;
}

/**
 * The text of an element whose open tag was just read, up to its end: its `t` parts one after another, without the
 * phonetic guides of East Asian texts.
 */
export function richText(xml: XmlReader, element: string): string {
  let text = '';
  let inText = false;
  for (;;) {
    const token = xml.next();
    if (token === 'end' || (token === 'close' && xml.name === element)) return unescapeSigns(text);
    if (token === 'text') {
      if (inText) text += xml.text;
    } else if (xml.name === 'rPh' && token === 'open') xml.skip();
    else if (xml.name === 't') inText = token === 'open';
  }
}

/** Signs that XML cannot hold are written `_x000D_`. */
export const unescapeSigns = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

function dateFormatsOf(content: Buffer | null): readonly (DateFormat | null)[] {
  if (content === null) return [];
  const own = new Map<number, DateFormat | null>();
  const styles: (DateFormat | null)[] = [];
  let inCells = false;
  const xml = new XmlReader(content);
  for (let token = xml.next(); token !== 'end'; token = xml.next()) {
    if (token === 'text') continue;
    if (xml.name === 'cellXfs') inCells = token === 'open';
    else if (token === 'close') continue;
    else if (xml.name === 'numFmt')
      own.set(Number(xml.attribute('numFmtId')), dateFormatOf(xml.attribute('formatCode') ?? ''));
    else if (xml.name === 'xf' && inCells) {
      const id = Number(xml.attribute('numFmtId') ?? 0);
      styles.push(own.has(id) ? (own.get(id) ?? null) : builtInDateFormat(id));
    }
  }
  return styles;
}
