import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { MinutesOptions } from '#core/contract/requests/minutes.ts';
import { publicList } from '#core/exports/public-page.ts';
import { guidePages } from '#core/guide/guide-pages.ts';
import { reportModel } from '#electron/service/usecases/export-report.ts';
import { minutesModel } from '#electron/service/usecases/export-minutes.ts';
import { readPublished } from '#electron/service/usecases/exports/read-published.ts';
import { newFolder, startApp, type RunningApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { decidedSession } from '#tests/support/decided-session.ts';
import { TestService } from '#tests/support/service.ts';

// The pages before they become a PDF: what is wrong in the HTML is wrong in the file's structure.

const date = '2026-07-11';
let running: RunningApp;
const models = new Map<string, unknown>();

test.beforeAll(async () => {
  const service = new TestService();
  await service.ask('session-open', { place: await decidedSession() });
  const { context } = service;
  for (const language of ['fr', 'en'] as const) {
    const report = { language, date, namedJurors: true, comments: true, severity: true, draft: true };
    models.set(`report ${language}`, await reportModel(context, ReportOptions.parse(report)));
  }
  const anonymous = { language: 'fr', date, namedJurors: false, comments: false, parts: [] };
  models.set('report without its parts', await reportModel(context, ReportOptions.parse(anonymous)));
  models.set('minutes', minutesModel(context, MinutesOptions.parse({ language: 'fr', date, draft: true })));
  models.set('public list', publicList(readPublished(context, 'with-list'), date));
  models.set('guide', guidePages('juror', '0.1.0', date));
  service.close();
  running = await startApp(join(newFolder(), 'data'));
  // In the place of what main hands over: the address says which.
  await running.app.context().addInitScript((known) => {
    const model = known[decodeURIComponent(location.hash.slice(1))];
    const stands = (): void => document.body.setAttribute('data-stands', '');
    Object.assign(window, { juryPrint: { model: () => Promise.resolve(model), ready: stands } });
    // A window that is not shown has a frame a second: here there is none, and pages stand all the same.
    window.requestAnimationFrame = () => 0;
    HTMLImageElement.prototype.decode = () => new Promise(() => undefined);
  }, Object.fromEntries(models));
});

test.afterAll(async () => {
  await running.app.close();
});

/** The pages of this model, once they stand, in a window that is not shown. */
async function standing(name: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const { app } = running;
  const coming = app.waitForEvent('window');
  // Without a preload script.
  await app.evaluate(({ BrowserWindow }, hash) => {
    const window = new BrowserWindow({
      show: false,
      width: 1000,
      height: 1400,
      webPreferences: { sandbox: true },
    });
    void window.loadURL(`app://jury/print.html#${hash}`);
  }, encodeURIComponent(name));
  const page = await coming;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await expect(page.locator('body[data-stands]')).toBeAttached({ timeout: 20_000 });
  return { page, complaints };
}

for (const name of ['report fr', 'report en', 'report without its parts', 'minutes', 'public list']) {
  test(`axe finds nothing in the pages to print: ${name}`, async () => {
    const { page, complaints } = await standing(name);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect.soft(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
}

test('a guide with its pictures waited for frames too, of which a window that is not shown has one a second', async () => {
  const { page, complaints } = await standing('guide');
  await expect(page.getByRole('img').first()).toBeAttached();
  expect(
    await page.getByRole('img').evaluateAll((all) => all.every((one) => (one as HTMLImageElement).complete)),
  ).toBe(true);
  expect(complaints).toEqual([]);
  await page.close();
});
