import { expect, type Locator, type Page } from '@playwright/test';
import { chooseInSession } from './app.ts';

const why = (page: Page, reason: string): Locator =>
  page.getByRole('dialog').getByRole('row').filter({ hasText: reason });

/** Has a backup written, which the list then names “à la demande”. */
export async function backUpNow(page: Page): Promise<void> {
  await chooseInSession(page, 'Sauvegardes');
  await page.getByRole('dialog').getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(why(page, 'à la demande')).toHaveCount(1);
  await page.keyboard.press('Escape');
}

/** Chooses the newest backup that was written for this reason, to be put in the place of the session. */
export async function chooseToRestore(page: Page, reason: string): Promise<void> {
  await chooseInSession(page, 'Sauvegardes');
  await why(page, reason)
    .first()
    .getByRole('button', { name: /^Reprendre/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'La remettre à la place de la session' })
    .click();
}
