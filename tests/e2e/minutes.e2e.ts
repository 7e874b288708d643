import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from '@playwright/test';
import { buildMinutes } from '#core/report/build-minutes.ts';
import { newFolder } from '#tests/support/app.ts';
import { juror } from '#tests/support/core-samples.ts';
import { decideDemonstration, deliberatedDemonstration } from '#tests/support/deliberated-demonstration.ts';
import { member, minutesSource, row } from '#tests/support/minutes-sample.ts';
import { pdfPages } from '#tests/support/pdf-pages.ts';
import { violations } from '#tests/support/pdf-rules.ts';
import { readPdf, termsOf } from '#tests/support/pdf-structure.ts';
import { TestService } from '#tests/support/service.ts';

// Pages as Chromium sets them, read back as a reader would.

const cli = join(process.cwd(), 'dist', 'cli', 'jury.js');

test('the command line writes minutes that say in order what happened, tagged, with a block to sign for each', async () => {
  test.setTimeout(180_000);
  const demonstration = await deliberatedDemonstration();
  await decideDemonstration(demonstration);
  demonstration.service.close();
  const out = join(newFolder(), 'pv.pdf');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      cli,
      'minutes',
      demonstration.place,
      '--out',
      out,
      '--date',
      '2018-07-11',
      '--venue',
      'Paris',
      '--draft',
    ],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const bytes = readFileSync(out);
  const pages = await pdfPages(bytes);
  expect(stdout).toContain(`${String(pages.length)} pages`);
  const text = pages.map((page) => page.text).join(' ');
  const inOrder = [
    'PROJET',
    'Procès-verbal du jury',
    'Lieu Paris',
    '1. Composition du jury',
    '2. Séances, présence et quorum',
    'Six membres présents',
    '3. Déports',
    'A quitté la salle',
    '4. Défis reçus et recevabilité',
    '5. Notation individuelle',
    '6. Délibération et ordre officiel',
    '7. Motifs, opinions divergentes et notes collectives',
    '8. Propositions du jury',
    '9. Pour mémoire',
    '10. Observations',
    'Lecture faite',
    'Absent·e ou excusé·e',
    'Origine de ce procès-verbal',
  ];
  const after = text.slice(text.indexOf('Programme Entrepreneur'));
  const placed = inOrder.slice(1).map((words) => ({
    words,
    place: after.search(new RegExp(words.replaceAll(' ', '\\s+'))),
  }));
  expect(placed.filter(({ place }) => place < 0)).toEqual([]);
  expect(placed).toEqual([...placed].sort((one, other) => one.place - other.place));
  for (const page of pages) expect(page.text).toContain('PROJET');
  const tags = new Set(pages.flatMap((page) => page.tags));
  for (const tag of ['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'L', 'LI']) expect([...tags]).toContain(tag);
  const read = await readPdf(out);
  expect(violations(read)).toEqual([]);
  // Terms with what they say are a list, not so many paragraphs.
  const terms = termsOf(read.top);
  expect(terms.get('Lieu')).toBe('Paris');
  expect(terms.get('Session')).toMatch(/^[0-9a-f-]{36}$/);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(pdf.getTitle()).toContain('Procès-verbal du jury');
  expect(pdf.catalog.toString()).toContain('fr-FR');
  expect(pdf.getCreationDate()?.toISOString()).toBe('2018-07-11T12:00:00.000Z');
});

test('a refused day or a session still being marked leaves no file', () => {
  const out = join(newFolder(), 'pv.pdf');
  const wrong = spawnSync(
    process.execPath,
    [cli, 'minutes', 'rien.eigjury', '--out', out, '--date', 'hier'],
    {
      encoding: 'utf8',
    },
  );
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('--date hier');
  expect(existsSync(out)).toBe(false);
});

test('no block to sign is cut by the end of a page, nor any line of a long jury and a long list', async () => {
  test.setTimeout(180_000);
  const jurors = Array.from({ length: 15 }, (_, at) =>
    member(at + 1, `Membre-${String(at + 1)} Du Jury`, {
      organisation: `Organisme-${String(at + 1)} dont le nom est long, direction interministérielle et services rattachés`,
    }),
  );
  const long = 'Un motif assez long pour tenir sur plusieurs lignes. '.repeat(5);
  const model = buildMinutes(
    minutesSource({
      jurors,
      rows: Array.from({ length: 60 }, (_, at) =>
        row(at + 1, {
          hearing: {
            avis: {
              avis: at < 30 ? 'favorable' : 'defavorable',
              votes: { for: 9, against: 6, abstained: 0 },
              casting: null,
            },
            reason: long,
          },
        }),
      ),
      deports: jurors.slice(0, 5).map(({ id }) => ({ juror: id, defi: row(1).defi, reason: '' })),
      ballots: new Map([
        [juror(1), { digest: minutesSource().journal.digest, ballots: [], settlement: null }],
      ]),
    }),
  );
  const service = new TestService();
  const bytes = await service.context.host.print(model, new AbortController().signal, () => undefined);
  service.close();
  const pages = await pdfPages(bytes);
  const from = pages.findIndex(({ text }) => text.includes('Lecture faite'));
  const signing = pages
    .slice(from)
    .map(({ text }, at) => (at === 0 ? text.slice(text.indexOf('Lecture faite')) : text));
  for (const [at] of jurors.entries()) {
    const number = String(at + 1);
    const block = new RegExp(
      `Membre-${number} Du Jury Organisme-${number} dont le nom est long, direction interministérielle et services rattachés Signature`,
    );
    expect(signing.filter((text) => block.test(text))).toHaveLength(1);
  }
  expect(pages.map(({ text }) => text).join(' ')).toContain('60e – Défi 60');
});
