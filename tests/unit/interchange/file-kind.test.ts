import { describe, expect, test } from 'vitest';
import { kindOf, wrongExtension } from '#electron/service/interchange/file-kind.ts';
import { asCsv, asCsv2018, asExcelCsv } from '#tests/support/ds-export/as-csv.ts';
import { asOds, odsOf } from '#tests/support/ds-export/as-ods.ts';
import { asExportModel, asXlsx } from '#tests/support/ds-export/as-xlsx.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { zipOf } from '#tests/support/zip.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const csv = 'ID,Titre du défi\n3000001,Alpha\n';
const json = '{"data": {"demarche": null}}';

describe('the kind of a file', () => {
  test.each([
    ['the platform’s CSV', asCsv(sampleExport), 'csv'],
    ['a CSV of Excel', asExcelCsv(sampleExport), 'csv'],
    ['a CSV of 2018', asCsv2018(sampleExport), 'csv'],
    ['a CSV with a mark', Buffer.from(`\ufeff${csv}`), 'csv'],
    ['a CSV in UTF-16 with a mark', utf16(`\ufeff${csv}`), 'csv'],
    ['a CSV in UTF-16 without', utf16(csv), 'csv'],
    ['a CSV in UTF-16, other byte first', utf16(csv).swap16(), 'csv'],
    ['JSON', Buffer.from(json), 'json'],
    ['JSON after blanks and a mark', Buffer.from(`\ufeff \r\n\t${json}`), 'json'],
    ['JSON, a list', Buffer.from('[{}]'), 'json'],
    ['JSON in UTF-16', utf16(json), 'json'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1'), 'pdf'],
    ['an old workbook', oldOffice, 'old-office'],
    ['a protected workbook', Buffer.concat([oldOffice, utf16('EncryptedPackage')]), 'protected'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks', Buffer.from('\ufeff \n'), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknown'],
    ['a page of the web', Buffer.from('<!DOCTYPE html><table>'), 'unknown'],
    ['a text of RTF', Buffer.from('{\\rtf1 ID,Titre}'), 'unknown'],
  ])('%s', (_what, bytes, kind) => expect(kindOf(bytes)).toBe(kind));

  test.each([
    ['XLSX of today', asXlsx(sampleExport, 'xlsxtream'), 'workbook-xlsx'],
    ['XLSX of before', asXlsx(sampleExport, 'caxlsx'), 'workbook-xlsx'],
    ['export model', asExportModel(sampleExport), 'workbook-xlsx'],
    ['ODS without a mimetype', asOds(sampleExport), 'workbook-ods'],
    [
      'ODS with a mimetype',
      odsOf('', [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'workbook-ods',
    ],
    [
      'text of OpenDocument',
      odsOf('', [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
      'unknown',
    ],
    [
      'DOCX',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/document.xml', content: '' },
      ]),
      'docx',
    ],
    [
      'XLSB',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'xl/workbook.bin', content: '' },
      ]),
      'old-office',
    ],
    ['archive', zipOf([{ name: 'export/dossier-1/a.pdf', content: '%PDF-' }]), 'archive'],
    ['archive of nothing', zipOf([]), 'archive'],
  ])('%s', async (_what, bytes, kind) => expect(kindOf(await bytes)).toBe(kind));

  test('is told of a workbook whose end is missing, so that it is called cut and not strange', async () => {
    for (const [bytes, kind] of [
      [await asXlsx(sampleExport, 'xlsxtream'), 'workbook-xlsx'],
      [await asOds(sampleExport), 'workbook-ods'],
    ] as const) {
      expect(kindOf(bytes.subarray(0, bytes.length - 4))).toBe(kind);
    }
  });

  test('of an archive that holds a stored document is archive, even when its end is missing', async () => {
    const docx = await zipOf([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/document.xml', content: '' },
    ]);
    const archive = await zipOf([{ name: 'export/dossier-1/fiche.docx', content: docx, stored: true }]);
    expect(kindOf(archive)).toBe('archive');
    expect(kindOf(archive.subarray(0, archive.length - 30))).toBe('archive');
  });
});

describe('a wrong extension', () => {
  test('is told with the one that was expected', () =>
    expect(wrongExtension('workbook-xlsx', 'export.CSV')).toEqual({ expected: '.xlsx', found: '.csv' }));

  test.each([
    ['csv', 'export.txt'],
    ['csv', 'export'],
    ['workbook-ods', 'Export.ODS'],
    ['unknown', 'export.csv'],
  ] as const)('is not told of %s called %s', (kind, name) => expect(wrongExtension(kind, name)).toBeNull());
});
