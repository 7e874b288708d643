import { odsTable } from './ods-sheet.ts';
import { OdsStyles } from './ods-styles.ts';
import { xmlHead, xmlText } from './xml-out.ts';
import type { OutSheet, OutWorkbook } from './workbook.ts';
import { zipParts } from './zip-parts.ts';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';
const spaces = [
  ['office', 'office'],
  ['style', 'style'],
  ['text', 'text'],
  ['table', 'table'],
  ['fo', 'xsl-fo-compatible'],
  ['number', 'datastyle'],
  ['meta', 'meta'],
  ['config', 'config'],
]
  .map(([prefix = '', name = '']) => ` xmlns:${prefix}="${oasis}:${name}:1.0"`)
  .join('');
const root = `${spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"`;

/**
 * Writes a workbook (OpenDocument 1.3, ISO/IEC 26300): values and looks, never a formula. Rules for what may be typed
 * and protection are left out: sheets to be filled in are XLSX. The same workbook gives the same bytes.
 */
export function writeOds(workbook: OutWorkbook): Promise<Uint8Array> {
  return zipParts([
    // First and as it is, so that the kind of the file can be told from its first bytes.
    { name: 'mimetype', content: mediaType, stored: true },
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'meta.xml', content: meta(workbook) },
    { name: 'settings.xml', content: settings(workbook) },
    { name: 'styles.xml', content: documentStyles },
    { name: 'content.xml', content: () => content(workbook) },
  ]);
}

function* content({ sheets }: OutWorkbook): Generator<string> {
  const styles = new OdsStyles(sheets);
  yield `${xmlHead}<office:document-content${root}><office:automatic-styles>${styles.part()}</office:automatic-styles><office:body><office:spreadsheet>`;
  for (const sheet of sheets) yield* odsTable(sheet, styles);
  yield '</office:spreadsheet></office:body></office:document-content>';
}

const manifest = [
  xmlHead,
  `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">`,
  `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>`,
  ...['content', 'styles', 'meta', 'settings'].map(
    (part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`,
  ),
  '</manifest:manifest>',
].join('');

const meta = ({ title, creator, createdAt }: OutWorkbook): string =>
  [
    `${xmlHead}<office:document-meta${root}><office:meta>`,
    `<meta:generator>${xmlText(creator)}</meta:generator><dc:title>${xmlText(title)}</dc:title>`,
    `<meta:creation-date>${xmlText(createdAt)}</meta:creation-date>`,
    '</office:meta></office:document-meta>',
  ].join('');

const documentStyles = [
  `${xmlHead}<office:document-styles${root}>`,
  '<office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles>',
  '<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>',
  '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="pm1"/></office:master-styles>',
  '</office:document-styles>',
].join('');

/** Which sheet is shown, and what stays of each when it is scrolled. */
function settings({ sheets, shown = 0 }: OutWorkbook): string {
  const views = sheets.map(
    (sheet) =>
      `<config:config-item-map-entry config:name="${xmlText(sheet.name)}">${frozenItems(sheet)}</config:config-item-map-entry>`,
  );
  return [
    `${xmlHead}<office:document-settings${root}><office:settings><config:config-item-set config:name="ooo:view-settings">`,
    '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>',
    item('ViewId', 'string', 'view1'),
    `<config:config-item-map-named config:name="Tables">${views.join('')}</config:config-item-map-named>`,
    item('ActiveTable', 'string', sheets[shown]?.name ?? ''),
    '</config:config-item-map-entry></config:config-item-map-indexed>',
    '</config:config-item-set></office:settings></office:document-settings>',
  ].join('');
}

function frozenItems({ frozen }: OutSheet): string {
  if (frozen === undefined) return '';
  const { rows, columns } = frozen;
  const frozenBy = (count: number): string => (count === 0 ? '0' : '2');
  // The numbers of the panes count from the upper left: 0, 1 / 2, 3.
  const active = columns === 0 ? 2 : rows === 0 ? 1 : 3;
  return [
    item('CursorPositionX', 'int', String(columns)),
    item('CursorPositionY', 'int', String(rows)),
    item('HorizontalSplitMode', 'short', frozenBy(columns)),
    item('VerticalSplitMode', 'short', frozenBy(rows)),
    item('HorizontalSplitPosition', 'int', String(columns)),
    item('VerticalSplitPosition', 'int', String(rows)),
    item('ActiveSplitRange', 'short', String(active)),
    item('PositionLeft', 'int', '0'),
    item('PositionRight', 'int', String(columns)),
    item('PositionTop', 'int', '0'),
    item('PositionBottom', 'int', String(rows)),
  ].join('');
}

const item = (name: string, type: string, value: string): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${xmlText(value)}</config:config-item>`;
