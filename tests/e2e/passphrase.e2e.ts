import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { findings } from '#tests/support/axe.ts';
import {
  chooseInSession,
  chooseOpen,
  chooseSave,
  closeAnyway,
  goTo,
  killApp,
  newFolder,
  startApp,
  tabTo,
  type RunningApp,
} from '#tests/support/app.ts';

const words = 'la fenêtre donne sur la cour';
const later = 'la porte donne sur la rue';
const secret = 'Jury dont personne ne parle';

const shot = process.env['SHOTS'];
/** Axe finds nothing; both themes can be looked at. */
async function looksWell(page: Page, name: string): Promise<void> {
  expect(await findings(page)).toEqual([]);
  if (shot === undefined) return;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(shot, `${name}-${colorScheme}.png`) });
  }
}

const inClear = (data: string): string[] =>
  existsSync(join(data, 'travail')) ? readdirSync(join(data, 'travail')) : [];

const ask = (page: Page) => page.getByRole('dialog', { name: 'Session protégée' });

async function openFile({ app, page }: RunningApp, path: string): Promise<void> {
  await chooseOpen(app, path);
  await page.getByRole('button', { name: 'Ouvrir une session…' }).click();
  await expect(ask(page)).toBeVisible();
}

async function give(page: Page, passphrase: string): Promise<void> {
  await ask(page).getByLabel('Phrase de passe', { exact: true }).fill(passphrase);
  await ask(page).getByRole('button', { name: 'Ouvrir' }).click();
}

test('a session is protected, closed, opened with its passphrase, and comes through a kill', async () => {
  test.setTimeout(240_000);
  const data = newFolder();
  const path = join(newFolder(), 'Secret.eigjury');
  let running = await startApp(data);
  let { page } = running;
  await chooseSave(running.app, path);
  await page.getByLabel('Nom de la session').fill(secret);
  await page.getByRole('button', { name: 'Créer la session…' }).click();
  await expect(page.locator('.header__name')).toHaveText(secret);
  expect(readFileSync(path).toString('latin1')).toContain('SQLite format 3');

  // By keyboard alone: what it means is read, a passphrase of one’s own is typed twice.
  await tabTo(page, /^Session/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Phrase de passe…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Protéger cette session' });
  await expect(dialog).toContainText('Si vous perdez la phrase de passe, la session est perdue.');
  await expect(dialog.getByLabel('Phrase tirée au hasard')).toHaveValue(/^\p{L}+(?:-\p{L}+){5}$/u);
  await looksWell(page, 'protect');
  await dialog.getByRole('button', { name: 'Protéger la session' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Notez d’abord');
  await dialog.getByLabel('Nouvelle phrase de passe').first().selectOption('own');
  await dialog.getByRole('textbox', { name: 'Nouvelle phrase de passe' }).fill('trop court');
  await expect(dialog).toContainText('Il faut au moins quinze signes.');
  await dialog.getByRole('textbox', { name: 'Nouvelle phrase de passe' }).fill(words);
  await expect(dialog).toContainText('Les deux phrases ne sont pas les mêmes.');
  await dialog.getByLabel('La même, encore une fois').fill(words);
  await dialog.getByText('J’ai noté cette phrase de passe').click();
  await looksWell(page, 'own');
  await dialog.getByRole('button', { name: 'Protéger la session' }).click();
  await expect(dialog).toContainText('La session est protégée.', { timeout: 60_000 });
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  expect(inClear(data)).toHaveLength(1);

  // Closed: no header of SQLite, no readable text, nothing in clear elsewhere.
  await page.getByRole('button', { name: 'Fermer la session' }).click();
  await expect(page.getByRole('heading', { name: 'Reprendre' })).toBeVisible();
  const closed = readFileSync(path);
  expect(closed.includes('SQLite format 3')).toBe(false);
  expect(closed.includes(secret)).toBe(false);
  expect(inClear(data)).toEqual([]);

  await openFile(running, path);
  await looksWell(page, 'ask');
  await give(page, 'une tout autre phrase');
  await expect(ask(page).getByRole('alert')).toContainText('Cette phrase de passe n’ouvre pas', {
    timeout: 60_000,
  });
  await give(page, words);
  await expect(page.locator('.header__name')).toHaveText(secret, { timeout: 60_000 });

  // A kill leaves the copy in clear; the next start encrypts it again, and says so.
  await killApp(running.app);
  expect(inClear(data)).toHaveLength(1);
  running = await startApp(data, path);
  ({ page } = running);
  await expect(page.getByText(/avait été laissé en clair/)).toBeVisible({ timeout: 60_000 });
  expect(inClear(data)).toEqual([]);
  // Named at the start, as by a double click: asked all the same.
  await give(page, words);
  await expect(page.locator('.header__name')).toHaveText(secret, { timeout: 60_000 });
  await looksWell(page, 'killed');

  // The window is closed: it goes when the session is encrypted.
  await running.app.close();
  expect(inClear(data)).toEqual([]);
  expect(readFileSync(path).includes('SQLite format 3')).toBe(false);

  // From the recent ones; then the protection is taken off.
  running = await startApp(data);
  ({ page } = running);
  await page.getByRole('button', { name: 'Secret.eigjury' }).click();
  await give(page, words);
  await page.getByRole('button', { name: 'Session', exact: true }).click({ timeout: 60_000 });
  await page.getByRole('menuitem', { name: 'Phrase de passe…' }).click();
  const change = page.getByRole('dialog', { name: 'Phrase de passe de la session' });
  await looksWell(page, 'change');
  await change.getByLabel('Que faire ?').selectOption('off');
  await change.getByLabel('Phrase de passe actuelle').fill(words);
  await change.getByRole('button', { name: 'Retirer la protection' }).click();
  await expect(change).toContainText('La protection est retirée', { timeout: 60_000 });
  expect(readFileSync(path).includes('SQLite format 3')).toBe(true);
  expect(inClear(data)).toEqual([]);
  expect(running.complaints).toEqual([]);
  await running.app.close();
});

/** A protected session with a backup under the passphrase that it had before. */
async function withFormerBackup(data: string): Promise<RunningApp> {
  const running = await startApp(data);
  const { app, page } = running;
  await chooseSave(app, join(newFolder(), 'Jury.eigjury'));
  await page.getByLabel('Nom de la session').fill('Jury');
  await page.getByRole('button', { name: 'Créer la session…' }).click();
  await expect(page.locator('.header__name')).toHaveText('Jury');
  const protection = (current: string | null, passphrase: string): Promise<void> =>
    page.evaluate(
      async (wanted) => {
        const { jury } = window as unknown as {
          jury: { request: (name: string, payload: unknown) => Promise<{ ok: boolean }> };
        };
        const { ok } = await jury.request('protection-set', { ...wanted, job: crypto.randomUUID() });
        if (!ok) throw new Error('not protected');
      },
      { current, passphrase },
    );
  await protection(null, words);
  const [key = ''] = readdirSync(join(data, 'backups'));
  const folder = join(data, 'backups', key);
  const newest =
    readdirSync(folder)
      .filter((name) => name.endsWith('.eigjury'))
      .sort()
      .at(-1) ?? '';
  const former = [newest, `${newest}.json`].map((name) => [name, readFileSync(join(folder, name))] as const);
  await protection(words, later);
  // As a computer that was not there for the change has them still.
  for (const [name, bytes] of former) writeFileSync(join(folder, name), bytes);
  return running;
}

test('a backup under a former passphrase says so, and is compared and restored with it', async () => {
  test.setTimeout(240_000);
  const { app, page, complaints } = await withFormerBackup(newFolder());
  await chooseInSession(page, 'Sauvegardes');
  const list = page.getByRole('dialog', { name: 'Sauvegardes' });
  await expect(list).toContainText('ne s’ouvre qu’avec la phrase de passe que la session avait alors');
  const row = list.getByRole('row').filter({ hasText: 'autre phrase de passe' });
  await expect(row).toHaveCount(1);
  await looksWell(page, 'former-list');

  await row.getByRole('button', { name: /^Comparer/ }).click();
  const asked = page.getByRole('dialog', { name: 'Sauvegarde protégée' });
  const answer = async (passphrase: string): Promise<void> => {
    await asked.getByLabel('Phrase de passe', { exact: true }).fill(passphrase);
    await asked.getByRole('button', { name: 'Ouvrir' }).click();
  };
  await looksWell(page, 'former-ask');
  await answer(later);
  await expect(asked.getByRole('alert')).toContainText('Cette phrase de passe n’ouvre pas', {
    timeout: 60_000,
  });
  await answer(words);
  await expect(asked).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('dialog')).toContainText(/actes? de la session n’y (?:est|sont) pas/);
  await looksWell(page, 'former-compared');

  await page.getByRole('dialog').getByRole('button', { name: 'Reprendre' }).click();
  await page.getByRole('button', { name: 'La remettre à la place de la session' }).click();
  await answer(words);
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 });
  expect(complaints).toEqual([]);
  await app.close();
});

test('a restoring that was called off at its passphrase cleared what was typed and not saved', async () => {
  test.setTimeout(240_000);
  const running = await withFormerBackup(newFolder());
  const { page, complaints } = running;
  await goTo(page, 'Appel');
  const weight = page
    .getByRole('region', { name: /^La grille/ })
    .getByRole('textbox')
    .first();
  await weight.fill('7');
  await chooseInSession(page, 'Sauvegardes');
  const list = page.getByRole('dialog', { name: 'Sauvegardes' });
  const row = list.getByRole('row').filter({ hasText: 'autre phrase de passe' });
  await row.getByRole('button', { name: /^Reprendre/ }).click();
  const restore = page.getByRole('button', { name: 'La remettre à la place de la session' });
  await restore.click();
  // What the form holds would go with the session: that is told first.
  await expect(page.getByText('n’est pas encore enregistré')).toBeVisible();
  await restore.click();
  const asked = page.getByRole('dialog', { name: 'Sauvegarde protégée' });
  await asked.getByRole('button', { name: 'Annuler' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(weight).toHaveValue('7');
  expect(complaints).toEqual([]);
  await closeAnyway(running);
});
