import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, newFolder, startApp } from '#tests/support/app.ts';
import { decidedSession, tampered } from '#tests/support/decided-session.ts';

test('an Arabic title beside numbers leaves them on their side, in the list and in what stands around it', async () => {
  const title = 'مشروع رقمي';
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
