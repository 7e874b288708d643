import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ArchiveBench, codes, shown } from '#tests/support/archive-bench.ts';
import { dsArchive, officeFile, zipOf } from '#tests/support/ds-archive.ts';
import { rawZip } from '#tests/support/raw-zip.ts';

let bench: ArchiveBench;
beforeEach(() => {
  bench = new ArchiveBench();
});
afterEach(() => bench.remove());

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
    const reading = await bench.read(bytes);
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
    expect(bench.staged(reading.attachments[1]?.digest ?? '').toString()).toBe(pdf);
  });

  test('is known by a monthly root too, without its seals of time and bills', async () => {
    const root = 'procedure-99001-mois-2026-10';
    const reading = await bench.read(
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
    const reading = await bench.read(
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
    const reading = await bench.read(await dsArchive({ dossiers: [{ number: '26104417', files }] }));
    const letters = reading.attachments.filter(({ name }) => name === 'lettre.pdf');
    expect(letters.map(({ digest }) => bench.staged(digest).toString())).toEqual(['première', 'seconde']);
  });

  test('holds fiches worth reading, which are attachments as well; not its letters, nor tables of a dossier', async () => {
    const docx = await officeFile('word/document.xml');
    const xlsx = await officeFile('xl/workbook.xml');
    const piece = (name: string, content: Buffer | string) => ({
      folder: 'pieces_justificatives' as const,
      name,
      content,
    });
    const reading = await bench.read(
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
    expect(new Set(readdirSync(bench.staging)).size).toBe(6);
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
    const reading = await bench.read(await zipOf(new Map([[path, 'x']])));
    expect(reading.attachments.map((one) => [one.dossier, one.name])).toEqual([[dossier, name]]);
  });

  test('what systems leave beside files is passed over', async () => {
    const paths = ['__MACOSX/a/._b.pdf', 'a/.DS_Store', 'a/Thumbs.db', 'a/~$fiche.docx', 'a/b.pdf'];
    const reading = await bench.read(await zipOf(new Map(paths.map((path) => [path, 'x']))));
    expect(shown(reading)).toEqual([[null, 'piece', 'b.pdf']]);
    expect(reading.findings).toEqual([]);
  });

  test('a ZIP inside is a file like any other', async () => {
    const inside = await zipOf(new Map([['fiche.docx', 'x']]));
    const reading = await bench.read(await zipOf(new Map([['26104388/tout.zip', inside]])));
    expect(reading.attachments.map(({ mediaType }) => mediaType)).toEqual(['application/zip']);
    expect(reading.inner).toEqual([]);
  });

  test('an empty file is told and not taken, an archive without files too', async () => {
    const reading = await bench.read(await zipOf(new Map([['26104388/vide.pdf', '']])));
    expect(reading.attachments).toEqual([]);
    expect(reading.findings).toMatchObject([{ code: 'archive-entry-empty', params: { name: 'vide.pdf' } }]);
    expect(codes(await bench.read(rawZip([])))).toEqual(['archive-empty']);
    expect(codes(await bench.read(rawZip([{ name: 'a/' }])))).toEqual(['archive-empty']);
  });
});
