import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  chooseOpen,
  chooseSave,
  goTo,
  killApp,
  newFolder,
  startApp,
  type RunningApp,
} from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { SittingBench } from '#tests/support/sittings.ts';

// A whole sitting: the coordination runs one group, a référent the other on a machine of their own.

const main = (page: Page): Locator => page.locator('main');
const row = (page: Page, name: RegExp): Locator => main(page).getByRole('row', { name });

async function toGroup(page: Page, group: string): Promise<void> {
  await goTo(page, 'Délibération');
  await main(page).getByRole('button', { name: 'Séances', exact: true }).first().click();
  await main(page)
    .getByRole('button', { name: `Ouvrir l’ordre du jour : ${group}` })
    .click();
  await expect(main(page).getByRole('heading', { name: group })).toBeVisible();
}

const openDefi = (page: Page, title: string): Promise<void> =>
  main(page)
    .getByRole('button', { name: `Ouvrir le défi : ${title}` })
    .click();

const back = (page: Page): Promise<void> =>
  page.getByRole('navigation', { name: 'Vous êtes ici' }).getByRole('button').last().click();

/** The group's mark on the first criterion, with its reason. */
async function changeMark(page: Page, mark: string, reason: string): Promise<void> {
  await main(page).getByLabel('Note du groupe : Impact du défi', { exact: true }).fill(mark);
  await page.keyboard.press('Enter');
  await main(page).getByLabel('Motif de l’écart : Impact du défi').fill(reason);
  await page.keyboard.press('Enter');
  await expect(main(page).getByText('Ce qui a été saisi (1)')).toBeVisible();
}

async function finishGrid(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Grille générale' }).click();
  await main(page).getByRole('button', { name: 'Prendre l’ordre affiché' }).click();
  await main(page).getByRole('button', { name: 'Clore la grille' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Clore quand même' }).click();
  await expect(main(page).getByText('Ce groupe a clos sa grille', { exact: false })).toBeVisible();
}

/** Rank and title of the ranking's rows, from the top. */
async function ranking(page: Page): Promise<string[]> {
  await goTo(page, 'Délibération');
  await main(page).getByRole('button', { name: 'Classement', exact: true }).first().click();
  const table = main(page).getByRole('table').first();
  await expect(table.getByRole('rowheader').first()).toBeVisible();
  const rows = await table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all();
  const cells = rows.map(async (one) => {
    const [rank = ''] = (await one.getByRole('cell').first().innerText()).split('\n');
    const title = await one.getByRole('rowheader').getByRole('button').innerText();
    return `${rank.trim()} ${title}`;
  });
  return Promise.all(cells);
}

test('two groups in two rooms, one tie, one déport, one change with a reason, a kill: one order in the end', async () => {
  test.setTimeout(300_000);
  const bench = new SittingBench();
  await bench.start();
  bench.coordinator.close();

  const coordinator = await startApp(join(newFolder(), 'data'), bench.at('s.eigjury'));
  const { page } = coordinator;
  expect(await ranking(page)).toEqual(['1er Delta', '2e Beta', '3e Omega', '4e Alpha', '5e Gamma']);

  // Two rules, declared before: the groups' ranks do not compare across groups, coups de cœur do.
  await goTo(page, 'Appel');
  for (const rule of ['Le rang dans la grille générale, au sein d’un groupe', 'Le plus de coups de cœur']) {
    await main(page).getByLabel('Ajouter une règle').selectOption({ label: rule });
    await main(page).getByRole('button', { name: 'Ajouter', exact: true }).click();
  }
  await main(page).getByRole('button', { name: 'Enregistrer pour la délibération' }).click();

  // Group B's file goes to its référent, who opens it elsewhere.
  await toGroup(page, 'Groupe B');
  await main(page).getByLabel('Référent').selectOption({ label: 'Basile Noir' });
  await main(page).getByText('Verrouiller par une phrase de passe').click();
  await chooseOpen(coordinator.app, bench.folder);
  await main(page).getByRole('button', { name: 'Préparer le fichier du référent…' }).click();
  await expect(main(page).getByText(/est écrit. Remettez-le à Basile Noir/)).toBeVisible();
  const file = readdirSync(bench.folder).find((name) => name.startsWith('seance-'));
  const referentData = join(newFolder(), 'data');
  const session = bench.at('basile-seance.eigjury');
  const open = async (): Promise<RunningApp> => startApp(referentData, session);
  const first = await startApp(referentData);
  await chooseOpen(first.app, bench.at(file ?? ''));
  await chooseSave(first.app, session);
  await first.page.getByRole('button', { name: 'Ouvrir mon kit' }).click();
  await expect(first.page.getByRole('dialog')).toContainText('Dossier de séance – Groupe B');
  await first.page.getByRole('button', { name: 'Choisir où la garder…' }).click();
  await expect(first.page.locator('header').getByText('Référent·e · Basile Noir')).toBeVisible();

  // The référent's room: presence, the clock, one mark changed with its reason, an avis, a coup de cœur.
  await goTo(first.page, 'Délibération');
  await expect(main(first.page).getByText('Alpha')).toHaveCount(0);
  await openDefi(first.page, 'Gamma');
  await main(first.page).getByRole('button', { name: 'Démarrer' }).click();
  await changeMark(first.page, '3,75', 'Un partenaire s’est engagé.');
  await expect(row(first.page, /^C1/)).toContainText('+1,25');
  await main(first.page).getByText('Favorable', { exact: true }).click();
  await main(first.page).getByText('Coup de cœur du groupe').click();
  await expect(main(first.page).getByText('Ce qui a été saisi (3)')).toBeVisible();
  expect(await findings(first.page)).toEqual([]);

  // Killed at that instant: nothing that was saved is lost, and the clock has gone on.
  await killApp(first.app);
  const second = await open();
  await goTo(second.page, 'Délibération');
  const said = main(second.page).getByText('Ce qui a été saisi (3)');
  const agenda = main(second.page).getByRole('heading', { name: 'Ordre du jour' });
  await expect(said.or(agenda)).toBeVisible();
  if (await agenda.isVisible()) await openDefi(second.page, 'Gamma');
  await expect(said).toBeVisible();
  await expect(main(second.page).getByRole('button', { name: 'Arrêter' })).toBeVisible();
  await main(second.page).getByRole('button', { name: 'Terminer ce défi' }).click();
  await back(second.page);
  await finishGrid(second.page);
  await back(second.page);
  const sent = bench.at('groupe-b.eigseance');
  await chooseSave(second.app, sent);
  await main(second.page).getByRole('button', { name: 'Écrire le fichier pour la coordination…' }).click();
  await expect(main(second.page).getByText(/est écrit. Faites-le parvenir/)).toBeVisible();
  expect(second.complaints).toEqual([]);
  await second.app.close();

  // The coordination's room meanwhile: a défi opens once Ada has left for it.
  await toGroup(page, 'Groupe A');
  await openDefi(page, 'Delta');
  await expect(main(page).getByText('ADMINISTRATION-Delta')).toHaveCount(0);
  await main(page).getByText('Ada Martin a quitté la salle').click();
  await main(page).getByRole('button', { name: 'Tout le monde est sorti' }).click();
  await expect(main(page).getByText('ADMINISTRATION-Delta', { exact: false }).first()).toBeVisible();
  await main(page).getByText('Défavorable', { exact: true }).click();
  await main(page).getByLabel('Désaccords').fill('Abel tenait au défi.');
  await page.keyboard.press('Tab');
  await expect(main(page).getByText('Ce qui a été saisi (2)')).toBeVisible();
  await back(page);
  await finishGrid(page);

  // Both come together: the changed mark makes Gamma equal to Alpha, and the group's coup de cœur parts them.
  await toGroup(page, 'Groupe B');
  await chooseOpen(coordinator.app, sent);
  await main(page).getByRole('button', { name: 'Recevoir un fichier de séance…' }).click();
  await expect(main(page).getByText(/Groupe B\s: \d+ saisies nouvelles/)).toBeVisible();
  await main(page).getByRole('button', { name: 'Recevoir un fichier de séance…' }).click();
  await expect(main(page).getByText('Groupe B : rien de nouveau', { exact: false })).toBeVisible();
  expect(await ranking(page)).toEqual(['1er Delta', '2e Beta', '3e Omega', '4e Gamma', '5e Alpha']);
  await expect(
    main(page).getByText(/Au rang 4, .*ont exactement le même total.*coups de cœur/),
  ).toBeVisible();
  await expect(main(page).getByText(/viennent de groupes différents et ne se comparent pas/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(coordinator.complaints).toEqual([]);
  await coordinator.app.close();
});
