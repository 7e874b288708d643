import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { extensionToOpen, openableIn } from '#core/intake/openable.ts';
import { mediaTypeOf, mediaTypeOfFile } from '#electron/service/interchange/media-type.ts';
import { officeFile, zipOf } from '#tests/support/ds-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'media-type-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');

describe('a kind by the first bytes', () => {
  test.each<[string, Buffer, string, string]>([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'x', 'application/pdf'],
    ['a PDF after a byte order mark', Buffer.from('\uFEFF\n%PDF-1.7\n'), 'x', 'application/pdf'],
    ['a PNG', hex('89504e470d0a1a0a 0000'), 'x.pdf', 'image/png'],
    ['a JPEG', hex('ffd8ffe0 0010'), 'x', 'image/jpeg'],
    ['a GIF', Buffer.from('GIF89a\x01'), 'x', 'image/gif'],
    ['a WebP', Buffer.from('RIFF\x10\0\0\0WEBPVP8 '), 'x', 'image/webp'],
    ['a TIFF', hex('49492a00 0800'), 'x', 'image/tiff'],
    ['an SVG', Buffer.from('<svg onload="x()"/>'), 'x.svg', 'text/xml'],
    ['an old Word file', hex('d0cf11e0a1b11ae1 00'), 'x.doc', 'application/x-ole-storage'],
    ['a rich text', Buffer.from('{\\rtf1\\ansi'), 'x.docx', 'application/rtf'],
    ['a CSV', Buffer.from('ID;Titre\n1;é\n', 'latin1'), 'x.csv', 'text/csv'],
    ['plain text', Buffer.from('Bonjour\n'), 'LISEZMOI', 'text/plain'],
    ['JSON', Buffer.from(' {"data":1}'), 'x.json', 'application/json'],
    ['HTML', Buffer.from('<!-- a -->\n<!DOCTYPE html><p>'), 'x.txt', 'text/html'],
    ['a program for Windows', Buffer.from('MZ\x90\0'), 'lettre.pdf', 'application/x-executable'],
    ['a program for Linux', hex('7f454c46 02'), 'x.docx', 'application/x-executable'],
    ['a program for macOS', hex('cffaedfe 07'), 'x.png', 'application/x-executable'],
    ['a script', Buffer.from('#!/bin/sh\n'), 'x.txt', 'application/x-executable'],
    ['text that Windows would run', Buffer.from('start calc\n'), 'x.bat', 'application/octet-stream'],
    ['anything else', hex('00010203'), 'x.pdf', 'application/octet-stream'],
    ['nothing', Buffer.alloc(0), 'x.txt', 'application/octet-stream'],
  ])('%s', (_what, head, name, mediaType) => {
    expect(mediaTypeOf(head, name)).toBe(mediaType);
  });
});

const openXml = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

describe('a kind by the entries of a ZIP', () => {
  test.each([
    [['word/document.xml'], `${openXml}wordprocessingml.document`, 'system'],
    [['xl/workbook.xml'], `${openXml}spreadsheetml.sheet`, 'system'],
    [['ppt/presentation.xml'], `${openXml}presentationml.presentation`, 'system'],
    [['word/a.xml', 'word/vbaProject.bin'], 'application/vnd.ms-word.document.macroEnabled.12', 'nothing'],
    [['xl/a.xml', 'xl/macrosheets/s.xml'], 'application/vnd.ms-excel.sheet.macroEnabled.12', 'nothing'],
    [['xl/workbook.bin'], 'application/vnd.ms-excel.sheet.macroEnabled.12', 'nothing'],
    [['ppt/vbaProject.bin'], 'application/vnd.ms-powerpoint.presentation.macroEnabled.12', 'nothing'],
    [['other/part.xml'], 'application/zip', 'nothing'],
  ])('an Office file of %j', async (parts, mediaType, openable) => {
    const bytes = await officeFile(...parts);
    expect(mediaTypeOf(bytes, 'x.docx')).toBe(mediaType);
    expect(openableIn(mediaType)).toBe(openable);
  });

  test('macros that stand far behind the first bytes are seen in the file', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `word/part-${String(index)}.xml`);
    const bytes = await officeFile(...many, 'word/vbaProject.bin');
    const path = join(folder, 'far');
    writeFileSync(path, bytes);
    const head = bytes.subarray(0, 4_096);
    expect(await mediaTypeOfFile(path, head, 'x.docx')).toBe(
      'application/vnd.ms-word.document.macroEnabled.12',
    );
  });

  test('OpenDocument by its first entry, or as the platform writes it, without one', async () => {
    const stated = new Map([['mimetype', `${openDocument}presentation`]]);
    expect(mediaTypeOf(await zipOf(stated), 'x.zip')).toBe(`${openDocument}presentation`);
    const unstated = await zipOf(
      new Map([
        ['content.xml', ''],
        ['META-INF/manifest.xml', ''],
      ]),
    );
    expect(mediaTypeOf(unstated, 'export.ods')).toBe(`${openDocument}spreadsheet`);
    expect(mediaTypeOf(unstated, 'export')).toBe('application/zip');
    const macros = await zipOf(new Map([...stated, ['Basic/script-lc.xml', '']]));
    expect(mediaTypeOf(macros, 'x.odp')).toBe('application/zip');
  });

  test('a ZIP whose directory cannot be read stays a ZIP', async () => {
    const bytes = (await officeFile('word/document.xml')).subarray(0, 120);
    const path = join(folder, 'cut');
    writeFileSync(path, bytes);
    expect(await mediaTypeOfFile(path, bytes, 'x.docx')).toBe('application/zip');
  });
});

describe('what may be opened', () => {
  test.each([
    ['application/pdf', 'viewer', 'pdf'],
    ['image/png', 'system', 'png'],
    ['text/plain', 'system', 'txt'],
    ['text/html', 'nothing', null],
    ['text/xml', 'nothing', null],
    ['text/csv', 'nothing', null],
    ['application/rtf', 'nothing', null],
    ['application/x-ole-storage', 'nothing', null],
    ['application/x-executable', 'nothing', null],
    ['application/octet-stream', 'nothing', null],
    ['made/up', 'nothing', null],
  ])('%s in %s', (mediaType, openable, extension) => {
    expect(openableIn(mediaType)).toBe(openable);
    expect(extensionToOpen(mediaType)).toBe(extension);
  });
});
