import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseOpen, chooseSave, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { readingOf, TestService } from '#tests/support/service.ts';

const field = (page: Page): ReturnType<Page['getByLabel']> => page.getByLabel(/^Chercher dans les dossiers/);

/** The words that are marked inside a part of the screen, once each. */
async function marks(page: Page, region: string): Promise<string[]> {
  const texts = await page.locator(region).locator('mark').allInnerTexts();
  return [...new Set(texts.map((text) => text.toLowerCase()))].sort();
}

/** A picture for a person to look at, kept with the results of the run. */
async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

for (const [theme, name] of [
  ['Claire', 'light'],
  ['Sombre', 'dark'],
] as const) {
  test(`the dossiers are searched by keyboard, with or without accents (${theme})`, async () => {
    const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
    await page.getByLabel('Apparence').selectOption(theme);
    await goTo(page, 'Défis');
    await expect(page.getByRole('heading', { name: '17 défis' })).toBeVisible();

    // On a busy machine the list may show a moment before it listens to keys.
    await expect(async () => {
      await page.keyboard.press('/');
      await expect(field(page)).toBeFocused({ timeout: 500 });
    }).toPass();
    // At one stroke: what is found of a word half typed is another number.
    await page.keyboard.insertText('données');
    await expect(page.getByRole('heading', { name: /dossiers trouvés$/ })).toBeVisible();
    const withAccents = await page.getByRole('heading', { name: /dossiers trouvés$/ }).innerText();
    await expect.poll(() => marks(page, '.table')).toContain('données');
    await expect(page.getByRole('status').filter({ hasText: withAccents })).toHaveCount(1);

    // Something else in between, so that the answer to the same word without accents is told from the one before.
    const nothing = page.locator('main').getByText('Aucun dossier ne contient tous ces mots.');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('introuvable');
    await expect(nothing).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('DONNEES');
    await expect(page.locator('.table mark').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: withAccents })).toBeVisible();

    // From the field to the first result and into it, without a mouse.
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('tbody th button') === true)) break;
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('.reading mark').first()).toBeVisible();
    await expect.poll(() => marks(page, '.reading')).toContain('données');
    await picture(page, `search-${name}`);
    expect(await findings(page)).toEqual([]);

    await page.keyboard.press('/');
    await page.keyboard.type('introuvable');
    await expect(nothing).toBeVisible();
    await page.getByRole('button', { name: 'Effacer la recherche' }).press('Enter');
    await expect(page.getByRole('heading', { name: '17 défis' })).toBeVisible();
    await expect(page.locator('mark')).toHaveCount(0);
    expect(complaints).toEqual([]);
    await app.close();
  });
}

test('the palette of the desk finds a défi by its texts', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'));
  await page.getByRole('button', { name: 'Essayer comme juré' }).click();
  await goTo(page, 'Mes défis');
  await expect(page.locator('.reading')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('textbox', { name: /^Chercher un défi, un mot/ })).toBeFocused();
  await page.keyboard.type('donnees');
  await expect(page.locator('.palette mark').first()).toBeVisible();
  await picture(page, 'palette');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('.reading mark').first()).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('two versions of a dossier stand side by side', async () => {
  const folder = newFolder();
  const { app, page, complaints } = await startApp(join(folder, 'data'));
  await page.getByLabel('Nom de la session').fill('Essai des versions');
  await chooseSave(app, join(folder, 's.eigjury'));
  await page.getByRole('button', { name: /^Créer/ }).click();
  const row = { number: '3000001', title: 'Alpha', administration: 'Préfecture fictive', eigs: 2 };
  await goTo(page, 'Défis');
  for (const [file, problem] of [
    [
      'premier.csv',
      'Le service traite ses dossiers à la main, ce qui est lent. Deux agents y passent leurs journées.',
    ],
    [
      'second.csv',
      'Le service traite ses demandes à la main, ce qui coûte cher. Deux agents y passent leurs journées.',
    ],
  ] as const) {
    writeFileSync(join(folder, file), exportCsv([{ ...row, problem }]));
    await chooseOpen(app, join(folder, file));
    await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
    await page.getByRole('button', { name: 'Charger 1 dossier' }).click();
    await expect(page.getByRole('button', { name: 'Alpha' })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Alpha' }).click();
  await page.getByRole('button', { name: 'Comparer les versions' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 rubrique a changé')).toBeVisible();
  await expect(dialog.locator('del').first()).toContainText('dossiers');
  await expect(dialog.locator('ins').first()).toContainText('demandes');
  for (const [theme, name] of [
    ['light', 'versions-light'],
    ['dark', 'versions-dark'],
  ] as const) {
    await page.evaluate((value) => document.documentElement.setAttribute('data-fr-theme', value), theme);
    await picture(page, name);
    expect(await findings(page)).toEqual([]);
  }
  await dialog.getByText('Montrer aussi ce qui n’a pas changé').click();
  await expect(dialog.getByRole('row', { name: /^Titre Alpha Alpha/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a search tells which dossiers it cannot read yet in a file that is only read', async () => {
  const folder = newFolder();
  const place = join(folder, 'grand.eigjury');
  const maker = new TestService();
  await maker.ask('session-create', { place, name: 'Grand appel', gridTemplate: 'eig3' });
  const file = join(folder, 'export.csv');
  const rows = Array.from({ length: 3_000 }, (_, at) => ({
    number: String(4_000_000 + at),
    title: `Défi ${String(at + 1)}`,
    administration: 'Préfecture fictive',
    eigs: 2,
  }));
  writeFileSync(file, exportCsv(rows));
  const { importId } = await maker.ask('import-read', readingOf(file));
  await maker.ask('import-apply', { importId });
  // Closed before the search has read them all, and held by somebody who does nothing with it.
  await maker.ask('session-close', {});
  const { lock } = maker.context.guard.claim(place, 'edit');
  const { app, page, complaints } = await startApp(join(folder, 'data'), place);
  try {
    await page.getByRole('button', { name: 'Ouvrir en lecture seule' }).click();
    await goTo(page, 'Défis');
    await field(page).fill('préfecture');
    const hint = page.getByText(/^La recherche ne lit pas encore [\d\u202f]+ dossiers de ce fichier/);
    await expect(hint).toBeVisible();
    await picture(page, 'search-unread');
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
    lock?.release();
  }
});

test('of the administration’s team only what the dossier says of somebody has a column', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Défis');
  await page.getByRole('button', { name: 'CartoBio', exact: true }).click();
  const team = page.getByRole('group', { name: 'Équipe de l’administration' });
  await expect(team.getByRole('columnheader')).toHaveText(['Fonction', 'Temps']);
  await expect(team.getByRole('row', { name: /Géomaticienne/ })).toContainText('20 %');
  await app.close();
});
