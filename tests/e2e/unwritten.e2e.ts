import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { givenFilesTexts } from '#core/texts/given-files.ts';
import {
  closeAnyway,
  closeWindow,
  goTo,
  newFolder,
  startAgain,
  startApp,
  type RunningApp,
} from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { coordinatorWithKits, jurorAt } from '#tests/support/jury.ts';
import { jurorSession } from '#tests/support/marking.ts';
import { TestService } from '#tests/support/service.ts';
import { canMount, SmallDisk } from '#tests/support/small-disk.ts';

// Closing while something that was typed could not be written: asked first, and nothing goes without the person's word.

const shots = process.env['JURY_EIG_SHOTS'];
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
};
/** Only the superuser mounts disks: elsewhere these situations cannot be made. */
test.skip(!canMount(), 'disks can be mounted by the superuser only');
test.afterEach(() => SmallDisk.removeAll());

const asked = (page: Page): Locator => page.getByRole('dialog', { name: /enregistré/ });
const comment = (page: Page): Locator => page.getByLabel('Commentaire d’ensemble');
const words = 'Une équipe solide,\net un besoin mal cerné.';

interface FullDisk extends RunningApp {
  /** Where the application keeps its own files. */
  readonly data: string;
  readonly session: string;
  readonly disk: SmallDisk;
  readonly makeRoom: () => void;
}

/** A juror's session in the marking, open on a disk on which nothing more has room. */
async function onFullDisk(from?: string): Promise<FullDisk> {
  const disk = SmallDisk.make(3_072);
  const session = join(disk.folder, 'claire.eigjury');
  copyFileSync(from ?? (await jurorSession()), session);
  const data = join(newFolder(), 'data');
  const running = await startApp(data, session);
  await goTo(running.page, 'Mes défis');
  await expect(comment(running.page)).toBeVisible();
  const fillers: string[] = [];
  for (let at = 0; ; at += 1) {
    const path = join(disk.folder, `filler-${String(at)}`);
    fillers.push(path);
    try {
      writeFileSync(path, Buffer.alloc(4_096, 1));
    } catch {
      break;
    }
  }
  return { ...running, data, session, disk, makeRoom: () => fillers.forEach((path) => rmSync(path)) };
}

const ended = ({ app }: RunningApp): Promise<unknown> =>
  new Promise((resolve) => app.process().once('exit', resolve));

/** All that is in the file of what a juror writes. */
async function writtenIn(session: string): Promise<string[]> {
  const service = new TestService();
  await service.ask('session-open', { place: session });
  const { defis } = await service.ask('desk-view', {});
  const all: string[] = [];
  for (const { id } of defis) {
    const { notes, drafts, marks } = await service.ask('desk-defi', { defi: id });
    all.push(...[...notes, ...drafts].map(({ text }) => text), ...marks.map(({ value }) => String(value)));
  }
  service.close();
  return all;
}

test('the window that was closed on a full disk lost a comment without a word', async () => {
  const running = await onFullDisk();
  const { app, page, session, complaints } = running;
  await comment(page).fill(words);
  await closeWindow(app);
  await expect(asked(page)).toContainText('Le disque est plein');
  await expect(asked(page)).toContainText('et un besoin mal cerné.');
  // Which field it belongs to is said.
  await expect(asked(page)).toContainText('» – Commentaire d’ensemble');
  await shot(page, 'unwritten');
  expect(await findings(page)).toEqual([]);
  await asked(page).getByRole('button', { name: 'Copier' }).click();
  await expect(asked(page).getByText('Copié')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain(words);

  // Closed once more while it is asked: it is still asked.
  await closeWindow(app);
  await expect(asked(page)).toBeVisible();
  await asked(page).getByRole('button', { name: 'Rester' }).click();
  await expect(asked(page)).toHaveCount(0);
  await expect(comment(page)).toHaveValue(words);
  await closeWindow(app);
  await expect(asked(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(comment(page)).toHaveValue(words);

  // Another défi and back: what was refused is still there.
  await page.keyboard.press('Alt+ArrowDown');
  await expect(comment(page)).toHaveValue('');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(comment(page)).toHaveValue(words);

  // With room again, closing writes it and asks nothing.
  running.makeRoom();
  expect(complaints).toEqual([]);
  const gone = ended(running);
  await closeWindow(app);
  await gone;
  expect(await writtenIn(session)).toContain(words);
});

test('a session that was closed on a full disk lost a comment without a word', async () => {
  const running = await onFullDisk();
  const { page, session, complaints } = running;
  const close = page.getByRole('button', { name: 'Fermer la session' });
  await comment(page).fill(words);
  await close.click();
  await asked(page).getByRole('button', { name: 'Rester' }).click();
  await expect(comment(page)).toHaveValue(words);
  await close.click();
  await asked(page).getByRole('button', { name: 'Fermer quand même' }).click();
  await expect(asked(page)).toHaveCount(0);
  await expect(close).toHaveCount(0);
  expect(complaints).toEqual([]);
  // Nothing is open and nothing is asked.
  const gone = ended(running);
  await closeWindow(running.app);
  await gone;
  running.makeRoom();
  expect(await writtenIn(session)).not.toContain(words);
});

test('a comment that is on its way when the window is closed is in the file, and nothing is asked', async () => {
  const session = await jurorSession();
  const running = await startApp(join(newFolder(), 'data'), session);
  const { app, page, complaints } = running;
  await goTo(page, 'Mes défis');
  await comment(page).fill(words);
  const gone = ended(running);
  await closeWindow(app);
  await gone;
  expect(complaints).toEqual([]);
  expect(await writtenIn(session)).toContain(words);
});

/** Files of two jurors of one call. */
async function twoJurors(): Promise<readonly [string, string]> {
  const folder = newFolder();
  (await coordinatorWithKits(folder, { jurors: ['Ada Jurée', 'Bob Juré'], defis: ['Alpha'] })).close();
  (await jurorAt(folder, 'Ada Jurée')).close();
  (await jurorAt(folder, 'Bob Juré')).close();
  return [join(folder, 'ada-juree.eigjury'), join(folder, 'bob-jure.eigjury')];
}

test('a refused comment went into the file of the next juror who was opened after it', async () => {
  const [ada, bob] = await twoJurors();
  const running = await onFullDisk(ada);
  const { page, session, data, complaints } = running;
  const mark = page.getByRole('textbox', { name: /^Note : / }).first();
  await mark.fill('3');
  await comment(page).fill(words);
  expect(await startAgain(data, bob)).toBe(0);
  await page.getByRole('button', { name: givenFilesTexts.fr.otherSessionOpen }).click();
  await expect(asked(page)).toContainText('et un besoin mal cerné.');
  await expect(asked(page)).toContainText(/«\sAlpha\s» – Note\s:\s/);
  await asked(page).getByRole('button', { name: 'Fermer quand même' }).click();
  await expect(page.locator('header').getByText('Juré·e · Bob Juré')).toBeVisible();
  await goTo(page, 'Mes défis');
  await expect(comment(page)).toHaveValue('');
  await expect(mark).toHaveValue('');
  await expect(page.getByText('Le disque est plein')).toHaveCount(0);
  // Longer than a field waits before it writes by itself.
  await page.waitForTimeout(2_500);
  expect(complaints).toEqual([]);
  const gone = ended(running);
  await closeWindow(running.app);
  await gone;
  expect(await writtenIn(bob)).toEqual([]);
  running.makeRoom();
  expect(await writtenIn(session)).toEqual([]);
});

test('a double click on the cross of the window lost a refused comment without a word', async () => {
  const running = await onFullDisk();
  const { app, page } = running;
  await comment(page).fill(words);
  await Promise.all([closeWindow(app), closeWindow(app)]);
  await expect(asked(page)).toContainText('et un besoin mal cerné.');
  await closeWindow(app);
  await closeWindow(app);
  await expect(asked(page)).toBeVisible();
  await closeAnyway(running);
});

test('a window whose page does not answer goes when it is closed once more', async () => {
  const running = await startApp(join(newFolder(), 'data'), await jurorSession());
  const { app, page } = running;
  await goTo(page, 'Mes défis');
  await expect(comment(page)).toBeVisible();
  // Its line to main is gone as far as closing is concerned.
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
    if (webContents !== undefined) webContents.send = () => undefined;
  });
  const gone = ended(running);
  await closeWindow(app);
  await page.waitForTimeout(2_500);
  await closeWindow(app);
  await gone;
});

test('staying, and a file that could not be opened, left the focus nowhere', async () => {
  const running = await onFullDisk();
  const { page, data, complaints } = running;
  const open = page.getByRole('button', { name: givenFilesTexts.fr.otherSessionOpen });
  await comment(page).fill(words);
  expect(await startAgain(data, await jurorSession())).toBe(0);
  await open.click();
  await asked(page).getByRole('button', { name: 'Rester' }).click();
  await expect(comment(page)).toBeFocused();
  await page.keyboard.type(' Et');
  await expect(comment(page)).toHaveValue(`${words} Et`);

  running.makeRoom();
  const gone = join(newFolder(), 'disparue.eigjury');
  writeFileSync(gone, 'rien');
  expect(await startAgain(data, gone)).toBe(0);
  await open.click();
  await expect(open).toHaveCount(0);
  const refused = page.getByRole('dialog');
  await expect(refused).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(refused).toHaveCount(0);
  await expect(comment(page)).toBeFocused();
  expect(complaints).toEqual([]);
  const end = ended(running);
  await closeWindow(running.app);
  await end;
});
