import { join } from 'node:path';
import { test, expect } from '@playwright/test';
import { goTo, newFolder, startApp, chooseSave } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
test('look', async () => {
  const folder = newFolder();
  const { app, page, complaints } = await startApp(join(folder, 'data'), '--demonstration');
  const size = async (w: number, h: number) =>
    app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w!, h!),
      [w, h],
    );
  await size(1280, 800);
  const t0 = Date.now();
  await goTo(page, 'Rapport');
  await expect(page.getByText('comme dans le fichier')).toBeVisible({ timeout: 60000 });
  console.log('preview ms', Date.now() - t0);
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/preview-look/1280.png' });
  console.log(await findings(page));
  await page.getByLabel('Apparence').selectOption('Sombre');
  await page.getByLabel('Mention de diffusion').fill('Diffusion restreinte');
  await page.waitForTimeout(900);
  await page.screenshot({ path: '/tmp/preview-look/dark-updating.png' });
  console.log('stale', await findings(page));
  await expect(page.getByText('comme dans le fichier')).toBeVisible({ timeout: 60000 });
  await size(1024, 700);
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/preview-look/1024.png' });
  console.log('dark', await findings(page));
  await page.getByLabel('Apparence').selectOption('Claire');
  await page.locator('main').evaluate((m) => m.scrollTo(0, 2000));
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/preview-look/1024-down.png' });
  await chooseSave(app, join(folder, 'r.pdf'));
  await page.getByRole('button', { name: 'Exporter le rapport' }).click();
  await page.waitForTimeout(700);
  await page.screenshot({ path: '/tmp/preview-look/exporting.png' });
  await expect(page.locator('main').getByText(/Rapport écrit/)).toBeVisible({ timeout: 60000 });
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/preview-look/exported.png' });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/preview-look/200.png' });
  await page.locator('main').evaluate((m) => m.scrollTo(0, m.scrollHeight));
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/preview-look/200-down.png' });
  console.log(complaints);
  await app.close();
});
