import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  chooseOpen,
  chooseSave,
  goTo,
  newFolder,
  startApp,
  tabTo,
  type RunningApp,
} from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import {
  cellsBelow,
  expectFrozenHeads,
  expectNoFormula,
  openWorkbook,
} from '#tests/support/check-workbook.ts';
import { checkedTable } from '#tests/support/check-table.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { breakNextPages, holdNextPrinting, whilePrintingWaits } from '#tests/support/hold-printing.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { bare, previewPages, previewPane, previewStands, previewTexts } from '#tests/support/read-preview.ts';
import { readZip, textIn } from '#tests/support/read-zip.ts';

// From what was decided to the files that leave: the pages as they will be, the files as others read them.

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = newFolder();
const at = (name: string): string => join(folder, name);
const main = (page: Page): Locator => page.locator('main');
const shown = (page: Page, text: string | RegExp): Locator => main(page).getByText(text);
let running: RunningApp;

/** Opens a part of the screen. */
const toPart = async (page: Page, part: string): Promise<void> => {
  await main(page).getByRole('navigation').getByRole('button', { name: part, exact: true }).click();
};

/** The box itself is drawn on its label. */
const tick = (label: string): Promise<void> =>
  main(running.page).locator('label').filter({ hasText: label }).click();

test.beforeAll(async () => {
  copyFileSync(await decidedSession(), at('session.eigjury'));
  running = await startApp(at('data'), at('session.eigjury'));
});

test.afterAll(async () => {
  expect(running.complaints).toEqual([]);
  await running.app.close();
});

test('the preview shows the pages of the file, and follows the settings', async () => {
  const { app, page } = running;
  await goTo(page, 'Rapport');
  const all = await previewStands(page);
  await expect(previewPages(page).getByText('Rapport de sélection').first()).toBeAttached();
  expect.soft(await findings(page), 'preview').toEqual([]);

  // Fewer parts, fewer pages; the old ones are marked as such until the new ones stand.
  await whilePrintingWaits(app, async () => {
    await tick('Une page par défi');
    await expect(previewPane(page).getByText('En cours de mise à jour')).toBeVisible();
    await expect(previewPages(page)).toHaveAttribute('aria-busy', 'true');
  });
  const some = await previewStands(page);
  expect(some).toBeLessThan(all);
  await main(page).getByRole('button', { name: 'Tout cocher' }).click();
  await tick('Nommer les jurés');
  await tick('Marquer');
  await main(page).getByRole('button', { name: 'Diffusion restreinte au comité de pilotage' }).click();
  await whilePrintingWaits(app, async () => {
    await main(page).getByLabel('Date portée par le document').fill('2026-07-11');
    await expect(previewPages(page)).toHaveAttribute('aria-busy', 'true');
  });
  const preview = await previewTexts(page);
  expect(preview).toHaveLength(all);
  expect(preview.join('')).toContain('11juillet2026');
  expect(preview.join('')).not.toContain('AdaMartin');
  expect.soft(await findings(page), 'settings').toEqual([]);

  await chooseSave(app, at('rapport.pdf'));
  await main(page).getByRole('button', { name: 'Exporter le rapport…' }).click();
  await expect(shown(page, /^Rapport écrit/)).toBeVisible({ timeout: 30_000 });
  await expect(main(page).getByRole('button', { name: 'Ouvrir', exact: true })).toBeVisible();
  await expect(main(page).getByRole('button', { name: 'Montrer le fichier' })).toBeVisible();
  expect.soft(await findings(page), 'written').toEqual([]);
  const { pageTexts } = await pdfText(at('rapport.pdf'));
  expect(pageTexts.map(bare)).toEqual(preview);
  for (const text of pageTexts) expect(text).toContain('PROJET – Diffusion restreinte au comité de pilotage');
  const [first = ''] = pageTexts;
  expect(first).toMatch(/projet\. Ce document n’est pas définitif/i);
  expect(bare(first)).toContain(bare('Diffusion restreinte au comité de pilotage'));
});

test('pages that break down while they are set or printed are told of at once, and leave no file', async () => {
  const { app, page } = running;
  const before = readdirSync(folder);
  await chooseSave(app, at('en-panne.pdf'));
  for (const inPrinting of [false, true]) {
    await previewStands(page);
    const broken = breakNextPages(app, inPrinting);
    await main(page).getByRole('button', { name: 'Exporter le rapport…' }).click();
    await broken;
    await expect(shown(page, /n’ont pas pu être composées/)).toBeVisible({ timeout: 30_000 });
    expect(readdirSync(folder)).toEqual(before);
  }
  // What broke down in the middle of a printing is not the end of the others.
  await main(page).getByRole('button', { name: 'Exporter le rapport…' }).click();
  await expect(shown(page, 'Rapport écrit : « en-panne.pdf », 12 pages.')).toBeVisible({ timeout: 30_000 });
  rmSync(at('en-panne.pdf'));
});

test('what is cancelled leaves no file, and the settings are still there after another screen', async () => {
  const { app, page } = running;
  const before = readdirSync(folder);
  await chooseSave(app, at('annule.pdf'));
  await holdNextPrinting(app);
  await main(page).getByRole('button', { name: 'Exporter le rapport…' }).click();
  await previewPane(page).getByRole('button', { name: 'Annuler' }).click();
  await expect(main(page).getByRole('button', { name: 'Exporter le rapport…' })).toBeVisible();
  expect(readdirSync(folder)).toEqual(before);

  await goTo(page, 'Sélection');
  await holdNextPrinting(app);
  await goTo(page, 'Rapport');
  await expect(main(page).getByLabel(/^Marquer/)).toBeChecked();
  await expect(main(page).getByLabel('Nommer les jurés')).not.toBeChecked();
  await expect(main(page).getByLabel('Mention de diffusion')).toHaveValue(
    'Diffusion restreinte au comité de pilotage',
  );
  // A preview that a person stops is not begun again by itself.
  await expect(previewPane(page).getByRole('progressbar')).toBeVisible();
  await previewPane(page).getByRole('button', { name: 'Annuler' }).click();
  await expect(shown(page, 'L’aperçu a été interrompu.')).toBeVisible();
  expect.soft(await findings(page), 'stopped').toEqual([]);
  await main(page).getByRole('button', { name: 'Composer l’aperçu' }).click();
  await previewStands(page);
});

test('the minutes are seen and written beside their settings', async () => {
  const { app, page } = running;
  await toPart(page, 'Procès-verbal');
  await previewStands(page);
  await main(page).getByLabel('Lieu de la réunion').fill('Salle des Actes');
  await whilePrintingWaits(app, async () => {
    await main(page).getByLabel('Date portée par le document').fill('2026-07-12');
    await expect(previewPages(page)).toHaveAttribute('aria-busy', 'true');
  });
  const preview = await previewTexts(page);
  expect(preview.join('')).toContain('SalledesActes');
  expect.soft(await findings(page), 'minutes').toEqual([]);
  await chooseSave(app, at('proces-verbal.pdf'));
  await main(page).getByRole('button', { name: 'Exporter le procès-verbal…' }).click();
  await expect(shown(page, /^Procès-verbal écrit/)).toBeVisible({ timeout: 30_000 });
  const { pageTexts } = await pdfText(at('proces-verbal.pdf'));
  expect(pageTexts.map(bare)).toEqual(preview);
});

for (const format of ['xlsx', 'ods'] as const) {
  test(`the workbook as ${format}: real numbers and days, a head that stays, no formula`, async () => {
    const { page } = running;
    await toPart(page, 'Autres fichiers');
    const form = main(page).getByRole('form', { name: 'Classeur de la sélection' });
    await form.getByLabel('Format').selectOption(format);
    const bytes = await write('Classeur de la sélection', 'Écrire le classeur…', `classeur.${format}`);
    const book = openWorkbook(bytes);
    expectNoFormula(book);
    await expectFrozenHeads(bytes, format, book.SheetNames.length);
    const sheet = (name: string) => book.Sheets[name] ?? {};
    expect(cellsBelow(sheet('Classement'), 'Défi').map(({ v }) => v)).toHaveLength(5);
    for (const cell of cellsBelow(sheet('Classement'), 'Total officiel')) expect(cell.t).toBe('n');
    const marks = cellsBelow(sheet('Notes'), 'Note');
    expect(marks.length).toBeGreaterThan(0);
    for (const cell of marks) expect(cell.t).toBe('n');
    const days = cellsBelow(sheet('Décisions'), 'Décidé le');
    expect(days.length).toBeGreaterThan(0);
    for (const cell of days) expect(cell.t).toBe('d');
    expect(days.map(({ v }) => (v as Date).getFullYear())).toContain(2026);
  });
}

test('what is published: tables that hold to their schemas, a page for the web and one on paper', async () => {
  const { page } = running;
  expect.soft(await findings(page), 'files').toEqual([]);
  const zip = await readZip(await write('Données ouvertes', 'Écrire les données ouvertes…', 'ouvertes.zip'));
  const defis = checkedTable(textIn(zip, 'defis.csv'), textIn(zip, 'schema.json'));
  checkedTable(textIn(zip, 'chiffres.csv'), textIn(zip, 'schema-chiffres.json'));
  const selection = JSON.parse(textIn(zip, 'selection.json')) as {
    defis: { identifiant: string; titre: string; taille_equipe: number }[];
  };
  expect(defis.length).toBeGreaterThan(0);
  expect(selection.defis.map((defi) => [defi.identifiant, defi.titre, String(defi.taille_equipe)])).toEqual(
    defis.map((row) => [row['identifiant'], row['titre'], row['taille_equipe']]),
  );
  const everything = [...zip.values()].map((file) => file.toString('utf8')).join('\n');
  for (const name of ['Ada', 'Abel', 'Basile', 'COMMENTAIRE', 'PRIVE'])
    expect(everything).not.toContain(name);

  const titles = defis.map((row) => row['titre'] ?? '');
  const list = main(page).getByLabel('Format de la liste');
  await list.selectOption('html');
  const html = (await write('Liste publique', 'Écrire la liste publique…', 'liste.html')).toString('utf8');
  await list.selectOption('pdf');
  await write('Liste publique', 'Écrire la liste publique…', 'liste.pdf');
  const { text } = await pdfText(at('liste.pdf'));
  for (const title of titles) {
    expect(html).toContain(title);
    expect(text).toContain(title);
  }
  expect(html).not.toMatch(/<script|https?:\/\/[^"]*\.(js|css)/);
});

test('the archive and the report are checked from the screen, and the archive by the command alone', async () => {
  const { app, page } = running;
  await toPart(page, 'Vérifier et archiver');
  await chooseOpen(app, at('rapport.pdf'));
  await main(page).getByRole('button', { name: 'Vérifier un rapport PDF…' }).click();
  await expect(shown(page, /^Tout tient\s: \d+ vérifications\.$/)).toBeVisible({ timeout: 30_000 });
  await chooseSave(app, at('archive.zip'));
  await main(page).getByRole('button', { name: 'Archiver avec un rapport PDF…' }).click();
  await expect(shown(page, /^Archive écrite/)).toBeVisible({ timeout: 30_000 });
  expect.soft(await findings(page), 'check').toEqual([]);
  const zip = await readZip(readFileSync(at('archive.zip')));
  const report = [...zip].find(([name]) => name.endsWith('.pdf'));
  const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  expect(digest(report?.[1] ?? Buffer.alloc(0))).toBe(digest(readFileSync(at('rapport.pdf'))));
  const told = execFileSync(
    process.execPath,
    ['dist/cli/jury.js', 'verify', at('archive.zip'), '--report', at('rapport.pdf'), '--json'],
    { encoding: 'utf8' },
  );
  const { holds, checks } = JSON.parse(told) as { holds: boolean; checks: { holds: boolean }[] };
  expect(holds).toBe(true);
  expect(checks.length).toBeGreaterThan(5);
});

test('by keyboard alone: a setting, the pages, the file', async () => {
  const { app, page } = running;
  await goTo(page, 'Sélection');
  await page.getByRole('navigation').first().getByRole('button', { name: 'Rapport' }).focus();
  await page.keyboard.press('Enter');
  await expect(main(page)).toBeFocused();
  await tabTo(page, /^Rapport de sélection$/);
  await page.keyboard.press('Enter');
  const count = await previewStands(page);
  await tabTo(page, /^Marquer/);
  const marked = await main(page)
    .getByLabel(/^Marquer/)
    .isChecked();
  await whilePrintingWaits(app, async () => {
    await page.keyboard.press('Space');
    await expect(main(page).getByLabel(/^Marquer/)).toBeChecked({ checked: !marked });
    await expect(previewPages(page)).toHaveAttribute('aria-busy', 'true');
  });
  await previewStands(page);
  await tabTo(page, /^Pages de l’aperçu$/);
  const field = previewPane(page).getByRole('textbox', { name: 'Page' });
  await page.keyboard.press('End');
  await expect(field).toHaveValue(String(count));
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  await expect(field).toHaveValue('2');
  const width = async (): Promise<number> =>
    (
      await previewPages(page)
        .getByRole('group', { name: /^Page 2 sur/ })
        .boundingBox()
    )?.width ?? 0;
  const fitted = await width();
  await page.keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(fitted);
  await page.keyboard.press('0');
  await expect.poll(width).toBe(fitted);
  await chooseSave(app, at('clavier.pdf'));
  await tabTo(page, /^Exporter le rapport…$/);
  await page.keyboard.press('Enter');
  await expect(shown(page, /^Rapport écrit/)).toBeVisible({ timeout: 30_000 });
  expect(existsSync(at('clavier.pdf'))).toBe(true);
});

/** Writes one of the other files and answers its bytes. */
async function write(form: string, button: string, file: string): Promise<Buffer> {
  const { app, page } = running;
  await chooseSave(app, at(file));
  await main(page).getByRole('form', { name: form }).getByRole('button', { name: button }).click();
  await expect(shown(page, new RegExp(file.replace('.', '\\.')))).toBeVisible({ timeout: 20_000 });
  return readFileSync(at(file));
}
