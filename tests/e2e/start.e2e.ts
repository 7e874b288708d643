import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, startApp } from '#tests/support/app.ts';

test('page and service connected twice at start: what the page asked first is answered all the same', async () => {
  const data = join(newFolder(), 'data');
  // Which of the two is ready first hangs on the machine: a few starts see both.
  for (let starts = 0; starts < 3; starts += 1) {
    const { app, page, complaints } = await startApp(data, '--demonstration');
    await expect(page.getByRole('navigation')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(complaints).toEqual([]);
    await app.close();
  }
});

test('a reloaded page finds its session and its place again', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Équipes/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Équipes' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Équipes' })).toBeVisible();
  await app.close();
});

test('on a small screen the window was wider than the screen', async () => {
  const { app } = await startApp(join(newFolder(), 'data'));
  const { window, area } = await app.evaluate(({ BrowserWindow, screen }) => ({
    window: BrowserWindow.getAllWindows()[0]?.getBounds(),
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(window?.width).toBe(Math.min(1360, area.width));
  expect(window?.height).toBe(Math.min(900, area.height));
  await app.close();
});

test('on a laptop that shows all larger the foot of the window was below the edge of the screen', async () => {
  // The screen of the tests as points of this size: lower than the least height of a window, as 1366 by 768 at 125 %.
  const { app } = await startApp(join(newFolder(), 'data'), '--force-device-scale-factor=1.75');
  const { window, least, area } = await app.evaluate(({ BrowserWindow, screen }) => ({
    window: BrowserWindow.getAllWindows()[0]?.getBounds(),
    least: BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(area.height).toBeLessThan(700);
  expect(least?.[1]).toBeLessThanOrEqual(area.height);
  // In points, of which the pixels of a screen are no whole number: the window may be told as one more.
  expect(window?.width).toBeLessThanOrEqual(area.width + 1);
  expect(window?.height).toBeLessThanOrEqual(area.height + 1);
  await app.close();
});
