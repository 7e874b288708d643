import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkZip, documentLimits } from '#electron/service/interchange/zip/zip-guard.ts';
import { rawZip } from '#tests/support/raw-zip.ts';
import { zipOf } from '#tests/support/zip.ts';

/** The code of the refusal, and why where the code has several reasons; null when the archive passes. */
function refusal(bytes: Buffer, limits = documentLimits): unknown {
  const checked = checkZip(bytes, limits);
  if (checked.ok) return null;
  const { code, params } = checked.error;
  return code === 'file-suspicious' ? `${code}: ${params['why'] ?? ''}` : code;
}

/** 200 million zeros, in some 200 kB: a real bomb, packed once. */
const bombBytes = 200e6;
const packedBomb = deflateRawSync(Buffer.alloc(bombBytes));
const bombPart = { name: 'a.xml', content: '', packed: packedBomb };
const good = { name: 'a.xml', content: '<a>Été</a>' };

describe('a ZIP archive', () => {
  test('that is well made passes, and its parts are read', async () => {
    const checked = checkZip(await zipOf([good, { name: 'b/c.txt', content: 'stored', stored: true }]));
    expect(checked.ok && [...checked.value.names]).toEqual(['a.xml', 'b/c.txt']);
    expect(checked.ok && checked.value.read('a.xml')?.toString()).toBe('<a>Été</a>');
    expect(checked.ok && checked.value.read('b/c.txt')?.toString()).toBe('stored');
    expect(checked.ok && checked.value.read('nothing')).toBeNull();
  });

  test('gives each part whole, however often and in whatever order it is read', async () => {
    const long = 'Été '.repeat(10_000);
    const checked = checkZip(await zipOf([good, { name: 'long.txt', content: long }]));
    const read = (name: string) => checked.ok && checked.value.read(name)?.toString();
    const names = ['long.txt', 'a.xml', 'long.txt', 'a.xml', 'long.txt'];
    expect(names.map(read)).toEqual([long, good.content, long, good.content, long]);
  });

  test('of one part that unpacks to 200 MB is refused by its declared size', () => {
    const bomb = rawZip([{ ...bombPart, statedSize: bombBytes }]);
    expect(bomb.length).toBeLessThan(300_000);
    expect(refusal(bomb)).toBe('file-suspicious: size');
  });

  test('of one part within the size that unpacks a thousandfold is refused by the ratio', () => {
    const bomb = rawZip([{ name: 'a.xml', content: Buffer.alloc(10e6), deflate: true }]);
    expect(refusal(bomb)).toBe('file-suspicious: size');
    expect(refusal(bomb, { ...documentLimits, ratio: 2_000 })).toBeNull();
  });

  test('of many parts, each within its limit, is refused by the sum', () => {
    const part = (name: string) => ({ name, method: 0, content: Buffer.alloc(400_000, 'x') });
    const bomb = rawZip(['a', 'b', 'c'].map(part));
    expect(refusal(bomb, { ...documentLimits, totalBytes: 1e6 })).toBe('file-suspicious: size');
    expect(refusal(bomb, { ...documentLimits, totalBytes: 2e6 })).toBeNull();
  });

  test('that declares a small size for a bomb is stopped while unpacking', () => {
    const bomb = rawZip([{ ...bombPart, statedSize: 1_000 }]);
    expect(refusal(bomb)).toBe('file-suspicious: lie');
  });

  test('that declares more than there is is refused', () => {
    expect(refusal(rawZip([{ ...good, statedSize: 4_000 }]))).toBe('file-suspicious: lie');
    expect(refusal(rawZip([{ ...good, method: 0, statedSize: 4_000 }]))).toBe('file-suspicious: lie');
  });

  test('whose parts share their bytes is refused', () => {
    const bomb = rawZip([good, { ...good, name: 'b.xml', sameAs: 0 }]);
    expect(refusal(bomb)).toBe('file-suspicious: overlap');
  });

  test('of too many parts is refused', () => {
    const many = rawZip(Array.from({ length: 11 }, (_, index) => ({ name: `${index}`, content: '' })));
    expect(refusal(many, { ...documentLimits, entries: 10 })).toBe('file-suspicious: entries');
    expect(refusal(many, { ...documentLimits, entries: 11 })).toBeNull();
  });

  test.each(['/etc/passwd', '../a.xml', 'xl/../../a.xml', 'xl\\..\\a.xml', 'C:\\a.xml', '\\\\server\\a'])(
    'with the name %s is refused',
    (name) => expect(refusal(rawZip([{ ...good, name }]))).toBe('file-suspicious: names'),
  );

  test('with one name twice is refused: two readers could take two contents', () => {
    expect(refusal(rawZip([good, { ...good, content: '<b/>' }]))).toBe('file-suspicious: names');
  });

  test('with two dots inside a name passes', () =>
    expect(refusal(rawZip([{ ...good, name: 'lettre..pdf' }]))).toBeNull());

  test('with an encrypted part is protected', () =>
    expect(refusal(rawZip([{ ...good, flags: 1 }]))).toBe('file-protected'));

  test('compressed in another way is refused', () =>
    expect(refusal(rawZip([{ ...good, method: 12 }]))).toBe('file-suspicious: method'));

  test('of the form for more than 4 GB is refused', () => {
    const bytes = rawZip([good]);
    bytes.writeUInt32LE(0xffffffff, bytes.length - 6);
    expect(refusal(bytes)).toBe('file-suspicious: zip64');
  });

  test.each([
    ['a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
    ['an entity', '<?xml version="1.0"?>\n<!ENTITY b "c">'],
  ])('whose XML defines %s is refused, however it is encoded', (_what, content) => {
    expect(refusal(rawZip([{ name: 'xl/a.xml', content }]))).toBe('file-xml-entities');
    expect(refusal(rawZip([{ name: 'a.rels', content: Buffer.from(content, 'utf16le') }]))).toBe(
      'file-xml-entities',
    );
    expect(refusal(rawZip([{ name: 'a.xml', content: Buffer.from(content, 'utf16le').swap16() }]))).toBe(
      'file-xml-entities',
    );
  });

  test('that was cut anywhere is told as cut', () => {
    const bytes = rawZip([good, { name: 'b.xml', content: '<b/>' }]);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(refusal(bytes.subarray(0, length))).toBe('file-cut');
    }
  });

  test('with a part of another content than its checksum says is told as damaged', () =>
    expect(refusal(rawZip([{ ...good, statedCrc: 1 }]))).toBe('file-cut'));

  test('with a part that does not unpack is told as damaged', () => {
    const packed = deflateRawSync(good.content).fill(0xff, 0, 4);
    expect(refusal(rawZip([{ ...good, packed }]))).toBe('file-cut');
  });

  test('with a part that is cut inside its packed bytes is told as damaged', () => {
    const packed = deflateRawSync(Buffer.alloc(5_000, 'abcdefg')).subarray(0, 10);
    expect(refusal(rawZip([{ ...good, packed }]))).toBe('file-cut');
  });
});
