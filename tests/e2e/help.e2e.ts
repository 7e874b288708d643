import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseSave, goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { violations } from '#tests/support/pdf-rules.ts';
import { allOf, readPdf } from '#tests/support/pdf-structure.ts';
import { findings } from '#tests/support/axe.ts';

// The guides inside the application: opened by F1 or a button, by keyboard alone, over whatever is being done.

test('F1 opens the juror’s guide over a mark that is being typed, and nothing of it is lost', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'));
  await page.keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Aide' });
  await expect(help.getByRole('heading', { level: 3, name: 'Guide du juré' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(help).toHaveCount(0);

  await page.getByRole('button', { name: 'Essayer comme juré' }).click();
  await goTo(page, 'Mes défis');
  const mark = page.getByLabel(/^Note\s: /).first();
  await mark.fill('2,2');
  await mark.press('F1');
  await expect(help.getByRole('article', { name: 'Guide du juré' })).toBeFocused();
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => (document.documentElement.dataset['frTheme'] = name), theme);
    expect.soft(await findings(page, theme === 'light' ? 'all' : 'of colours'), theme).toEqual([]);
  }
  // The desk's letters do nothing beneath it.
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  // Every picture is among the application's own files, and was decoded.
  const pictures = await help.locator('img').evaluateAll((images) =>
    Promise.all(
      images.map(async (element) => {
        const image = element as HTMLImageElement;
        await image.decode();
        return [new URL(image.src).origin, image.naturalWidth > 0, image.alt !== ''];
      }),
    ),
  );
  expect(pictures).toEqual(Array.from({ length: 3 }, () => ['app://jury', true, true]));

  // The contents, by keyboard: the heading is where reading goes on.
  await tabTo(page, /^Se déporter$/);
  await page.keyboard.press('Enter');
  await expect(help.getByRole('heading', { level: 4, name: 'Se déporter' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(mark).toBeFocused();
  await expect(mark).toHaveValue('2,2');
  expect(complaints).toEqual([]);
  await app.close();
});

test('the coordination reads its guide, searches it, and is told in English that it is French', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await page.locator('header').getByRole('button', { name: 'Aide' }).click();
  const help = page.getByRole('dialog', { name: 'Aide' });
  const text = help.getByRole('article', { name: 'Guide de la coordination' });
  await expect(text.getByRole('heading', { level: 3, name: 'Guide de la coordination' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+f');
  const field = help.getByLabel('Chercher dans ce guide');
  await expect(field).toBeFocused();
  await page.keyboard.type('desistement');
  await expect(help.getByRole('status')).toHaveText(/^Passage 1 sur \d+$/);
  const marks = text.locator('mark');
  // What is found of a word half typed may stand there a moment.
  await expect(async () => {
    const count = await marks.count();
    expect(count).toBeGreaterThan(0);
    await expect(help.getByRole('status')).toHaveText(`Passage 1 sur ${String(count)}`, { timeout: 500 });
  }).toPass();
  await expect(text.locator('mark[data-current]')).toBeInViewport();
  await field.fill('kit');
  await expect(marks.first()).toHaveText(/kit/i);
  await page.keyboard.press('Enter');
  await expect(help.getByRole('status')).toHaveText(/^Passage 2 sur \d+$/);
  await expect(text.locator('mark[data-current]')).toHaveCount(1);
  await expect(text.locator('mark[data-current]')).toBeInViewport();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(help.getByRole('status')).toHaveText(/^Passage (\d+) sur \1$/);
  expect.soft(await findings(page), 'searched').toEqual([]);
  await field.fill('introuvable');
  await expect(help.getByRole('status')).toHaveText('Ces mots ne sont pas dans ce guide.');

  await help.getByRole('button', { name: 'Guide du juré' }).click();
  await expect(help.getByRole('heading', { level: 3, name: 'Guide du juré' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(page.locator('header').getByRole('button', { name: 'Aide' })).toBeFocused();

  await page.getByRole('button', { name: 'English' }).click();
  await page.keyboard.press('F1');
  const english = page.getByRole('dialog', { name: 'Help' });
  await expect(english.getByText('This guide is in French.')).toBeVisible();
  await expect(english.getByRole('article')).toHaveAttribute('lang', 'fr');
  expect(complaints).toEqual([]);
  await app.close();
});

test('the menu opens the help too, and at 200 % nothing of it is cut', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const entries = Menu.getApplicationMenu()?.items.at(-1)?.submenu?.items;
    entries?.at(-1)?.click({}, window, window?.webContents);
  });
  const help = page.getByRole('dialog', { name: 'Aide' });
  await expect(help).toBeVisible();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1024, 700);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(512);
  const cut = await help.evaluate((dialog) => {
    const edge = dialog.getBoundingClientRect();
    return [...dialog.querySelectorAll('h2, h3, h4, p, li, td, button, input, img')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > edge.right || box.left < edge.left);
    }).length;
  });
  expect(cut).toBe(0);
  await app.close();
});

test('the juror’s guide is printed from the help: two A4 pages with its three pictures, tagged', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'));
  await page.getByRole('button', { name: 'Aide' }).click();
  const out = join(newFolder(), 'guide.pdf');
  await chooseSave(app, out);
  await page.getByRole('button', { name: 'Imprimer le guide…' }).click();
  await expect(page.getByRole('dialog').getByText(/est écrit\s: 2 pages/)).toBeVisible({ timeout: 60_000 });
  const read = await readPdf(out);
  expect(violations(read)).toEqual([]);
  const sizes = read.pdf.getPages().map((one) => [one.getWidth(), one.getHeight()].map(Math.round));
  expect(sizes).toEqual([
    [595, 842],
    [595, 842],
  ]);
  const pictures = allOf(read.top, 'Figure');
  expect(pictures.map(({ alt }) => alt.slice(0, 16).replace(/\s/g, ' '))).toEqual([
    'La page d’accuei',
    'Le bureau du jur',
    'L’écran « Mon bu',
  ]);
  expect(read.pages.join(' ')).toContain('Que faire si…');
  expect(complaints).toEqual([]);
  await app.close();
});
