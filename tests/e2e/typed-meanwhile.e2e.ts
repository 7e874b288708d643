import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  chooseOpen,
  closeAnyway,
  closeWindow,
  goTo,
  newFolder,
  startApp,
  toFirstDecision,
  whileServiceWaits,
  type RunningApp,
} from '#tests/support/app.ts';
import { demonstrationFile } from '#tests/support/demonstration-file.ts';
import { askService } from '#tests/support/every-page.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { coordinatorWithKits } from '#tests/support/jury.ts';

// Whoever goes on typing while a slow disk records what was sent keeps what is typed.

/** A program cannot be stopped and let go on everywhere. */
test.skip(process.platform === 'win32', 'no signals');

const startDemonstration = async (): Promise<RunningApp> => {
  const folder = newFolder();
  return startApp(join(folder, 'data'), await demonstrationFile(join(folder, 'demo.eigjury')));
};

/** A coordinator’s session in which jurors mark, written and left. */
async function whileMarking(jurors: readonly string[], defis: readonly string[]): Promise<string> {
  const folder = newFolder();
  (await coordinatorWithKits(folder, { jurors, defis })).close();
  return join(folder, 's.eigjury');
}

/** What was asked of the service before has been answered by then, and what follows from it is on screen. */
async function everythingAnswered(page: Page): Promise<void> {
  await askService(page, 'session-view', {});
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
}

test('what was typed into the settings while they were being recorded was lost', async () => {
  const folder = newFolder();
  const running = await startApp(join(folder, 'data'), await demonstrationFile(join(folder, 'demo.eigjury')));
  const { app, page, complaints } = running;
  await goTo(page, 'Appel');
  const call = page.getByRole('region', { name: 'L’appel', exact: true });
  const name = call.getByLabel('Nom de la session');
  const day = call.getByLabel('Journée du jury');
  await name.fill('Un premier nom');
  await day.fill('2027-06-03');
  await whileServiceWaits(running, async () => {
    await call.getByRole('button', { name: 'Enregistrer' }).click();
    await name.fill('Un second nom');
  });
  await expect(page.getByRole('banner')).toContainText('Un premier nom');
  await expect(name).toHaveValue('Un second nom');
  await expect(day).toHaveValue('2027-06-03');
  await expect(call.getByText('Modifications non enregistrées')).toBeVisible();
  await call.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('banner')).toContainText('Un second nom');
  await expect(call.getByText('Modifications non enregistrées')).toHaveCount(0);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a motivation that was gone on with while its decision was being recorded was lost', async () => {
  const folder = newFolder();
  const running = await startApp(join(folder, 'data'), await demonstrationFile(join(folder, 'demo.eigjury')));
  const { app, page, complaints } = running;
  const main = page.locator('main');
  await toFirstDecision(page);
  const motivation = main.getByLabel('Motivation');
  const decided = main.getByText('Ce qui a été décidé', { exact: false });
  await main.getByRole('radio', { name: 'Non retenu' }).check();
  await main.getByLabel('Qui décide').fill('Le jury');
  await motivation.fill('Un défi mûr');
  await whileServiceWaits(running, async () => {
    await main.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await motivation.fill('Un défi mûr, sans équipe.');
  });
  await expect(decided).toBeVisible();
  await expect(motivation).toHaveValue('Un défi mûr, sans équipe.');
  // Leaving the field records it as any other change of a motivation.
  await motivation.focus();
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => JSON.stringify((await askService(page, 'decisions-view', { language: 'fr' })).value))
    .toContain('Un défi mûr, sans équipe.');
  await expect.poll(async () => (await askService(page, 'typed-view', {})).value).toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a name that was typed while another was being recorded went with the window without a word', async () => {
  const running = await startDemonstration();
  const { page, complaints } = running;
  await goTo(page, 'Appel');
  const call = page.getByRole('region', { name: 'L’appel', exact: true });
  const name = call.getByLabel('Nom de la session');
  await name.fill('Un premier nom');
  await whileServiceWaits(running, async () => {
    await call.getByRole('button', { name: 'Enregistrer' }).click();
    await name.fill('Un second nom');
  });
  await expect(page.getByRole('banner')).toContainText('Un premier nom');
  await expect(name).toHaveValue('Un second nom');
  await closeWindow(running.app);
  const asked = page.getByRole('dialog', { name: /enregistrée/ });
  await expect(asked).toContainText('Un second nom');
  await asked.getByRole('button', { name: 'Rester' }).click();
  await expect(asked).toHaveCount(0);
  expect(complaints).toEqual([]);
  await closeAnyway(running);
});

test('an outcome that was chosen while another was being recorded was taken away', async () => {
  const running = await startDemonstration();
  const { app, page, complaints } = running;
  const main = page.locator('main');
  await toFirstDecision(page);
  const record = main.getByRole('button', { name: 'Enregistrer la décision' });
  await main.getByRole('radio', { name: 'Non retenu' }).check();
  await main.getByLabel('Qui décide').fill('Le jury');
  await whileServiceWaits(running, async () => {
    await record.click();
    await main.getByRole('radio', { name: 'Irrecevable' }).check();
  });
  await expect(main.getByText('Ce qui a été décidé', { exact: false })).toBeVisible();
  await expect(main.getByRole('radio', { name: 'Irrecevable' })).toBeChecked();
  expect(complaints).toEqual([]);
  await app.close();
});

test('a reason that was gone on with while a recevabilité was being recorded was lost', async () => {
  const running = await startDemonstration();
  const { page, complaints } = running;
  await goTo(page, 'Défis');
  await page.getByRole('button', { name: 'Plume' }).first().click();
  const panel = page.getByRole('region', { name: 'Recevabilité' });
  await panel.getByText('Points vérifiés et décision').click();
  const reason = panel.getByLabel('Motif');
  const state = panel.getByRole('combobox', { name: 'Décision' });
  await reason.fill('Complété par courriel');
  await whileServiceWaits(running, async () => {
    await panel.getByRole('button', { name: 'Enregistrer la décision' }).click();
    await reason.fill('Complété par courriel, puis retiré');
    await state.selectOption({ label: 'Irrecevable' });
  });
  await expect(panel.getByText('Complété par courriel', { exact: false }).first()).toBeVisible();
  await everythingAnswered(page);
  await expect(reason).toHaveValue('Complété par courriel, puis retiré');
  await expect(state.locator('option:checked')).toHaveText('Irrecevable');
  expect(complaints).toEqual([]);
  await closeAnyway(running);
});

test('a juror who was noted absent while all were noted present was noted present', async () => {
  const running = await startDemonstration();
  const { app, page, complaints } = running;
  const main = page.locator('main');
  await goTo(page, 'Délibération');
  await page.getByRole('button', { name: 'Séances' }).click();
  await main.getByRole('button', { name: 'Nouvelle séance' }).click();
  await main.getByLabel('Nom de la séance').fill('Séance d’essai');
  await main.getByRole('button', { name: 'Enregistrer la séance' }).click();
  const all = main.getByRole('button', { name: 'Noter présents tous les autres' });
  await expect(all).toBeVisible();
  const absent = main.getByRole('button', { name: /: absent·e$/ });
  const last = absent.last();
  await whileServiceWaits(running, async () => {
    await all.click();
    await last.click();
  });
  await expect(all).toHaveCount(0);
  await everythingAnswered(page);
  await expect(last).toHaveAttribute('aria-pressed', 'true');
  await expect(main.getByRole('button', { name: /: absent·e$/, pressed: true })).toHaveCount(1);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a sitting that was being changed while a new one was recorded lost what was typed', async () => {
  const running = await startDemonstration();
  const { page, complaints } = running;
  const main = page.locator('main');
  await goTo(page, 'Délibération');
  await page.getByRole('button', { name: 'Séances' }).click();
  const name = main.getByLabel('Nom de la séance');
  const save = main.getByRole('button', { name: 'Enregistrer la séance' });
  await main.getByRole('button', { name: 'Nouvelle séance' }).click();
  await name.fill('Séance d’hier');
  await save.click();
  await expect(main.getByRole('button', { name: 'Modifier la séance' })).toBeVisible();
  await main.getByRole('button', { name: 'Nouvelle séance' }).click();
  await name.fill('Séance d’essai');
  await whileServiceWaits(running, async () => {
    await save.click();
    await main.getByRole('button', { name: 'Annuler', exact: true }).click();
    await main.getByRole('button', { name: 'Modifier la séance' }).click();
    await name.fill('Séance du matin');
  });
  await everythingAnswered(page);
  await expect(name).toHaveValue('Séance du matin');
  await save.click();
  await expect(name).toHaveCount(0);
  const choice = main.getByLabel('Séance', { exact: true });
  await expect(choice.locator('option')).toContainText(['Séance du matin', 'Séance d’essai']);
  expect(complaints).toEqual([]);
  await running.app.close();
});

test('going back to the mean took away what was typed while it was being recorded', async () => {
  const running = await startDemonstration();
  const { page, complaints } = running;
  const main = page.locator('main');
  await goTo(page, 'Délibération');
  await page.getByRole('button', { name: 'Séances' }).click();
  await main.getByRole('button', { name: 'Ouvrir le défi : Plume' }).click();
  await main.getByText('Hippolyte Sarrazin a quitté la salle').click();
  await main.getByRole('button', { name: 'Tout le monde est sorti' }).click();
  const mark = main.getByLabel('Note du groupe : Impact du défi', { exact: true });
  const reason = main.getByLabel('Motif de l’écart : Impact du défi');
  const back = main.getByRole('button', { name: 'Revenir à la moyenne : Impact du défi' });
  await mark.fill('2,5');
  await mark.press('Enter');
  await reason.fill('L’équipe a bien répondu');
  await reason.press('Enter');
  await expect(back).toBeVisible();
  await whileServiceWaits(running, async () => {
    await back.click();
    await reason.fill('Tout compte fait, non');
  });
  await expect(back).toHaveCount(0);
  await everythingAnswered(page);
  await mark.fill('2');
  await mark.press('Enter');
  await expect(reason).toHaveValue('Tout compte fait, non');
  expect(complaints).toEqual([]);
  await running.app.close();
});

test('a form of a juror was closed, with what was typed into it, when another one had been recorded', async () => {
  const session = await whileMarking(['Ada', 'Bob'], ['Alpha']);
  const running = await startApp(join(newFolder(), 'data'), session);
  const { page, complaints } = running;
  await goTo(page, 'Appel');
  const jury = page.getByRole('region', { name: 'Le jury', exact: true });
  const body = jury.getByLabel('Organisme');
  await jury.getByRole('button', { name: 'Modifier Ada' }).click();
  await body.fill('Service A');
  await whileServiceWaits(running, async () => {
    await jury.getByRole('button', { name: 'Enregistrer' }).click();
    await jury.getByRole('button', { name: 'Modifier Bob' }).click();
    await body.fill('Service B');
  });
  await expect(jury.getByRole('row', { name: 'Ada' })).toContainText('Service A');
  await everythingAnswered(page);
  await expect(body).toHaveValue('Service B');
  await jury.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(jury.getByRole('row', { name: 'Bob' })).toContainText('Service B');
  await expect(body).toHaveCount(0);
  expect(complaints).toEqual([]);
  await running.app.close();
});

test('the défi of the next déport was taken away when the one before had been recorded', async () => {
  const session = await whileMarking(['Ada', 'Bob'], ['Alpha', 'Bravo']);
  const running = await startApp(join(newFolder(), 'data'), session);
  const { page, complaints } = running;
  await goTo(page, 'Attribution');
  await page.getByRole('button', { name: 'Liens et déports' }).click();
  const form = page.getByRole('form', { name: 'Déclarer un déport' });
  const [juror, defi] = [form.getByLabel('Juré'), form.getByLabel('Défi')];
  await juror.selectOption({ label: 'Ada' });
  await defi.selectOption({ label: '3000001 – Alpha' });
  await form.getByLabel('Motif').fill('Sa direction');
  await whileServiceWaits(running, async () => {
    await form.getByRole('button', { name: 'Déclarer le déport' }).click();
    await defi.selectOption({ label: '3000002 – Bravo' });
  });
  await expect(page.getByRole('row', { name: 'Ada' })).toContainText('Alpha');
  await everythingAnswered(page);
  await expect(defi.locator('option:checked')).toHaveText('3000002 – Bravo');
  expect(complaints).toEqual([]);
  await running.app.close();
});

test('a proposal of lists was shown beside other wishes than those that it was worked out for', async () => {
  const session = await whileMarking(['Ada', 'Bob'], ['Alpha', 'Bravo']);
  const running = await startApp(join(newFolder(), 'data'), session);
  const { page, complaints } = running;
  await goTo(page, 'Attribution');
  const each = page.getByLabel('Jurés par défi');
  const propose = page.getByRole('button', { name: 'Calculer une proposition' });
  const proposal = page.getByRole('heading', { name: 'Proposition', exact: true });
  await each.fill('1');
  await whileServiceWaits(running, async () => {
    await propose.click();
    await each.fill('2');
  });
  await expect(propose).toBeEnabled();
  await everythingAnswered(page);
  await expect(proposal).toHaveCount(0);
  await each.fill('1');
  await expect(proposal).toBeVisible();
  expect(complaints).toEqual([]);
  await running.app.close();
});

test('a limit that was typed while another was being recorded was lost', async () => {
  const session = await whileMarking(['Ada'], ['Alpha']);
  const running = await startApp(join(newFolder(), 'data'), session);
  const { page, complaints } = running;
  await goTo(page, 'Défis');
  await page.getByText('Limites de lecture').click();
  const form = page.getByRole('form', { name: 'Limites de lecture' });
  const [rows, columns] = [form.getByLabel('Lignes par feuille'), form.getByLabel('Colonnes par feuille')];
  await rows.fill('12345');
  await whileServiceWaits(running, async () => {
    await form.getByRole('button', { name: 'Enregistrer les limites' }).click();
    await columns.fill('321');
  });
  await expect(rows).toHaveValue(/^12\s345$/);
  await expect(columns).toHaveValue('321');
  expect(complaints).toEqual([]);
  await closeAnyway(running);
});

/** The preview of an export with these rows, its dossiers unfolded. */
async function previewed(
  session: string,
  rows: Parameters<typeof exportCsv>[0],
): Promise<RunningApp & { readonly preview: Locator }> {
  const file = join(newFolder(), 'export.csv');
  writeFileSync(file, exportCsv(rows));
  const running = await startApp(join(newFolder(), 'data'), session);
  const { app, page } = running;
  await goTo(page, 'Défis');
  await chooseOpen(app, file);
  const preview = page.getByRole('region', { name: 'Aperçu du chargement' });
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  await preview.getByText(/^Dossiers \(/).click();
  return { ...running, preview };
}

test('a row without number that was joined to a dossier, or was not to be loaded, could not be parted from it again', async () => {
  const session = await whileMarking(['Ada'], ['Alpha', 'Bravo']);
  const row = { administration: 'A', eigs: 2 };
  const { app, page, complaints, preview } = await previewed(session, [
    { ...row, number: '3000001', title: 'Alpha' },
    { ...row, number: '', title: 'Sans numéro' },
  ]);
  const joined = preview.getByLabel('Défi que le dossier « Sans numéro » met à jour');
  const chosen = joined.locator('option:checked');
  await expect(chosen).toHaveText('nouveau défi, sans numéro');
  // Of this load, of the session, not to be loaded, and a défi of its own again.
  const choices = [
    '3000001 – Alpha',
    '3000002 – Bravo',
    'aucun : ne pas charger',
    'nouveau défi, sans numéro',
  ];
  for (const name of choices) {
    await joined.focus();
    await joined.selectOption({ label: name });
    await expect(chosen).toHaveText(name);
    await expect(joined).toBeFocused();
  }
  await preview.getByRole('button', { name: /^Enregistrer .* changements?$/ }).click();
  await expect(page.getByText(/^Nouveaux dossiers\s: 1,/)).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('every row without number listed every dossier of its load at once, a million of them in a large one', async () => {
  const session = await whileMarking(['Ada'], ['Alpha']);
  const titles = Array.from({ length: 250 }, (_, place) => `Dossier ${String(place + 1)}`);
  const rows = titles.map((title) => ({ number: '', title, administration: 'A', eigs: 2 }));
  const { app, complaints, preview } = await previewed(session, rows);
  const joins = preview.getByLabel('Défi que le dossier');
  await expect(joins).toHaveCount(100);
  await expect(joins.locator('option')).toHaveCount(200);
  // Whoever is about to choose has them all.
  const first = joins.first();
  await first.focus();
  await expect(first.locator('option')).toHaveCount(titles.length + 2);
  await first.selectOption({ label: '3000001 – Alpha' });
  await expect(preview.locator('option:checked', { hasText: '3000001 – Alpha' })).toHaveCount(1);
  expect(complaints).toEqual([]);
  await app.close();
});

test('of two choices of a loading made in a row the first was lost, and one that was given up came back', async () => {
  const session = await whileMarking(['Ada'], ['Alpha', 'Bravo', 'Charlie']);
  const folder = newFolder();
  const row = (number: string, title: string): Parameters<typeof exportCsv>[0][number] => ({
    number,
    title,
    administration: 'A',
    eigs: 2,
  });
  writeFileSync(
    join(folder, 'export.csv'),
    exportCsv([row('3000001', 'Alpha'), row('', 'Sans numéro'), row('', 'Sans numéro non plus')]),
  );
  const running = await startApp(join(newFolder(), 'data'), session);
  const { app, page, complaints } = running;
  await goTo(page, 'Défis');
  await chooseOpen(app, join(folder, 'export.csv'));
  const preview = page.getByRole('region', { name: 'Aperçu du chargement' });
  const joined = (title: string): Locator =>
    preview.getByLabel(`Défi que le dossier « ${title} » met à jour`);
  const choose = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
    await preview.getByText(/^Dossiers \(/).click();
    await expect(joined('Sans numéro non plus')).toBeVisible();
  };
  await choose();
  await whileServiceWaits(running, async () => {
    await joined('Sans numéro').selectOption({ label: '3000002 – Bravo' });
    await joined('Sans numéro non plus').selectOption({ label: '3000003 – Charlie' });
  });
  // Both are the dossiers that they were said to be.
  await expect(joined('Sans numéro').locator('option:checked')).toHaveText('3000002 – Bravo');
  await expect(joined('Sans numéro non plus').locator('option:checked')).toHaveText('3000003 – Charlie');
  await preview.getByRole('button', { name: 'Abandonner' }).click();
  await choose();
  await whileServiceWaits(running, async () => {
    await joined('Sans numéro').selectOption({ label: '3000002 – Bravo' });
    await preview.getByRole('button', { name: 'Abandonner' }).click();
    await expect(preview).toHaveCount(0);
  });
  await everythingAnswered(page);
  await expect(preview).toHaveCount(0);
  expect(complaints).toEqual([]);
  await running.app.close();
});
