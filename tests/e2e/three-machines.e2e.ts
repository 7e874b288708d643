import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
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
import { coordinatorWithKits } from '#tests/support/jury.ts';

// Three applications at once, each with its own data: one coordinator, two jurors. What they have in common is a folder.

const main = (page: Page, text: string | RegExp): Locator => page.locator('main').getByText(text);
const titleOf = (page: Page): Promise<string> =>
  page.getByRole('region', { name: 'Dossier' }).getByRole('heading', { level: 2 }).innerText();

/** Opens a défi of the desk by its title; its first criterion then has the focus. */
async function openDefi(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: title }).click();
  await expect.poll(() => titleOf(page)).toBe(title);
  await page.getByLabel('Note : Impact du défi').focus();
}

/** Types marks one after the other, each taken with Enter. */
async function typeMarks(page: Page, marks: readonly string[]): Promise<void> {
  for (const mark of marks) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
}

/** Exports the ballot of the juror's window to a file; answers its receipt in words. */
async function send({ app, page }: RunningApp, file: string): Promise<string> {
  await goTo(page, 'Mon bulletin');
  await chooseSave(app, file);
  await page.getByRole('button', { name: /^(Exporter mon bulletin|Exporter à nouveau)/ }).click();
  await expect(main(page, /Bulletin écrit dans/)).toBeVisible();
  return page.locator('.receipt__words').first().innerText();
}

test('three machines: kits out, one juror killed in mid-typing, a déport, a fork settled, the ranking', async () => {
  test.setTimeout(300_000);
  const folder = newFolder();
  const shared = join(folder, 'échange');
  mkdirSync(shared);
  const at = (name: string): string => join(folder, name);
  const people = { jurors: ['Ada Jurée', 'Bob Juré'], defis: ['Alpha', 'Bravo', 'Charlie'] };
  (await coordinatorWithKits(folder, people)).close();
  const kitOf = (name: string): string =>
    at(readdirSync(folder).find((file) => file.includes(name) && file.endsWith('.eigkit')) ?? '');

  const coordinator = await startApp(at('data-coordination'), at('s.eigjury'));
  await goTo(coordinator.page, 'Bulletins');
  await chooseOpen(coordinator.app, shared);
  const panel = coordinator.page.getByRole('region', { name: 'Dossier d’échange' });
  await panel.getByRole('button', { name: 'Choisir un dossier…' }).click();
  await expect(panel).toContainText('Surveillé');

  const begin = async (data: string, kit: string, session: string): Promise<RunningApp> => {
    const juror = await startApp(at(data));
    await chooseOpen(juror.app, kit);
    await chooseSave(juror.app, at(session));
    await juror.page.getByRole('button', { name: 'Ouvrir mon kit' }).click();
    await expect(juror.page.locator('header').getByText(/^Juré·e · /)).toBeVisible();
    await goTo(juror.page, 'Mes défis');
    return juror;
  };
  let ada = await begin('data-ada', kitOf('ada'), 'ada.eigjury');
  const bob = await begin('data-bob', kitOf('bob'), 'bob.eigjury');

  // Ada's machine loses its power while she types.
  await openDefi(ada.page, 'Alpha');
  await typeMarks(ada.page, ['4', '3,5', '3,75', '4', '3']);
  await openDefi(ada.page, 'Bravo');
  await typeMarks(ada.page, ['2']);
  await ada.page.keyboard.type('2,');
  await expect(ada.page.locator('header').getByText(/^Enregistré à/)).toBeVisible();
  await killApp(ada.app);

  // Bob in the meantime: a tie with Charlie, which hides it at once.
  await openDefi(bob.page, 'Charlie');
  await typeMarks(bob.page, ['4']);
  await bob.page.getByRole('button', { name: 'Me déporter de ce défi…' }).click();
  await bob.page.getByRole('dialog').getByLabel('Motif').fill('Ancien employeur');
  await bob.page.getByRole('button', { name: 'Me déporter', exact: true }).click();
  await expect(bob.page.getByText('Motif : Ancien employeur')).toBeVisible();
  await openDefi(bob.page, 'Alpha');
  await typeMarks(bob.page, ['3', '3', '3', '3', '3']);
  await send(bob, join(shared, 'bob.eigballot'));

  // A copy of Bob's session goes to a second computer, and both go on.
  copyFileSync(at('bob.eigjury'), at('bob-portable.eigjury'));
  await goTo(bob.page, 'Mes défis');
  await openDefi(bob.page, 'Bravo');
  await typeMarks(bob.page, ['2', '2', '2', '2', '2']);
  await send(bob, join(shared, 'bob-bureau.eigballot'));
  expect(bob.complaints).toEqual([]);
  await bob.app.close();

  ada = await startApp(at('data-ada'), at('ada.eigjury'));
  await expect.poll(() => titleOf(ada.page)).toBe('Bravo');
  const marks = ada.page.getByLabel(/^Note\s: /);
  await expect(marks.nth(0)).toHaveValue('2');
  await expect(marks.nth(1)).toHaveValue('2,');
  await marks.nth(1).focus();
  await typeMarks(ada.page, ['2', '2', '2', '2']);
  await openDefi(ada.page, 'Charlie');
  await typeMarks(ada.page, ['3', '3', '3', '3', '3']);
  const receipt = await send(ada, join(shared, 'ada.eigballot'));
  expect(ada.complaints).toEqual([]);
  await ada.app.close();

  const portable = await startApp(at('data-bob-portable'), at('bob-portable.eigjury'));
  await goTo(portable.page, 'Mes défis');
  await openDefi(portable.page, 'Bravo');
  await typeMarks(portable.page, ['4', '4', '4', '4', '4']);
  await send(portable, join(shared, 'bob-portable.eigballot'));
  expect(portable.complaints).toEqual([]);
  await portable.app.close();

  // All of it arrived by itself; the receipts are the same on both sides.
  const { page } = coordinator;
  await expect(panel).toContainText('4 arrivées depuis l’ouverture', { timeout: 30_000 });
  const progress = page.getByRole('region', { name: 'Avancement' });
  await expect(progress.getByRole('row', { name: /Ada Jurée/ })).toContainText(receipt);
  await expect(progress.getByRole('row', { name: /Ada Jurée/ })).toContainText('3 sur 3');
  await page.getByRole('button', { name: 'Régler le conflit de Bob Juré' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tout prendre du bulletin A' }).click();
  const first = await dialog.innerText();
  expect(first).not.toContain('4,00');
  await dialog.getByLabel('Motif').fill('Dit au téléphone.');
  await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();
  await expect(dialog).toBeHidden();
  await expect(progress.getByRole('row', { name: /Bob Juré/ })).toContainText('2 sur 2');

  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Clôturer la notation' }).click();
  await goTo(page, 'Délibération');
  // Alpha: (18,25 + 15) / 2. Charlie: Ada alone. Bravo: 2 throughout, and Bob's 2 or 4 as was settled.
  const lines = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(lines.filter({ hasText: 'Alpha' })).toContainText('16,63');
  await expect(lines.filter({ hasText: 'Charlie' })).toContainText('15,00');
  await expect(lines.filter({ hasText: 'Bravo' })).toContainText(/10,00|15,00/);
  expect(coordinator.complaints).toEqual([]);
  await coordinator.app.close();
});
