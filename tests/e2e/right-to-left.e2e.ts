import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { MinutesOptions } from '#core/contract/requests/minutes.ts';
import { quietJob } from '#electron/cli/quiet-job.ts';
import { exportMinutes } from '#electron/service/usecases/export-minutes.ts';
import { goTo, newFolder, startApp } from '#tests/support/app.ts';
import { decidedSession, tampered } from '#tests/support/decided-session.ts';
import { demonstrationFile } from '#tests/support/demonstration-file.ts';
import { violations } from '#tests/support/pdf-rules.ts';
import { readPdf } from '#tests/support/pdf-structure.ts';
import { TestService } from '#tests/support/service.ts';
import { linesOfPdf, sentencesWith } from '#tests/support/turned-sentences.ts';

const title = 'مشروع رقمي';

test('an Arabic title beside numbers leaves them on their side, in the list and in what stands around it', async () => {
  const session = tampered(
    await decidedSession(),
    `UPDATE defi_version SET content = replace(content, '"Alpha"', '"${title}"')`,
  );
  const { app, page } = await startApp(join(newFolder(), 'data'), session);
  await goTo(page, 'Défis');
  const shown = page.getByText(title).first();
  await expect(shown).toBeVisible();
  // A number after the title, in an element of its own as everywhere: with nothing isolated the title would draw it over.
  const places = await shown.evaluate((element, words) => {
    const line = document.createElement('p');
    for (const text of [words, ' ', '12', ' ', words]) {
      const part = document.createElement('span');
      part.textContent = text;
      line.append(part);
    }
    element.ownerDocument.querySelector('main')?.append(line);
    const lefts = [...line.children].map((part) => part.getBoundingClientRect().left);
    line.remove();
    return [lefts[0] ?? 0, lefts[2] ?? 0, lefts[4] ?? 0];
  }, title);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  await app.close();
});

test('a sentence goes on to the right of an Arabic title, and neither names nor texts carry signs of direction', async () => {
  const session = tampered(
    await demonstrationFile(join(newFolder(), 'essai.eigjury')),
    `UPDATE defi_version SET content = json_set(content, '$.title', '${title}')`,
  );
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), session);
  await goTo(page, 'Équipes');
  await page.getByRole('button', { name: 'Tout l’appel' }).click();
  // What it says, as a person reads it and as it is copied: nothing stands in it but what was written.
  const sentence = page.getByRole('listitem').filter({ hasText: /^\S+ \S+\s: 2 EIG, tous en/ });
  await expect(sentence).toHaveCount(2);
  const said = await sentence.first().evaluate((element) => {
    document.getSelection()?.selectAllChildren(element);
    return document.getSelection()?.toString() ?? '';
  });
  expect(said.replaceAll(/\s/g, ' ')).toBe(`${title} : 2 EIG, tous en « Science des données »`);
  const { seen, turned } = await sentencesWith(page, title);
  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(turned).toEqual([]);
  // The look itself: without the rule it finds each of them.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.insertRule('bdi { unicode-bidi: normal !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  expect((await sentencesWith(page, title)).turned).toEqual(seen);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a printed sentence goes on to the right of an Arabic title', async () => {
  const session = tampered(
    await decidedSession(),
    `UPDATE defi_version SET content = replace(content, '"Delta"', '"${title}"')`,
    `UPDATE decision SET motivation = '12 services attendent.' WHERE motivation LIKE 'Le jury%'`,
  );
  const service = new TestService();
  await service.ask('session-open', { place: session });
  const path = join(newFolder(), 'pv.pdf');
  const options = MinutesOptions.parse({ language: 'fr', date: '2026-07-11', draft: true });
  await exportMinutes(service.context, path, options, quietJob());
  service.close();
  expect(violations(await readPdf(path))).toEqual([]);
  const lines = (await linesOfPdf(path)).filter((line) => line.includes('12 services attendent.'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[^\d]*[\u0600-\u06ff][^\d]*: 12 services attendent\.$/u);
});
