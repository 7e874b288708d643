import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ReportOptions } from '#core/contract/requests/report.ts';
import { MinutesOptions } from '#core/contract/requests/minutes.ts';
import { publicList } from '#core/exports/public-page.ts';
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
  service.close();
  running = await startApp(join(newFolder(), 'data'));
  // In the place of what main hands over: the address says which.
  await running.app.context().addInitScript((known) => {
    const model = known[decodeURIComponent(location.hash.slice(1))];
    const stands = (): void => document.body.setAttribute('data-stands', '');
    Object.assign(window, { juryPrint: { model: () => Promise.resolve(model), ready: stands } });
  }, Object.fromEntries(models));
});

test.afterAll(async () => {
  await running.app.close();
});

for (const name of ['report fr', 'report en', 'report without its parts', 'minutes', 'public list']) {
  test(`axe finds nothing in the pages to print: ${name}`, async () => {
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
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect.soft(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
}
