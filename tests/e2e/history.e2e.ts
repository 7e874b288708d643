import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';

const shots = process.env['SHOTS'];

test('the history of a session is searched and filtered by keyboard, and told in both themes', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'));
  await page.getByRole('button', { name: 'Essayer comme coordination' }).click();
  await expect(page.getByRole('navigation', { name: 'Étapes' })).toBeVisible({ timeout: 60_000 });
  const menu = page.getByRole('button', { name: 'Session', exact: true });
  const item = (name: string): Locator => page.getByRole('menuitem', { name });
  await menu.focus();
  await page.keyboard.press('ArrowDown');
  await expect(item('Historique')).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('s');
  await expect(item('Sauvegardes')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(menu).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Historique' });
  const query = dialog.getByRole('textbox', { name: 'Rechercher' });
  await expect(query).toBeFocused();
  const status = dialog.getByRole('status');
  await expect(status).toHaveText(/^\d[\d\s]* actes?$/);
  await expect(dialog.getByRole('row')).not.toHaveCount(0);
  const all = (await status.textContent()) ?? '';
  for (const theme of ['light', 'dark']) {
    await page.evaluate((scheme) => document.documentElement.setAttribute('data-fr-theme', scheme), theme);
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1024, height: 700 },
    ]) {
      await page.setViewportSize(size);
      expect(await findings(page)).toEqual([]);
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `history-${theme}-${String(size.width)}.png`) });
    }
  }
  await query.fill('BULLETIN recu');
  await expect(status).not.toHaveText(all);
  for (const row of (await dialog.getByRole('row').all()).slice(1))
    await expect(row).toContainText('Bulletin reçu');
  await query.fill('rien de tel');
  await expect(dialog).toContainText('Aucun acte ne correspond à cette recherche.');
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Effacer les filtres' }).click();
  await expect(status).toHaveText(all);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(menu).toBeFocused();
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'history-frame-1024.png') });
  expect(complaints).toEqual([]);
  await app.close();
});
