import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { closeAnyway, closeWindow, goTo, newFolder, startApp, type RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { backUpNow, chooseToRestore } from '#tests/support/backups-dialog.ts';
import { coordinatorWithKits } from '#tests/support/jury.ts';
import { TestService } from '#tests/support/service.ts';

// Forms that only their own button records: closing the session asks about what is typed into them.

const shots = process.env['JURY_EIG_SHOTS'];
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
};

const asked = (page: Page): Locator => page.getByRole('dialog', { name: /enregistrée/ });
const told = (page: Page): Locator => asked(page).getByRole('listitem');
const stay = (page: Page): Promise<void> => asked(page).getByRole('button', { name: 'Rester' }).click();
const closeSession = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Fermer la session' }).click();

const ended = ({ app }: RunningApp): Promise<unknown> =>
  new Promise((resolve) => app.process().once('exit', resolve));

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** A session in its preparation, with one juror. */
async function inPreparation(): Promise<string> {
  const place = join(newFolder(), 's.eigjury');
  const service = new TestService();
  await service.ask('session-create', { place, name: 'Essai', gridTemplate: 'eig3' });
  await service.ask('juror-save', {
    id: null,
    name: 'Ada Jurée',
    organisation: '',
    office: 'membre',
    group: null,
  });
  service.close();
  return place;
}

/** What is told of the session once the application is gone. */
async function recordedIn(place: string): Promise<readonly unknown[]> {
  const service = new TestService();
  await service.ask('session-open', { place });
  const { name, jurors, settings } = await service.ask('call-view', {});
  service.close();
  return [name, settings.seatCap, jurors.map((one) => one.name)];
}

test('what was typed into the forms of the call was lost without a word when the session was closed', async () => {
  test.setTimeout(120_000);
  const session = await inPreparation();
  const running = await startApp(join(newFolder(), 'data'), session);
  const { app, page, complaints } = running;
  await goTo(page, 'Appel');
  const call = panel(page, 'L’appel');
  const juror = page.getByRole('form', { name: 'Ajouter un juré' });
  const deliberation = panel(page, 'La délibération');
  await call.getByLabel('Nom de la session').fill('Essai nouveau');
  await call.getByLabel('Journée du jury').fill('2027-06-03');
  await call.getByLabel('Places (EIG en tout)').fill('beaucoup');
  await page.getByRole('button', { name: 'Ajouter un juré' }).click();
  await juror.getByLabel('Prénom et nom').fill('Bob Juré');
  await deliberation.getByLabel('Impressions, par défi').fill('');
  await deliberation.getByText('sur l’écran de la salle').click();
  await page
    .getByLabel(/^Poids, /)
    .first()
    .fill('7,5');

  await closeSession(page);
  await expect(asked(page)).toContainText('4 saisies ne sont pas enregistrées');
  await expect(told(page)).toHaveText([
    /^L’appel\s*Nom de la session\s: Essai nouveau\s+Journée du jury\s: 3 juin 2027\s+Places \(EIG en tout\)\s: beaucoup$/,
    /^Ajouter un juré\s*Prénom et nom\s: Bob Juré$/,
    /^La délibération\s*Impressions, par défi\s: \(vide\)\s+Montrer les noms des jurés sur l’écran de la salle\s: case cochée$/,
    /^La grille – .+\s*Poids, .+\s: 7,5$/,
  ]);
  await shot(page, 'forms');
  expect(await findings(page)).toEqual([]);
  await asked(page).getByRole('button', { name: 'Copier' }).click();
  await expect(asked(page).getByText('Copié')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^Ajouter un juré\nPrénom et nom\s: Bob Juré$/m);

  // The forms are there as they were; what is recorded or given up is not asked about any more.
  await stay(page);
  await expect(juror.getByLabel('Prénom et nom')).toHaveValue('Bob Juré');
  await expect(call.getByLabel('Nom de la session')).toHaveValue('Essai nouveau');
  await juror.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(juror).toHaveCount(0);
  await call.getByLabel('Places (EIG en tout)').fill('20');
  await call.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('banner')).toContainText('Essai nouveau');
  await closeWindow(app);
  await expect(asked(page)).toContainText('2 saisies ne sont pas enregistrées');
  await stay(page);
  // Another screen takes nothing of it along; who does not want it any more says so.
  await goTo(page, 'Défis');
  await goTo(page, 'Appel');
  await expect(deliberation.getByLabel('Impressions, par défi')).toHaveValue('');
  await closeSession(page);
  await expect(asked(page)).toContainText('2 saisies ne sont pas enregistrées');
  await stay(page);
  const giveUp = page.getByRole('button', { name: 'Abandonner ces modifications' });
  await giveUp.first().click();
  await giveUp.click();
  await expect(page.getByText('Modifications non enregistrées')).toHaveCount(0);
  expect(complaints).toEqual([]);
  const gone = ended(running);
  await closeWindow(app);
  await gone;
  expect(await recordedIn(session)).toEqual(['Essai nouveau', 20, ['Ada Jurée', 'Bob Juré']]);
});

test('forms that say what is recorded are not asked about, nor those of a session that was closed without them', async () => {
  const session = await inPreparation();
  const running = await startApp(join(newFolder(), 'data'), session);
  const { app, page, complaints } = running;
  await goTo(page, 'Appel');
  const name = panel(page, 'L’appel').getByLabel('Nom de la session');
  const weight = page.getByLabel(/^Poids, /).first();
  await name.fill('Perdu');
  await closeSession(page);
  await expect(asked(page)).toContainText('Une saisie n’est pas enregistrée');
  await asked(page).getByRole('button', { name: 'Fermer quand même' }).click();
  await page
    .getByRole('button', { name: /s\.eigjury/ })
    .first()
    .click();
  await goTo(page, 'Appel');
  await expect(name).toHaveValue('Essai');
  // Opened, and the same in other signs.
  await page.getByRole('button', { name: 'Ajouter un juré' }).click();
  await name.fill('  Essai ');
  await weight.fill(`${await weight.inputValue()},00`);
  expect(complaints).toEqual([]);
  const gone = ended(running);
  await closeWindow(app);
  await gone;
  expect(await recordedIn(session)).toEqual(['Essai', null, ['Ada Jurée']]);
});

test('a team and a rule that were being written in a dialog were lost when the window was closed', async () => {
  test.setTimeout(150_000);
  const running = await startApp(join(newFolder(), 'data'), '--demonstration');
  const { app, page, complaints } = running;
  await goTo(page, 'Équipes');
  await page.getByRole('button', { name: 'Équipes possibles' }).click();
  await page
    .getByRole('button', { name: /^Modifier l’équipe .+ d’Open Justice/ })
    .first()
    .click();
  const team = page.getByRole('dialog', { name: 'Modifier une équipe d’Open Justice' });
  const value = team.getByLabel('Valeur, en points');
  await value.fill('11,5');
  await closeWindow(app);
  await expect(told(page)).toHaveText([/^Modifier une équipe d’Open Justice\s*Valeur, en points\s: 11,5$/]);
  await shot(page, 'team');
  await stay(page);
  await expect(value).toHaveValue('11,5');
  await expect(value).toBeFocused();
  await team.getByRole('button', { name: 'Annuler' }).click();
  await expect(team).toHaveCount(0);

  await goTo(page, 'Sélection');
  await page.getByRole('button', { name: 'Créer un premier scénario' }).click();
  await page.getByRole('button', { name: 'Ajouter une règle' }).click();
  const rule = page.getByRole('dialog', { name: 'Ajouter une règle' });
  await rule.getByLabel('Au moins').fill('2');
  await closeWindow(app);
  await expect(told(page)).toHaveText([/^Ajouter une règle\s*La règle porte sur\s: .*2/]);
  await shot(page, 'rule');
  await stay(page);
  await expect(rule.getByLabel('Au moins')).toHaveValue('2');
  expect(complaints).toEqual([]);
  await closeAnyway(running);
});

test('a backup that is restored does not take what a form holds without a word', async () => {
  const session = await inPreparation();
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), session);
  await goTo(page, 'Appel');
  await backUpNow(page);
  const name = panel(page, 'L’appel').getByLabel('Nom de la session');
  await name.fill('Essai nouveau');
  await chooseToRestore(page, 'à la demande');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Ce qui a été saisi à l’écran n’est pas encore enregistré.');
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue('Essai nouveau');
  await chooseToRestore(page, 'à la demande');
  await dialog.getByRole('button', { name: 'La remettre à la place de la session' }).click();
  await expect(dialog).toHaveCount(0);
  await goTo(page, 'Appel');
  await expect(name).toHaveValue('Essai');
  expect(complaints).toEqual([]);
  await app.close();
});

test('forms of the other steps were lost without a word as well', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const jurors = ['Ada Jurée', 'Bob Juré'];
  (await coordinatorWithKits(folder, { jurors, defis: ['Alpha', 'Bêta'] })).close();
  const running = await startApp(join(folder, 'data'), join(folder, 's.eigjury'));
  const { app, page, complaints } = running;
  /** Closes while a form is open, reads what is told, stays, and finds it as it was. */
  const ask = async (words: RegExp, field: Locator, text: string): Promise<void> => {
    await closeWindow(app);
    await expect(told(page)).toHaveText([words]);
    await stay(page);
    await expect(asked(page)).toHaveCount(0);
    await expect(field).toHaveValue(text);
    await expect(field).toBeFocused();
  };
  const dialog = page.getByRole('dialog');
  const cancel = dialog.getByRole('button', { name: 'Annuler' });

  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Retirer du jury… Bob Juré' }).click();
  await dialog.getByLabel('Motif').fill('Empêché.');
  await ask(/^Retirer Bob Juré du jury\s*Motif\s: Empêché\.$/, dialog.getByLabel('Motif'), 'Empêché.');
  await cancel.click();
  await page.getByRole('button', { name: 'Remplacer Bob Juré' }).click();
  await dialog.getByLabel('Prénom et nom').fill('Cléo');
  await ask(/^Remplacer Bob Juré\s*Prénom et nom\s: Cléo$/, dialog.getByLabel('Prénom et nom'), 'Cléo');
  await cancel.click();
  await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
  const group = page.getByLabel('Nom du groupe');
  await group.fill('Groupe Est');
  await ask(/^Ajouter un groupe\s*Nom du groupe\s: Groupe Est$/, group, 'Groupe Est');
  await page
    .getByRole('form', { name: 'Ajouter un groupe' })
    .getByRole('button', { name: 'Annuler' })
    .click();

  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Liens et déports' }).click();
  const deport = page.getByRole('form', { name: 'Déclarer un déport' });
  await deport.getByLabel('Juré').selectOption('Bob Juré');
  await deport.getByLabel('Motif').fill('Ancien collègue');
  await ask(
    /^Déclarer un déport\s*Juré\s: Bob Juré\s+Motif\s: Ancien collègue$/,
    deport.getByLabel('Motif'),
    'Ancien collègue',
  );

  await deport.getByLabel('Motif').fill('');
  await goTo(page, 'Bulletins');
  await page.getByRole('button', { name: /^Réémettre le kit pour Ada/ }).click();
  await dialog.getByLabel('Motif').fill('Ordinateur perdu');
  await ask(
    /^Réémettre le kit pour Ada Jurée\s*Motif\s: Ordinateur perdu$/,
    dialog.getByLabel('Motif'),
    'Ordinateur perdu',
  );
  await cancel.click();

  // Nothing is asked where everything was called off, in the end.
  expect(complaints).toEqual([]);
  const gone = ended(running);
  await closeWindow(app);
  await gone;
});

test('what was typed of a juror, a group or a déport was given up when another screen, or another juror, was looked at', async () => {
  const folder = newFolder();
  const jurors = ['Ada Jurée', 'Bob Juré'];
  (await coordinatorWithKits(folder, { jurors, defis: ['Alpha'] })).close();
  const { app, page, complaints } = await startApp(join(folder, 'data'), join(folder, 's.eigjury'));
  const formOf = (name: string): Locator => page.getByRole('form', { name });
  const [ada, bob] = [formOf('Modifier Ada Jurée'), formOf('Modifier Bob Juré')];
  const group = formOf('Ajouter un groupe');
  const body = (form: Locator): Locator => form.getByLabel('Organisme');
  const elsewhere = async (): Promise<void> => {
    await goTo(page, 'Défis');
    await expect(formOf('Modifier Ada Jurée')).toHaveCount(0);
    await goTo(page, 'Appel');
  };

  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Modifier Bob Juré' }).click();
  await body(bob).fill('Service B');
  await page.getByRole('button', { name: 'Modifier Ada Jurée' }).click();
  await body(ada).fill('Service A');
  await page.getByRole('button', { name: 'Ajouter un groupe' }).click();
  await group.getByLabel('Nom du groupe').fill('Groupe Est');
  await elsewhere();
  await expect(body(ada)).toHaveValue('Service A');
  await expect(group.getByLabel('Nom du groupe')).toHaveValue('Groupe Est');
  // They are there again with their screen, and take no focus from who comes to it.
  for (const form of [ada, group]) await expect(form.locator(':focus')).toHaveCount(0);
  await page.getByRole('button', { name: 'Modifier Bob Juré' }).click();
  await expect(body(bob)).toHaveValue('Service B');

  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Liens et déports' }).click();
  const reason = formOf('Déclarer un déport').getByLabel('Motif');
  await reason.fill('Ancien collègue');
  await goTo(page, 'Appel');
  await closeWindow(app);
  await expect(told(page)).toHaveText([
    /^Modifier Bob Juré\s*Organisme\s: Service B$/,
    /^Modifier Ada Jurée\s*Organisme\s: Service A$/,
    /^Ajouter un groupe\s*Nom du groupe\s: Groupe Est$/,
    /^Déclarer un déport\s*Motif\s: Ancien collègue$/,
  ]);
  await stay(page);

  // Recorded or called off they are gone, and nothing is asked any more.
  await page.getByRole('button', { name: 'Modifier Ada Jurée' }).click();
  await ada.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('row', { name: /^Ada Jurée/ })).toContainText('Service A');
  await expect(page.getByRole('button', { name: 'Modifier Ada Jurée' })).toBeFocused();
  await elsewhere();
  await expect(body(bob)).toHaveValue('Service B');
  await bob.getByRole('button', { name: 'Annuler' }).click();
  await group.getByRole('button', { name: 'Annuler' }).click();
  await elsewhere();
  await expect(bob).toHaveCount(0);
  await expect(group).toHaveCount(0);
  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Liens et déports' }).click();
  await expect(reason).toHaveValue('Ancien collègue');
  await reason.fill('');
  expect(complaints).toEqual([]);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(app);
  await gone;
});

test('a group, or a juror, that was gone stayed chosen in a form that no longer showed it', async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  const service = await coordinatorWithKits(folder, { jurors: ['Ada Jurée', 'Bob Juré'], defis: ['Alpha'] });
  await service.ask('group-save', { id: null, label: 'Groupe Est' });
  service.close();
  const running = await startApp(join(folder, 'data'), join(folder, 's.eigjury'));
  const { page, complaints } = running;
  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Modifier Ada Jurée' }).click();
  const juror = page.getByRole('form', { name: 'Modifier Ada Jurée' });
  await juror.getByLabel('Groupe').selectOption('Groupe Est');
  await page.getByRole('button', { name: 'Supprimer le groupe « Groupe Est »' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer le groupe' }).click();
  await expect(juror.getByLabel('Groupe')).toHaveCount(0);
  await juror.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(juror).toHaveCount(0);

  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Liens et déports' }).click();
  const deport = page.getByRole('form', { name: 'Déclarer un déport' });
  await deport.getByLabel('Juré').selectOption('Bob Juré');
  await deport.getByLabel('Défi').selectOption({ index: 1 });
  await deport.getByLabel('Motif').fill('Ancien collègue');
  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Retirer du jury… Bob Juré' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Empêché.');
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer Bob Juré du jury' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Liens et déports' }).click();
  await expect(deport.getByLabel('Motif')).toHaveValue('Ancien collègue');
  await deport.getByRole('button', { name: 'Déclarer le déport' }).click();
  await expect(deport.getByText('Choisissez un juré').and(page.locator(':not(option)'))).toBeVisible();
  await expect(deport.getByLabel('Motif')).toHaveValue('Ancien collègue');
  expect(complaints).toEqual([]);
  await closeAnyway(running);
});
