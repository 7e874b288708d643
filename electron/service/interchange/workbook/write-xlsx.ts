import { sheetPart } from './xlsx-sheet.ts';
import { XlsxStyles } from './xlsx-styles.ts';
import { xmlHead, xmlText } from './xml-out.ts';
import type { OutWorkbook } from './workbook.ts';
import { zipParts } from './zip-parts.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes a workbook (ISO/IEC 29500, transitional): values and looks, never a formula. The same workbook gives the same bytes. */
export function writeXlsx(workbook: OutWorkbook): Promise<Uint8Array> {
  const styles = new XlsxStyles();
  const { sheets } = workbook;
  return zipParts([
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    {
      name: '_rels/.rels',
      content: relations([
        ['officeDocument', 'xl/workbook.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    },
    { name: 'docProps/core.xml', content: properties(workbook) },
    { name: 'xl/workbook.xml', content: workbookPart(workbook) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_sheet, place): [string, string] => [
          'worksheet',
          `worksheets/sheet${String(place + 1)}.xml`,
        ]),
        ['styles', 'styles.xml'],
      ]),
    },
    ...sheets.map((sheet, place) => ({
      name: `xl/worksheets/sheet${String(place + 1)}.xml`,
      content: () => sheetPart(sheet, styles, place === (workbook.shown ?? 0)),
    })),
    // Last: the looks are known when the cells are written.
    { name: 'xl/styles.xml', content: () => [styles.part()] },
  ]);
}

const contentTypes = (sheets: number): string =>
  [
    xmlHead,
    `<Types xmlns="${packages}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
    ...Array.from(
      { length: sheets },
      (_none, place) =>
        `<Override PartName="/xl/worksheets/sheet${String(place + 1)}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    ),
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`,
    '</Types>',
  ].join('');

/** Kinds without an address of their own are those of office documents. */
const relations = (all: readonly (readonly [string, string])[]): string =>
  [
    xmlHead,
    `<Relationships xmlns="${packages}/relationships">`,
    ...all.map(
      ([kind, target], place) =>
        `<Relationship Id="rId${String(place + 1)}" Type="${kind.startsWith('http') ? kind : `${relationships}/${kind}`}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');

function workbookPart({ sheets, shown = 0 }: OutWorkbook): string {
  const listed = sheets.map(
    ({ name }, place) =>
      `<sheet name="${xmlText(name)}" sheetId="${String(place + 1)}" r:id="rId${String(place + 1)}"/>`,
  );
  const titles = sheets.flatMap(({ name, frozen }, place) =>
    frozen === undefined
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${String(place)}">'${xmlText(name.replaceAll("'", "''"))}'!$${String(frozen.rows)}:$${String(frozen.rows)}</definedName>`,
        ],
  );
  return [
    xmlHead,
    `<workbook xmlns="${main}" xmlns:r="${relationships}">`,
    `<bookViews><workbookView activeTab="${String(shown)}"/></bookViews>`,
    `<sheets>${listed.join('')}</sheets>`,
    titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

const properties = ({ title, creator, createdAt }: OutWorkbook): string =>
  [
    xmlHead,
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(createdAt)}</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('');
