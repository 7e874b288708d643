import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { readArchive, type ArchiveReading } from '#electron/service/interchange/archive/ds-archive.ts';
import { ArchiveBench, codes, shown } from '#tests/support/archive-bench.ts';
import { dsArchive } from '#tests/support/ds-archive.ts';
import { rawZip, type RawEntry } from '#tests/support/raw-zip.ts';

let bench: ArchiveBench;
beforeEach(() => {
  bench = new ArchiveBench();
});
afterEach(() => bench.remove());

describe('names', () => {
  test.each<[string, Buffer]>([
    ['UTF-8 without its flag', Buffer.from('schéma d’été.pdf')],
    ['accents apart, as macOS writes them', Buffer.from('schéma d’été.pdf'.normalize('NFD'))],
    ['Windows-1252', Buffer.from('sch\xe9ma d\x92\xe9t\xe9.pdf', 'latin1')],
  ])('%s', async (_what, name) => {
    expect(shown(await bench.readRaw([{ name, content: 'x' }]))).toEqual([
      [null, 'piece', 'schéma d’été.pdf'],
    ]);
  });

  test('code page 850, as French Windows writes it', async () => {
    const name = Buffer.from('\x90t\x82 \x85 No\x89l \xd2tre.pdf', 'latin1');
    expect(shown(await bench.readRaw([{ name, content: 'x' }]))).toEqual([
      [null, 'piece', 'Été à Noël Être.pdf'],
    ]);
  });

  test('the Unicode name that some programs add, when it was made for this one', async () => {
    const name = Buffer.from('d\x82fi.pdf', 'latin1');
    const added = (sum: number): Buffer => {
      const text = Buffer.from('défi à Łódź.pdf');
      const head = Buffer.alloc(9);
      head.writeUInt16LE(0x7075, 0);
      head.writeUInt16LE(5 + text.length, 2);
      head.writeUInt8(1, 4);
      head.writeUInt32LE(sum, 5);
      return Buffer.concat([head, text]);
    };
    const nameWith = async (sum: number): Promise<string | undefined> =>
      (await bench.readRaw([{ name, content: 'x', extra: added(sum) }])).attachments[0]?.name;
    expect(await nameWith(crc32(name))).toBe('défi à Łódź.pdf');
    expect(await nameWith(1)).toBe('défi.pdf');
  });

  test.each([
    ['/etc/passwd', 'etc/passwd'],
    ['../../../passwd', 'passwd'],
    ['a/../../b/./passwd', 'a/b/passwd'],
    ['..\\..\\Windows\\passwd', 'Windows/passwd'],
    ['C:\\Users\\passwd', 'Users/passwd'],
    ['//server/share/passwd', 'server/share/passwd'],
    ['pass\0wd', 'passwd'],
    ['pass\u202ewd\u2066', 'passwd'],
    ['pass\r\nwd', 'passwd'],
  ])('%j is only ever text', async (name, path) => {
    const reading = await bench.readRaw([{ name, content: 'x' }]);
    expect(reading.attachments).toMatchObject([{ name: 'passwd', place: { file: `pieces.zip/${path}` } }]);
    expect(readdirSync(bench.folder).sort()).toEqual(['inside', 'pieces.zip']);
    expect(readdirSync(bench.staging)).toEqual([reading.attachments[0]?.digest]);
    // Told of, when it means a place outside.
    const outside = /^[/\\]|^C:|\.\./.test(name);
    expect(reading.findings.map(({ code }) => code)).toEqual(outside ? ['archive-entry-outside'] : []);
  });

  test('a very long one is shortened and keeps its extension', async () => {
    const reading = await bench.readRaw([{ name: `${'é'.repeat(20_000)}.pdf`, content: 'x' }]);
    const name = reading.attachments[0]?.name ?? '';
    expect(name).toHaveLength(200);
    expect(name).toMatch(/é….pdf$/);
  });

  test('one with nothing to show still has a file', async () => {
    const reading = await bench.readRaw([{ name: '../..', content: 'x' }]);
    expect(reading.attachments).toMatchObject([{ name: '?', place: { file: 'pieces.zip/?' } }]);
  });
});

describe('an entry that is not taken costs only itself', () => {
  const good: RawEntry = { name: '26104388/bon.pdf', content: 'bon', deflate: true };
  const bad = { name: '26104388/mauvais.pdf', content: 'mauvais '.repeat(50) };
  const bits = Buffer.from('pas du tout compressé');
  test.each<[string, RawEntry, string]>([
    ['a symbolic link', { ...bad, mode: 0o120777 }, 'archive-entry-link'],
    ['a pipe', { ...bad, mode: 0o010644 }, 'archive-entry-link'],
    ['an encrypted one', { ...bad, flags: 1 }, 'archive-entry-protected'],
    ['an unknown method', { ...bad, method: 9 }, 'archive-entry-method'],
    ['another sum', { ...bad, statedCrc: 1 }, 'archive-entry-damaged'],
    ['another sum, packed', { ...bad, deflate: true, statedCrc: 1 }, 'archive-entry-damaged'],
    ['longer than it says', { ...bad, deflate: true, statedSize: 10 }, 'archive-entry-damaged'],
    ['shorter than it says', { ...bad, deflate: true, statedSize: 9_000 }, 'archive-entry-damaged'],
    ['longer than it says, stored', { ...bad, statedSize: 10 }, 'archive-entry-damaged'],
    ['bytes that do not unpack', { ...bad, content: bits, method: 8 }, 'archive-entry-damaged'],
    ['one that is too large', { ...bad, statedSize: 1_000_001 }, 'archive-entry-too-large'],
  ])('%s', async (_what, entry, code) => {
    const reading = await bench.readRaw([entry, good], { attachmentMegabytes: 1 });
    expect(reading.findings).toMatchObject([
      {
        code,
        severity: 'doubt',
        place: { file: 'pieces.zip/26104388/mauvais.pdf' },
        params: { name: 'mauvais.pdf' },
      },
    ]);
    expect(shown(reading)).toEqual([['26104388', 'piece', 'bon.pdf']]);
    expect(readdirSync(bench.staging)).toEqual([reading.attachments[0]?.digest]);
  });

  test('one whose own header is missing', async () => {
    const bytes = rawZip([{ name: 'a.pdf', content: 'x' }, good]);
    bytes.write('XX', 0);
    expect(codes(await bench.read(bytes))).toEqual(['archive-entry-damaged']);
  });
});

describe('an archive that is refused whole', () => {
  const refused = async (reading: Promise<ArchiveReading>): Promise<string> => {
    const { attachments, inner, findings } = await reading;
    expect([attachments, inner]).toEqual([[], []]);
    expect(findings).toMatchObject([{ severity: 'refusal', place: { file: 'pieces.zip' } }]);
    return findings[0]?.code ?? '';
  };

  test('cut anywhere', async () => {
    const bytes = await dsArchive({ dossiers: [{ number: '26104388' }, { number: '26104389' }] });
    for (const length of [0, 4, 40, bytes.length >> 1, bytes.length - 23, bytes.length - 1]) {
      expect(await refused(bench.read(bytes.subarray(0, length)))).toBe('archive-damaged');
    }
  });

  test('a directory that is not one, or points outside', async () => {
    const bytes = rawZip([{ name: 'a.pdf', content: 'x' }]);
    const end = bytes.length - 22;
    for (const offset of [0, 0x7fffffff]) {
      bytes.writeUInt32LE(offset, end + 16);
      expect(await refused(bench.read(Buffer.from(bytes)))).toBe('archive-damaged');
    }
  });

  test('a hidden directory', async () => {
    expect(await refused(bench.readRaw([{ name: 'a', content: 'x', flags: 0x41 }]))).toBe(
      'archive-protected',
    );
  });

  test('more files than anyone sends', async () => {
    const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: `a${String(index)}` }));
    expect(await refused(bench.readRaw(entries))).toBe('archive-too-many-files');
  });

  test('a file that is too large, or unpacks to too much', async () => {
    const entries = [1, 2].map((index) => ({ name: `a${String(index)}`, content: Buffer.alloc(600_000) }));
    expect(await refused(bench.readRaw(entries, { archiveMegabytes: 1 }))).toBe('file-too-large');
    const packed = entries.map((entry) => ({ ...entry, deflate: true }));
    expect(await refused(bench.readRaw(packed, { archiveMegabytes: 1 }))).toBe('archive-unpacks-too-large');
  });

  test('a bomb: before any of it is unpacked', async () => {
    const bomb = { name: 'a', content: Buffer.alloc(20_000_000), deflate: true };
    expect(await refused(bench.readRaw([bomb]))).toBe('archive-suspicious');
    expect(existsSync(bench.staging)).toBe(false);
  });

  test('a bomb of entries that lie over each other', async () => {
    const kernel: RawEntry = { name: 'a', content: Buffer.alloc(9_000_000), deflate: true };
    const copies = Array.from({ length: 3 }, (_, index) => ({
      ...kernel,
      name: `b${String(index)}`,
      sameAs: 0,
    }));
    expect(await refused(bench.readRaw([kernel, ...copies]))).toBe('archive-suspicious');
    const dense = { name: 'a', content: Buffer.from('0123456789'.repeat(100)) };
    const few = [1, 2, 3].map((index) => ({ ...dense, name: `b${String(index)}`, sameAs: 0 }));
    expect(await refused(bench.readRaw([dense, ...few]))).toBe('archive-suspicious');
  });

  test('one that is gone', async () => {
    const { findings } = await readArchive(
      join(bench.folder, 'none.zip'),
      'none.zip',
      bench.staging,
      defaultImportLimits,
    );
    expect(findings).toMatchObject([{ code: 'file-unreadable', severity: 'refusal' }]);
  });

  test('a staging folder that cannot be', async () => {
    mkdirSync(join(bench.folder, 'inside'));
    writeFileSync(bench.staging, 'in the way');
    expect(await refused(bench.readRaw([{ name: 'a', content: 'x' }]))).toBe('archive-not-staged');
  });
});

test('any names and contents survive, and nothing is written beside the staging folder', async () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map((text) => Buffer.from(text)),
    fc.uint8Array({ minLength: 1, maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
    fc
      .array(fc.constantFrom('..', '/', '\\', 'C:', 'export', 'dossier-12345', 'a', '\0'), { minLength: 1 })
      .map((parts) => Buffer.from(parts.join(''))),
  );
  const content = fc.uint8Array({ minLength: 1, maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
  const entry = fc.record({ name, content, deflate: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 8 }), async (entries) => {
      rmSync(bench.staging, { recursive: true, force: true });
      const reading = await bench.readRaw(entries);
      expect(reading.findings.filter(({ code }) => code !== 'archive-entry-outside')).toEqual([]);
      expect(reading.attachments.map(({ digest }) => bench.staged(digest))).toEqual(
        entries.map((one) => one.content),
      );
      const digests = new Set(reading.attachments.map(({ digest }) => digest));
      expect(new Set(readdirSync(bench.staging))).toEqual(digests);
      expect(readdirSync(bench.folder).sort()).toEqual(['inside', 'pieces.zip']);
      expect(readdirSync(join(bench.folder, 'inside'))).toEqual(['staging']);
      for (const one of reading.attachments) expect(one.name).not.toMatch(/[\p{Cc}/\\\u202a-\u202e]|^$/u);
    }),
    { numRuns: 60 },
  );
});
