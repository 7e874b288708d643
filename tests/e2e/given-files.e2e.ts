import { copyFileSync, symlinkSync, readFileSync, writeFileSync } from 'node:fs';
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
import { KitSession } from '#tests/support/kit-session.ts';
import { kitOrder } from '#tests/support/service.ts';

const texts = givenFilesTexts.fr;

/** A session in which marking is open, the kit of its one juror, and a copy of the session under another name. */
async function prepared(): Promise<{ session: string; other: string; kit: string; folder: string }> {
  const kits = new KitSession();
  await kits.start(['Ada Jurée']);
  kits.addDefi('Alpha', { administration: 'Service fictif A' });
  await kits.decide('Alpha', 'recevable');
  await kits.open();
  const folder = newFolder();
  const { written } = await kits.service.ask('kits-write', kitOrder(folder));
  const kit = join(folder, written[0]?.files[0]?.fileName ?? '');
  kits.service.close();
  const other = kits.at('autre.eigjury');
  copyFileSync(kits.at('s.eigjury'), other);
  return { session: kits.at('s.eigjury'), other, kit, folder };
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
  await expect(page.locator('header').getByText('Juré · Ada Jurée')).toBeVisible();

  // In the juror's own session it is a newer kit.
  expect(await startAgain(data, kit)).toBe(0);
  await expect(page.getByRole('dialog').getByRole('status')).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('a kit and a ballot that the application is started with', async () => {
  const { session, kit, folder } = await prepared();
  // A second start asks for the place of the kit in the window that is there, so a first one is needed to answer it.
  const juror = join(newFolder(), 'data');
  let { app, page, complaints } = await startApp(juror);
  await chooseSave(app, join(folder, 'ada.eigjury'));
  expect(await startAgain(juror, kit)).toBe(0);
  await expect(page.locator('header').getByText('Juré · Ada Jurée')).toBeVisible();
  await goTo(page, 'Mon bulletin');
  const ballot = join(folder, 'ada.eigballot');
  await chooseSave(app, ballot);
  await page.getByRole('button', { name: 'Exporter mon bulletin' }).click();
  await expect(page.locator('main').getByText(/Bulletin écrit dans/)).toBeVisible();

  // A juror who opens their own ballot is told where it goes.
  expect(await startAgain(juror, ballot)).toBe(0);
  await expect(page.getByRole('dialog', { name: texts.forCoordination })).toContainText('ada.eigballot');
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();

  // At the coordination, before a session is open: it waits on the start screen, and is received in the session.
  ({ app, page, complaints } = await startApp(join(newFolder(), 'data'), ballot));
  await expect(page.locator('main').getByText(texts.waitingTitle(1))).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await chooseOpen(app, session);
  await page.getByRole('button', { name: 'Ouvrir une session…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bulletins' })).toBeVisible();
  await expect(page.locator('main').getByText('Ce bulletin compte désormais.')).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('a ballot that is opened beside the coordinator’s session is received there', async () => {
  const { session, kit, folder } = await prepared();
  const juror = join(newFolder(), 'data');
  let { app, page } = await startApp(juror);
  await chooseSave(app, join(folder, 'ada.eigjury'));
  expect(await startAgain(juror, kit)).toBe(0);
  await goTo(page, 'Mon bulletin');
  const ballot = join(folder, 'ada.eigballot');
  await chooseSave(app, ballot);
  await page.getByRole('button', { name: 'Exporter mon bulletin' }).click();
  await expect(page.locator('main').getByText(/Bulletin écrit dans/)).toBeVisible();
  await app.close();

  const data = join(newFolder(), 'data');
  ({ app, page } = await startApp(data, session));
  await goTo(page, 'Appel');
  expect(await startAgain(data, ballot)).toBe(0);
  await expect(page.locator('main').getByText('Ce bulletin compte désormais.')).toBeVisible();
  expect(await startAgain(data, ballot)).toBe(0);
  await expect(page.locator('main').getByText('rien n’a changé')).toBeVisible();
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
