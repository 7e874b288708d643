import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings, findingsInBothThemes } from '#tests/support/axe.ts';
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
const englishScreens = [
  'Where are we?',
  'Call',
  'Défis',
  'Assignment',
  'Ballots',
  'Deliberation',
  'Teams',
  'Selection',
  'Report',
];
const jurorScreens = ['Où en est-on ?', 'Mes défis', 'Mon bulletin'];

test('axe finds nothing on any screen, light and dark', async () => {
  test.setTimeout(180_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'));
  for (const [theme, name] of [
    ['Sombre', 'dark'],
    ['Claire', 'light'],
  ] as const) {
    await page.getByLabel('Apparence').selectOption(theme);
    await expect(page.locator('html')).toHaveAttribute('data-fr-theme', name);
  }
  expect.soft(await findingsInBothThemes(page), 'start').toEqual([]);
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
        expect.soft(await findingsInBothThemes(page), part).toEqual([]);
      }
      for (const part of ['Vérifier et archiver', 'Autres fichiers']) {
        await page.getByRole('button', { name: part, exact: true }).click();
        await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
        expect.soft(await findingsInBothThemes(page), part).toEqual([]);
      }
    }
    expect.soft(await findingsInBothThemes(page), screen).toEqual([]);
  }
  await page.getByRole('button', { name: 'Fermer la session' }).click();
  await page.getByRole('button', { name: 'Essayer comme juré' }).click();
  for (const screen of jurorScreens) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.loading')).toHaveCount(0);
    expect.soft(await findingsInBothThemes(page), screen).toEqual([]);
  }
  await goTo(page, 'Mes défis');
  await page.getByRole('button', { name: 'Touches du clavier' }).click();
  expect.soft(await findingsInBothThemes(page), 'keys').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  expect.soft(await findingsInBothThemes(page), 'palette').toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});

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

test('in a narrow window, as at 200 %, tools and steps filled the first screen: they fold behind one button', async () => {
  test.setTimeout(180_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  const steps = page.getByRole('navigation', { name: /^(?:Étapes|Steps)$/ });
  await expect(steps).toBeVisible();
  await expect(menu).toBeHidden();
  await page.setViewportSize({ width: 640, height: 400 });
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await expect(steps).toBeHidden();

  await test.step('by keyboard: it opens, Escape closes it, a step closes it and goes to its screen', async () => {
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(menu).toHaveAttribute('aria-expanded', 'true');
    await expect(steps).toBeVisible();
    expect.soft(await findings(page), 'open').toEqual([]);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Aide' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(steps).toBeHidden();
    await expect(menu).toBeFocused();
    await page.keyboard.press('Enter');
    // Its Escape folded the menu, which took the dialog’s button away and, under a second dialog, the dialog itself.
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sauvegardes' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Session', exact: true })).toBeFocused();
    await tabTo(page, /^Bulletins/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Bulletins' })).toBeInViewport();
    await expect(page.locator('main')).toBeFocused();
    await expect(steps).toBeHidden();
  });

  await test.step('a dialog that was opened in a wide window stays to be seen in a narrow one', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Session', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sauvegardes' }).click();
    await page.setViewportSize({ width: 640, height: 400 });
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  for (const screen of coordinatorScreens) await looksWhole(screen);
  // In English axe looks too: the other tests let it look at French screens.
  await menu.click();
  await page.getByRole('button', { name: 'English' }).click();
  await menu.click();
  for (const screen of englishScreens) {
    await looksWhole(screen);
    expect.soft(await findings(page), screen).toEqual([]);
  }
  await menu.click();
  await page.getByRole('button', { name: 'Close the session' }).click();
  await page.getByRole('button', { name: 'Try as a juror' }).click();
  await expect(menu).toBeVisible();
  for (const screen of ['Where are we?', 'My ballot']) await looksWhole(screen);
  // “1 to do” was one thing to do, and sixteen défis.
  await menu.click();
  await expect(steps.getByRole('button', { name: /^My défis/ })).toContainText('16 to do');
  await goTo(page, 'My défis');
  // The keys stood in two columns of pairs, half of them outside the window.
  await page.getByRole('button', { name: 'Keyboard keys' }).click();
  const hidden = await page.getByRole('dialog').evaluate((keys) => keys.scrollWidth - keys.clientWidth);
  expect.soft(hidden).toBeLessThanOrEqual(0);
  expect.soft(await findings(page), 'keys').toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();

  /** The screen begins on the first screen of the window, and nothing is wider than the window. */
  async function looksWhole(screen: string): Promise<void> {
    await goTo(page, screen);
    await expect(page.locator('.loading')).toHaveCount(0);
    await expect.soft(page.getByRole('heading', { level: 1 }), screen).toBeInViewport({ ratio: 1 });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(tooWide, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
  }
});

test('a date field followed the language of the system: the day comes first in both of ours', async () => {
  const data = join(newFolder(), 'data');
  for (const [call, field, typed, kept, locale] of [
    ['Appel', 'Journée du jury', '03112018', '2018-11-03', 'fr'],
    ['Call', 'Day of the jury', '04112018', '2018-11-04', 'en-GB'],
  ] as const) {
    const { app, page } = await startApp(data, '--demonstration');
    expect(await app.evaluate((electron) => electron.app.getLocale())).toBe(locale);
    await goTo(page, call);
    const recorded = await page.getByLabel(field).inputValue();
    await page.getByLabel(field).focus();
    await page.keyboard.type(typed);
    await expect(page.getByLabel(field)).toHaveValue(kept);
    // Closing would ask about the day that was typed.
    await page.getByLabel(field).fill(recorded);
    if (locale === 'fr') await page.getByRole('button', { name: 'English' }).click();
    await app.close();
  }
});
