import { describe, expect, test } from 'vitest';
import { decodeText } from '#electron/service/interchange/decode-text.ts';
import { windows1252 } from '#tests/support/ds-export/as-csv.ts';

const text = 'ID;Titre\n1;« L’été », cœur, 12 € – Œuvre\n';

describe('bytes as text', () => {
  test.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['Windows-1252', windows1252(text), 'windows-1252'],
    ['UTF-16', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, other byte first', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16, other byte first, with a mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
  ])('%s', (_what, bytes, encoding) => expect(decodeText(bytes)).toEqual({ text, encoding, damaged: false }));

  test('UTF-8 cut inside a sign stays UTF-8, so that its other accents are not lost', () => {
    const bytes = Buffer.from('été, été, été, é');
    expect(decodeText(bytes.subarray(0, -1))).toEqual({
      text: 'été, été, été, \ufffd',
      encoding: 'utf-8',
      damaged: true,
    });
  });

  test('UTF-16 cut inside a sign, and half a pair, are told as damaged', () => {
    const bytes = Buffer.from('\ufeffid;a', 'utf16le');
    expect(decodeText(bytes.subarray(0, -1))).toMatchObject({ text: 'id;', damaged: true });
    expect(decodeText(Buffer.from('\ufeffid\ud83d;', 'utf16le'))).toMatchObject({
      text: 'id\ufffd;',
      damaged: true,
    });
  });

  test('nothing is an empty text', () =>
    expect(decodeText(Buffer.alloc(0))).toEqual({ text: '', encoding: 'utf-8', damaged: false }));
});
