import { copyFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { givenFilesTexts } from '#core/texts/given-files.ts';
import {
  chooseOpen,
  chooseSave,
  goTo,
  newFolder,
  root,
  startAgain,
  startApp,
  startAppFrom,
} from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { TestService } from '#tests/support/service.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';

const texts = givenFilesTexts.fr;

interface Prepared {
  /** Of the coordination, with marking open, and a copy of it under another name. */
  readonly session: string;
  readonly other: string;
  readonly kit: string;
  /** The juror's own session, and the ballot exported from it. */
  readonly own: string;
  readonly ballot: string;
}

async function prepared(): Promise<Prepared> {
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  (await coordinatorWithKits(folder, { jurors: ['Ada Jurée'], defis: ['Alpha'] })).close();
  const ada = await jurorAt(folder, 'Ada Jurée');
  await markDefi(ada, 'Alpha', 300);
  await ada.ask('ballot-export', { place: at('ada.eigballot') });
  ada.close();
  copyFileSync(at('s.eigjury'), at('autre.eigjury'));
  const kit = readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? '';
  return {
    session: at('s.eigjury'),
    other: at('autre.eigjury'),
    kit: at(kit),
    own: at('ada-juree.eigjury'),
    ballot: at('ada.eigballot'),
  };
}

test('a second start hands its file to the application that runs, and ends', async () => {
  const { session, other, kit } = await prepared();
  const data = join(newFolder(), 'data');
  const { app, page, complaints } = await startApp(data);

  // Nothing is open: the session opens at once.
  expect(await startAgain(data, session)).toBe(0);
  await expect(page.locator('header')).toContainText('Essai');
  await goTo(page, 'Appel');

  // The same again changes nothing; a start without a file neither.
  expect(await startAgain(data, session)).toBe(0);
  expect(await startAgain(data)).toBe(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Appel' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // Another session: asked first, as something may be under way.
  expect(await startAgain(data, other)).toBe(0);
  await expect(page.getByRole('dialog', { name: texts.otherSession })).toContainText('autre.eigjury');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Appel' })).toBeVisible();
  expect(await startAgain(data, other)).toBe(0);
  await page.getByRole('button', { name: texts.otherSessionOpen }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('header')).toContainText('Essai');

  // A kit does not open in the coordinator's session; on the start screen it does.
  expect(await startAgain(data, kit)).toBe(0);
  await expect(page.getByRole('dialog', { name: texts.kitHere })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await chooseSave(app, join(newFolder(), 'ada.eigjury'));
  await page.getByRole('button', { name: texts.kitHereOpen }).click();
  await expect(page.locator('header').getByText('Juré·e · Ada Jurée')).toBeVisible();

  // In the juror's own session it is a newer kit.
  expect(await startAgain(data, kit)).toBe(0);
  await expect(page.getByRole('dialog').getByRole('status')).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('a ballot that is opened before any session waits, and is received in the coordinator’s', async () => {
  const { session, own, ballot } = await prepared();
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), ballot);
  await expect(page.locator('main').getByText(texts.waitingTitle(1))).toBeVisible();
  expect(await findings(page)).toEqual([]);

  // A juror who opens their own ballot is told where it goes.
  await chooseOpen(app, own);
  await page.getByRole('button', { name: 'Ouvrir une session…' }).click();
  const told = page.getByRole('dialog', { name: texts.forCoordination });
  await expect(told).toContainText('ada.eigballot');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(told).toHaveCount(0);
  expect(complaints).toEqual([]);
  await app.close();

  const again = await startApp(join(newFolder(), 'data'), ballot);
  await chooseOpen(again.app, session);
  await again.page.getByRole('button', { name: 'Ouvrir une session…' }).click();
  await expect(again.page.getByRole('heading', { level: 1, name: 'Bulletins' })).toBeVisible();
  await expect(again.page.locator('main').getByText('Ce bulletin compte désormais.')).toBeVisible();
  expect(again.complaints).toEqual([]);
  await again.app.close();
});

test('a ballot that is opened beside the coordinator’s session is received there', async () => {
  const { session, ballot } = await prepared();
  const data = join(newFolder(), 'data');
  const { app, page, complaints } = await startApp(data, session);
  await goTo(page, 'Appel');
  expect(await startAgain(data, ballot)).toBe(0);
  await expect(page.locator('main').getByText('Ce bulletin compte désormais.')).toBeVisible();
  expect(await startAgain(data, ballot)).toBe(0);
  await expect(page.locator('main').getByText('rien n’a changé')).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('about: the version, and a page that is opened only over https and only after a yes', async () => {
  const data = join(newFolder(), 'data');
  // As packaging leaves it: the same application, whose package.json names where newer versions are announced.
  const named = (homepage: string): string => {
    const folder = newFolder();
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, homepage }));
    symlinkSync(join(root, 'dist'), join(folder, 'dist'), 'junction');
    return folder;
  };
  const page1 = 'https://example.org/jury-eig/versions';
  let { app, page } = await startAppFrom(named(page1), data);
  await app.evaluate(({ shell, dialog }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    shell.openExternal = (address) => {
      seen.push(['opened', address]);
      return Promise.resolve();
    };
    dialog.showMessageBox = (...words: unknown[]) => {
      const asked = words.at(-1) as { detail: string; defaultId: number };
      seen.push(['asked', asked.detail.split('\n')[0], asked.defaultId]);
      return Promise.resolve({ response: seen.length > 1 ? 1 : 0, checkboxChecked: false });
    };
  });
  await page.getByRole('button', { name: 'À propos de Jury EIG' }).click();
  const about = page.getByRole('dialog', { name: 'À propos de Jury EIG' });
  await expect(about).toContainText(/Version \d+\.\d+\.\d+/);
  await expect(about).toContainText(page1);
  expect(await findings(page)).toEqual([]);
  const visit = about.getByRole('button', { name: 'Ouvrir dans le navigateur…' });
  const seen = (): Promise<unknown> => app.evaluate(() => (globalThis as unknown as { seen: unknown }).seen);
  await visit.click();
  await expect.poll(seen).toEqual([['asked', page1, 0]]);
  await visit.click();
  await expect.poll(seen).toEqual([
    ['asked', page1, 0],
    ['asked', page1, 0],
    ['opened', page1],
  ]);
  await about.getByRole('button', { name: 'Copier l’adresse' }).click();
  await expect(about.getByText('Copié.')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(page1);
  await app.close();

  // An address of another kind is no address.
  ({ app, page } = await startAppFrom(named('http://example.org/'), data));
  await page.getByRole('button', { name: 'À propos de Jury EIG' }).click();
  await expect(page.getByRole('dialog')).toContainText('ne dit pas où les suivantes sont annoncées');
  await expect(page.getByRole('button', { name: 'Ouvrir dans le navigateur…' })).toHaveCount(0);
  await app.close();
});

test('a kit that is double-clicked goes into the protected session of its juror, once the passphrase is given', async () => {
  test.setTimeout(120_000);
  const { kit, own } = await prepared();
  const words = 'la fenêtre donne sur la cour';
  const service = new TestService();
  await service.ask('session-open', { place: own });
  await service.ask('protection-set', { current: null, passphrase: words, job: 'job-of-test' });
  service.close();
  await service.context.vault.settled();

  const data = join(newFolder(), 'data');
  const { app, page, complaints } = await startApp(data);
  await chooseSave(app, own);
  expect(await startAgain(data, kit)).toBe(0);
  const asked = page.getByRole('dialog', { name: 'Session protégée' });
  await expect(asked).toContainText('ada-juree.eigjury');
  expect(await findings(page)).toEqual([]);
  for (const passphrase of ['une tout autre phrase', words]) {
    await asked.getByLabel('Phrase de passe', { exact: true }).fill(passphrase);
    await asked.getByRole('button', { name: 'Ouvrir' }).click();
    if (passphrase !== words)
      await expect(asked.getByRole('alert')).toContainText('n’ouvre pas', { timeout: 30_000 });
  }
  await expect(page.locator('header').getByText('Juré·e · Ada Jurée')).toBeVisible({ timeout: 30_000 });
  expect(complaints).toEqual([]);
  await app.close();
});
