import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import {
  closeAnyway,
  closeWindow,
  goTo,
  newFolder,
  startAgain,
  startApp,
  tabTo,
  whileServiceWaits,
} from '#tests/support/app.ts';
import { givenFilesTexts } from '#core/texts/given-files.ts';
import { findings } from '#tests/support/axe.ts';
import { backUpNow, chooseToRestore } from '#tests/support/backups-dialog.ts';
import { demonstrationFile } from '#tests/support/demonstration-file.ts';
import type { TestService } from '#tests/support/service.ts';
import { SittingBench } from '#tests/support/sittings.ts';

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
  await expect(main.getByText('Cour des comptes · A quitté la salle : Hippolyte Sarrazin.')).toBeVisible();

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
  // Eight jurors, and one of them has left: more votes than seven are none, and are not recorded.
  await main.getByLabel('Pour', { exact: true }).fill('4');
  await main.getByLabel('Contre', { exact: true }).fill('4');
  await main.getByLabel('Motif, en peu de mots').focus();
  await expect(main.getByText('8 voix, mais 7 au plus pouvaient voter', { exact: false })).toBeVisible();
  await main.getByLabel('Pour', { exact: true }).fill('3');
  await main.getByLabel('Contre', { exact: true }).fill('3');
  await main.getByLabel('Voix prépondérante').selectOption('Aïcha Morvan');
  await main.getByText(/^Ce qui a été saisi/).click();
  await expect(
    main.getByText(/Favorable \(3 pour, 3 contre, 0 abstention, voix prépondérante d’Aïcha Morvan\)/),
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

test('a vote that was found wrong while the avis was being recorded lost its warning again', async () => {
  test.skip(process.platform === 'win32', 'no signals');
  const running = await startApp(join(newFolder(), 'data'), '--demonstration');
  const { page, complaints } = running;
  const main = page.locator('main');
  const favourable = main.getByRole('radio', { name: 'Favorable', exact: true });
  const tooMany = main.getByText('8 voix, mais 7 au plus pouvaient voter', { exact: false });
  await toSittings(page);
  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await main.getByText('Hippolyte Sarrazin a quitté la salle').click();
  await main.getByRole('button', { name: 'Tout le monde est sorti' }).click();
  await expect(favourable).toBeVisible();

  await whileServiceWaits(running, async () => {
    await main.getByText('Favorable', { exact: true }).click();
    await main.getByLabel('Pour', { exact: true }).fill('4');
    await main.getByLabel('Contre', { exact: true }).fill('4');
    await main.getByLabel('Motif, en peu de mots').focus();
    await expect(tooMany).toBeVisible();
  });
  await expect(favourable).toBeChecked();
  await expect(tooMany).toBeVisible();
  expect(complaints).toEqual([]);
  await closeAnyway(running);
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
  // What is no place stays until there is one: it stayed in the field beyond that.
  await rank('DataJust').fill('2,5');
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
  // Nor does closing lose it without a word.
  await closeWindow(app);
  await expect(dialog.getByText('Désaccords : Deux jurés auraient dit non')).toBeVisible();
  await dialog.getByRole('button', { name: 'Rester' }).click();
  await expect(dissent).toHaveValue('Deux jurés auraient dit non');
  await closeAnyway({ app, page });
});

test('what a sitting had typed came up in a copy of its session, after closing anyway', async () => {
  const folder = newFolder();
  const session = await demonstrationFile(join(folder, 'demo.eigjury'));
  const copy = join(folder, 'copie.eigjury');
  copyFileSync(session, copy);
  const { app, page } = await startApp(join(folder, 'data'), session);
  const main = page.locator('main');
  const toPlume = async (): Promise<void> => {
    await toSittings(page);
    await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
    await main.getByText('Hippolyte Sarrazin a quitté la salle').click();
    await main.getByRole('button', { name: 'Tout le monde est sorti' }).click();
  };
  const dissent = main.getByLabel('Désaccords');
  await toPlume();
  await expect(dissent).toBeVisible();
  renameSync(session, join(folder, 'ailleurs.eigjury'));
  await dissent.fill('Deux jurés auraient dit non');
  expect(await startAgain(join(folder, 'data'), copy)).toBe(0);
  await page.getByRole('button', { name: givenFilesTexts.fr.otherSessionOpen }).click();
  await page.getByRole('button', { name: 'Fermer quand même' }).click();
  // The screens of the session that is left are hidden by then.
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await toPlume();
  await expect(dissent).toHaveValue('');
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(app);
  await ended;
});

test('the mark that stands, written another way, was told as lost at closing', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  const main = page.locator('main');
  await toSittings(page);
  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await main.getByText('Hippolyte Sarrazin a quitté la salle').click();
  await main.getByRole('button', { name: 'Tout le monde est sorti' }).click();
  const mark = main.getByLabel('Note du groupe : Impact du défi', { exact: true });
  await mark.fill('3,5');
  await page.keyboard.press('Tab');
  await main.getByLabel('Motif de l’écart : Impact du défi').fill('L’équipe a répondu');
  await page.keyboard.press('Enter');
  await expect(main.getByText('Ce qui a été saisi (1)')).toBeVisible();
  await mark.fill('3,50');
  await page.keyboard.press('Tab');
  await expect(mark).toHaveValue('3,5');
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(app);
  await ended;
});

test('a keyboard lost its place when the form of a sitting was saved', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await toSittings(page);
  const create = page.getByRole('button', { name: 'Nouvelle séance' });
  await create.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nom de la séance')).toBeFocused();
  await page.keyboard.type('Matin');
  await page.keyboard.press('Enter');
  await expect(create).toBeFocused();
  expect(complaints).toEqual([]);
  await app.close();
});

test('a keyboard lost its place when all were present, when all had left and when a défi was finished', async () => {
  test.setTimeout(120_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  const main = page.locator('main');
  const press = async (name: RegExp): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  await toSittings(page);
  await press(/^Nouvelle séance$/);
  await expect(page.getByLabel('Nom de la séance')).toBeFocused();
  await page.keyboard.type('Matin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Nouvelle séance' })).toBeFocused();
  await press(/^Noter présents tous les autres$/);
  await expect(main.getByRole('button', { name: 'Noter présents tous les autres' })).toHaveCount(0);
  await expect(main.locator('summary', { hasText: 'Présences' })).toBeFocused();

  await press(/^Ouvrir le défi : Plume$/);
  const title = main.getByRole('heading', { level: 2, name: 'Plume' });
  await expect(title).toBeFocused();
  await tabTo(page, /a quitté la salle$/);
  await page.keyboard.press('Space');
  await press(/^Tout le monde est sorti$/);
  await expect(main.getByText('Cour des comptes')).toBeVisible();
  await expect(title).toBeFocused();

  const clock = main.getByRole('region', { name: 'Chronomètre' });
  await press(/^Démarrer$/);
  await expect(clock.getByRole('button', { name: 'Arrêter' })).toBeFocused();
  await press(/^Passer à : Audition$/);
  await expect(clock.getByRole('button', { name: 'Passer à : Délibération' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(clock.getByText('Délibération (en marche)')).toBeFocused();
  await press(/^Terminer ce défi$/);
  await expect(clock.getByText('Terminé', { exact: true })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a conflict under a grid that was closed meanwhile asked for a choice that could not be made', async () => {
  const bench = new SittingBench();
  await bench.start();
  const group = bench.group('Groupe A');
  const say = (service: TestService, value: string): Promise<unknown> =>
    service.ask('deliberation-record', {
      group,
      said: { field: 'reason', defi: bench.defi('Alpha'), value },
      reason: '',
    });
  const abel = await bench.referent('Groupe A', 'Abel Roy');
  await say(abel, 'Utile.');
  await abel.ask('deliberation-record', { group, said: { field: 'finished', value: true }, reason: '' });
  await say(bench.coordinator, 'Trop cher.');
  await bench.receive(await bench.sent(abel));
  bench.close();

  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), bench.at('s.eigjury'));
  const main = page.locator('main');
  await goTo(page, 'Délibération');
  await page.getByRole('button', { name: 'Séances' }).click();
  await main.getByRole('button', { name: 'Ouvrir l’ordre du jour : Groupe A' }).click();
  await main.getByRole('button', { name: 'Ouvrir le défi : Alpha' }).click();
  const conflict = main.getByRole('group', { name: /deux postes disent autre chose/ });
  await expect(conflict).toContainText(
    'Pour choisir, rouvrez d’abord la grille du groupe, dans « Grille générale ».',
  );
  await toAgenda(page);
  await main.getByRole('button', { name: 'Grille générale' }).click();
  await main.getByRole('button', { name: 'Rouvrir la grille' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Un conflit à régler.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Rouvrir/ })
    .click();
  await toAgenda(page);
  await main.getByRole('button', { name: 'Ouvrir le défi : Alpha' }).click();
  await expect(conflict).toContainText('Rien ne compte avant votre choix.');
  await expect(conflict.getByRole('button', { name: 'Retenir ce choix' })).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('the header told of a saving that was done while nothing that a group said could be written any more', async () => {
  const bench = new SittingBench();
  await bench.start();
  bench.close();
  const [here, elsewhere] = [bench.at('s.eigjury'), bench.at('ailleurs.eigjury')];
  const { app, page } = await startApp(join(newFolder(), 'data'), here);
  const main = page.locator('main');
  const header = page.locator('header.header');
  await goTo(page, 'Délibération');
  await page.getByRole('button', { name: 'Séances' }).click();
  await main.getByRole('button', { name: 'Ouvrir l’ordre du jour : Groupe A' }).click();
  await main.getByRole('button', { name: 'Ouvrir le défi : Alpha' }).click();
  await main.getByLabel('Coup de cœur du groupe').scrollIntoViewIfNeeded();
  renameSync(here, elsewhere);
  await main.getByText('Coup de cœur du groupe').click();
  await expect(header.getByText('Dernière saisie non enregistrée')).toBeVisible();
  await expect(header.getByText(/^Enregistré à/)).toHaveCount(0);

  renameSync(elsewhere, here);
  await main.getByText('Coup de cœur du groupe').click();
  await expect(header.getByText(/^Enregistré à/)).toBeVisible();
  await app.close();
});
