import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseInSession, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';

/** The juror’s demonstration in the application’s own data, left closed. */
async function jurorDemonstration(data: string): Promise<string> {
  const { app, page } = await startApp(data);
  await page.getByRole('button', { name: 'Essayer comme juré' }).click();
  await expect(page.getByRole('navigation', { name: 'Étapes' })).toBeVisible();
  await app.close();
  const path = join(newFolder(), 'claire.eigjury');
  copyFileSync(join(data, 'demonstration-jure.eigjury'), path);
  return path;
}

/** Types a mark and waits until the header says that it is saved. */
async function markFirst(page: Page, value: string): Promise<void> {
  await goTo(page, 'Mes défis');
  const field = page.getByRole('spinbutton').or(page.locator('.mark-input input')).first();
  await field.click();
  await field.fill(value);
  await field.press('Tab');
  await expect(page.locator('.header__saved')).toContainText(/^Enregistré à/);
}

const shot = process.env['SHOTS'];
const show = async (page: Page, name: string): Promise<void> => {
  if (shot !== undefined) await page.screenshot({ path: join(shot, `${name}.png`) });
};

test('a session is backed up by itself; a backup is compared, restored, and taken back', async () => {
  const data = join(newFolder(), 'data');
  const path = await jurorDemonstration(data);
  const { app, page, complaints } = await startApp(data, path);
  await expect(page.getByRole('navigation', { name: 'Étapes' })).toBeVisible();
  await markFirst(page, '3');
  await show(page, 'desk');
  await chooseInSession(page, 'Sauvegardes');
  const dialog = page.getByRole('dialog');
  // Of this file; the demonstration, of which it is a copy, may have one of its own.
  await expect(dialog.getByRole('row').filter({ hasText: 'claire' })).toHaveCount(1);
  expect(await findings(page)).toEqual([]);
  await show(page, 'list');
  await dialog
    .getByRole('button', { name: /^Comparer/ })
    .first()
    .click();
  await expect(dialog).toContainText('1 acte de la session n’y est pas');
  await expect(dialog).toContainText(/Note enregistrée\s: 1/);
  expect(await findings(page)).toEqual([]);
  await show(page, 'compare');
  await dialog.getByRole('button', { name: 'Reprendre' }).click();
  await show(page, 'restore');
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'La remettre à la place de la session' }).click();
  await expect(dialog).toHaveCount(0);
  await chooseInSession(page, 'Sauvegardes');
  await expect(dialog).toContainText('avant une reprise');
  await show(page, 'after');
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
  await app.close();
});

test('a second application is told who has the file, and reads it without a right to write', async () => {
  const data = join(newFolder(), 'data');
  const path = await jurorDemonstration(data);
  const first = await startApp(data, path);
  await expect(first.page.getByRole('navigation', { name: 'Étapes' })).toBeVisible();
  const second = await startApp(join(newFolder(), 'data'), path);
  const dialog = second.page.getByRole('dialog', { name: 'Session ouverte ailleurs' });
  await expect(dialog).toContainText('vient de donner signe de vie');
  await show(second.page, 'locked');
  expect(await findings(second.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ouvrir en lecture seule' }).click();
  await expect(second.page.getByRole('heading', { name: 'Lecture seule' })).toBeVisible();
  expect(await findings(second.page)).toEqual([]);
  await goTo(second.page, 'Mes défis');
  await show(second.page, 'read-only');
  await second.app.close();
  await markFirst(first.page, '2');
  await first.app.close();
});

test('a damaged session is told at the start, and its newest sound backup takes its place', async () => {
  const data = join(newFolder(), 'data');
  const path = await jurorDemonstration(data);
  const before = await startApp(data, path);
  await expect(before.page.getByRole('navigation', { name: 'Étapes' })).toBeVisible();
  await chooseInSession(before.page, 'Sauvegardes');
  const rows = before.page.getByRole('dialog').getByRole('row');
  await expect(rows.filter({ hasText: 'claire' })).toHaveCount(1);
  await before.app.close();
  const content = readFileSync(path);
  content.fill(0xff, 8192, content.length - 4096);
  writeFileSync(path, content);
  const { app, page } = await startApp(data, path);
  const dialog = page.getByRole('dialog', { name: 'Session abîmée' });
  await expect(dialog).toContainText('La plus récente sauvegarde saine est du');
  await show(page, 'damaged');
  expect(await findings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'La remettre à la place de la session' }).click();
  await expect(page.getByRole('navigation', { name: 'Étapes' })).toBeVisible();
  await expect(page.getByText('Le fichier abîmé est gardé à côté')).toBeVisible();
  await show(page, 'restored');
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.abime'))).toHaveLength(1);
  await markFirst(page, '4');
  await app.close();
});
