import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { percentile, type Bench, type Figure } from './bench.ts';
import { slowFrames } from './slow-frames.ts';

const starts = 5;
const promised = { name: 'promised', value: 1_500 };

/**
 * The real application in its real window, and beside it, on the same Electron, a program that does nothing but open an
 * empty page. Both are started and looked at in the same way, which takes its own time of both.
 */
export const windowBench: Bench = {
  name: 'window',
  missing: () => (process.env['JURY_EIG_ELECTRON'] === undefined ? 'Electron was not set up' : null),
  run: async (folder, calls) => {
    const { session, closed, size } = await calls.largest;
    const count = `${size.defis.toLocaleString('en')} défis`;
    const bare = bareProgram(join(folder, 'bare'));
    const data = (name: string): string => `--data-folder=${join(folder, name)}`;
    const bareTimes: number[] = [];
    const times: number[] = [];
    const openTimes: number[] = [];
    // In turn, so that both find the machine in the same state; the first of each has no profile yet.
    for (let turn = 0; turn <= starts; turn += 1) {
      bareTimes.push(await startOnce([bare, `--user-data-dir=${join(folder, 'bare-data')}`]));
      times.push(await startOnce([process.cwd(), data('data')]));
      if (turn < 3)
        openTimes.push(await startOnce([process.cwd(), data('open'), session], 'main .next-action, main h1'));
    }
    const [bareCold = 0, ...bareWarm] = bareTimes;
    const [cold = 0, ...warm] = times;
    const ms = (name: string, value: number, reference: Figure['reference']): Figure => ({
      name,
      value,
      unit: 'ms',
      reference,
    });
    const bareReference = { name: 'empty window, warm, p50', value: percentile(bareWarm, 0.5) };
    return [
      ms('start, first with a new profile', cold, { name: 'empty window, first', value: bareCold }),
      ms('start, warm, p50', percentile(warm, 0.5), bareReference),
      ms('start, warm, p50', percentile(warm, 0.5), promised),
      ms(`start on ${count}, warm, p50`, percentile(openTimes.slice(1), 0.5), bareReference),
      ...(await inTheWindow([process.cwd(), data('scroll'), closed], { bare, folder, count })),
    ];
  },
};

const usable = 'main h1';

async function launched(args: readonly string[]): Promise<{ app: ElectronApplication; page: Page }> {
  // As root Chromium's sandbox cannot start; a packaged build never gets this switch.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: process.env['JURY_EIG_ELECTRON'] ?? 'electron',
    args: [...asRoot, ...args],
  });
  return { app, page: await app.firstWindow() };
}

/** From the command to the first screen that can be used. */
async function startOnce(args: readonly string[], shown = usable): Promise<number> {
  const start = performance.now();
  const { app, page } = await launched(args);
  await page.waitForSelector(shown, { timeout: 120_000 });
  const taken = performance.now() - start;
  await app.close();
  return taken;
}

/** Scrolling the ranking of every défi, and what all processes of the application hold meanwhile. */
async function inTheWindow(
  args: readonly string[],
  { bare, folder, count }: { readonly bare: string; readonly folder: string; readonly count: string },
): Promise<Figure[]> {
  const empty = await launched([bare, `--user-data-dir=${join(folder, 'bare-scroll')}`]);
  await empty.page.waitForSelector(usable);
  const emptyFrames = await slowFrames(empty.page);
  const emptyMegabytes = await megabytesOf(empty.app);
  await empty.app.close();
  const { app, page } = await launched(args);
  await page.waitForSelector(usable, { timeout: 120_000 });
  const start = performance.now();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Délibération/ })
    .click();
  await page.waitForSelector('table.ranking tbody tr', { timeout: 120_000 });
  const shownMs = performance.now() - start;
  const frames = await slowFrames(page);
  const megabytes = await megabytesOf(app);
  await app.close();
  return [
    {
      name: `ranking of ${count}, until it is shown`,
      value: shownMs,
      unit: 'ms',
      reference: { name: 'promised for opening', value: 2_000 },
    },
    {
      name: `scrolling it, frames over 50 ms of ${String(frames.all)}`,
      value: frames.slow,
      unit: 'frames',
      reference: { name: `empty window, of ${String(emptyFrames.all)}`, value: emptyFrames.slow },
    },
    {
      name: 'scrolling it, longest frame',
      value: frames.longest,
      unit: 'ms',
      reference: { name: 'empty window', value: emptyFrames.longest },
    },
    {
      name: 'memory of all processes',
      value: megabytes,
      unit: 'MB',
      reference: { name: 'empty window', value: emptyMegabytes },
    },
  ];
}

/** What the system counts of every process of the application, what they share counted in each. */
async function megabytesOf(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: own }) =>
    own.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1_000;
}

/** Opens an empty page in a window of the same size, as the application opens its own. */
function bareProgram(folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "main": "main.cjs" }');
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Vide</title><main><h1>Vide</h1></main>');
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('page.html');
});
app.on('window-all-closed', () => app.quit());
`,
  );
  return folder;
}
