import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { backUpNow, chooseToRestore } from '#tests/support/backups-dialog.ts';
import { demonstrationFile } from '#tests/support/demonstration-file.ts';

const toSittings = async (page: Page): Promise<void> => {
  await goTo(page, 'Délibération');
  await page.getByRole('button', { name: 'Séances' }).click();
  await expect(page.getByRole('heading', { name: 'Ordre du jour' })).toBeVisible();
};
const toAgenda = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Vous êtes ici' }).getByRole('button').last().click();

test('a défi opens once everybody with a déport has left, and a mark is saved with its reason alone', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  const main = page.locator('main');
  await toSittings(page);

  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await expect(main.getByRole('heading', { name: 'Avant d’ouvrir ce défi' })).toBeVisible();
  await expect(main.getByText('Cour des comptes')).toHaveCount(0);
  await main.getByRole('button', { name: 'Tout le monde est sorti' }).click();
  await expect(main.getByText('Cochez d’abord chaque nom. Il reste : Hippolyte Sarrazin.')).toBeVisible();
  await main.getByText('Hippolyte Sarrazin a quitté la salle').click();
  await main.getByRole('button', { name: 'Tout le monde est sorti' }).click();
  await expect(main.getByText('Cour des comptes · Sont sortis : Hippolyte Sarrazin.')).toBeVisible();

  const mark = main.getByLabel('Note du groupe : Impact du défi', { exact: true });
  const reason = main.getByLabel('Motif de l’écart : Impact du défi');
  const row = main.getByRole('row', { name: /^C1 – Impact du défi/ });
  await mark.focus();
  await page.keyboard.type('3,5');
  await page.keyboard.press('Tab');
  await expect(reason).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('Écrivez le motif : la note n’est pas encore enregistrée.');
  await expect(row).toContainText('+0,64');

  // Going elsewhere loses nothing of it, and saves nothing.
  await toAgenda(page);
  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await expect(mark).toHaveValue('3,5');
  await expect(row).toContainText('Pas encore enregistré');
  await expect(main.getByText('Ce qui a été saisi (0)')).toBeVisible();
  await reason.fill('L’équipe a répondu');
  await page.keyboard.press('Enter');
  await expect(main.getByText('Ce qui a été saisi (1)')).toBeVisible();
  await expect(row).not.toContainText('Pas encore enregistré');

  // The same mark for another reason.
  await reason.fill('L’équipe a bien répondu');
  await page.keyboard.press('Enter');
  await expect(main.getByText('Ce qui a été saisi (2)')).toBeVisible();

  // A tied vote is decided by whoever presides, and the history says so.
  await main.getByText('Favorable', { exact: true }).click();
  await main.getByLabel('Pour', { exact: true }).fill('4');
  await main.getByLabel('Contre', { exact: true }).fill('4');
  await main.getByLabel('Voix prépondérante').selectOption('Aïcha Morvan');
  await main.getByText(/^Ce qui a été saisi/).click();
  await expect(
    main.getByText(/Favorable \(4 pour, 4 contre, 0 abstention, voix prépondérante de Aïcha Morvan\)/),
  ).toBeVisible();
  expect(await findings(page)).toEqual([]);

  // Ctrl+Z outside a text takes the last thing back: the vote, not the avis before it.
  await main.getByRole('heading', { name: 'Plume' }).first().focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(main.getByText('(annulation)')).toBeVisible();
  await expect(main.getByLabel('Pour', { exact: true })).toHaveValue('');
  await expect(main.getByRole('radio', { name: 'Favorable', exact: true })).toBeChecked();
  expect(complaints).toEqual([]);
  await app.close();
});

test('the clock is kept by the session, and says when its time is over', async () => {
  const data = join(newFolder(), 'data');
  const { app, page } = await startApp(data, '--demonstration');
  const main = page.locator('main');
  await goTo(page, 'Appel');
  await main.getByLabel('Impressions, par défi').fill('0');
  await main.getByRole('button', { name: 'Enregistrer pour la délibération' }).click();
  await toSittings(page);
  await main.getByRole('button', { name: 'Ouvrir le défi : CartoBio' }).click();
  const clock = main.getByRole('region', { name: 'Chronomètre' });
  await clock.getByRole('button', { name: 'Démarrer' }).click();
  await expect(clock).toContainText('Dépassé de 0:0');
  await clock.getByRole('button', { name: 'Passer à : Audition' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Partie en cours : Audition.' })).toHaveCount(1);
  await expect(clock).toContainText('sur 20 min');
  await clock.getByRole('button', { name: 'Terminer ce défi' }).click();
  await toAgenda(page);
  await expect(main.getByRole('row', { name: /CartoBio/ })).toContainText('Discuté');
  await app.close();
});

test('ranks are given by keyboard, and a closed grid is opened again with a reason', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  const main = page.locator('main');
  const dialog = page.getByRole('dialog');
  const said = (text: string) => page.getByRole('status').filter({ hasText: text });
  const rank = (title: string) => main.getByLabel(`Rang de ${title}`, { exact: true });
  await toSittings(page);
  await main.getByRole('button', { name: 'Grille générale' }).click();
  await expect(main.getByText('16 défis sans rang')).toBeVisible();

  // The number; then the arrows; then Alt and the arrows from anywhere in the row.
  await tabTo(page, /^Rang de CibNav/);
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await expect(said('CibNav : 1er.')).toHaveCount(1);
  await main.getByRole('button', { name: 'Prendre l’ordre affiché' }).click();
  await expect(rank('DataJust')).toHaveValue('16');
  await expect(rank('LexImpact')).toHaveValue('2');
  await main.getByRole('button', { name: 'Monter LexImpact', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(said('LexImpact : 1er.')).toHaveCount(1);
  // It is at the top: its button is at the end of its way, and the focus stays in the row.
  await expect(rank('LexImpact')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rank('LexImpact')).toHaveValue('3');
  await expect(rank('LexImpact')).toBeFocused();
  await expect(said('LexImpact : 3e.')).toHaveCount(1);

  // By hand as well.
  await main
    .getByRole('row', { name: /DataJust/ })
    .locator('.rank__handle')
    .dragTo(main.getByRole('row', { name: /Herbier/ }));
  await expect(rank('DataJust')).toHaveValue('14');

  await page.reload();
  await expect(rank('DataJust')).toHaveValue('14');
  await expect(rank('LexImpact')).toHaveValue('3');

  await main.getByRole('button', { name: 'Clore la grille' }).click();
  await expect(dialog).toContainText('16 défis sans avis');
  await dialog.getByRole('button', { name: 'Clore quand même' }).click();
  await expect(main.getByText('Ce groupe a clos sa grille', { exact: false })).toBeVisible();
  await expect(rank('LexImpact')).toHaveCount(0);
  await main.getByRole('button', { name: 'Rouvrir la grille' }).click();
  await dialog.getByLabel('Motif').fill('Un avis manque');
  await dialog.getByRole('button', { name: 'Rouvrir' }).click();
  await expect(rank('LexImpact')).toHaveValue('3');

  // The plenary starts from the totals and may go back to them.
  await page.getByRole('button', { name: 'Plénière' }).click();
  await main.getByRole('button', { name: 'Descendre LexImpact', exact: true }).click();
  await expect(main.getByText(/^Enregistré le/)).toBeVisible();
  await expect(rank('LexImpact')).toHaveValue('2');
  await main.getByRole('button', { name: 'Revenir à l’ordre des totaux' }).click();
  await expect(rank('LexImpact')).toHaveValue('1');
  expect(complaints).toEqual([]);
  await app.close();
});

test('a restoring lost without a word what a sitting had typed and the file had refused', async () => {
  const folder = newFolder();
  const session = await demonstrationFile(join(folder, 'demo.eigjury'));
  const { app, page } = await startApp(join(folder, 'data'), session);
  const main = page.locator('main');
  await toSittings(page);
  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await main.getByText('Hippolyte Sarrazin a quitté la salle').click();
  await main.getByRole('button', { name: 'Tout le monde est sorti' }).click();
  const [reason, dissent] = [main.getByLabel('Motif, en peu de mots'), main.getByLabel('Désaccords')];
  const dialog = page.getByRole('dialog');
  await backUpNow(page);

  // What was recorded is no reason to ask, although its screen was left before it was seen to be.
  await reason.fill('Une équipe entière');
  await toAgenda(page);
  await chooseToRestore(page, 'à la demande');
  await expect(dialog).toHaveCount(0);

  await toSittings(page);
  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await expect(dissent).toBeVisible();
  renameSync(session, join(folder, 'ailleurs.eigjury'));
  await dissent.fill('Deux jurés auraient dit non');
  await chooseToRestore(page, 'à la demande');
  await expect(dialog.getByText('ce texte est perdu', { exact: false })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(existsSync(session)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(dissent).toHaveValue('Deux jurés auraient dit non');
  await app.close();
});
