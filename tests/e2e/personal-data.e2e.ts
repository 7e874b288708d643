import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { decidedSession, tampered } from '#tests/support/decided-session.ts';

test('contacts and names are removed on the screen, after one question, and the file holds neither', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const session = join(folder, 'essai.eigjury');
  copyFileSync(await decidedSession(), session);
  const { app, page, complaints } = await startApp(join(folder, 'data'), session);
  await goTo(page, 'Appel');
  const panel = page.getByRole('region', { name: 'Données personnelles' });
  await expect(panel).toContainText('5 dossiers');
  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole('button', { name: 'Retirer des données personnelles' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retirer des données personnelles' });
  await expect(dialog).toContainText('Ce retrait est définitif.');
  await expect(dialog).toContainText('sauvegardes de l’application');
  expect(await findings(page)).toEqual([]);
  await dialog.getByText('Les noms des jurés').click();
  // Nothing is done before the answer.
  expect(readFileSync(session).includes('Ada Martin')).toBe(true);
  await dialog.getByRole('button', { name: 'Retirer pour toujours' }).click();
  await expect(panel).toContainText('Les données personnelles ont été retirées.');
  await expect(panel.getByRole('listitem')).toContainText('noms de 4 jurés');
  await expect(page.getByText('Juré 1').first()).toBeVisible();
  for (const text of ['porteur3000001@exemple.fr', 'Ada Martin', 'ada-martin'])
    expect({ text, there: readFileSync(session).includes(text) }).toEqual({ text, there: false });
  expect(complaints).toEqual([]);
  await app.close();
});

test('a text with a doubtful name is shown by more than its first place', async () => {
  test.setTimeout(240_000);
  const session = tampered(
    await decidedSession(),
    `UPDATE juror_version SET name = 'France' WHERE name = 'Ada Martin'`,
    `UPDATE decision SET motivation = 'La France y gagne. Dit par France. Une France, deux France, trois France.'
     WHERE motivation LIKE 'Le jury%'`,
  );
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), session);
  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Retirer des données personnelles' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retirer des données personnelles' });
  await dialog.getByText('Les noms des jurés').click();
  const place = dialog.getByRole('group', { name: '« France »' }).getByRole('listitem');
  await expect(place.locator('strong')).toHaveText(['France', 'France', 'France']);
  await expect(place).toContainText('… et encore 2 fois dans ce texte');
  expect(await findings(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a name that is an ordinary word is shown where it stands, and kept where it is not the person', async () => {
  test.setTimeout(240_000);
  const session = tampered(
    await decidedSession(),
    `UPDATE juror_version SET name = 'France' WHERE name = 'Ada Martin'`,
    `UPDATE decision SET motivation = 'Utile à la France.' WHERE motivation LIKE 'Le jury%'`,
    `UPDATE recevabilite SET reason = 'Vu par France.' WHERE rowid = 1`,
  );
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), session);
  await goTo(page, 'Appel');
  const panel = page.getByRole('region', { name: 'Données personnelles' });
  await panel.getByRole('button', { name: 'Retirer des données personnelles' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retirer des données personnelles' });
  await dialog.getByText('Les noms des jurés').click();
  const name = dialog.getByRole('group', { name: '« France »' });
  await expect(name).toContainText('Écrit dans 2 textes.');
  await expect(name.getByRole('checkbox')).toHaveCount(2);
  expect(await findings(page)).toEqual([]);
  await name.getByRole('button', { name: 'Tout garder : France' }).click();
  await expect(name.getByRole('status')).toHaveText('À remplacer : 0. À garder : 2.');
  await name.getByRole('checkbox', { name: 'Vu par France.' }).check();
  await expect(name.getByRole('status')).toHaveText('À remplacer : 1. À garder : 1.');
  await dialog.getByRole('button', { name: 'Retirer pour toujours' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel.getByRole('listitem')).toContainText(
    'dans 1 texte, un nom a été gardé, qui n’y désigne pas le juré',
  );
  const bytes = readFileSync(session);
  expect(bytes.includes('Utile à la France.')).toBe(true);
  expect(bytes.includes('Vu par France')).toBe(false);
  expect(complaints).toEqual([]);
  await app.close();
});
