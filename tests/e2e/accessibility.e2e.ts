import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { previewStands } from '#tests/support/read-preview.ts';

const coordinatorScreens = [
  'Où en est-on ?',
  'Appel',
  'Défis',
  'Attribution',
  'Bulletins',
  'Délibération',
  'Équipes',
  'Rapport',
];
const jurorScreens = ['Où en est-on ?', 'Mes défis', 'Mon bulletin'];

for (const [theme, name] of [
  ['Claire', 'light'],
  ['Sombre', 'dark'],
] as const) {
  test(`axe finds nothing on any screen (${theme})`, async () => {
    test.setTimeout(180_000);
    const { app, page, complaints } = await startApp(join(newFolder(), 'data'));
    await page.getByLabel('Apparence').selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', name);
    expect.soft(await findings(page), 'start').toEqual([]);
    await page.getByRole('button', { name: 'Essayer comme coordination' }).click();
    for (const screen of coordinatorScreens) {
      await goTo(page, screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.loading')).toHaveCount(0);
      if (screen === 'Délibération')
        await page
          .getByRole('button', { name: /^Voir les notes/ })
          .first()
          .click();
      if (screen === 'Défis') await page.getByRole('row').nth(1).getByRole('button').click();
      if (screen === 'Rapport') {
        for (const part of ['Procès-verbal', 'Rapport de sélection']) {
          await page.getByRole('button', { name: part, exact: true }).click();
          await previewStands(page);
          expect.soft(await findings(page), part).toEqual([]);
        }
        for (const part of ['Vérifier et archiver', 'Autres fichiers']) {
          await page.getByRole('button', { name: part, exact: true }).click();
          await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
          expect.soft(await findings(page), part).toEqual([]);
        }
      }
      expect.soft(await findings(page), screen).toEqual([]);
    }
    await page.getByRole('button', { name: 'Fermer la session' }).click();
    await page.getByRole('button', { name: 'Essayer comme juré' }).click();
    for (const screen of jurorScreens) {
      await goTo(page, screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.loading')).toHaveCount(0);
      expect.soft(await findings(page), screen).toEqual([]);
    }
    await goTo(page, 'Mes défis');
    await page.getByRole('button', { name: 'Touches du clavier' }).click();
    expect.soft(await findings(page), 'keys').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    expect.soft(await findings(page), 'palette').toEqual([]);
    expect(complaints).toEqual([]);
    await app.close();
  });
}

test('every screen can be reached and left by keyboard alone', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await expect(page.getByRole('navigation')).toBeVisible();
  // The first screen is open already: it comes last.
  for (const screen of [...coordinatorScreens.slice(1), ...coordinatorScreens.slice(0, 1)]) {
    // From wherever the focus is, around to the step in the navigation.
    let reached = false;
    for (let presses = 0; presses < 250 && !reached; presses += 1) {
      await page.keyboard.press('Tab');
      reached = await page.evaluate((name) => {
        const focused = document.activeElement;
        // French punctuation has spaces of its own.
        const words = (focused?.textContent ?? '').replaceAll(/\s/g, ' ');
        return focused?.closest('nav') !== null && words.startsWith(name);
      }, screen);
    }
    expect(reached, `Tab comes to ${screen}`).toBe(true);
    await page.keyboard.press('Enter');
    await expect(page.locator('nav.steps [aria-current="page"]')).toContainText(screen);
    // Reading starts at the top of the new screen.
    await expect(page.locator('main')).toBeFocused();
  }
  await app.close();
});

test('the language switches everywhere at once', async () => {
  const { app, page } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Délibération');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deliberation' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await goTo(page, 'Teams');
  await expect(page.getByRole('heading', { level: 1, name: 'Teams' })).toBeVisible();
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Équipes' })).toBeVisible();
  await app.close();
});
