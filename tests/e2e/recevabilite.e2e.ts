import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { exportCsv } from '#tests/support/export-csv.ts';
import { chooseOpen, chooseSave, goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { TestService } from '#tests/support/service.ts';

// Two sound dossiers and one that asks for five EIGs where the call expects two or three.
const defis = [
  { number: '3000001', title: 'Alpha', administration: 'Service fictif A', eigs: 2 },
  { number: '3000002', title: 'Bravo', administration: 'Service fictif B', eigs: 5 },
  { number: '3000003', title: 'Charlie', administration: 'Service fictif C', eigs: 3 },
];

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

test('the coordinator decides on recevabilité with the keyboard alone', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('export-dossiers.csv'), exportCsv(defis));
  const { app, page, complaints } = await startApp(at('data'));
  const main = page.locator('main');
  const row = (title: string): ReturnType<Page['getByRole']> => page.getByRole('row', { name: title });
  const said = page.getByRole('status').filter({ hasText: /./ });
  const picture = async (name: string): Promise<void> => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
  };

  await chooseSave(app, at('session.eigjury'));
  await tabTo(page, /^Nom de la session/);
  await page.keyboard.type('Jury d’essai');
  await press(page, /^Créer la session/);
  // Before it stands, Tab goes round in the screen that is left.
  await expect(page.getByRole('navigation')).toBeVisible();
  await press(page, /^Défis/);
  await chooseOpen(app, at('export-dossiers.csv'));
  await press(page, /^Choisir des fichiers/);
  await expect(page.getByRole('heading', { name: 'Aperçu du chargement' })).toBeFocused();
  await press(page, /^Charger 3 dossiers/);
  await expect(page.getByRole('heading', { name: '3 défis' })).toBeVisible();
  await expect(row('Bravo')).toContainText('1 point à vérifier');

  // The sound ones at once: they are only selected until a person decides, with a reason.
  await press(page, /^Décider pour la sélection/);
  await expect(main.getByText('Sélectionnez d’abord des défis dans le tableau.')).toBeVisible();
  await press(page, /^Sélectionner les dossiers sans point à vérifier/);
  await expect(main.getByText('2 défis sélectionnés')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Sélectionner « Bravo »' })).not.toBeChecked();
  await press(page, /^Décider pour la sélection/);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText(['Alpha', 'Charlie']);
  await picture('dialog-light');
  await tabTo(page, /^Motif/);
  await page.keyboard.type('Dossier complet.');
  await press(page, /^Enregistrer les décisions/);
  await expect(main.getByText('Décision enregistrée pour 2 défis : Recevable.')).toBeVisible();
  await expect(said.first()).toContainText('Décision enregistrée pour 2 défis : Recevable.');
  await expect(page.getByRole('button', { name: 'Décider pour la sélection' })).toBeFocused();
  await expect(row('Alpha')).toContainText('Recevable');
  await expect(row('Bravo')).toContainText('À décider');

  // The other one by itself: the finding is a suggestion until it is taken over.
  await press(page, /^Bravo/);
  const panel = page.getByRole('region', { name: 'Recevabilité' });
  const size = panel.getByRole('listitem').filter({ hasText: 'Taille de l’équipe' });
  await expect(size).toContainText('Non respecté');
  await expect(size).toContainText('5 EIG, alors que l’appel en attend de 2 à 3.');
  await expect(panel.getByLabel('Motif')).toHaveValue('');
  await tabTo(page, /^Décision/);
  await page.keyboard.type('Irr');
  await press(page, /^Reprendre ce motif/);
  await expect(panel.getByLabel('Motif')).toHaveValue('5 EIG, alors que l’appel en attend de 2 à 3.');
  await press(page, /^Enregistrer la décision/);
  await expect(row('Bravo')).toContainText('Irrecevable');
  await expect(said.first()).toContainText('Décision enregistrée pour « Bravo » : Irrecevable.');
  await expect(page.getByRole('button', { name: 'Enregistrer la décision' })).toBeFocused();
  await press(page, /^Décisions prises \(1\)/);
  await expect(panel.getByText(/^Irrecevable, le .*, par la coordination$/)).toBeVisible();

  // The list by state.
  await tabTo(page, /^Recevabilité/);
  await page.keyboard.type('Irr');
  await expect(page.getByRole('heading', { name: '1 défi', exact: true })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { name: '3 défis' })).toBeVisible();

  for (const [theme, name] of [
    ['Claire', 'light'],
    ['Sombre', 'dark'],
  ] as const) {
    await page.getByLabel('Apparence').selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', name);
    expect.soft(await findings(page, name === 'light' ? 'all' : 'of colours')).toEqual([]);
    await picture(`recevabilite-${name}`);
  }

  // What the call expects of a dossier, and how it counts lines.
  await press(page, /^Appel/);
  await press(page, /^Recevabilité\s: ce qui est vérifié/);
  await expect(page.getByLabel('Contact RH')).toBeChecked();
  await picture('settings-dark');
  await tabTo(page, /^Contact RH/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Caractères par ligne/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(main.getByText('Tapez un nombre entier de 20 à 500.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await expect(said.first()).toContainText('Enregistré.');
  expect(complaints).toEqual([]);
  await app.close();
});

test('a reason that was being typed went without a question when another dossier was opened', async () => {
  test.setTimeout(120_000);
  const session = join(newFolder(), 'session.eigjury');
  const service = new TestService();
  await service.ask('demonstration-open', { place: session, role: 'coordinator', fresh: true });
  service.close();
  const data = join(newFolder(), 'data');
  const first = await startApp(data, session);
  const { page } = first;
  const panel = page.getByRole('region', { name: 'Recevabilité' });
  const reason = panel.getByLabel('Motif');
  const open = async (title: string): Promise<void> => {
    await page.getByRole('button', { name: title, exact: true }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    const more = panel.locator('summary').first();
    if (!(await reason.isVisible())) await more.click();
  };
  await goTo(page, 'Défis');
  await open('Open Justice');
  const recorded = await reason.inputValue();
  const decision = panel.getByRole('combobox', { name: 'Décision' });
  await decision.selectOption({ label: 'Irrecevable' });
  await reason.fill('Sans l’accord de la DSI, rien ne commence.');
  await open('CartoBio');
  await expect(reason).not.toHaveValue(/accord de la DSI/);
  await open('Open Justice');
  await expect(reason).toHaveValue('Sans l’accord de la DSI, rien ne commence.');
  await expect(decision).toHaveValue('irrecevable');
  await expect(panel.getByText('la décision n’est pas enregistrée')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  // The reason is in the file, so that closing on another screen asks about nothing.
  await goTo(page, 'Appel');
  expect(first.complaints).toEqual([]);
  await first.app.close();

  const second = await startApp(data, session);
  await goTo(second.page, 'Défis');
  await second.page.getByRole('button', { name: 'Open Justice', exact: true }).click();
  const again = second.page.getByRole('region', { name: 'Recevabilité' });
  if (!(await again.getByLabel('Motif').isVisible())) await again.locator('summary').first().click();
  await expect(again.getByLabel('Motif')).toHaveValue('Sans l’accord de la DSI, rien ne commence.');
  await again.getByRole('button', { name: 'Abandonner ce texte' }).click();
  await expect(again.getByLabel('Motif')).toHaveValue(recorded);
  expect(second.complaints).toEqual([]);
  await second.app.close();
});
