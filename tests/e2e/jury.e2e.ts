import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { exportCsv } from '#tests/support/export-csv.ts';
import { chooseOpen, chooseSave, goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { jurySession } from '#tests/support/jury-session.ts';

const row = (number: string, title: string, administration: string) => ({
  number,
  title,
  administration,
  eigs: 2,
});
const defis = [
  row('3000001', 'Alpha', 'Service fictif A'),
  row('3000002', 'Bravo', 'Service fictif B'),
  row('3000003', 'Charlie', 'Ministère de la Justice'),
  row('3000004', 'Delta', 'Institut national de la statistique et des études économiques'),
];
const jurors = [
  ['Ada Martin', 'Ministère de la Justice'],
  ['Bob Petit', 'Insee'],
  ['Cleo Roy', 'Université fictive'],
  ['Dan Weber', ''],
] as const;

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

test('the coordinator sets up the jury: groups, ties, a balanced assignment, a juror replaced', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('export.csv'), exportCsv(defis));
  const { app, page, complaints } = await startApp(at('data'));
  const main = page.locator('main');
  const said = page.getByRole('status').filter({ hasText: /./ });
  const picture = async (name: string): Promise<void> => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
  };
  const dialog = page.getByRole('dialog');

  await chooseSave(app, at('session.eigjury'));
  await page.getByLabel('Nom de la session').fill('Jury d’essai');
  await page.getByRole('button', { name: 'Créer la session' }).click();
  await goTo(page, 'Attribution');
  await expect(main.getByText('Inscrivez d’abord des jurés dans « Appel ».')).toBeVisible();

  // Groups first, so that jurors can be put into them.
  await goTo(page, 'Appel');
  for (const label of ['Matin', 'Soir']) {
    await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
    await page.getByLabel('Nom du groupe').fill(label);
    await page.keyboard.press('Enter');
    await expect(main.getByRole('listitem').filter({ hasText: label })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Renommer Soir' }).click();
  await page.getByLabel('Nom du groupe').fill('Après-midi');
  await page.keyboard.press('Enter');
  await expect(main.getByText('Après-midi')).toBeVisible();
  for (const [name, organisation] of jurors) {
    await page.getByRole('button', { name: 'Ajouter un juré' }).click();
    const form = page.getByRole('form', { name: 'Ajouter un juré' });
    await form.getByLabel('Prénom et nom').fill(name);
    await form.getByLabel('Organisme').fill(organisation);
    await form.getByLabel('Groupe').selectOption('Matin');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('row', { name })).toContainText('Matin');
  }
  await page.getByRole('button', { name: 'Supprimer le groupe « Après-midi »' }).click();
  await expect(dialog.getByText('Ce groupe n’a pas de membre.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Supprimer le groupe' }).click();
  await expect(main.getByText('Après-midi')).toHaveCount(0);

  await goTo(page, 'Défis');
  await chooseOpen(app, at('export.csv'));
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  await page.getByRole('button', { name: 'Charger 4 dossiers' }).click();
  await page.getByRole('button', { name: 'Sélectionner les dossiers sans point à vérifier' }).click();
  await page.getByRole('button', { name: 'Décider pour la sélection' }).click();
  await dialog.getByLabel('Motif').fill('Complet.');
  await dialog.getByRole('button', { name: 'Enregistrer les décisions' }).click();
  await expect(main.getByText('Décision enregistrée pour 4 défis')).toBeVisible();

  // Two possible ties: told on the start page and beside the jury, one is a déport, the other is set aside.
  await goTo(page, 'Où en est-on ?');
  await expect(main.getByText('2 liens possibles à vérifier entre jurés et défis')).toBeVisible();
  await goTo(page, 'Appel');
  await expect(main.getByText(/^Des liens possibles entre jurés et défis restent à vérifier/)).toBeVisible();
  await picture('call');
  await press(page, /^Vérifier les liens possibles/);
  const hints = page.getByRole('region', { name: 'Liens possibles à vérifier' });
  await expect(hints.locator('mark')).toHaveText([
    'Ministère de la Justice',
    'Institut national de la statistique et des études économiques',
  ]);
  expect.soft(await findings(page), 'hints').toEqual([]);
  await picture('hints');
  await press(page, /^Déclarer un déport d’Ada Martin pour «\sCharlie\s»/);
  await page.keyboard.type('Son ministère.');
  await press(page, /^Déclarer le déport/);
  await expect(said.first()).toContainText('Déport enregistré.');
  await expect(page.getByRole('row', { name: 'Ada Martin' })).toContainText('Son ministère.');
  await press(page, /^Écarter le lien entre Bob Petit et «\sDelta\s»/);
  await page.keyboard.type('Parti depuis cinq ans.');
  await press(page, /^Écarter$/);
  await expect(hints.getByText('Aucun lien possible n’attend d’être vérifié.')).toBeVisible();

  // Four jurors a défi cannot be, for the déport; two can.
  await press(page, /^Répartir/);
  await tabTo(page, /^Jurés par défi/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Impossible ainsi' })).toBeFocused();
  await expect(main.getByText('« Charlie » : 3 disponibles, il en manque 1')).toBeVisible();
  await picture('impossible');
  await page.getByLabel('Jurés par défi').fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Proposition', exact: true })).toBeFocused();
  const proposal = page.getByRole('region', { name: 'Proposition' });
  await expect(proposal.getByText('Par rapport à maintenant : 0 en plus, 7 en moins.')).toBeVisible();
  for (const [name] of jurors) await expect(proposal.getByRole('row', { name })).toContainText('2');
  expect.soft(await findings(page), 'proposal').toEqual([]);
  await picture('proposal');
  await press(page, /^Appliquer la proposition/);
  await expect(main.getByText('L’attribution est appliquée.', { exact: false })).toBeVisible();

  // By hand: Dan is given one more.
  await press(page, /^Par juré/);
  await press(page, /^Voir les défis de Dan Weber/);
  await expect(page.getByRole('heading', { name: 'Défis de Dan Weber' })).toBeFocused();
  const boxes = page.getByRole('list', { name: 'Défis de Dan Weber' }).getByRole('checkbox');
  await expect(boxes).toHaveCount(4);
  const free = page
    .getByRole('list', { name: 'Défis de Dan Weber' })
    .getByRole('checkbox', { checked: false });
  await free.first().focus();
  await page.keyboard.press('Space');
  await expect(said.first()).toContainText('Attribution enregistrée.');
  await expect(page.getByRole('row', { name: 'Dan Weber' })).toContainText('3');
  expect.soft(await findings(page), 'jurors').toEqual([]);
  await picture('jurors');
  await press(page, /^Par défi/);
  await page.getByRole('button', { name: 'Voir les jurés de « Charlie »' }).click();
  await expect(page.getByRole('checkbox', { name: 'Ada Martin' })).toBeDisabled();
  expect.soft(await findings(page), 'defis').toEqual([]);
  await picture('defis');

  // By group: the group hears two of them.
  await page.getByRole('button', { name: 'Répartir' }).click();
  await page
    .getByLabel('Manière de répartir')
    .selectOption({ label: 'Par groupe : les jurés d’un groupe ont les défis du groupe' });
  expect.soft(await findings(page), 'groups').toEqual([]);
  await picture('groups');

  // Someone leaves and someone comes in.
  await goTo(page, 'Appel');
  await press(page, /^Remplacer Dan Weber/);
  await dialog.getByLabel('Prénom et nom').fill('Eve Klein');
  await press(page, /^Remplacer$/);
  await expect(dialog.getByText('Indiquez un motif.')).toBeVisible();
  await dialog.getByLabel('Motif').fill('Malade.');
  await picture('replace');
  await press(page, /^Remplacer$/);
  await expect(page.getByRole('row', { name: 'Eve Klein' })).toContainText('en remplacement de Dan Weber');
  await expect(page.getByRole('row', { name: /^Dan Weber/ })).toContainText('Ne participe plus : Malade.');
  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Par juré' }).click();
  await expect(page.getByRole('row', { name: 'Eve Klein' })).toContainText('3');

  await page.getByLabel('Apparence').selectOption('Sombre');
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', 'dark');
  expect.soft(await findings(page), 'dark').toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});

test('after the closing nothing of the assignment can be filled in, and no reminder is offered', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Répartir' }).click();
  const propose = page.getByRole('form', { name: 'Répartition' });
  await expect(propose.getByRole('textbox')).toHaveCount(3);
  const fields = propose.locator('input, select, button');
  for (const field of await fields.all()) await expect(field).toBeDisabled();

  await goTo(page, 'Bulletins');
  await expect(page.getByText(/un bulletin qui arrive est gardé, mais ne compte pas/)).toBeVisible();
  const progress = page.getByRole('region', { name: 'Avancement' });
  await expect(progress.getByText('incomplet', { exact: true })).toBeVisible();
  await expect(progress.getByRole('button', { name: /elance/ })).toHaveCount(0);
  // Its columns did not fit beside one another in French.
  await page.setViewportSize({ width: 1280, height: 800 });
  const table = progress.locator('.table-wrap');
  await expect.poll(() => table.evaluate((wrap) => wrap.scrollWidth - wrap.clientWidth)).toBe(0);
  await app.close();
});

test('the names of the groups scrolled away from the boxes to tick under them', async () => {
  const titles = Array.from({ length: 24 }, (_one, place) => `Défi ${String(place + 1)}`);
  const { service, folder } = await jurySession(titles, { 'Ada Martin': '' });
  for (const label of ['Matin', 'Soir']) await service.ask('group-save', { id: null, label });
  service.close();
  const { app, page } = await startApp(join(newFolder(), 'data'), join(folder, 's.eigjury'));
  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Répartir' }).click();
  await page.getByLabel('Manière de répartir').selectOption({ index: 1 });
  const head = page.getByRole('columnheader', { name: 'Matin' });
  await head.scrollIntoViewIfNeeded();
  const wrap = page.locator('.table-wrap--high');
  await wrap.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const top = (element: Element): number => element.getBoundingClientRect().top;
  const [ofHead, ofWrap] = [await head.evaluate(top), await wrap.evaluate(top)];
  expect(Math.round(ofHead)).toBe(Math.round(ofWrap));
  await page.screenshot({ path: test.info().outputPath('groups.png') });
  await app.close();
});
