import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { chooseSave, goTo, newFolder, startApp, type RunningApp } from '#tests/support/app.ts';
import { differenceOf, pictureOf, tolerance } from '#tests/support/compare-page.ts';
import { previewPages, previewStands } from '#tests/support/read-preview.ts';
import { smallDecidedSession } from '#tests/support/small-decided-session.ts';

// The printed pages of a small session beside those that a person has approved. UPDATE_APPROVED=1 approves what is
// printed now: look at every picture before it is committed.

const here = dirname(fileURLToPath(import.meta.url));
const approvedFolder = join(here, 'approved');
const differencesFolder = join(dirname(dirname(here)), 'out', 'approved-pages');
const update = process.env['UPDATE_APPROVED'] === '1';

/** What of each document is compared: its first pages. The last one of the report bears a digest that is random. */
const compared = { rapport: 5, 'proces-verbal': 2 } as const;

const zoom = '67';

test('the printed pages look as they were approved', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  const running = await startApp(at('data'), await smallDecidedSession());
  const { app, page } = running;
  await goTo(page, 'Rapport');
  await write('Rapport de sélection', 'Exporter le rapport…', /^Rapport écrit/, at('rapport.pdf'));
  await write('Procès-verbal', 'Exporter le procès-verbal…', /^Procès-verbal écrit/, at('proces-verbal.pdf'));

  // In the place of what main hands over: the address says which.
  const names = Object.keys(compared);
  await app.context().addInitScript(
    (files) => {
      const bytes = Uint8Array.from(atob(files[location.hash.slice(1)] ?? ''), (sign) => sign.charCodeAt(0));
      const document = { title: 'Pages', content: bytes, language: 'fr', signKeys: true };
      Object.assign(window, { juryViewer: { document: () => Promise.resolve(document) } });
    },
    Object.fromEntries(names.map((name) => [name, readFileSync(at(`${name}.pdf`)).toString('base64')])),
  );

  const failures: string[] = [];
  for (const [name, pages] of Object.entries(compared)) {
    const viewer = await openInViewer(running, name);
    const count = (await viewer.getByText(/^sur \d+$/).innerText()).replace(/\D/g, '');
    for (let number = 1; number <= pages; number += 1) {
      const file = `${name}-${String(number)}.png`;
      const label = `Page ${String(number)} sur ${count}`;
      await viewer.getByRole('textbox', { name: 'Page' }).fill(String(number));
      await viewer.keyboard.press('Enter');
      await expect(viewer.getByRole('group', { name: label, exact: true })).toHaveAttribute(
        'aria-busy',
        'false',
      );
      await drawnAtItsSize(viewer.getByRole('group', { name: label, exact: true }));
      const actual = await pictureOf(viewer, label);
      if (update) {
        mkdirSync(approvedFolder, { recursive: true });
        writeFileSync(join(approvedFolder, file), actual);
        continue;
      }
      expect(existsSync(join(approvedFolder, file)), `${file} was approved once`).toBe(true);
      const { share, picture } = await differenceOf(viewer, readFileSync(join(approvedFolder, file)), actual);
      if (share <= tolerance.share) continue;
      mkdirSync(differencesFolder, { recursive: true });
      writeFileSync(join(differencesFolder, file), actual);
      writeFileSync(join(differencesFolder, file.replace('.png', '-difference.png')), picture);
      failures.push(`${file}: ${(100 * share).toFixed(1)} % of its pixels differ, see ${differencesFolder}`);
    }
    await viewer.close();
  }
  expect(failures).toEqual([]);
  await app.close();

  async function write(part: string, button: string, said: RegExp, place: string): Promise<void> {
    await page.getByRole('button', { name: part, exact: true }).click();
    await page.getByLabel('Date portée par le document').fill('2026-07-11');
    await expect(previewPages(page)).toBeVisible({ timeout: 30_000 });
    await previewStands(page);
    await chooseSave(app, place);
    await page.getByRole('button', { name: button }).click();
    await expect(page.locator('main').getByText(said)).toBeVisible({ timeout: 30_000 });
  }
});

/** After another scale was chosen the picture before it is shown stretched, until there is one of that scale. */
async function drawnAtItsSize(page: Locator): Promise<void> {
  const isOfItsSize = (canvas: Element): boolean => {
    const shown = canvas.closest('[role=group]')?.getBoundingClientRect().width ?? 0;
    return Math.abs((canvas as HTMLCanvasElement).width - shown * window.devicePixelRatio) <= 2;
  };
  await expect.poll(() => page.locator('canvas').evaluate(isOfItsSize)).toBe(true);
}

/** Opens a document on the viewer's page, at the scale of the approved pictures. */
async function openInViewer({ app }: RunningApp, name: string): Promise<Page> {
  const coming = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, hash) => {
    const window = new BrowserWindow({ width: 1000, height: 900, webPreferences: { sandbox: true } });
    void window.loadURL(`app://jury/viewer.html#${hash}`);
  }, name);
  const viewer = await coming;
  await expect(viewer.getByText(/^sur \d+$/)).toBeVisible({ timeout: 20_000 });
  // Only then is the width known that the first scale is fitted to.
  await expect(viewer.getByRole('group', { name: /^Page 1 sur/ })).toHaveAttribute('aria-busy', 'false');
  const level = viewer.getByText(/^\d+\s%$/);
  while (Number.parseInt(await level.innerText(), 10) > Number(zoom)) {
    const before = await level.innerText();
    await viewer.keyboard.press('-');
    await expect(level).not.toHaveText(before);
  }
  await expect(level).toHaveText(new RegExp(`^${zoom}\\s%$`));
  return viewer;
}
