import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  addJuror,
  chooseOpen,
  chooseSave,
  digestOf,
  goTo,
  killApp,
  newFolder,
  startApp,
  tabTo,
} from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { dropFiles } from '#tests/support/drop-files.ts';
import {
  oddColumn,
  problemOf,
  sampleArchive,
  sampleDossiers,
  sampleFiche,
  sampleJson,
  sampleXlsx,
  writeFiles,
} from '#tests/support/import-samples.ts';

// Loading the submissions as a coordinator does: dropped, chosen, corrected, loaded, loaded again.

const dossiers = sampleDossiers(5);
/** Each file is read in a process of its own, which takes a slow machine a second. */
const slow = { timeout: 30_000 };
const main = (page: Page): Locator => page.locator('main');
const live = (page: Page): Locator => page.locator('[role="status"].fr-sr-only');
const preview = (page: Page): Locator => page.getByRole('heading', { name: 'Aperçu du chargement' });
const chooser = (page: Page): Locator => page.getByRole('button', { name: 'Choisir des fichiers…' });
const fold = (page: Page, name: string): Locator => page.locator('summary').filter({ hasText: name });
const oddSelect = (page: Page): Locator => page.getByLabel(`« ${oddColumn} » lue comme`);
const figure = (page: Page, name: string): Locator =>
  page.locator('.tally > div').filter({ hasText: name }).locator('dd');

async function newSession(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom de la session').fill(name);
  await page.getByRole('button', { name: 'Créer la session' }).click();
  await goTo(page, 'Défis');
  await expect(main(page).getByText('Aucun défi n’est chargé.')).toBeVisible();
}

test('an import from the drop to the dossier, the next export on top of it, and the year after', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const [xlsx = ''] = writeFiles(at('dépôt'), {
    'dossiers_appel_2026-10-26_16-45.xlsx': await sampleXlsx(dossiers),
    'reponse-api.json': JSON.stringify(sampleJson(26_109_999, 'Défi venu de l’API')),
    'pieces-jointes.zip': await sampleArchive(dossiers),
    'Fiche RivièreClaire.docx': await sampleFiche('RivièreClaire', 'Capteurs libres'),
    'Fiche sans pareille.docx': await sampleFiche('Projet sans pareil', 'Des balises qui parlent'),
  });
  const { app, page, complaints } = await startApp(at('data'));
  await chooseSave(app, at('session.eigjury'));
  await newSession(page, 'Promotion d’essai');
  const session = at('session.eigjury');
  const empty = digestOf(session);

  await test.step('a file dropped on the window shows its preview; giving it up changes nothing', async () => {
    await dropFiles(page, '.drop', [xlsx]);
    await expect(preview(page)).toBeFocused(slow);
    await expect(figure(page, 'Nouveaux')).toHaveText('5');
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await expect(preview(page)).toHaveCount(0);
    await expect(chooser(page)).toBeFocused();
    expect(digestOf(session)).toBe(empty);
  });

  await test.step('a folder: a column mapped by hand, a fiche joined by hand', async () => {
    await chooseOpen(app, at('dépôt'));
    await page.getByRole('button', { name: 'Choisir un répertoire…' }).click();
    await expect(preview(page)).toBeFocused(slow);
    await expect(figure(page, 'Nouveaux')).toHaveText('7');
    // As high as what it holds: the pages of a document on another screen once lent it their height.
    const panel = page.getByRole('region', { name: 'Aperçu du chargement' });
    expect(await panel.evaluate((element) => getComputedStyle(element).position)).toBe('static');
    expect(await panel.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThan(2);

    await fold(page, 'Colonnes et champs').click();
    await expect(main(page).getByText('aucun champ de ce nom').first()).toBeVisible();
    await oddSelect(page).selectOption('problematique');
    await expect(main(page).getByText('1 correction, pas encore relue')).toBeVisible();
    const before = await oddSelect(page).boundingBox();
    await page.getByRole('button', { name: 'Relire avec ces corrections' }).click();
    await expect(live(page)).toContainText('Relu : 1 colonne est lue autrement.', slow);
    await expect(page.locator('.mapping-bar')).toBeFocused();
    await expect(page.getByRole('row').filter({ has: oddSelect(page) })).toContainText('à la main');
    await expect(oddSelect(page)).toHaveValue('problematique');
    expect(Math.abs(((await oddSelect(page).boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);

    const join = page.getByLabel('Rattachée à (fiche « Projet sans pareil »)');
    await expect(join).toHaveValue('new');
    await join.selectOption({ label: '26104001 – Balise des sentiers' });
    await expect(figure(page, 'Nouveaux')).toHaveText('6');
    await expect(page.locator('.fiche').filter({ has: join })).toContainText('à la main');
  });

  await test.step('axe finds nothing in the open preview, light and dark; English at once', async () => {
    await fold(page, 'Dossiers (').click();
    await fold(page, 'champs remplis').first().click();
    for (const theme of ['Claire', 'Sombre']) {
      await page.getByLabel('Apparence').selectOption(theme);
      await expect(page.locator('html')).toHaveAttribute(
        'data-fr-theme',
        theme === 'Claire' ? 'light' : 'dark',
      );
      expect.soft(await findings(page, theme === 'Claire' ? 'all' : 'of colours'), theme).toEqual([]);
    }
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { name: 'Preview of the loading' })).toBeVisible();
    await expect(page.getByLabel(`“${oddColumn}” read as`)).toHaveValue('problematique');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('Apparence').selectOption('Claire');
  });

  await test.step('loaded: the dossier shows the mapped field, the fiche and the attachments', async () => {
    await page.getByRole('button', { name: 'Charger 6 dossiers' }).click();
    await expect(page.getByRole('heading', { name: '6 défis' })).toBeFocused();
    await expect(live(page)).toContainText('Chargement terminé. Nouveaux dossiers : 6');
    await page.getByRole('button', { name: 'Balise des sentiers' }).click();
    const dossier = page.getByRole('article');
    await expect(dossier).toContainText('Problème à résoudre');
    await expect(dossier).toContainText(problemOf('Balise des sentiers').split('\n')[0] ?? '');
    await expect(dossier).toContainText('Des balises qui parlent');
    for (const name of ['Lettre d’engagement.pdf', 'Plan 26104001.txt', 'Fiche sans pareille.docx'])
      await expect(dossier.locator('.attachments__name').getByText(name, { exact: true })).toBeVisible();
  });

  await test.step('the same export and archive again: nothing to load', async () => {
    const loaded = digestOf(session);
    await chooseOpen(
      app,
      xlsx,
      join(at('dépôt'), 'pieces-jointes.zip'),
      join(at('dépôt'), 'reponse-api.json'),
    );
    await chooser(page).click();
    await expect(main(page).getByText('Il n’y a rien à charger')).toBeVisible(slow);
    await expect(page.getByRole('button', { name: /^Charger / })).toHaveCount(0);
    await fold(page, 'Colonnes et champs').click();
    await chooseSave(app, at('colonnes.json'));
    await page.getByRole('button', { name: 'Exporter le rapprochement…' }).click();
    await expect(live(page)).toContainText('Rapprochement exporté.');
    await page.getByRole('button', { name: 'Abandonner' }).click();
    expect(digestOf(session)).toBe(loaded);
  });

  await test.step('a newer export on top: new, changed field by field, withdrawn, unchanged', async () => {
    const newer = [
      ...dossiers
        .slice(1)
        .map((one) => (one.number === '26104002' ? { ...one, problem: 'Tout est sur papier.' } : one)),
      { number: '26104100', title: 'Digue ouverte' },
    ];
    const [next = ''] = writeFiles(at('plus tard'), { 'dossiers.xlsx': await sampleXlsx(newer) });
    await chooseOpen(app, next);
    await chooser(page).click();
    await expect(preview(page)).toBeFocused(slow);
    for (const [name, count] of [
      ['Nouveaux', '1'],
      ['Modifiés', '1'],
      ['Inchangés', '3'],
    ] as const)
      await expect(figure(page, name)).toHaveText(count);
    await fold(page, 'Dossiers (').click();
    await page.getByRole('button', { name: '1 changement – Herbier partagé' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('row').nth(1)).toContainText('Problème à résoudre');
    await expect(dialog.getByRole('row').nth(1).getByRole('cell').first()).toContainText('agents');
    await expect(dialog.getByRole('row').nth(1).getByRole('cell').last()).toContainText('papier');
    expect.soft(await findings(page), 'changes').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '1 changement – Herbier partagé' })).toBeFocused();
    await page.getByRole('button', { name: /^Enregistrer \d changements/ }).click();
    await expect(page.locator('.withdrawn summary')).toContainText('retiré');
    await page.locator('.withdrawn summary').click();
    await expect(page.locator('.withdrawn')).toContainText('26104000 – RivièreClaire');
  });

  await test.step('the year after: a session from this one, and the exported mapping in another', async () => {
    const open = async (): Promise<void> => {
      await chooseOpen(app, xlsx);
      await chooser(page).click();
      await expect(preview(page)).toBeFocused(slow);
      await fold(page, 'Colonnes et champs').click();
      await page.getByText(/^Seulement/).click();
    };
    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await page.getByLabel('À partir de').selectOption('earlier');
    await expect(main(page).getByText('ni dossiers, ni dates')).toBeVisible();
    await chooseOpen(app, session);
    await chooseSave(app, at('suivante.eigjury'));
    await newSession(page, 'Promotion suivante');
    await open();
    await expect(oddSelect(page)).toHaveValue('problematique');

    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await chooseSave(app, at('autre.eigjury'));
    await newSession(page, 'Autre appel');
    await open();
    await expect(oddSelect(page)).toHaveValue('kept-aside');
    await chooseOpen(app, at('colonnes.json'));
    await page.getByRole('button', { name: 'Reprendre un rapprochement…' }).click();
    await expect(live(page)).toContainText('Relu : 1 colonne est lue autrement.', slow);
    await expect(oddSelect(page)).toHaveValue('problematique');
  });

  expect(complaints).toEqual([]);
  await app.close();
});

test('by keyboard alone; stopped while reading; the power goes while it is loaded', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const many = await sampleXlsx(sampleDossiers(40));
  writeFiles(
    at('beaucoup'),
    // So many that reading never ends before the key that stops it, however slow the machine presses.
    Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`export ${String(index)}.xlsx`, many])),
  );
  const paths = writeFiles(at('dépôt'), {
    'dossiers.xlsx': many,
    'pieces-jointes.zip': await sampleArchive(sampleDossiers(40)),
  });
  const session = at('session.eigjury');
  let running = await startApp(at('data'));
  let { app, page } = running;
  const press = async (name: RegExp): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  await chooseSave(app, session);
  await newSession(page, 'Au clavier');
  const empty = digestOf(session);

  await chooseOpen(app, at('beaucoup'));
  await press(/^Choisir un répertoire/);
  await expect(page.locator('.reading-files')).toBeFocused();
  await press(/^Annuler/);
  await expect(chooser(page)).toBeFocused();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(digestOf(session)).toBe(empty);

  await chooseOpen(app, ...paths);
  await page.keyboard.press('Enter');
  await expect(preview(page)).toBeFocused(slow);
  await press(/^Colonnes et champs/);
  await tabTo(page, new RegExp(`^« ${oddColumn} »`));
  await page.keyboard.type('Probl');
  await expect(oddSelect(page)).toHaveValue('problematique');
  await press(/^Relire avec ces corrections/);
  await expect(page.locator('.mapping-bar')).toContainText('Relu : 1 colonne est lue autrement.', slow);
  await expect(page.locator('.mapping-bar')).toBeFocused();
  await tabTo(page, /^Charger 40 dossiers/);
  expect(running.complaints).toEqual([]);
  const loading = page.keyboard.press('Enter').catch(() => undefined);
  await killApp(app);
  await loading;

  // All or nothing: whichever it was, the file opens and the whole load can be made again.
  running = await startApp(at('data'), session);
  ({ app, page } = running);
  await goTo(page, 'Défis');
  await expect(page.locator('.loading')).toHaveCount(0, slow);
  const held = await page.getByRole('heading', { name: '40 défis' }).count();
  if (held === 0) {
    await expect(main(page).getByText('Aucun défi n’est chargé.')).toBeVisible();
    await chooseOpen(app, ...paths);
    await press(/^Choisir des fichiers/);
    await expect(preview(page)).toBeFocused(slow);
    await press(/^Charger 40 dossiers/);
  }
  await expect(page.getByRole('heading', { name: '40 défis' })).toBeVisible();
  expect(running.complaints).toEqual([]);
  await app.close();
});

test('a renewed kit says on the desk what changed in a dossier that was marked', async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const two = dossiers.slice(0, 2);
  const [before = ''] = writeFiles(at('avant'), { 'dossiers.xlsx': await sampleXlsx(two) });
  const [after = ''] = writeFiles(at('après'), {
    'dossiers.xlsx': await sampleXlsx(two.map((one) => ({ ...one, title: `${one.title} et leurs abords` }))),
  });
  const { app, page, complaints } = await startApp(at('data'));
  const load = async (file: string): Promise<void> => {
    await goTo(page, 'Défis');
    await chooseOpen(app, file);
    await chooser(page).click();
    await page.getByRole('button', { name: 'Charger 2 dossiers' }).click();
    await expect(page.getByRole('heading', { name: '2 défis' })).toBeFocused();
  };
  const writeKit = async (where: string): Promise<string> => {
    writeFiles(where, {});
    await goTo(page, 'Bulletins');
    await chooseOpen(app, where);
    await page.getByText('Verrouiller chaque kit par une phrase de passe').click();
    await page.getByRole('button', { name: 'Écrire les kits' }).click();
    await expect(main(page).getByText('1 kit écrit').first()).toBeVisible();
    return join(where, readdirSync(where).find((name) => name.endsWith('.eigkit')) ?? '');
  };
  const openKit = async (kit: string): Promise<void> => {
    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await chooseOpen(app, kit);
    await chooseSave(app, at('ada.eigjury'));
    await page.getByRole('button', { name: 'Ouvrir mon kit' }).click();
    await goTo(page, 'Mes défis');
  };

  await chooseSave(app, at('session.eigjury'));
  await newSession(page, 'Jury d’essai');
  await load(before);
  await page
    .getByRole('checkbox', { name: 'Sélectionner tous' })
    .or(page.locator('thead .tick-box'))
    .first()
    .check();
  await page.getByRole('button', { name: 'Décider pour la sélection' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Dossier complet.');
  await page.getByRole('button', { name: 'Enregistrer les décisions' }).click();
  await goTo(page, 'Appel');
  await addJuror(page, 'Ada Jurée');
  await page.getByRole('button', { name: 'Ouvrir la notation' }).click();
  await expect(main(page).getByText('Phase en cours : Notation.')).toBeVisible();

  await openKit(await writeKit(at('kits')));
  await page.getByLabel('Note : Impact du défi').fill('3');
  await page.keyboard.press('Enter');
  await expect(page.locator('header').getByText(/^Enregistré à/)).toBeVisible();

  await page.getByRole('button', { name: 'Fermer la session' }).click();
  await chooseOpen(app, at('session.eigjury'));
  await page.getByRole('button', { name: 'Ouvrir une session…' }).click();
  await load(after);
  await openKit(await writeKit(at('kits 2')));

  const notice = page.getByText('Ce dossier a changé depuis que vous l’avez noté').first();
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Voir ce qui a changé' }).click();
  await expect(page.getByRole('dialog').locator('ins').first()).toContainText('et leurs abords');
  expect.soft(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Mes notes restent valables' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByLabel('Note : Impact du défi')).toHaveValue('3');
  expect(complaints).toEqual([]);
  await app.close();
});
