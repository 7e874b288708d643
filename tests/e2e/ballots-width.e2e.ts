import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseOpen, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { TestService } from '#tests/support/service.ts';

// The progress of the ballots in the narrowest window, with long names and all that a row can say.

const shots = process.env['JURY_EIG_SHOTS'];

const long = 'Marie-Constance de La Rochefoucauld-Montmorency';
/** By the names on their kits: files of longer names would have longer paths than a request takes. */
const jurors: Readonly<Record<string, string>> = {
  Marie: long,
  Abdel: 'Abdelmalik Ben Abderrahmane El Khattabi',
  Ada: 'Ada Jurée',
  Jean: 'Jean-Baptiste Emmanuel Grandjean',
};

/** One ballot is whole, one begun; one juror sent none, one two that do not follow one another. */
async function withBallots(folder: string): Promise<readonly string[]> {
  const at = (name: string): string => join(folder, name);
  (await coordinatorWithKits(folder, { jurors: Object.keys(jurors), defis: ['Alpha', 'Bêta'] })).close();
  const ballots: string[] = [];
  const send = async (juror: TestService, name: string): Promise<void> => {
    ballots.push(at(name));
    await juror.ask('ballot-export', { place: at(name) });
    juror.close();
  };
  const whole = await jurorAt(folder, 'Marie');
  await markDefi(whole, 'Alpha', 300);
  await markDefi(whole, 'Bêta', 200);
  await send(whole, 'whole.eigballot');
  const begun = await jurorAt(folder, 'Abdel');
  await markDefi(begun, 'Alpha', 300, 2);
  await send(begun, 'begun.eigballot');
  (await jurorAt(folder, 'Ada')).close();
  copyFileSync(at('ada.eigjury'), at('ada-2.eigjury'));
  for (const [file, value] of [
    ['ada', 200],
    ['ada-2', 300],
  ] as const) {
    const ada = new TestService();
    await ada.ask('session-open', { place: at(`${file}.eigjury`) });
    await markDefi(ada, 'Alpha', value);
    await send(ada, `${file}.eigballot`);
  }
  const coordinator = new TestService();
  await coordinator.ask('session-open', { place: at('s.eigjury') });
  for (const juror of (await coordinator.ask('call-view', {})).jurors) {
    const { id, organisation, office, group } = juror;
    await coordinator.ask('juror-save', { id, name: jurors[juror.name] ?? '', organisation, office, group });
  }
  coordinator.close();
  return ballots;
}

/** By how many pixels each table of the screen is wider than what shows it. */
const excess = (page: Page): Promise<number[]> =>
  page
    .getByRole('main')
    .locator('.table-wrap')
    .evaluateAll((wraps) => wraps.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));

test('the table of ballots scrolled sideways in a window of 1,024 pixels', async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  const ballots = await withBallots(folder);
  const { app, page, complaints } = await startApp(join(folder, 'data'), join(folder, 's.eigjury'));
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1_024, 768);
  });
  await goTo(page, 'Bulletins');
  await chooseOpen(app, ...ballots);
  await page.getByRole('button', { name: 'Recevoir des bulletins' }).click();
  const row = page.getByRole('row', { name: new RegExp(`^${long}`) }).last();
  await expect(row).toContainText(/[0-9a-f]{5}-[0-9a-f]{5}/);
  await expect(page.getByRole('button', { name: 'Régler le conflit d’Ada Jurée' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Relancer Jean-Baptiste/ })).toBeVisible();
  const look = async (name: string): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      if (shots === undefined) continue;
      await app.evaluate(({ nativeTheme }, wanted) => (nativeTheme.themeSource = wanted), theme);
      await row.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(shots, `ballots-${name}-${theme}.png`) });
    }
  };
  await look('fr');
  await expect.poll(() => excess(page)).toEqual([0, 0]);
  // What a number counts opens below its row, in the width of the table.
  await page.getByRole('button', { name: /^Jean-Baptiste .+, sans note\s: 2$/ }).click();
  await page.getByRole('button', { name: /^Ada Jurée, sans note\s: 2$/ }).click();
  const opened = page
    .getByRole('row', { name: /^Jean-Baptiste .+, sans note\s: 2 / })
    .filter({ has: page.getByRole('listitem') });
  await expect(opened.getByRole('listitem')).toHaveText(['Alpha', 'Bêta']);
  await look('open');
  await expect.poll(() => excess(page)).toEqual([0, 0]);
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Jean-Baptiste .+, sans note\s: 2$/ }).click();
  await expect(opened).toHaveCount(0);
  await page.getByRole('button', { name: 'Par défi' }).click();
  await page.getByRole('button', { name: /^Bêta, sans note\s: / }).click();
  await expect.poll(() => excess(page)).toEqual([0, 0]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'By juror' }).click();
  await expect(page.getByRole('button', { name: /^Settle the conflict of Ada/ })).toBeVisible();
  await look('en');
  await expect.poll(() => excess(page)).toEqual([0, 0]);
  expect(complaints).toEqual([]);
  await app.close();
});
