import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseOpen, chooseSave, goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { coordinatorWithKits } from '#tests/support/jury.ts';
import { KitSession } from '#tests/support/kit-session.ts';
import { attach } from '#tests/support/session-with-attachments.ts';

/** As it is typed after a call: in capitals, without accents, with spaces. */
const heard = (passphrase: string): string =>
  passphrase.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replaceAll('-', ' ');

/** Pictures for whoever looks at the screens, where a folder is named for them. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['JURY_EIG_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test('a locked kit is written, told, opened with its passphrase, and issued anew', async () => {
  test.setTimeout(240_000);
  const kits = new KitSession();
  await kits.start(['Ada Jurée', 'Blaise Juré']);
  const alpha = kits.addDefi('Alpha', { administration: 'Service fictif A' });
  attach(kits.service, alpha, [
    { name: 'Note jointe.txt', mediaType: 'text/plain', content: Buffer.from('Le contenu de la note.') },
  ]);
  await kits.decide('Alpha', 'recevable');
  await kits.open();
  kits.service.close();
  const folder = newFolder();

  const { app, page, complaints } = await startApp(join(folder, 'data'), kits.at('s.eigjury'));
  await goTo(page, 'Bulletins');
  await expect(page.getByRole('row', { name: /Ada Jurée/ }).getByText('À écrire')).toBeVisible();
  await picture(page, 'kits-before');
  await chooseOpen(app, folder);

  // By keyboard alone: one juror, then the button.
  await tabTo(page, /^Choisir Ada Jurée$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Écrire le kit choisi/);
  await page.keyboard.press('Enter');
  const written = page.getByRole('region', { name: 'Kits écrits' });
  await expect(written.getByRole('heading')).toBeFocused({ timeout: 60_000 });
  const passphrase = await written.locator('.passphrase').innerText();
  expect(passphrase.split('-')).toHaveLength(6);
  await written.getByText('Message pour Ada Jurée').click();
  const letter = await written.locator('.letter').innerText();
  expect(letter).toContain('kit-ada-juree.eigkit');
  expect(letter).not.toContain(passphrase);
  await written.getByRole('button', { name: 'Copier la phrase de passe pour Ada Jurée' }).click();
  await expect(written.getByText('Copié.')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(passphrase);
  await expect(
    page
      .getByRole('row', { name: /Ada Jurée/ })
      .first()
      .getByText('À jour'),
  ).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await picture(page, 'kits-written');

  // The passphrase again, later; the warning of an open kit.
  await page.getByRole('button', { name: 'Montrer la phrase de passe pour Ada Jurée' }).click();
  await expect(page.getByRole('dialog').getByText(passphrase)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await picture(page, 'kits-passphrase');
  await page.keyboard.press('Escape');
  await page.getByText('Verrouiller chaque kit par une phrase de passe').click();
  await expect(page.getByText(/quiconque reçoit ou trouve le fichier/)).toBeVisible();
  await page.getByText('Verrouiller chaque kit par une phrase de passe').click();

  // Issued anew, with a reason; the older file stays.
  const before = readFileSync(join(folder, 'kit-ada-juree.eigkit'));
  await page.getByRole('button', { name: 'Réémettre le kit pour Ada Jurée' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choisir un dossier et réémettre' }).click();
  await expect(dialog.getByText('Indiquez un motif.')).toBeVisible();
  await dialog.getByLabel('Motif').fill('Ordinateur perdu');
  await dialog.getByRole('button', { name: 'Choisir un dossier et réémettre' }).click();
  await expect(written.getByText('kit-ada-juree-2.eigkit').first()).toBeVisible({ timeout: 60_000 });
  const second = await written.locator('.passphrase').innerText();
  expect(second).not.toBe(passphrase);
  expect(readFileSync(join(folder, 'kit-ada-juree.eigkit')).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes('nouveau'))).toEqual([]);
  await expect(page.getByText('émission n° 2')).toBeVisible();
  await picture(page, 'kits-reissued');
  expect(complaints).toEqual([]);
  await app.close();

  // The juror: a wrong passphrase, then the right one as it was heard.
  const juror = await startApp(join(folder, 'data-juror'));
  await chooseOpen(juror.app, join(folder, 'kit-ada-juree-2.eigkit'));
  await chooseSave(juror.app, join(folder, 'ada.eigjury'));
  await juror.page.getByRole('button', { name: 'Ouvrir mon kit' }).click();
  await juror.page.getByLabel('Phrase de passe').fill(heard(passphrase));
  await juror.page.keyboard.press('Enter');
  await expect(juror.page.getByText(/Cette phrase de passe n’ouvre pas/)).toBeVisible({ timeout: 60_000 });
  expect(await findings(juror.page)).toEqual([]);
  await picture(juror.page, 'kits-wrong');
  await juror.page.getByLabel('Phrase de passe').fill(heard(second));
  await juror.page.keyboard.press('Enter');
  await expect(juror.page.locator('header').getByText('Juré·e · Ada Jurée')).toBeVisible({ timeout: 60_000 });
  await goTo(juror.page, 'Mes défis');
  await expect(juror.page.getByText('Note jointe.txt')).toBeVisible();
  await chooseSave(juror.app, join(folder, 'saved.txt'));
  await juror.page.getByRole('button', { name: 'Enregistrer sous… : Note jointe.txt' }).click();
  await expect
    .poll(() => readdirSync(folder).includes('saved.txt') && readFileSync(join(folder, 'saved.txt'), 'utf8'))
    .toBe('Le contenu de la note.');
  expect(juror.complaints).toEqual([]);
  await juror.app.close();
});

test('bug: progress offered a reminder to a juror without a kit, and said nothing of an outdated one', async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  const coordinator = await coordinatorWithKits(folder, { jurors: ['Ada Jurée'], defis: ['Alpha'] });
  await coordinator.ask('juror-save', {
    id: null,
    name: 'Zoé Jurée',
    organisation: '',
    office: 'membre',
    group: null,
  });
  coordinator.close();
  const { app, page, complaints } = await startApp(join(folder, 'data'), join(folder, 's.eigjury'));
  await goTo(page, 'Bulletins');
  const progress = page.getByRole('region', { name: 'Avancement' });
  const zoe = progress.getByRole('row', { name: /^Zoé Jurée/ });
  const ada = progress.getByRole('row', { name: /^Ada Jurée/ });
  await expect(progress).toContainText('1 juré attend son kit.');
  await expect(zoe).toContainText('attend son kit');
  await expect(ada.getByRole('button', { name: 'Relancer Ada Jurée' })).toBeVisible();
  await expect(ada).not.toContainText('Dépassé');
  await expect(progress.getByRole('button', { name: 'Relancer Zoé Jurée' })).toHaveCount(0);
  await expect(progress.getByRole('button', { name: 'Préparer la relance…' })).toBeVisible();

  // By keyboard alone: from the juror to the button that writes their kit.
  await tabTo(page, /^Écrire le kit pour Zoé Jurée$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Choisir Zoé Jurée' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Écrire le kit choisi…' })).toBeFocused();
  await chooseOpen(app, folder);
  await page.keyboard.press('Enter');
  await expect(zoe.getByRole('button', { name: 'Relancer Zoé Jurée' })).toBeVisible({ timeout: 60_000 });

  await goTo(page, 'Appel');
  await page.getByLabel('Nom de la session').fill('Essai renommé');
  await page.getByRole('button', { name: 'Enregistrer' }).first().click();
  await expect(page.getByText('Enregistré.').first()).toBeVisible();
  await goTo(page, 'Bulletins');
  await expect(ada).toContainText('Dépassé');
  await expect(ada).toContainText('réglages de l’appel modifiés');
  await expect(ada.getByRole('button', { name: 'Écrire le kit pour Ada Jurée' })).toBeVisible();
  await expect(ada.getByRole('button', { name: 'Relancer Ada Jurée' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});
