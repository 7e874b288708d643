import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { addJuror, closeAnyway, goTo, newFolder, startApp, type RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { TestService } from '#tests/support/service.ts';

// The forms of the call: what they take, where they say what is wrong, and that what is typed stays.

const shots = process.env['JURY_EIG_SHOTS'];
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
};

const panel = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name, exact: true });

interface Started extends RunningApp {
  readonly place: string;
  readonly call: Locator;
  readonly save: Locator;
}

async function inCall(): Promise<Started> {
  const place = join(newFolder(), 's.eigjury');
  const service = new TestService();
  await service.ask('session-create', { place, name: 'Essai', gridTemplate: 'eig3' });
  service.close();
  const running = await startApp(join(newFolder(), 'data'), place);
  await goTo(running.page, 'Appel');
  const call = panel(running.page, 'L’appel');
  return { ...running, place, call, save: call.getByRole('button', { name: 'Enregistrer', exact: true }) };
}

test('a refused saving was told where nobody looked, and the old refusal stayed after a saving', async () => {
  const { app, page, call, save, complaints } = await inCall();
  const least = call.getByLabel('EIG par équipe, au moins');
  await least.fill('4');
  await save.click();
  await expect(least).toBeFocused();
  await expect(least).toBeInViewport();
  await expect(call.getByText('Ce minimum dépasse le maximum')).toBeInViewport();
  await expect(least).toHaveAccessibleDescription(/Ce minimum dépasse le maximum/);
  await shot(page, 'crossed');
  expect(await findings(page)).toEqual([]);
  await least.fill('3');
  await save.click();
  await expect(page.getByText('Enregistré.')).toHaveCount(1);
  await expect(call.getByText('Ce minimum dépasse')).toHaveCount(0);
  await expect(call.getByText('Modifications non enregistrées')).toHaveCount(0);
  expect(complaints).toEqual([]);
  await app.close();
});

test('what the service refuses is told at the button that was pressed, and goes with the next saving', async () => {
  const { app, page, call, save, place, complaints } = await inCall();
  const refusal = call.getByRole('alert');
  await call.getByLabel('Places (EIG en tout)').fill('24');
  renameSync(place, `${place}.away`);
  await save.click();
  await expect(refusal).toContainText('s’appelle maintenant');
  await expect(refusal).toBeInViewport({ ratio: 1 });
  await expect(save).toBeInViewport();
  await shot(page, 'refused');
  renameSync(`${place}.away`, place);
  await save.click();
  await expect(call.getByText('Modifications non enregistrées')).toHaveCount(0);
  await expect(refusal).toHaveCount(0);
  expect(complaints).toEqual([]);
  await app.close();
});

test('with an empty name the whole saving was dropped without a word', async () => {
  const { app, call, save, complaints } = await inCall();
  const name = call.getByLabel('Nom de la session');
  await name.fill('  ');
  await call.getByLabel('Places (EIG en tout)').fill('24');
  await save.click();
  await expect(name).toBeFocused();
  await expect(name).toHaveAccessibleDescription(/^Donnez un nom\./);
  await name.fill('Essai');
  await save.click();
  await expect(call.getByText('Modifications non enregistrées')).toHaveCount(0);
  await expect(call.getByLabel('Places (EIG en tout)')).toHaveValue('24');
  expect(complaints).toEqual([]);
  await app.close();
});

test('a number that is too large was refused in words of the program, and amounts with their unit not taken', async () => {
  test.setTimeout(90_000);
  const { app, page, call, save, complaints } = await inCall();
  const wrong = async (field: Locator, text: string, message: RegExp): Promise<void> => {
    const before = await field.inputValue();
    await field.fill(text);
    await save.click();
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(message);
    await field.fill(before);
  };
  const share = call.getByLabel('Part payée par le fonds (%)');
  for (const text of ['101', '-1', '70,5', ''])
    await wrong(share, text, /^Tapez un nombre entier de 0 à 100\./);
  await wrong(call.getByLabel('Places (EIG en tout)'), '99999', /de 0 à 10\s000, ou laissez vide/);
  await wrong(call.getByLabel('Enveloppe du fonds (€)'), '2 000 000 000', /de 0\s€ à 1\s000\s000\s000\s€/);
  await wrong(call.getByLabel('Coût employeur d’un EIG'), 'cher', /de 0\s€ à 1\s000\s000\s€/);
  await wrong(call.getByLabel('EIG par équipe, au plus'), '21', /de 1 à 20\./);
  await wrong(call.getByLabel('Taille limite d’un courriel'), '0', /de 1 à 2\s000, ou laissez vide/);
  await call.getByLabel('Enveloppe du fonds (€)').fill('1\u202f100\u00a0000 €');
  await call.getByLabel('Coût employeur d’un EIG').fill('65 600,50');
  await share.fill('70 %');
  await save.click();
  await expect(call.getByText('Modifications non enregistrées')).toHaveCount(0);
  await expect(call.getByLabel('Enveloppe du fonds (€)')).toHaveValue('1100000');
  await expect(call.getByLabel('Coût employeur d’un EIG')).toHaveValue('65600,50');

  const grid = panel(page, /^La grille/);
  const weight = grid.getByLabel(/^Poids, /).first();
  await weight.fill('1,333');
  await grid.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(weight).toBeFocused();
  await expect(weight).toHaveAccessibleDescription(
    /Tapez un nombre de 0,01 à 1\s000, avec deux décimales au plus\./,
  );
  await weight.fill('1,5');
  await grid.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(grid.getByText('Modifications non enregistrées')).toHaveCount(0);
  await expect(weight).toHaveValue('1,5');
  expect(complaints).toEqual([]);
  await app.close();
});

test('a date of the year 26 was saved, and an odd order of dates not told', async () => {
  const { app, page, call, save, complaints } = await inCall();
  const day = call.getByLabel('Journée du jury');
  const deadline = call.getByLabel('Clôture du dépôt');
  await day.fill('0026-12-10');
  await save.click();
  await expect(day).toBeFocused();
  await expect(day).toHaveAccessibleDescription(/^Vérifiez la date\s: l’année va de 2016 à 2100\./);
  await day.fill('2026-09-01');
  await deadline.fill('0026-10-01T12:00');
  await save.click();
  await expect(deadline).toBeFocused();
  await deadline.fill('2026-10-01T12:00');
  await call.getByLabel('Bulletins attendus jusqu’au').fill('2026-08-01');
  await expect(call.getByRole('status').filter({ hasText: 'L’ordre des dates surprend' })).toContainText(
    /«\sClôture\sdu\sdépôt\s»\svient\saprès\s«\sBulletins\sattendus\sjusqu’au\s»\s;\s«\sClôture\sdu\sdépôt\s»\svient\saprès\s«\sJournée\sdu\sjury\s»/,
  );
  await shot(page, 'odd-dates');
  expect(await findings(page)).toEqual([]);
  await save.click();
  await expect(call.getByText('Modifications non enregistrées')).toHaveCount(0);
  await expect(deadline).toHaveValue('2026-10-01T12:00');
  expect(complaints).toEqual([]);
  await app.close();
});

test('settings that were typed went when another screen was looked at', async () => {
  const running = await inCall();
  const { page, call, save, complaints } = running;
  await call.getByLabel('Places (EIG en tout)').fill('24');
  await call.getByLabel('Journée du jury').fill('2027-06-03');
  await panel(page, 'La délibération').getByText('sur l’écran de la salle').click();
  await panel(page, 'La sélection').getByLabel('Argent en plus, en euros').fill('10 000 €');
  await page
    .getByLabel(/^Seuil, /)
    .first()
    .fill('2');
  await goTo(page, 'Défis');
  await goTo(page, 'Appel');
  await expect(call.getByLabel('Places (EIG en tout)')).toHaveValue('24');
  await expect(call.getByLabel('Journée du jury')).toHaveValue('2027-06-03');
  await expect(page.getByLabel('Montrer les noms des jurés sur l’écran de la salle')).toBeChecked();
  await expect(page.getByLabel('Argent en plus, en euros')).toHaveValue('10 000 €');
  await expect(page.getByLabel(/^Seuil, /).first()).toHaveValue('2');
  await expect(page.getByText('Modifications non enregistrées.')).toHaveCount(4);
  await call.getByText('Modifications non enregistrées').scrollIntoViewIfNeeded();
  await shot(page, 'unsaved');
  expect(await findings(page)).toEqual([]);

  // Saving one form leaves what is typed in the others alone.
  await save.click();
  await expect(page.getByText('Modifications non enregistrées.')).toHaveCount(3);
  await panel(page, 'La délibération').getByRole('button', { name: 'Abandonner ces modifications' }).click();
  await expect(page.getByLabel('Montrer les noms des jurés sur l’écran de la salle')).not.toBeChecked();

  // From another screen, too, closing tells of what is left.
  await goTo(page, 'Défis');
  await page.getByRole('button', { name: 'Fermer la session' }).click();
  const asked = page.getByRole('dialog', { name: '2 saisies ne sont pas enregistrées' });
  await expect(asked.getByRole('listitem')).toHaveText([/Argent en plus.*10 000 €$/, /Seuil, .*2$/]);
  await asked.getByRole('button', { name: 'Rester' }).click();
  await goTo(page, 'Appel');
  await expect(page.getByLabel(/^Seuil, /).first()).toHaveValue('2');
  expect(complaints).toEqual([]);
  await closeAnyway(running);
});

test('the reason of a juror’s leaving that was refused had to be typed again', async () => {
  const { app, page, place, complaints } = await inCall();
  await addJuror(page, 'Ada Jurée');
  await page.getByRole('button', { name: 'Retirer du jury… Ada Jurée' }).click();
  const dialog = page.getByRole('dialog', { name: /Ada Jurée/ });
  const reason = dialog.getByLabel('Motif');
  const confirm = dialog.getByRole('button', { name: /^Retirer/ });
  await reason.fill('Ne siège plus');
  renameSync(place, `${place}.away`);
  await confirm.click();
  await expect(dialog.getByRole('alert')).toContainText('s’appelle maintenant');
  await expect(reason).toHaveValue('Ne siège plus');
  await shot(page, 'reason-refused');
  expect(await findings(page)).toEqual([]);
  renameSync(`${place}.away`, place);
  await confirm.click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: /Ada Jurée/ })).toContainText('Ne siège plus');
  expect(complaints).toEqual([]);
  await app.close();
});

test('a keyboard lost its place when a form of the jury was saved or left', async () => {
  const { app, page, complaints } = await inCall();
  for (const [button, field, text] of [
    ['Ajouter un groupe', 'Nom du groupe', 'Matin'],
    ['Ajouter un juré', 'Prénom et nom', 'Ada Martin'],
  ] as const) {
    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(field)).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: button })).toBeFocused();
  }
  for (const [button, field] of [
    ['Renommer Matin', 'Nom du groupe'],
    ['Modifier Ada Martin', 'Prénom et nom'],
  ] as const) {
    await page.getByRole('button', { name: button }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(field)).toBeFocused();
    await page.getByRole('button', { name: 'Annuler' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: button })).toBeFocused();
  }
  expect(complaints).toEqual([]);
  await app.close();
});
