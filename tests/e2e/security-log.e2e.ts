import { readFileSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseSave, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { askMain, askService } from '#tests/support/every-page.ts';
import { hostileSession } from '#tests/support/hostile-session.ts';

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');

test('a story full of names, texts and faults leaves none of their words in the technical log', async () => {
  const { folder, path } = await hostileSession();
  const data = join(folder, 'data');
  const { app, page } = await startApp(data, path);
  await expect(page.getByRole('navigation')).toBeVisible();
  const marked = 'ZEBULON-SECRET';
  const id = '00000000-0000-4000-8000-000000000000';
  const juror = { id: null, name: `Zoé ${marked}`, organisation: marked, office: 'membre', group: null };
  await askService(page, 'juror-save', juror);
  await askService(page, 'session-rename', { name: `Appel ${marked}` });
  await askService(page, 'search', { query: marked, limit: 10 });
  // Refused in every manner: by the contract, by what is there, by what may be done.
  await askService(page, marked, {});
  await askService(page, 'kit-open', { kit: marked, passphrase: `${marked}-passe`, place: marked });
  await askService(page, 'defi-view', { defi: id });
  await askService(page, 'deliberation-record', { group: null, said: { field: marked }, reason: marked });
  await askMain(page, 'reveal', { token: marked });
  await askService(page, 'session-close', {});
  await app.close();

  const log = join(data, 'journal-technique.log');
  const lines = linesOf(log);
  const text = lines.join('\n');
  for (const code of [
    'application-started version=',
    'service-started',
    'session-opened',
    'request-refused',
    'session-closed',
    'application-ended',
  ])
    expect(text).toContain(code);
  expect(text).toContain('request=kit-open error=place-unknown');
  const words = [
    marked,
    'Zoé',
    'hostile.eigjury',
    folder,
    data,
    homedir(),
    userInfo().homedir,
    'Facture',
    'script',
    'Appel',
    id,
  ];
  expect(words.filter((word) => word.length > 1 && text.includes(word))).toEqual([]);
  // A line is both times, a code, and facts that are codes or numbers.
  for (const line of lines) {
    expect(line).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z \(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?\) [a-z-]+(?: [a-zA-Z]+=[A-Za-z0-9.+_:?*-]+)*$/,
    );
  }
  // For the person alone.
  if (process.platform !== 'win32') expect(statSync(log).mode & 0o777).toBe(0o600);
});

test('a person reads, copies and saves the technical log', async () => {
  const folder = newFolder();
  const { app, page, complaints } = await startApp(join(folder, 'data'));
  await page.getByRole('button', { name: 'Journal technique' }).click();
  const dialog = page.getByRole('dialog', { name: 'Journal technique' });
  await expect(dialog.getByRole('region')).toContainText('application-started');
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copier' }).click();
  await expect(dialog.getByText('Le journal est copié.')).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('application-started');
  const saved = join(folder, 'pour-l-aide.log');
  await chooseSave(app, saved);
  await dialog.getByRole('button', { name: 'Enregistrer sous…' }).click();
  await expect(dialog.getByText('Journal enregistré')).toBeVisible();
  expect(linesOf(saved)[0]).toContain('application-started');
  expect(complaints).toEqual([]);
  await app.close();
});

test('the log never grows beyond a megabyte', async () => {
  const data = join(newFolder(), 'data');
  const { app, page } = await startApp(data);
  await page.evaluate(async () => {
    const { jury } = window as unknown as {
      jury: { request(name: string, payload: unknown): Promise<unknown> };
    };
    for (let round = 0; round < 12; round += 1)
      await Promise.all(Array.from({ length: 1_000 }, () => jury.request('call-view', {})));
  });
  await app.close();
  const [now, before] = ['', '.1'].map((which) => statSync(join(data, `journal-technique${which}.log`)).size);
  expect(before).toBeGreaterThan(500_000);
  expect((now ?? 0) + (before ?? 0)).toBeLessThan(1_100_000);
});
