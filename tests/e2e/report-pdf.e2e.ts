import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { attachedFigures } from '#core/report/attached-figures.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { finishReport } from '#electron/service/interchange/report-pdf.ts';
import { applicationVersion } from '#electron/service/version.ts';
import { exportPublicList } from '#electron/service/usecases/exports/export-public-list.ts';
import { exportReport, modelOfReport } from '#electron/service/usecases/export-report.ts';
import { newFolder } from '#tests/support/app.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { madeUpCall } from '#tests/support/made-up-report.ts';
import { violations } from '#tests/support/pdf-rules.ts';
import {
  allOf,
  attachmentsOf,
  bookmarks,
  contentOf,
  fontsOf,
  readPdf,
  walk,
  wholeText,
  type PdfFile,
  type Tagged,
} from '#tests/support/pdf-structure.ts';
import { quietTurns } from '#tests/support/quiet-turns.ts';
import { SheetSession } from '#tests/support/sheet-session.ts';
import { TestService } from '#tests/support/service.ts';

// What is in the files: printed by Chromium, finished by the service, read back with other libraries' eyes.

const options = ReportOptions.parse({
  language: 'fr',
  date: '2026-07-11',
  namedJurors: true,
  comments: true,
  severity: true,
  draft: true,
  confidentiality: 'Diffusion restreinte (comité) \\ « test »',
});

test.describe.configure({ timeout: 180_000 });

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
/** The pages that an element's content is on. */
const pagesOf = (element: Tagged): Set<number> => new Set([...walk(element)].flatMap(({ on }) => on));
const parts = (file: PdfFile): Tagged[] => allOf(file.top, 'H2');

test('the report of a made-up call: structure, order, running heads, contents, rows whole', async () => {
  const folder = newFolder();
  const service = new TestService();
  await madeUpCall(service, folder, { defis: 40, jurors: 4, longTitles: true, commented: 3 });
  const path = join(folder, 'rapport.pdf');
  const { pages } = await exportReport(service.context, path, options, quietJob());
  const model = await modelOfReport(service.context, options, quietJob());
  const raw = join(folder, 'brut.pdf');
  writeFileSync(raw, await service.context.host.print(model, new AbortController().signal, () => undefined));
  service.close();

  const file = await readPdf(path);
  expect(violations(file)).toEqual([]);
  expect(file.pages).toHaveLength(pages);

  // The page that decides comes first, then its contents; bookmarks are nested as the headings are.
  const [first, second] = parts(file);
  expect(first === undefined ? [] : [...pagesOf(first)]).toEqual([1]);
  expect(wholeText(second ?? file.top)).toBe('Dans ce rapport');
  const outline = bookmarks(file);
  expect(outline[0]).toBe('Rapport de sélection');
  expect(outline.filter((line) => /^ {2}\S/.test(line))).toEqual(
    parts(file).map((part) => `  ${spaced(wholeText(part))}`),
  );
  const défis = outline.slice(outline.indexOf('  Les défis') + 1);
  expect(défis.slice(0, 2).every((line) => /^ {4}/.test(line))).toBe(true);

  // Every line of the contents ends with the page on which its heading is.
  const contents = allOf(file.top, 'L')[0];
  const lines = contents === undefined ? [] : allOf(contents, 'Link').map((link) => spaced(link.text));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) {
    const [, title = '', page = ''] = /^(.*?) ?(\d+)$/.exec(line) ?? [];
    const heading = parts(file).find((part) => spaced(wholeText(part)) === title);
    expect(heading, line).toBeDefined();
    expect(heading === undefined ? [] : [...pagesOf(heading)], line).toEqual([Number(page)]);
  }

  // Head and foot are on each page and in no tag; the draft and who may read it are said once in the text.
  file.pages.forEach((page, index) => {
    expect(page).toContain(`Page ${String(index + 1)} sur ${String(pages)}`);
    expect(page).toContain('PROJET – Diffusion restreinte (comité) \\ « test »');
    expect(contentOf(file.pdf, index)).toContain('/Subtype /Watermark');
    if (index > 0) expect(page).toContain('Rapport de sélection – Appel de 40 défis');
  });
  const read = spaced(wholeText(file.top));
  expect(read).not.toContain('PROJET');
  expect(read).not.toContain(`sur ${String(pages)}`);
  expect(read.split('Projet. Ce document n’est pas définitif')).toHaveLength(2);
  expect(read.split('Diffusion restreinte')).toHaveLength(2);

  // Rows are whole, heads of tables are said once, no heading stays at a page's foot.
  for (const row of allOf(file.top, 'TR')) expect([...pagesOf(row)].length, wholeText(row)).toBeLessThan(2);
  const order = [...walk(file.top)];
  for (const heading of allOf(file.top, 'H2', 'H3', 'H4')) {
    const at = order.indexOf(heading);
    const next = order.slice(at + 1).find(({ on }) => on.length > 0);
    expect(next?.on[0], wholeText(heading)).toBe([...pagesOf(heading)][0]);
  }
  expect(allOf(file.top, 'TH').filter((head) => wholeText(head) === 'Bulletins')).toHaveLength(1);

  // Each défi has its figure with its marks in words, and the totals of the model.
  const alternatives = allOf(file.top, 'Figure').map(({ alt }) => alt);
  const marks = alternatives.filter((alt) => alt.startsWith('Notes de «'));
  expect(marks).toHaveLength(model.defis?.blocks.length ?? 0);
  expect(alternatives).not.toContain('');
  for (const title of (model.ranking?.lines ?? []).map((line) => line.title))
    expect(bare(read)).toContain(bare(title));
  const fonts = fontsOf(file);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts)
    expect(font, font.name).toMatchObject({
      kind: 'CIDFontType2',
      embedded: true,
      subset: true,
      unicode: true,
    });

  // The same pages are finished to the same bytes.
  const finished = async (): Promise<Uint8Array> => {
    const figures = { application: applicationVersion, hash: service.context.ports.hash };
    const attached = attachedFigures(model, options, figures);
    return (await finishReport(readFileSync(raw), model, attached, quietTurns())).bytes;
  };
  expect(Buffer.from(await finished()).equals(await finished())).toBe(true);

  // What Chromium gives by itself does not pass: the rules see it.
  const broken = violations(await readPdf(raw));
  for (const rule of ['01-003', '09-004', '28-002', '28-008']) {
    expect(
      broken.some((line) => line.startsWith(rule)),
      rule,
    ).toBe(true);
  }
});

test('the same session gives the same text, structure and figures twice, and a public list of the same kind', async () => {
  const folder = newFolder();
  const path = join(folder, 's.eigjury');
  copyFileSync(await decidedSession(), path);
  const service = new TestService();
  await service.ask('session-open', { place: path });
  const first = join(folder, 'un.pdf');
  const second = join(folder, 'deux.pdf');
  await exportReport(service.context, first, options, quietJob());
  await exportReport(service.context, second, options, quietJob());
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  const [one, two] = [await readPdf(first), await readPdf(second)];
  expect(two.pages).toEqual(one.pages);
  expect(two.top).toEqual(one.top);
  expect([...attachmentsOf(two)]).toEqual([...attachmentsOf(one)]);
  expect(attachmentsOf(one).size).toBe(1);
  expect(violations(one)).toEqual([]);

  const list = join(folder, 'liste.pdf');
  await exportPublicList(service.context, list, { format: 'pdf', parts: 'selected' }, quietJob());
  const published = await readPdf(list);
  expect(violations(published)).toEqual([]);
  expect(published.pages[0]).toContain('Page 1 sur 1');
  service.close();
});

test('a marking sheet for paper is of the same kind', async () => {
  const bench = new SheetSession();
  await bench.start();
  const { folder, coordinator } = bench;
  const order = { folder, jurors: null, kind: 'paper', language: 'fr', job: 'job-of-test' } as const;
  const { written } = await coordinator.ask('sheets-write', order);
  coordinator.close();
  expect(written).toHaveLength(2);
  for (const { fileName } of written) {
    const sheet = await readPdf(join(folder, fileName));
    expect(violations(sheet), fileName).toEqual([]);
    expect(wholeText(sheet.top)).toContain('Bravo');
  }
});

test('a report given up while Chromium prints it leaves no file', async () => {
  const folder = newFolder();
  const path = join(folder, 's.eigjury');
  copyFileSync(await decidedSession(), path);
  const service = new TestService();
  await service.ask('session-open', { place: path });
  const before = readdirSync(folder);
  const gone = new AbortController();
  const job = {
    signal: gone.signal,
    progress: (step: string): void => {
      if (step === 'print-pages') gone.abort();
    },
    partial: () => undefined,
  };
  const printing = exportReport(service.context, join(folder, 'rapport.pdf'), options, job);
  await expect(printing).rejects.toMatchObject({ error: { code: 'cancelled' } });
  expect(readdirSync(folder)).toEqual(before);
  service.close();
});

test('a printing that was called off in its middle was the last one until the application was started again', async () => {
  const service = new TestService();
  const path = join(newFolder(), 's.eigjury');
  copyFileSync(await decidedSession(), path);
  await service.ask('session-open', { place: path });
  const model = await modelOfReport(service.context, options, quietJob());
  const { host } = service.context;
  const print = (stand: () => void, signal = new AbortController().signal): Promise<Uint8Array> =>
    host.print(model, signal, stand);
  const isPrinted = async (printing: Promise<Uint8Array>): Promise<void> =>
    expect(Buffer.from(await printing).toString('latin1', 0, 5)).toBe('%PDF-');
  // On a busy machine a printing may be over before it is called off: then it is done again.
  for (const afterMs of [0, 20]) {
    await expect(async () => {
      const gone = new AbortController();
      const calledOff = print(() => setTimeout(() => gone.abort(), afterMs), gone.signal);
      await expect(calledOff).rejects.toMatchObject({ error: { code: 'cancelled' } });
    }).toPass();
    await isPrinted(print(() => undefined));
  }

  // One that waits for its turn is called off before it comes, the one in front of it in its middle.
  await expect(async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [print(() => undefined, first.signal), print(() => second.abort(), second.signal)];
    const third = print(() => first.abort());
    const ends = await Promise.allSettled(both);
    await isPrinted(third);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  }).toPass();
  await isPrinted(print(() => undefined));
  service.close();
});

const bare = (text: string): string => text.replace(/\s/g, '');
