import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';

// How sure the ranking is, on the demonstration, as the coordinator reads it.

/** The draws are made, and nothing stands in their place any more. */
async function drawn(page: Page): Promise<void> {
  await expect(page.getByText('Comment les tirages sont faits')).toBeVisible({ timeout: 60_000 });
}

test('draws come by themselves, can be stopped and made anew, and are shared by the parts', async () => {
  test.setTimeout(120_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Délibération');
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();
  // Stopped in the instant in which the first draws are shown; where they came to their end sooner, they are made anew.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const button = (name: string): HTMLButtonElement | undefined =>
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
        const look = (): void => {
          const interval = document.querySelector('tbody .ranking__interval')?.textContent ?? '';
          const stop = button('Annuler');
          if (stop === undefined) button('Refaire les tirages')?.click();
          else if (/rang \d+ à \d+/.test(interval)) {
            changes.disconnect();
            stop.click();
            resolve();
          }
        };
        const changes = new MutationObserver(look);
        changes.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
  );
  await expect(first).toContainText(/rang \d+ à \d+/);
  await expect(page.getByText('Les tirages sont arrêtés.')).toBeVisible();
  // What was drawn before is kept.
  await expect(first).toContainText(/au-dessus de la coupure dans .+ des tirages/);
  await page.getByRole('button', { name: 'Refaire les tirages' }).click();
  await drawn(page);
  // The seed stood above the ranking: it is where details are.
  await expect(page.getByText(/graine/)).toBeHidden();
  await page.getByText('Comment les tirages sont faits').click();
  await expect(page.getByText(/^Tirages\s: 2\s000 jurys.*graine/)).toBeVisible();
  const interval = await first.locator('.ranking__interval').innerText();

  // Nothing is drawn again in another part, nor on the way back.
  await page.getByRole('button', { name: 'Accord du jury' }).click();
  await expect(page.getByText('Pour la coordination seule')).toBeVisible();
  await expect(page.locator('.job')).toHaveCount(0);
  await page.getByRole('button', { name: 'Classement', exact: true }).click();
  await expect(page.locator('.job')).toHaveCount(0);
  await expect(first.locator('.ranking__interval')).toHaveText(interval, { useInnerText: true });
  expect(complaints).toEqual([]);
  await app.close();
});

test('the parts are read by keyboard alone, and axe finds nothing in them', async () => {
  test.setTimeout(120_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Délibération');
  await drawn(page);
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
  // Enlarged twice, a window of 1,024 pixels has half the room: the chart’s letters shrank with it.
  const chart = page.getByRole('img', { name: /CibNav/ });
  const drawing = (): Promise<{ readonly scale: number; readonly cut: string[] }> =>
    chart.evaluate((svg: SVGSVGElement) => {
      const { left, right } = svg.getBoundingClientRect();
      const sticksOut = (text: Element): boolean => {
        const box = text.getBoundingClientRect();
        return box.left < left || box.right > right;
      };
      const texts = Array.from(svg.querySelectorAll('text')).filter(sticksOut);
      return { scale: svg.getScreenCTM()?.a ?? 0, cut: texts.map(({ textContent }) => textContent) };
    });
  for (const width of [512, 1_280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(drawing).toEqual({ scale: 1, cut: [] });
  }
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
