import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fillSheet } from '#tests/support/fill-sheet.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import { chooseOpen, goTo, killApp, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { SheetSession } from '#tests/support/sheet-session.ts';

// Two jurors whose computers may run no program of ours: one fills a workbook, the other a form of paper.
test('a workbook is written, filled and read back; a paper sheet is printed and typed in by keyboard', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const bench = new SheetSession();
  await bench.start();
  bench.close();
  const session = bench.at('s.eigjury');

  let { app, page, complaints } = await startApp(at('data'), session);
  await goTo(page, 'Bulletins');
  const panel = page.getByRole('region', { name: 'Feuilles de notation' });
  await chooseOpen(app, folder);
  await panel.getByRole('button', { name: 'Écrire les feuilles XLSX…' }).click();
  await expect(panel.getByText('2 feuilles écrites')).toBeVisible();
  await panel.getByLabel('Pour').selectOption({ label: 'Bob Juré' });
  await panel.getByRole('button', { name: 'Écrire les feuilles à imprimer (PDF)…' }).click();
  await expect(panel.getByText('1 feuille écrite')).toBeVisible();
  expect(
    readdirSync(folder)
      .filter((name) => name.startsWith('feuille-'))
      .sort(),
  ).toEqual(['feuille-ada-juree.xlsx', 'feuille-bob-jure.pdf', 'feuille-bob-jure.xlsx']);

  // Each page bears the fingerprint by which the sheet is known, and nothing of another juror.
  const { text: pages } = await pdfText(at('feuille-bob-jure.pdf'));
  const short = (await panel.getByRole('row', { name: /Bob/ }).locator('code').first().textContent()) ?? '';
  expect(short).toMatch(/^[0-9a-f]{5}-[0-9a-f]{5}$/);
  expect(pages).toContain(short);
  expect(pages).toContain('Bob Juré');
  expect(pages).not.toContain('Ada');

  // Ada's workbook comes back, then a corrected one, which takes its place.
  const filled = (mark: number): Buffer =>
    fillSheet(readFileSync(at('feuille-ada-juree.xlsx')), { notes: { D01: { C1: mark, C2: '3,75' } } });
  writeFileSync(at('ada.xlsx'), filled(4));
  await chooseOpen(app, at('ada.xlsx'));
  await page.getByRole('button', { name: 'Recevoir des bulletins' }).click();
  await expect(page.getByRole('region', { name: 'Réception' }).getByText('Ada Jurée')).toBeVisible();
  writeFileSync(at('ada-2.xlsx'), filled(3));
  await chooseOpen(app, at('ada-2.xlsx'));
  await page.getByRole('button', { name: 'Recevoir des bulletins' }).click();
  const question = page.getByRole('dialog', { name: 'Cette feuille en remplace-t-elle une autre ?' });
  await expect(question).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await question.getByRole('button', { name: 'Remplacer' }).click();
  await expect(panel.getByRole('row', { name: /Ada/ }).getByText('lu sur une feuille')).toHaveCount(2);
  await expect(page.getByText('conflit : deux bulletins')).toHaveCount(0);

  // Bob's paper is typed in with the keyboard alone; the power goes in the middle.
  await panel.getByRole('button', { name: /de Bob Juré$/ }).focus();
  await page.keyboard.press('Enter');
  const first = page.getByLabel(/^C1 Impact du défi, D01 /);
  await expect(first).toBeFocused();
  await page.keyboard.type('3,5');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^C2 .*, D01 /)).toBeFocused();
  await page.keyboard.type('9');
  await expect(page.locator('header').getByText(/^Enregistré à/)).toBeVisible();
  await expect(first).toHaveValue('3,5');
  await page.waitForTimeout(500);
  expect(complaints).toEqual([]);
  await killApp(app);

  ({ app, page, complaints } = await startApp(at('data'), session));
  await goTo(page, 'Bulletins');
  await page.getByRole('button', { name: /^Saisir la feuille .* de Bob Juré$/ }).click();
  await expect(page.getByLabel(/^C1 .*, D01 /)).toHaveValue('3,5');
  const second = page.getByLabel(/^C2 .*, D01 /);
  await expect(second).toHaveValue('9');
  await second.focus();
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByLabel(/^C1 .*, D01 /)).toBeFocused();
  await expect(page.getByText('de 1 à 4')).toBeVisible();
  const save = page.getByRole('button', { name: 'Enregistrer comme bulletin papier' });
  await save.click();
  await expect(page.getByText('ces cases ne sont pas valables (D01 C2)')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.screenshot({
    path: join(process.env['JURY_EIG_SHOTS'] ?? folder, 'typing.png'),
    fullPage: true,
  });
  await second.fill('2.05');
  await save.click();
  await expect(page.getByText(/Bulletin papier de Bob Juré enregistré/).first()).toBeVisible();
  await expect(
    page.getByRole('row', { name: /Bob/ }).getByText('saisi par la coordination').first(),
  ).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.screenshot({
    path: join(process.env['JURY_EIG_SHOTS'] ?? folder, 'sheets.png'),
    fullPage: true,
  });
  expect(complaints).toEqual([]);
  await app.close();
});
