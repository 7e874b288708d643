import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openableIn } from '#core/intake/openable.ts';
import { nameForOpening, safeName } from '#core/intake/safe-name.ts';
import { formatSize } from '#core/texts/file-size.ts';
import { newFolder } from '#tests/support/service.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

test.each([
  ['application/pdf', 'viewer'],
  [docx, 'system'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'system'],
  // A spreadsheet program runs the formulas of a CSV.
  ['text/csv', 'nothing'],
  ['image/tiff', 'system'],
  ['application/vnd.ms-word.document.macroenabled.12', 'nothing'],
  ['application/vnd.ms-excel.sheet.macroEnabled.12', 'nothing'],
  ['application/msword', 'nothing'],
  ['text/html', 'nothing'],
  ['image/svg+xml', 'nothing'],
  ['application/zip', 'nothing'],
  ['application/x-msdownload', 'nothing'],
  ['toString', 'nothing'],
  ['', 'nothing'],
] as const)('%s opens in: %s', (mediaType, place) => {
  expect(openableIn(mediaType)).toBe(place);
});

test.each([
  ['Convention signée.pdf', 'Convention signée.pdf'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\evil.exe', 'C--Windows-evil.exe'],
  ['facture\u202Efdp.exe', 'facturefdp.exe'],
  ['a\u0000b\nc\u200Bd.txt', 'abcd.txt'],
  ['con.txt', 'piece-jointe.txt'],
  ['LPT1', 'piece-jointe'],
  ['aux.tar.gz', 'piece-jointe.gz'],
  ['.pdf', 'piece-jointe.pdf'],
  ['  ..  ', 'piece-jointe'],
  ['', 'piece-jointe'],
  ['fin.pdf. ', 'fin.pdf'],
])('the name %j is safe as %j', (given, safe) => {
  expect(safeName(given)).toBe(safe);
});

test('a name too long for a file system is cut before its ending, between two signs', () => {
  const safe = safeName(`${'déjà-vu-😀'.repeat(60)}.pdf`);
  expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
  expect(safe.endsWith('.pdf')).toBe(true);
  expect(safe).not.toContain('\ufffd');
  writeFileSync(join(newFolder(), safe), '');
});

test.each([
  ['note.exe', 'application/pdf', 'note.pdf'],
  ['note.exe.pdf', 'application/pdf', 'note-exe.pdf'],
  ['devis v1.2.docm', docx, 'devis v1-2.docx'],
  ['nul', 'text/plain', 'piece-jointe.txt'],
  ['page.html', 'text/html', null],
])('%j of kind %s is opened as %j', (name, mediaType, opened) => {
  expect(nameForOpening(name, mediaType)).toBe(opened);
});

test('every kind that can be opened has an ending of its own', () => {
  for (const mediaType of ['application/pdf', docx, 'image/webp', 'image/tiff']) {
    expect(nameForOpening('a.bin', mediaType)).toMatch(/^a\.(pdf|docx|webp|tif)$/);
  }
});

test.each([
  [0, '0 octet', '0 byte'],
  [1, '1 octet', '1 byte'],
  [999, '999 octets', '999 bytes'],
  [1_234, '1,2 ko', '1.2 kB'],
  [999_960, '1 Mo', '1 MB'],
  [1_234_567, '1,2 Mo', '1.2 MB'],
  [182_400_000, '182 Mo', '182 MB'],
])('%d bytes are %s', (bytes, fr, en) => {
  expect([formatSize(bytes, 'fr'), formatSize(bytes, 'en')].map((size) => size.replace(/\s/g, ' '))).toEqual([
    fr,
    en,
  ]);
});
