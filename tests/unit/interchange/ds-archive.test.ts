import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultImportLimits, type ImportLimits } from '#core/intake/limits.ts';
import { readArchive, type ArchiveReading } from '#electron/service/interchange/ds-archive.ts';
import { dsArchive, officeFile, zipOf } from '#tests/support/ds-archive.ts';
import { rawZip, type RawEntry } from '#tests/support/raw-zip.ts';

let folder: string;
let staging: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  staging = join(folder, 'inside', 'staging');
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(bytes: Buffer, limits: Partial<ImportLimits> = {}): Promise<ArchiveReading> {
  const path = join(folder, 'pieces.zip');
  writeFileSync(path, bytes);
  return readArchive(path, 'pieces.zip', staging, { ...defaultImportLimits, ...limits });
}
const readRaw = (entries: readonly RawEntry[], limits?: Partial<ImportLimits>): Promise<ArchiveReading> =>
  read(rawZip(entries), limits);

const stagedContent = (digest: string): string => readFileSync(join(staging, digest), 'utf8');
const shown = ({ attachments }: ArchiveReading): unknown[][] =>
  attachments.map(({ dossier, category, name }) => [dossier, category, name]);
const codes = ({ findings }: ArchiveReading): string[] => findings.map(({ code }) => code);

describe('the platform’s archive', () => {
  test('gives every file with its dossier, its category and its owner’s name', async () => {
    const pdf = '%PDF-1.4 lettre';
    const bytes = await dsArchive({
      dossiers: [
        {
          number: '26104388',
          files: [
            { folder: 'pieces_justificatives', name: 'lettre d’appui – signée.pdf', content: pdf },
            { folder: 'messagerie', name: 'calendrier', content: 'lundi' },
            { folder: 'avis', name: 'avis.tar.gz', content: 'x' },
            { folder: 'dossier', name: 'décision.pdf', content: '%PDF-1.4 décision' },
          ],
        },
        { number: '4417' },
      ],
    });
    const reading = await read(bytes);
    expect(reading.findings).toEqual([]);
    expect(shown(reading)).toEqual([
      ['26104388', 'summary', 'export-26104388.pdf'],
      ['26104388', 'piece', 'lettre d’appui – signée.pdf'],
      ['26104388', 'message', 'calendrier'],
      ['26104388', 'avis', 'avis.tar.gz'],
      ['26104388', 'dossier', 'décision.pdf'],
      ['4417', 'summary', 'export-4417.pdf'],
    ]);
    expect(reading.attachments[1]).toMatchObject({
      mediaType: 'application/pdf',
      size: pdf.length,
      digest: createHash('sha256').update(pdf).digest('hex'),
      md5: createHash('md5').update(pdf).digest('hex'),
      place: {
        file: 'pieces.zip/export/dossier-26104388/pieces_justificatives/lettre d’appui – signée-14-09-2026-09-48-1207.pdf',
      },
    });
    expect(stagedContent(reading.attachments[1]?.digest ?? '')).toBe(pdf);
  });

  test('is known by a monthly root too, without its seals of time and bills', async () => {
    const root = 'procedure-99001-mois-2026-10';
    const reading = await read(
      await dsArchive({
        root,
        dossiers: [{ number: '26104388' }],
        others: { [`${root}/horodatage/a.txt`]: 'x', [`${root}/bills/b.csv`]: 'x' },
      }),
    );
    expect(shown(reading)).toEqual([['26104388', 'summary', 'export-26104388.pdf']]);
    expect(reading.findings).toEqual([]);
  });

  test('says of each file that it lacks whose it is', async () => {
    const reading = await read(
      await dsArchive({
        dossiers: [{ number: '26105230' }],
        missing: [
          'dossier-26105230/pieces_justificatives/budget prévu-01-10-2026-23-47-1300.pdf',
          'dossier-26105230/messagerie/plan-01-10-2026-23-47-1301.png',
        ],
      }),
    );
    expect(reading.findings.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ['archive-file-missing', 'doubt', { number: '26105230', name: 'budget prévu.pdf' }],
      ['archive-file-missing', 'doubt', { number: '26105230', name: 'plan.png' }],
    ]);
    expect(reading.attachments).toHaveLength(1);
  });

  test('keeps two files of one name in one dossier', async () => {
    const files = ['première', 'seconde'].map((content) => ({
      folder: 'pieces_justificatives' as const,
      name: 'lettre.pdf',
      content,
    }));
    const reading = await read(await dsArchive({ dossiers: [{ number: '26104417', files }] }));
    const letters = reading.attachments.filter(({ name }) => name === 'lettre.pdf');
    expect(letters.map(({ digest }) => stagedContent(digest))).toEqual(['première', 'seconde']);
  });

  test('holds fiches worth reading, which are attachments as well; not its letters, nor tables of a dossier', async () => {
    const docx = await officeFile('word/document.xml');
    const xlsx = await officeFile('xl/workbook.xml');
    const piece = (name: string, content: Buffer | string) => ({
      folder: 'pieces_justificatives' as const,
      name,
      content,
    });
    const reading = await read(
      await dsArchive({
        dossiers: [
          {
            number: '26104388',
            files: [
              piece('fiche.docx', docx),
              piece('Lettre_appui.docx', docx),
              piece('simulation.xlsx', xlsx),
              piece('fausse.docx', 'du texte'),
            ],
          },
        ],
        others: { 'export/export-dossiers.csv': 'ID\n1\n', 'reponse.json': '{}', 'tout.xlsx': xlsx },
      }),
    );
    expect(
      reading.inner.map(({ dossier, hint, place }) => [dossier, hint, place.file.split('/').at(-1)]),
    ).toEqual([
      [null, 'table', 'export-dossiers.csv'],
      [null, 'json', 'reponse.json'],
      [null, 'table', 'tout.xlsx'],
      ['26104388', 'fiche', 'fiche-14-09-2026-09-48-1207.docx'],
    ]);
    expect(reading.attachments).toHaveLength(8);
    // The same bytes stand in the folder once.
    expect(new Set(readdirSync(staging)).size).toBe(6);
  });
});

describe('archives that people make', () => {
  test.each([
    ['26104388/fiche.docx', '26104388', 'fiche.docx'],
    ['envoi/lot 2/26104388 - Mon défi/sous/fiche.docx', '26104388', 'fiche.docx'],
    ['dossier n° 26104388/a.pdf', '26104388', 'a.pdf'],
    ['Dossier_26104388/a.pdf', '26104388', 'a.pdf'],
    ['fiches/26104388 fiche.docx', '26104388', '26104388 fiche.docx'],
    ['export-26104388-26-10-2026-16-45-4388.pdf', '26104388', 'export-26104388.pdf'],
    ['copie/export/dossier-26104388/avis/a-12-10-2026-18-03-1307.pdf', '26104388', 'a.pdf'],
    ['2026/fiche.docx', null, 'fiche.docx'],
    ['fiche.docx', null, 'fiche.docx'],
    ['26104388x/fiche.docx', null, 'fiche.docx'],
  ])('%s', async (path, dossier, name) => {
    const reading = await read(await zipOf(new Map([[path, 'x']])));
    expect(reading.attachments.map((one) => [one.dossier, one.name])).toEqual([[dossier, name]]);
  });

  test('what systems leave beside files is passed over', async () => {
    const paths = ['__MACOSX/a/._b.pdf', 'a/.DS_Store', 'a/Thumbs.db', 'a/~$fiche.docx', 'a/b.pdf'];
    const reading = await read(await zipOf(new Map(paths.map((path) => [path, 'x']))));
    expect(shown(reading)).toEqual([[null, 'piece', 'b.pdf']]);
    expect(reading.findings).toEqual([]);
  });

  test('a ZIP inside is a file like any other', async () => {
    const inside = await zipOf(new Map([['fiche.docx', 'x']]));
    const reading = await read(await zipOf(new Map([['26104388/tout.zip', inside]])));
    expect(reading.attachments.map(({ mediaType }) => mediaType)).toEqual(['application/zip']);
    expect(reading.inner).toEqual([]);
  });

  test('an empty file is told and not taken, an archive without files too', async () => {
    const reading = await read(await zipOf(new Map([['26104388/vide.pdf', '']])));
    expect(reading.attachments).toEqual([]);
    expect(reading.findings).toMatchObject([{ code: 'archive-entry-empty', params: { name: 'vide.pdf' } }]);
    expect(codes(await read(rawZip([])))).toEqual(['archive-empty']);
    expect(codes(await read(rawZip([{ name: 'a/' }])))).toEqual(['archive-empty']);
  });
});

describe('names', () => {
  test.each<[string, Buffer]>([
    ['UTF-8 without its flag', Buffer.from('schéma d’été.pdf')],
    ['accents apart, as macOS writes them', Buffer.from('schéma d’été.pdf'.normalize('NFD'))],
    ['Windows-1252', Buffer.from('sch\xe9ma d\x92\xe9t\xe9.pdf', 'latin1')],
  ])('%s', async (_what, name) => {
    expect(shown(await readRaw([{ name, content: 'x' }]))).toEqual([[null, 'piece', 'schéma d’été.pdf']]);
  });

  test('code page 850, as French Windows writes it', async () => {
    const name = Buffer.from('\x90t\x82 \x85 No\x89l \xd2tre.pdf', 'latin1');
    expect(shown(await readRaw([{ name, content: 'x' }]))).toEqual([[null, 'piece', 'Été à Noël Être.pdf']]);
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
    const reading = await readRaw([{ name, content: 'x' }]);
    expect(reading.attachments).toMatchObject([{ name: 'passwd', place: { file: `pieces.zip/${path}` } }]);
    expect(readdirSync(folder).sort()).toEqual(['inside', 'pieces.zip']);
    expect(readdirSync(staging)).toEqual([reading.attachments[0]?.digest]);
  });

  test('a very long one is shortened and keeps its extension', async () => {
    const reading = await readRaw([{ name: `${'é'.repeat(20_000)}.pdf`, content: 'x' }]);
    const name = reading.attachments[0]?.name ?? '';
    expect(name).toHaveLength(200);
    expect(name).toMatch(/é….pdf$/);
  });

  test('one with nothing to show still has a file', async () => {
    const reading = await readRaw([{ name: '../..', content: 'x' }]);
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
    const reading = await readRaw([entry, good], { attachmentMegabytes: 1 });
    expect(reading.findings).toMatchObject([
      {
        code,
        severity: 'doubt',
        place: { file: 'pieces.zip/26104388/mauvais.pdf' },
        params: { name: 'mauvais.pdf' },
      },
    ]);
    expect(shown(reading)).toEqual([['26104388', 'piece', 'bon.pdf']]);
    expect(readdirSync(staging)).toEqual([reading.attachments[0]?.digest]);
  });

  test('one whose own header is missing', async () => {
    const bytes = rawZip([{ name: 'a.pdf', content: 'x' }, good]);
    bytes.write('XX', 0);
    expect(codes(await read(bytes))).toEqual(['archive-entry-damaged']);
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
      expect(await refused(read(bytes.subarray(0, length)))).toBe('archive-damaged');
    }
  });

  test('a directory that is not one, or points outside', async () => {
    const bytes = rawZip([{ name: 'a.pdf', content: 'x' }]);
    const end = bytes.length - 22;
    for (const offset of [0, 0x7fffffff]) {
      bytes.writeUInt32LE(offset, end + 16);
      expect(await refused(read(Buffer.from(bytes)))).toBe('archive-damaged');
    }
  });

  test('a hidden directory', async () => {
    expect(await refused(readRaw([{ name: 'a', content: 'x', flags: 0x41 }]))).toBe('archive-protected');
  });

  test('more files than anyone sends', async () => {
    const entries = Array.from({ length: 20_001 }, (_, index) => ({ name: `a${String(index)}` }));
    expect(await refused(readRaw(entries))).toBe('archive-too-many-files');
  });

  test('a file that is too large, or unpacks to too much', async () => {
    const entries = [1, 2].map((index) => ({ name: `a${String(index)}`, content: Buffer.alloc(600_000) }));
    expect(await refused(readRaw(entries, { archiveMegabytes: 1 }))).toBe('file-too-large');
    const packed = entries.map((entry) => ({ ...entry, deflate: true }));
    expect(await refused(readRaw(packed, { archiveMegabytes: 1 }))).toBe('archive-unpacks-too-large');
  });

  test('a bomb: before any of it is unpacked', async () => {
    const bomb = { name: 'a', content: Buffer.alloc(20_000_000), deflate: true };
    expect(await refused(readRaw([bomb]))).toBe('archive-suspicious');
    expect(existsSync(staging)).toBe(false);
  });

  test('a bomb of entries that lie over each other', async () => {
    const kernel: RawEntry = { name: 'a', content: Buffer.alloc(9_000_000), deflate: true };
    const copies = Array.from({ length: 3 }, (_, index) => ({
      ...kernel,
      name: `b${String(index)}`,
      sameAs: 0,
    }));
    expect(await refused(readRaw([kernel, ...copies]))).toBe('archive-suspicious');
    const dense = { name: 'a', content: Buffer.from('0123456789'.repeat(100)) };
    const few = [1, 2, 3].map((index) => ({ ...dense, name: `b${String(index)}`, sameAs: 0 }));
    expect(await refused(readRaw([dense, ...few]))).toBe('archive-suspicious');
  });

  test('one that is gone', async () => {
    const { findings } = await readArchive(
      join(folder, 'none.zip'),
      'none.zip',
      staging,
      defaultImportLimits,
    );
    expect(findings).toMatchObject([{ code: 'file-unreadable', severity: 'refusal' }]);
  });

  test('a staging folder that cannot be', async () => {
    mkdirSync(join(folder, 'inside'));
    writeFileSync(staging, 'in the way');
    expect(await refused(readRaw([{ name: 'a', content: 'x' }]))).toBe('archive-not-staged');
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
      rmSync(staging, { recursive: true, force: true });
      const reading = await readRaw(entries);
      expect(reading.findings).toEqual([]);
      expect(reading.attachments.map(({ digest }) => readFileSync(join(staging, digest)))).toEqual(
        entries.map((one) => one.content),
      );
      const digests = new Set(reading.attachments.map(({ digest }) => digest));
      expect(new Set(readdirSync(staging))).toEqual(digests);
      expect(readdirSync(folder).sort()).toEqual(['inside', 'pieces.zip']);
      expect(readdirSync(join(folder, 'inside'))).toEqual(['staging']);
      for (const one of reading.attachments) expect(one.name).not.toMatch(/[\p{Cc}/\\\u202a-\u202e]|^$/u);
    }),
    { numRuns: 60 },
  );
});
