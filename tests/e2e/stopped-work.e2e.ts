import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  chooseOpen,
  closeWindow,
  goTo,
  newFolder,
  startApp,
  whileServiceWaits,
  type RunningApp,
} from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { coordinatorWithKits } from '#tests/support/jury.ts';
import { TestService } from '#tests/support/service.ts';

// Closing while long work goes on that would end with the session.

/** A program cannot be stopped and let go on everywhere. */
test.skip(process.platform === 'win32', 'no signals');

const asked = (page: Page): Locator => page.getByRole('dialog', { name: 'Un travail est en cours' });
const kitsIn = (folder: string): string[] => readdirSync(folder).sort();

const names = ['Ada', 'Bob', 'Cléa', 'Denis', 'Élise', 'Farid', 'Gaëlle', 'Hugo'];

async function start(): Promise<{ session: string; running: RunningApp }> {
  const folder = newFolder();
  (await coordinatorWithKits(folder, { jurors: names, defis: ['Alpha'] })).close();
  const session = join(folder, 's.eigjury');
  return { session, running: await startApp(join(folder, 'data'), session) };
}

/** Begins long work and holds it there while `doing` runs. Files are chosen first: that takes the service as well. */
async function whileAtWork(running: RunningApp, begin: Locator, doing: () => Promise<void>): Promise<void> {
  await begin.click();
  await expect(running.page.getByRole('main').getByRole('progressbar')).toBeVisible();
  await whileServiceWaits(running, doing);
}

test('the window that was closed while kits were written stopped that without a word', async () => {
  test.setTimeout(120_000);
  const { session, running } = await start();
  const { app, page, complaints } = running;
  const into = newFolder();
  const write = page.getByRole('button', { name: 'Écrire les kits de tous les jurés…' });
  await goTo(page, 'Bulletins');
  await expect(write).toBeEnabled();
  await chooseOpen(app, into);
  await whileAtWork(running, write, async () => {
    await closeWindow(app);
    await expect(asked(page)).toContainText('les kits déjà écrits restent');
    await expect(asked(page)).toContainText('Rien ne reste à moitié écrit.');
    await expect(asked(page).getByRole('button', { name: 'Rester' })).toBeFocused();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(asked(page)).toHaveCount(0);
    await closeWindow(app);
    await expect(asked(page)).toBeVisible();
  });

  // The kits are written while it is asked: there is nothing left to ask, and what was written is there to be sent.
  await expect(asked(page)).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'Kits écrits' })).toBeVisible();
  expect(kitsIn(into)).toHaveLength(names.length);

  // Whoever closes all the same finds kits that are whole, and that the session knows.
  const other = newFolder();
  await chooseOpen(app, other);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await whileAtWork(running, write, async () => {
    await closeWindow(app);
    await asked(page).getByRole('button', { name: 'Fermer quand même' }).click();
    await expect(asked(page)).toHaveCount(0);
  });
  expect(complaints).toEqual([]);
  await gone;
  const service = new TestService();
  await service.ask('session-open', { place: session });
  const { jurors } = await service.ask('kits-view', {});
  service.close();
  const latest = new Set(jurors.flatMap(({ last }) => last?.files ?? []));
  const stopped = kitsIn(other);
  expect(stopped.length).toBeLessThan(names.length);
  for (const name of stopped) expect(latest).toContain(name);
});

test('the session that was closed while an import was read stopped that without a word', async () => {
  const { session, running } = await start();
  const { app, page, complaints } = running;
  const file = join(newFolder(), 'export.csv');
  const rows = Array.from({ length: 6_000 }, (_none, place) => ({
    number: String(3_100_000 + place),
    title: `Zeta ${String(place)}`,
    administration: 'Z',
    eigs: 1,
  }));
  writeFileSync(file, exportCsv(rows));
  await goTo(page, 'Défis');
  const choose = page.getByRole('button', { name: 'Choisir des fichiers…' });
  await expect(choose).toBeVisible();
  await chooseOpen(app, file);
  await whileAtWork(running, choose, async () => {
    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await expect(asked(page)).toContainText('rien n’en est chargé dans la session');
    await page.keyboard.press('Escape');
    await expect(asked(page)).toHaveCount(0);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await asked(page).getByRole('button', { name: 'Fermer quand même' }).click();
    await expect(asked(page)).toHaveCount(0);
  });
  await expect(page.getByRole('button', { name: 'Ouvrir une session…' })).toBeVisible({ timeout: 60_000 });
  expect(complaints).toEqual([]);
  await app.close();
  const service = new TestService();
  await service.ask('session-open', { place: session });
  expect((await service.ask('defis-list', {})).map(({ title }) => title)).toEqual(['Alpha']);
  service.close();
});
