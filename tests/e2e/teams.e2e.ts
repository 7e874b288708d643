import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { readingOf, TestService } from '#tests/support/service.ts';

// Requests for teams, on the demonstration, as the coordinator weighs them.

test('three défis side by side, the whole call, and another team with a value of its own', async () => {
  test.setTimeout(150_000);
  const data = join(newFolder(), 'data');
  const { app, page, complaints } = await startApp(data, '--demonstration');
  await goTo(page, 'Équipes');
  await page.getByRole('button', { name: 'Comparer', exact: true }).click();
  await expect(page.getByText('Cochez au moins deux défis.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^Open Justice/ }).check();
  // By keyboard: what is typed narrows the list.
  await page.getByLabel('Chercher un défi').fill('plu');
  await tabTo(page, /^Plume/);
  await page.keyboard.press('Space');
  await page.getByLabel('Chercher un défi').fill('');
  await page.getByRole('checkbox', { name: /^CartoBio/ }).check();
  const table = page.getByRole('group', { name: 'Côte à côte' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Ce qui est comparé',
    /^Open Justice3e/,
    /^Plume12e/,
    /^CartoBio2e/,
  ]);
  await expect(table.getByRole('row', { name: /^EIG 3 : profil Diffère/ }).getByRole('cell')).toHaveText([
    /Développement/,
    /Science des données/,
    '–',
  ]);
  await expect(table.getByRole('row', { name: /^Taille conseillée/ })).toContainText('2 EIG : 2 jurés');
  await expect(table.getByRole('row', { name: /^Équipe projet et temps donné/ })).toContainText(
    'Cheffe de projet : 50 % de son temps',
  );
  const declared = table.getByRole('row', { name: /^Coût annoncé par le dossier/ });
  await expect(declared).toBeVisible();
  await page.getByText('Seulement ce qui diffère').click();
  await expect(declared).toHaveCount(0);
  await expect(page.getByText(/^\d+ lignes diffèrent sur \d+\.$/)).toBeVisible();
  await expect(table.getByRole('row', { name: /^Notes : Impact/ })).toHaveCount(0);
  await page.getByText('Tous les critères de la grille').click();
  await expect(table.getByRole('row', { name: /^Notes : Impact/ })).toBeVisible();
  expect.soft(await findings(page), 'compare').toEqual([]);

  await page.getByRole('button', { name: 'Copier pour un tableur' }).click();
  await expect(page.getByText('Copié.').first()).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  const [head, ...lines] = copied.split('\n');
  expect(head?.split('\t')).toHaveLength(5);
  expect(lines.some((line) => line.startsWith('Nombre d’EIG\t3\t3\t2\tOui'))).toBe(true);
  // In the place of the system’s dialog: first somebody gives up, then prints.
  await app.evaluate(({ BrowserWindow }) => {
    let asked = 0;
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.print = (_options, done) => done?.((asked += 1) > 1, '');
    }
  });
  const notPrinted = page.locator('.hint', { hasText: 'L’impression n’a pas eu lieu.' });
  await page.getByRole('button', { name: 'Imprimer le tableau' }).click();
  await expect(notPrinted).toBeVisible();
  await page.getByRole('button', { name: 'Imprimer le tableau' }).click();
  await expect(notPrinted).toHaveCount(0);

  // On paper: the table, and nothing to click.
  await page.emulateMedia({ media: 'print' });
  await expect(table).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'Tout l’appel' }).click();
  const heat = page.getByRole('group', { name: 'Profils demandés, défi par défi' });
  await expect(
    heat
      .getByRole('row', { name: /^IA Flash/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText('2');
  await expect(page.getByText(/^Plume, 3 EIG demandés\s: 2 jurés sur les 2/)).toBeVisible();
  await expect(page.getByText('IA Flash : 2 EIG, tous en « Science des données »')).toBeVisible();
  const alike = page.getByRole('row', { name: /^Polygraphe et ADLER/ });
  await expect(alike).toContainText('signalements, enquêteurs');
  await expect(alike).toContainText('mêmes profils');
  expect.soft(await findings(page), 'across').toEqual([]);
  await alike.getByRole('button', { name: 'Comparer Polygraphe et ADLER' }).click();
  await expect(table.getByRole('columnheader')).toHaveCount(3);

  await page.getByRole('button', { name: 'Avis des jurés' }).click();
  const advised = page.getByRole('row', { name: /^Plume/ });
  await expect(advised).toContainText('Équipe de 2 EIG : Design, Développement.');
  await expect(advised).toContainText('Équipe réduite à la taille médiane des avis.');
  expect.soft(await findings(page), 'advice').toEqual([]);

  await page.getByRole('button', { name: 'Équipes possibles' }).click();
  await page.getByRole('button', { name: /^Ajouter une équipe de 2 à tous les défis/ }).click();
  const undo = page.getByRole('button', { name: 'La retirer' });
  await expect(undo).toBeFocused();
  const options = page.getByRole('group', { name: 'Équipes possibles de chaque défi' });
  const added = options.getByRole('row', { name: /Équipe de 2, ajoutée/ });
  await expect(added).toContainText('−15 % par EIG retiré');
  await page
    .getByRole('button', { name: /^Modifier l’équipe « Équipe de 2, ajoutée » d’Open Justice/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Profil de l’EIG 2').selectOption('Design');
  await dialog.getByLabel('Valeur, en points').fill('douze');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog.getByText(/^Tapez un nombre positif/)).toBeVisible();
  expect.soft(await findings(page), 'dialog').toEqual([]);
  await dialog.getByLabel('Valeur, en points').fill('11,5');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(added).toContainText('11,50');
  await expect(added).toContainText('fixée à la main');
  await expect(added).toContainText('Science des données, Design');
  await added.getByRole('button', { name: /^Retirer/ }).click();
  await expect(added).toHaveCount(0);
  await page.getByRole('button', { name: 'La remettre' }).click();
  await expect(added).toContainText('11,50');
  expect.soft(await findings(page), 'options').toEqual([]);

  // The choice is part of the place: a restart finds it again.
  await page.getByRole('button', { name: 'Comparer', exact: true }).click();
  await page.getByRole('checkbox', { name: /^LexImpact/ }).check();
  await page.getByRole('checkbox', { name: /^CibNav/ }).check();
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  expect(complaints).toEqual([]);
  await app.close();
  const again = await startApp(data, '--demonstration');
  await expect(again.page.getByRole('group', { name: 'Côte à côte' }).getByRole('columnheader')).toHaveText([
    'Ce qui est comparé',
    /^LexImpact/,
    /^CibNav/,
  ]);
  expect(again.complaints).toEqual([]);
  await again.app.close();
});

test('a session without défis says so in the place of empty tables', async () => {
  const session = join(newFolder(), 'vide.eigjury');
  const service = new TestService();
  await service.ask('session-create', { place: session, name: 'Vide', gridTemplate: 'eig3' });
  service.close();
  const { app, page } = await startApp(join(newFolder(), 'data'), session);
  await goTo(page, 'Équipes');
  await expect(page.getByText('Aucun défi recevable pour l’instant.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await app.close();
});

test('the profiles of a team and that it is out of bounds were written as one word', async () => {
  const folder = newFolder();
  const session = join(folder, 's.eigjury');
  const file = join(folder, 'export.csv');
  const defi = { number: '3000001', title: 'Alpha', administration: 'A', eigs: 1 };
  writeFileSync(file, exportCsv([defi]));
  const service = new TestService();
  await service.ask('session-create', { place: session, name: 'Essai', gridTemplate: 'eig3' });
  const { importId } = await service.ask('import-read', readingOf(file));
  await service.ask('import-apply', { importId });
  const defis = (await service.ask('defis-list', {})).map(({ id }) => id);
  await service.ask('recevabilite-decide-many', { defis, state: 'recevable', reason: 'Complet.' });
  service.close();
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), session);
  await goTo(page, 'Équipes');
  const asked = page
    .getByRole('row', { name: /^Alpha/ })
    .getByRole('cell')
    .first();
  await expect(asked).toContainText(/\shors bornes$/i);
  expect(complaints).toEqual([]);
  await app.close();
});
