import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { chooseInSession, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { decidedSession } from '#tests/support/decided-session.ts';

const shot = process.env['SHOTS'];
const show = async (page: Page, name: string): Promise<void> => {
  if (shot !== undefined) await page.screenshot({ path: join(shot, `${name}.png`) });
};

test('backups from before a removal of personal data are told, restored with a warning, and deleted', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const session = join(folder, 'essai.eigjury');
  copyFileSync(await decidedSession(), session);
  const { app, page, complaints } = await startApp(join(folder, 'data'), session);
  await goTo(page, 'Appel');
  const panel = page.getByRole('region', { name: 'Données personnelles' });
  await expect(panel).toContainText('5 dossiers');
  await panel.getByRole('button', { name: 'Retirer des données personnelles' }).click();
  await page.getByRole('dialog').getByText('Les noms des jurés').click();
  await page.getByRole('button', { name: 'Retirer pour toujours' }).click();
  await expect(panel).toContainText('Les données personnelles ont été retirées.');

  const dialog = page.getByRole('dialog');
  await chooseInSession(page, 'Sauvegardes');
  await expect(dialog).toContainText('1 sauvegarde a été écrite avant un retrait');
  await expect(dialog.getByRole('row').filter({ hasText: 'avant un retrait' })).toHaveCount(1);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const scheme of ['light', 'dark'] as const) {
    await page.evaluate((theme) => {
      document.documentElement.dataset['frTheme'] = theme;
    }, scheme);
    expect([scheme, await findings(page, scheme === 'light' ? 'all' : 'of colours')]).toEqual([scheme, []]);
    await show(page, `removed-list-${scheme}`);
  }
  await dialog.getByRole('button', { name: /^Reprendre la sauvegarde/ }).click();
  await expect(dialog).toContainText(
    'les coordonnées et les noms des jurés reviendront, ici comme dans une copie',
  );
  expect(await findings(page)).toEqual([]);
  await show(page, 'removed-restore');
  await dialog.getByRole('button', { name: 'La remettre à la place de la session' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Des données retirées sont revenues')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await show(page, 'removed-came-back');
  await page.getByRole('button', { name: 'Aller aux données personnelles' }).click();
  await expect(panel).not.toContainText('Les données personnelles ont été retirées.');
  await expect(panel).toContainText('sont de nouveau dans le fichier');
  await panel.scrollIntoViewIfNeeded();
  await show(page, 'removed-panel');
  await panel.getByRole('button', { name: 'Retirer des données personnelles' }).click();
  await expect(page.getByRole('checkbox', { name: /^Les noms des jurés/ })).toBeChecked();
  await page.getByRole('button', { name: 'Retirer pour toujours' }).click();
  await expect(panel).not.toContainText('sont de nouveau dans le fichier');

  // By the keyboard alone: what is asked has the safe answer first, and Escape goes back to where one was.
  await page.getByRole('button', { name: 'Session', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  const those = dialog.getByRole('button', { name: /^Supprimer (?:cette|ces) sauvegarde/ });
  await those.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Supprimer / })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Retour à la liste' })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  await show(page, 'removed-delete');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Sauvegardes' })).toBeVisible();
  await expect(dialog).not.toContainText('avant un retrait');
  // One by one as well.
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(dialog.getByRole('row').filter({ hasText: 'à la demande' })).toHaveCount(1);
  const each = dialog.getByRole('button', { name: /^Supprimer la sauvegarde/ });
  const count = await each.count();
  await each.first().click();
  await dialog.getByRole('button', { name: 'Supprimer pour toujours' }).click();
  await expect(each).toHaveCount(count - 1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Session', exact: true })).toBeFocused();
  expect(complaints).toEqual([]);
  await app.close();
});
