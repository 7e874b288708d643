import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseOpen, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';

const pictures = process.env['JURY_EIG_PICTURES'];
const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

test('an exchange folder gives its ballots: in pieces, doubled, on a key that goes and comes back', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const shared = join(folder, 'Clé du jury');
  mkdirSync(shared);
  const people = { jurors: ['Ada Jurée', 'Bob Juré'], defis: ['Alpha', 'Bravo'] };
  (await coordinatorWithKits(folder, people)).close();
  const ada = await jurorAt(folder, 'Ada Jurée');
  await markDefi(ada, 'Alpha', 300);
  const first = await ada.ask('ballot-export', { place: join(folder, 'ada-1.eigballot') });
  await markDefi(ada, 'Bravo', 200);
  await ada.ask('ballot-export', { place: join(folder, 'ada-2.eigballot') });
  ada.close();
  const bob = await jurorAt(folder, 'Bob Juré');
  await markDefi(bob, 'Alpha', 100, 2);
  await bob.ask('ballot-export', { place: join(folder, 'bob.eigballot') });
  bob.close();

  const data = join(folder, 'data');
  const start = (): ReturnType<typeof startApp> => startApp(data, join(folder, 's.eigjury'));
  const { app, page, complaints } = await start();
  await goTo(page, 'Bulletins');
  const panel = page.getByRole('region', { name: 'Dossier d’échange' });
  const said = page.locator('.fr-sr-only[role="status"]');
  await chooseOpen(app, shared);
  await panel.getByRole('button', { name: 'Choisir un dossier…' }).click();
  await expect(panel).toContainText('Surveillé');

  // Copied piece by piece, as a slow drive does.
  const whole = readFileSync(join(folder, 'ada-1.eigballot'));
  for (const part of [0.4, 0.8]) {
    writeFileSync(join(shared, 'ada.eigballot'), whole.subarray(0, whole.length * part));
    await page.waitForTimeout(1_500);
  }
  writeFileSync(join(shared, 'ada.eigballot'), whole);
  await expect(panel).toContainText('1 arrivée depuis l’ouverture', { timeout: 20_000 });
  await expect(said).toContainText('1 bulletin reçu du dossier d’échange.');
  const progress = page.getByRole('region', { name: 'Avancement' });
  const adaRow = progress.getByRole('row', { name: /Ada Jurée/ });
  await expect(adaRow).toContainText('1 sur 2');
  await expect(adaRow).toContainText(first.receipt);
  await expect(adaRow).toContainText(first.words);

  // The same again under other names says nothing; the key goes, and comes back with more.
  copyFileSync(join(folder, 'ada-1.eigballot'), join(shared, 'ada (1).eigballot'));
  renameSync(shared, join(folder, 'ailleurs'));
  await expect(said).toContainText('n’est plus accessible', { timeout: 20_000 });
  await expect(panel).toContainText('Inaccessible');
  copyFileSync(join(folder, 'ada-2.eigballot'), join(folder, 'ailleurs', 'ada-2.eigballot'));
  copyFileSync(join(folder, 'bob.eigballot'), join(folder, 'ailleurs', 'bulletin de Bob'));
  renameSync(join(folder, 'ailleurs'), shared);
  await expect(said).toContainText('2 bulletins reçus du dossier d’échange.', { timeout: 20_000 });
  await expect(panel).toContainText('3 arrivées depuis l’ouverture');
  await expect(adaRow).toContainText('2 sur 2');
  await panel.getByText('3 arrivées depuis l’ouverture').click();
  await progress.getByRole('button', { name: /^Bob Juré, sans note\s: 1/ }).click();
  await expect(progress.getByRole('row', { name: /^Bob Juré, sans note/ })).toContainText('Bravo');

  // A receipt read out over the phone finds its ballot, also one that was replaced.
  await progress.getByLabel('Retrouver un reçu').fill(first.words.split(' ').slice(0, 2).join(' '));
  await expect(progress.getByRole('status')).toContainText('1 bulletin trouvé');
  await expect(progress.getByRole('search')).toContainText('remplacé par un plus récent');
  expect(await findings(page)).toEqual([]);
  await picture(page, 'ballots');
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 700));
  await picture(page, 'progress');
  await progress.getByRole('button', { name: 'Par défi' }).click();
  await picture(page, 'by-defi');
  await progress.getByRole('button', { name: 'Par juré' }).click();
  await progress.getByRole('button', { name: 'Copier le tableau' }).click();
  await expect(said).toContainText('Copié.');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Bob Juré\t');
  await progress.getByRole('button', { name: 'Relancer Bob Juré' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Bonjour Bob Juré');
  await expect(dialog).toContainText('– Bravo');
  expect(await findings(page)).toEqual([]);
  await picture(page, 'reminder');
  expect(complaints).toEqual([]);
  await app.close();

  // The next time, the folder is watched again without a word.
  const again = await start();
  await goTo(again.page, 'Bulletins');
  const same = again.page.getByRole('region', { name: 'Dossier d’échange' });
  await expect(same).toContainText('Clé du jury');
  await expect(same).toContainText('Surveillé');
  await again.page.waitForTimeout(7_000);
  await expect(same).toContainText('Rien n’est arrivé depuis l’ouverture de la session.');
  await again.app.close();
});
