import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';

// How sure the ranking is, on the demonstration, as the coordinator reads it.

test('draws come by themselves, can be stopped and made anew, and are shared by the parts', async () => {
  test.setTimeout(120_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Délibération');
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();
  // Stopped in the instant in which the first draws are shown: on a quiet machine they soon come to their end.
  await page.waitForFunction(() => {
    const interval = document.querySelector('tbody .ranking__interval')?.textContent ?? '';
    const stop = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Annuler',
    );
    if (!/rang \d+ à \d+/.test(interval) || stop === undefined) return false;
    stop.click();
    return true;
  });
  await expect(first).toContainText(/rang \d+ à \d+/);
  await expect(page.getByText('Les tirages sont arrêtés.')).toBeVisible();
  // What was drawn before is kept.
  await expect(first).toContainText(/au-dessus de la coupure dans .+ des tirages/);
  await page.getByRole('button', { name: 'Refaire les tirages' }).click();
  await expect(page.getByText(/^Tirages\s: 2\s000 jurys/)).toBeVisible({ timeout: 60_000 });
  const interval = await first.locator('.ranking__interval').innerText();

  // Nothing is drawn again in another part, nor on the way back.
  await page.getByRole('button', { name: 'Accord du jury' }).click();
  await expect(page.getByText('Pour la coordination seule')).toBeVisible();
  await expect(page.locator('.job')).toHaveCount(0);
  await page.getByRole('button', { name: 'Classement', exact: true }).click();
  await expect(page.locator('.job')).toHaveCount(0);
  expect(await first.locator('.ranking__interval').innerText()).toBe(interval);
  expect(complaints).toEqual([]);
  await app.close();
});

test('the parts are read by keyboard alone, and axe finds nothing in them', async () => {
  test.setTimeout(120_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Délibération');
  await expect(page.getByText(/^Tirages\s: 2\s000 jurys/)).toBeVisible({ timeout: 60_000 });
  await tabTo(page, /^Voir les notes de/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Notes de/ })).toBeFocused();
  for (const heading of ['Ce que vaut ce rang', 'À signaler', 'Ce qui changerait la décision']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  }
  expect.soft(await findings(page), 'détail').toEqual([]);

  await tabTo(page, /^Accord du jury$/);
  await page.keyboard.press('Enter');
  const agreement = page.getByRole('region', { name: 'Accord sur les notes' });
  await expect(agreement.getByRole('row', { name: /^Totaux/ })).toContainText(/0,\d\d à 0,\d\d/);
  await expect(page.getByRole('img', { name: /^Écart de chaque juré/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sans chaque juré' }).getByRole('row')).toHaveCount(9);
  expect.soft(await findings(page), 'agreement').toEqual([]);

  await tabTo(page, /^Comparer$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucun défi ne change de place.', { exact: true })).toBeVisible();
  await page.getByLabel('À droite').selectOption({ label: 'Totaux corrigés' });
  await expect(page.getByText('2 défis changent de place.', { exact: true })).toBeVisible();
  await expect(page.getByRole('row', { name: /^CibNav/ })).toContainText('perd 1 place');
  await expect(page.getByRole('row', { name: /^CibNav/ })).toContainText('Total corrigé de');
  expect.soft(await findings(page), 'compare').toEqual([]);
  await goTo(page, 'Sélection');
  await page.getByRole('button', { name: 'Solidité' }).click();
  await expect(page.getByText(/^Calcul exact/)).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: /^Noyau/ })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  expect.soft(await findings(page), 'selection').toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});
