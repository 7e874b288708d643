import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startApp } from '#tests/support/app.ts';
import { askService } from '#tests/support/every-page.ts';
import { deceiving, hostileSession, hostileTexts } from '#tests/support/hostile-session.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

test('what a dossier, a ballot or a name says does nothing on any screen nor in the report', async () => {
  test.setTimeout(300_000);
  const { folder, path } = await hostileSession();
  const { app, page, complaints } = await startApp(join(folder, 'data'), path);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const steps = page.getByRole('navigation').getByRole('listitem').getByRole('button');
  const count = await steps.count();
  expect(count).toBeGreaterThan(5);
  let seen = '';
  for (let at = 0; at < count; at += 1) {
    await steps.nth(at).click();
    const step = await steps.nth(at).textContent();
    await expect(page.locator('main h1')).toBeVisible();
    await page.waitForTimeout(400);
    const state = await page.evaluate(() => ({
      text: document.body.innerText,
      ran: 'ran' in window,
      foreign: document.querySelectorAll(
        'main script, main iframe, main object, main img[src="x"], main a[href^="javascript"]',
      ).length,
      styled: getComputedStyle(document.body).display,
    }));
    seen += state.text;
    expect({ step, ...state, text: deceiving.exec(state.text) }).toEqual({
      step,
      text: null,
      ran: false,
      foreign: 0,
      styled: 'block',
    });
  }
  // The texts are there, as texts.
  expect(seen).toContain(hostileTexts.script);
  expect(seen).toContain('Facture gpj.exe et isolée');

  const options = { language: 'fr', date: '2026-07-11', namedJurors: true, comments: true };
  const printed = await askService(page, 'report-preview', { options, job: 'job-of-test' });
  expect(printed.ok).toBe(true);
  const { bytes } = printed.value as { bytes: Record<string, number> };
  const file = join(folder, 'rapport.pdf');
  writeFileSync(file, Uint8Array.from(Object.values(bytes)));
  const { text: pages } = await pdfText(file);
  expect(pages).toContain('Facture gpj.exe');
  expect(pages).toContain('<script>');
  // A reader of PDFs gives signs of its own for glyphs that fonts lack: those that turn or hide are none of them.
  expect(/[\u202a-\u202e\u2060-\u206f\u200b\ufeff]/.exec(pages)).toBe(null);
  expect(/(?:Facture.{0,3}gpj|Au.{0,3}di.{0,3}t des)/.exec(pages)?.[0]).not.toMatch(deceiving);

  expect(dialogs).toEqual([]);
  expect(complaints).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/jury\/index\.html/);
  await app.close();
});
