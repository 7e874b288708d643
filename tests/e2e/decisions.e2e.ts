import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { read as readReference, utils } from '@e965/xlsx';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { checkZip, documentLimits } from '#electron/service/interchange/zip/zip-guard.ts';
import {
  chooseSave,
  closeAnyway,
  closeWindow,
  goTo,
  killApp,
  newFolder,
  startApp,
  toFirstDecision,
} from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { backUpNow, chooseToRestore } from '#tests/support/backups-dialog.ts';
import { demonstrationFile } from '#tests/support/demonstration-file.ts';
import { askService } from '#tests/support/every-page.ts';
import { TestService } from '#tests/support/service.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

// The jury proposes, the committee decides, one withdraws: on the demonstration, as the coordinator does it.

const main = (page: Page): Locator => page.locator('main');
const toPart = async (page: Page, part: string): Promise<void> => {
  await goTo(page, 'Sélection');
  await main(page).getByRole('button', { name: part, exact: true }).click();
};
const row = (page: Page, title: string): Locator =>
  main(page)
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').filter({ hasText: title }) });

/** What is typed and not recorded, as the session file has it. */
const typedInFile = async (page: Page): Promise<string[]> => {
  const { value } = await askService(page, 'typed-view', {});
  return (value as readonly { text: string }[]).map(({ text }) => text);
};

test('propose from a scenario, decide in two rounds, withdraw one, read the letters', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const { app, page, complaints } = await startApp(join(folder, 'data'), '--demonstration');
  // The question; its screens have a story of their own.
  await page.evaluate(async () => {
    const { jury } = window as unknown as {
      jury: { request: (name: string, payload: unknown) => Promise<{ value: { usual: object } }> };
    };
    const { value } = await jury.request('scenarios-view', {});
    await jury.request('scenario-save', { id: null, scenario: { ...value.usual, name: 'Plafonds' } });
  });
  await toPart(page, 'Décisions');
  await expect(main(page).getByText('17 défis sans décision')).toBeVisible();
  expect.soft(await findings(page), 'before').toEqual([]);

  // What would be recorded is seen before it is.
  await main(page).getByRole('button', { name: 'Proposer à partir d’un scénario…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Scénario').selectOption({ label: 'Plafonds' });
  await expect(dialog.getByText('Ce qui serait enregistré')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // The same from the scenario's own answer, where it need not be chosen again.
  await toPart(page, 'Scénarios');
  await main(page).getByRole('button', { name: 'En faire la proposition du jury…' }).click();
  await expect(dialog.getByText('Ce qui serait enregistré')).toBeVisible();
  await dialog.getByRole('button', { name: 'Enregistrer pour tous' }).click();
  await expect(dialog.getByText('Dites qui décide.')).toBeVisible();
  await dialog.getByLabel('Qui décide').fill('Le jury');
  expect.soft(await findings(page), 'propose').toEqual([]);
  await dialog.getByRole('button', { name: 'Enregistrer pour tous' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    main(page).getByText('Ces règles sont celles du scénario « Plafonds »', { exact: false }),
  ).toBeVisible();
  const table = main(page).getByRole('table').first();
  const granted = table.getByRole('row').filter({ hasText: 'Retenu' });
  const first = await granted.first().getByRole('rowheader').getByRole('button').innerText();
  const second = await granted.nth(1).getByRole('rowheader').getByRole('button').innerText();

  // One défi: the group's words are there for the asking, and what is typed is not lost.
  await main(page)
    .getByRole('button', { name: `Décider du défi : ${first}` })
    .click();
  await expect(main(page).getByRole('heading', { name: first, level: 2 })).toBeFocused();
  await expect(main(page).getByLabel('Motivation')).toHaveValue('');
  await main(page).getByLabel('Motivation').fill('Un défi mûr, une équipe entière.');
  await main(page).getByRole('button', { name: 'Défi suivant' }).click();
  await main(page).getByRole('button', { name: 'Défi précédent' }).click();
  await expect(main(page).getByLabel('Motivation')).toHaveValue('Un défi mûr, une équipe entière.');
  await expect(main(page).getByText('Ce qui a été décidé (2)')).toBeVisible();
  expect.soft(await findings(page), 'one').toEqual([]);

  // The committee, in its phase: one difference, and yes to the rest.
  await goTo(page, 'Appel');
  await main(page).getByRole('button', { name: 'Passer à la décision' }).click();
  await expect(main(page).getByText('Phase en cours : Décision', { exact: false }).first()).toBeVisible();
  await toPart(page, 'Décisions');
  await main(page)
    .getByRole('button', { name: `Décider du défi : ${second}` })
    .click();
  await main(page).getByRole('radio', { name: 'Non retenu' }).check();
  await main(page).getByLabel('Motivation').fill('Le comité a préféré un autre défi.');
  await main(page).getByLabel('Qui décide').fill('Le comité de pilotage');
  await main(page).getByRole('button', { name: 'Enregistrer la décision' }).click();
  await expect(main(page).getByText('Décision changée')).toBeVisible();
  await main(page).getByRole('button', { name: 'Décisions', exact: true }).first().click();
  await main(page).getByRole('button', { name: 'Confirmer toute la proposition…' }).click();
  await expect(dialog.getByLabel('Qui décide')).toHaveValue('Le comité de pilotage');
  await dialog.getByRole('button', { name: 'Confirmer', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row(page, first)).toContainText('Comme le jury');
  await main(page).getByLabel('Afficher').selectOption({ label: 'Changés par le comité' });
  await expect(main(page).getByText(/^1 défi affiché sur 17/)).toBeVisible();
  await expect(row(page, second)).toContainText('Décision changée');
  await main(page).getByLabel('Afficher').selectOption({ label: 'Tous les défis' });
  expect.soft(await findings(page), 'decided').toEqual([]);

  // The list by keyboard: the second becomes the first.
  const list = main(page).getByRole('table').last();
  const names = (): Promise<string[]> => list.getByRole('rowheader').allInnerTexts();
  const [one = '', other = ''] = await names();
  await list.getByRole('spinbutton').or(list.getByRole('textbox')).nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([other, one]);

  // A withdrawal: who takes the place is seen first.
  await main(page).getByRole('button', { name: 'Enregistrer un désistement…' }).click();
  await dialog.getByLabel('Défi qui se désiste').selectOption({ label: `${first} (retenu)` });
  await expect(dialog.getByText(/prend la place\.$/)).toBeVisible();
  const next = (await dialog.locator('.move-up__who').innerText()).replace(
    /^«\s(.+)\s» prend la place\.$/,
    '$1',
  );
  await dialog.getByLabel('Ce que dit l’administration').fill('Le porteur a quitté l’administration.');
  expect.soft(await findings(page), 'withdraw').toEqual([]);
  await dialog.getByRole('button', { name: 'Enregistrer le désistement' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(row(page, first)).toContainText('Désisté');
  await expect(row(page, next)).toContainText('Après un désistement');

  // The letters: those without their reasons are not ready; one file holds the others.
  await main(page).getByRole('button', { name: 'Courriers', exact: true }).click();
  await main(page)
    .getByRole('button', { name: `Lire le courrier : ${next}` })
    .click();
  await expect(main(page).getByText('votre défi est retenu', { exact: false })).toBeVisible();
  expect.soft(await findings(page), 'letters').toEqual([]);
  const place = join(folder, 'courriers.txt');
  await chooseSave(app, place);
  await main(page).getByRole('button', { name: 'Enregistrer tous les courriers…' }).click();
  await expect(main(page).getByText(/courriers écrits dans courriers\.txt/)).toBeVisible();
  expect(readFileSync(place, 'utf8')).toContain('Le comité a préféré un autre défi.');

  // The files: a workbook for the committee, what may be published for everybody.
  await goTo(page, 'Rapport');
  await main(page).getByRole('button', { name: 'Autres fichiers' }).click();
  const write = async (form: string, button: string, file: string): Promise<Buffer> => {
    await chooseSave(app, join(folder, file));
    await main(page).getByRole('form', { name: form }).getByRole('button', { name: button }).click();
    await expect(main(page).getByText(file, { exact: false })).toBeVisible();
    return readFileSync(join(folder, file));
  };
  const books = main(page).getByRole('form', { name: 'Classeur de la sélection' });
  await books.getByLabel('Format').selectOption('ods');
  const ods = await write('Classeur de la sélection', 'Écrire le classeur…', 'classeur.ods');
  const book = readReference(ods);
  expect(book.SheetNames).toEqual([
    'Classement',
    'Notes',
    'Équipes',
    'EIG demandés',
    'Décisions',
    'Journal',
    'À propos',
  ]);
  const decided = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Classement'] ?? {});
  expect(decided.find((one) => one['Défi'] === next)).toMatchObject({ Décision: 'Retenu' });
  await expect(main(page).getByText('la sélection peut être publiée', { exact: false })).toBeVisible();
  expect.soft(await findings(page), 'files').toEqual([]);
  const zip = checkZip(
    await write('Données ouvertes', 'Écrire les données ouvertes…', 'ouvertes.zip'),
    documentLimits,
  );
  const published = zip.ok ? (zip.value.read('defis.csv')?.toString('utf8') ?? '') : zip.error.code;
  expect(published).toContain(next);
  expect(published).not.toContain(second);
  await main(page).getByLabel('Format de la liste').selectOption('pdf');
  await write('Liste publique', 'Écrire la liste publique…', 'liste.pdf');
  const printed = await pdfText(join(folder, 'liste.pdf'));
  // A narrow column breaks titles at their hyphens.
  const bare = (text: string): string => text.replace(/\s/g, '');
  expect(bare(printed.text)).toContain(bare(next));
  expect(bare(printed.text)).not.toContain(bare(second));
  expect(complaints).toEqual([]);
  await app.close();
});

test('a motivation that is being typed comes through a kill', async () => {
  const folder = newFolder();
  const session = await demonstrationFile(join(folder, 'demo.eigjury'));
  const data = join(folder, 'data');
  let { app, page, complaints } = await startApp(data, session);
  await toFirstDecision(page);
  await main(page).getByLabel('Motivation').fill('Un défi mûr, une équipe entière.');
  await expect.poll(() => typedInFile(page)).toEqual(['Un défi mûr, une équipe entière.']);
  expect(complaints).toEqual([]);
  await killApp(app);

  ({ app, page, complaints } = await startApp(data, session));
  await toFirstDecision(page);
  await expect(main(page).getByLabel('Motivation')).toHaveValue('Un défi mûr, une équipe entière.');
  // Its writer may have forgotten it: it says so.
  await expect(main(page).getByText('Ce texte a été tapé avant l’ouverture', { exact: false })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('resumed.png') });
  await main(page).getByRole('radio', { name: 'Non retenu' }).check();
  await main(page).getByLabel('Qui décide').fill('Le jury');
  await main(page).getByRole('button', { name: 'Enregistrer la décision' }).click();
  await expect(main(page).getByText('Ce qui a été décidé', { exact: false })).toBeVisible();
  await expect(main(page).getByText('Ce texte a été tapé avant l’ouverture', { exact: false })).toHaveCount(
    0,
  );

  // What is recorded is no draft any more; what is typed just before the closing is.
  await main(page).getByRole('button', { name: 'Défi suivant' }).click();
  await main(page).getByLabel('Motivation').fill('À relire');
  await page.getByRole('button', { name: 'Fermer la session' }).click();
  await expect(page.getByRole('button', { name: 'Fermer la session' })).toHaveCount(0);
  expect(complaints).toEqual([]);
  await app.close();
  const reader = new TestService();
  await reader.ask('session-open', { place: session });
  expect((await reader.ask('typed-view', {})).map(({ text }) => text)).toEqual(['À relire']);
  reader.close();
});

test('a motivation that is being typed goes into the copy of a session whose file was lost', async () => {
  const folder = newFolder();
  const session = await demonstrationFile(join(folder, 'demo.eigjury'));
  const { app, page } = await startApp(join(folder, 'data'), session);
  await toFirstDecision(page);
  await expect(main(page).getByLabel('Motivation')).toBeVisible();
  renameSync(session, join(folder, 'ailleurs.eigjury'));
  await main(page).getByLabel('Motivation').fill('Un défi mûr, une équipe entière.');
  const copy = join(folder, 'copie', 'demo.eigjury');
  mkdirSync(join(folder, 'copie'));
  await chooseSave(app, copy);
  await page.getByRole('button', { name: /copie/ }).first().click();
  await expect(main(page).getByLabel('Motivation')).toHaveValue('Un défi mûr, une équipe entière.');
  await expect.poll(() => existsSync(copy)).toBe(true);
  await page.getByRole('button', { name: 'Fermer la session' }).click();
  await expect(page.getByRole('button', { name: 'Fermer la session' })).toHaveCount(0);
  await app.close();
  const reader = new TestService();
  await reader.ask('session-open', { place: copy });
  expect((await reader.ask('typed-view', {})).map(({ text }) => text)).toEqual([
    'Un défi mûr, une équipe entière.',
  ]);
  reader.close();
});

test('a backup restored in place got the motivation that was being typed written over its own', async () => {
  const folder = newFolder();
  const session = await demonstrationFile(join(folder, 'demo.eigjury'));
  const { app, page, complaints } = await startApp(join(folder, 'data'), session);
  await toFirstDecision(page);
  const motivation = main(page).getByLabel('Motivation');
  await motivation.fill('Ce que dit la sauvegarde.');
  await backUpNow(page);
  const restore = async (why: string): Promise<void> => {
    await chooseToRestore(page, why);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };

  // Typed a moment ago, and chosen without being recorded.
  await main(page).getByRole('radio', { name: 'Non retenu' }).check();
  await motivation.fill('Tapé juste avant la reprise.');
  await restore('à la demande');
  await expect(motivation).toHaveValue('Ce que dit la sauvegarde.');
  await expect(main(page).getByRole('radio', { name: 'Non retenu' })).not.toBeChecked();
  // Whatever was still waiting is written before what is typed now.
  await main(page).getByRole('button', { name: 'Défi suivant' }).click();
  await motivation.fill('Après la reprise.');
  await expect.poll(() => typedInFile(page)).toContain('Après la reprise.');
  expect(await typedInFile(page)).toContain('Ce que dit la sauvegarde.');
  await main(page).getByRole('button', { name: 'Défi précédent' }).click();
  await expect(motivation).toHaveValue('Ce que dit la sauvegarde.');

  // What was being typed went into the state that was set aside, and comes back with it.
  await restore('avant une reprise');
  await expect(motivation).toHaveValue('Tapé juste avant la reprise.');
  expect(complaints).toEqual([]);
  await app.close();
  const reader = new TestService();
  await reader.ask('session-open', { place: session });
  expect((await reader.ask('typed-view', {})).map(({ text }) => text)).toEqual([
    'Tapé juste avant la reprise.',
  ]);
  reader.close();
});

test('a text that could not be written is told before a restoring leaves it behind', async () => {
  const folder = newFolder();
  const session = await demonstrationFile(join(folder, 'demo.eigjury'));
  const { app, page } = await startApp(join(folder, 'data'), session);
  await toFirstDecision(page);
  const motivation = main(page).getByLabel('Motivation');
  await expect(motivation).toBeVisible();
  await backUpNow(page);
  renameSync(session, join(folder, 'ailleurs.eigjury'));
  await motivation.fill('Nulle part ailleurs.');
  await chooseToRestore(page, 'à la demande');
  await expect(page.getByRole('dialog').getByText('ce texte est perdu', { exact: false })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(existsSync(session)).toBe(false);
  await page.keyboard.press('Escape');
  await expect(motivation).toHaveValue('Nulle part ailleurs.');
  // And so it is told before the window goes.
  await closeWindow(app);
  await expect(page.getByRole('dialog').getByText('Nulle part ailleurs.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(motivation).toHaveValue('Nulle part ailleurs.');
  await closeAnyway({ app, page });
});

test('a reason of a withdrawal that cannot be written says so, like a motivation', async () => {
  const folder = newFolder();
  const session = join(folder, 'demo.eigjury');
  const maker = new TestService();
  await maker.ask('demonstration-open', { place: session, role: 'coordinator', fresh: true });
  const { rows } = await maker.ask('decisions-view', { language: 'fr' });
  const granted = rows.find(({ options }) => options.length > 0);
  const { defi, title } = granted ?? { defi: '', title: '' };
  const option = granted?.options[0]?.option ?? '';
  await maker.ask('decision-record', {
    ...{ round: 'jury', defi, outcome: 'retenu', option },
    ...{ motivation: '', by: 'Le jury', on: '2018-07-04' },
  });
  await maker.ask('phase-change', { to: 'decision', reason: null });
  maker.close();
  const { app, page } = await startApp(join(folder, 'data'), session);
  await toPart(page, 'Décisions');
  await main(page).getByRole('button', { name: 'Enregistrer un désistement…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Défi qui se désiste').selectOption({ label: `${title} (retenu)` });
  const reason = dialog.getByLabel('Ce que dit l’administration');
  await expect(reason).toBeVisible();
  renameSync(session, join(folder, 'ailleurs.eigjury'));
  await reason.fill('Le porteur a quitté l’administration.');
  await expect(dialog.getByRole('alert').filter({ hasText: 'ailleurs.eigjury' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await closeAnyway({ app, page });
});
