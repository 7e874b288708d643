import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { archivedSession } from '#tests/support/archived-session.ts';
import { goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';

const shots = process.env['SHOTS'];
const said = /La session est archivée\s: tout se lit, rien ne change\./;

// Bug: « Archivée : tout se lit, rien ne change », and every form of the call, of the défis and of the ballots was offered.
test('an archived session offers nothing that would change it, and the way back', async () => {
  test.setTimeout(180_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), await archivedSession());
  const shoot = async (name: string): Promise<void> => {
    expect([name, await findings(page)]).toEqual([name, []]);
    if (shots !== undefined)
      await page.screenshot({ path: join(shots, `archived-${name}.png`), fullPage: true });
  };
  await expect(page.getByRole('navigation', { name: 'Étapes' })).toBeVisible({ timeout: 60_000 });

  await goTo(page, 'Appel');
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByLabel('Places (EIG en tout)')).toBeDisabled();
  for (const save of await page.getByRole('button', { name: /^Enregistrer/ }).all())
    await expect(save).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Ajouter un juré' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Revenir à la phase «\sDécision\s»/ })).toBeEnabled();
  await shoot('appel');

  await goTo(page, 'Défis');
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choisir des fichiers…' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Décider pour/ })).toHaveCount(0);
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await page.getByRole('button', { name: /Alpha/ }).first().click();
  await page.getByText('Points vérifiés et décision').click();
  await expect(page.getByRole('button', { name: 'Enregistrer la décision' })).toBeDisabled();
  await shoot('defis');

  await goTo(page, 'Attribution');
  await expect(page.getByText(said)).toBeVisible();
  await shoot('attribution');

  await goTo(page, 'Bulletins');
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Recevoir des bulletins…' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Écrire les kits de tous les jurés…' })).toBeDisabled();
  await shoot('bulletins');

  await goTo(page, 'Délibération');
  await shoot('deliberation');
  await goTo(page, 'Équipes');
  await shoot('equipes');
  await goTo(page, 'Sélection');
  await shoot('selection');

  await goTo(page, 'Appel');
  await page.getByRole('button', { name: /^Revenir à la phase «\sDécision\s»/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Un oubli.');
  await dialog.getByRole('button', { name: /^Revenir à la phase/ }).click();
  await expect(page.getByText(said)).toHaveCount(0);
  await expect(page.getByLabel('Places (EIG en tout)')).toBeEnabled();
  expect(complaints).toEqual([]);
  await app.close();
});
