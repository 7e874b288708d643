import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startApp } from '#tests/support/app.ts';
import { askService } from '#tests/support/every-page.ts';
import { deceiving, hostileSession, hostileTexts } from '#tests/support/hostile-session.ts';
import { violations } from '#tests/support/pdf-rules.ts';
import { readPdf } from '#tests/support/pdf-structure.ts';
import { pdfText } from '#tests/support/pdf-text.ts';

test('what a dossier, a ballot or a name says does nothing on any screen, in the report or in the minutes', async () => {
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

  const printed = async (request: string, options: object): Promise<string> => {
    const answer = await askService(page, request, { options, job: 'job-of-test' });
    expect(answer.ok).toBe(true);
    const { bytes } = answer.value as { bytes: Record<string, number> };
    const file = join(folder, `${request}.pdf`);
    writeFileSync(file, Uint8Array.from(Object.values(bytes)));
    expect(violations(await readPdf(file))).toEqual([]);
    return (await pdfText(file)).text;
  };
  const day = { language: 'fr', date: '2026-07-11' };
  // Who gives a place and a line above every page may be as careless as an applicant.
  const venue = `Salle ${hostileTexts.turned} ${hostileTexts.script}`.slice(0, 120);
  for (const pages of [
    await printed('report-preview', { ...day, namedJurors: true, comments: true }),
    await printed('minutes-preview', {
      ...day,
      venue,
      draft: true,
      confidentiality: `${hostileTexts.turned} ${hostileTexts.handler}`,
    }),
  ]) {
    expect(pages).toContain('Facture gpj.exe');
    expect(pages).toContain('<script>');
    // A reader of PDFs gives signs of its own for glyphs that fonts lack: those that turn or hide are none of them.
    expect(/[\u202a-\u202e\u2060-\u206f\u200b\ufeff]/.exec(pages)).toBe(null);
    expect(/(?:Facture.{0,3}gpj|Au.{0,3}di.{0,3}t des)/.exec(pages)?.[0]).not.toMatch(deceiving);
  }

  expect(dialogs).toEqual([]);
  expect(complaints).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/jury\/index\.html/);
  await app.close();
});
