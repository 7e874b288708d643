import { expect, type Locator, type Page } from '@playwright/test';

// The preview of a document as a person looks at it, page after page.

export const previewPane = (page: Page): Locator => page.getByRole('region', { name: 'Aperçu', exact: true });

export const previewPages = (page: Page): Locator => page.getByRole('region', { name: 'Pages de l’aperçu' });

/** Waits until the pages follow the settings; answers how many there are. */
export async function previewStands(page: Page): Promise<number> {
  const state = previewPane(page).getByText(/^\d+ pages?, comme dans le fichier$/);
  await expect(state).toBeVisible({ timeout: 30_000 });
  return Number.parseInt(await state.innerText(), 10);
}

/** The words of every page without their spaces, which a reader and a screen set differently. */
export async function previewTexts(page: Page): Promise<string[]> {
  const count = await previewStands(page);
  const texts: string[] = [];
  const field = previewPane(page).getByRole('textbox', { name: 'Page' });
  for (let number = 1; number <= count; number += 1) {
    await field.fill(String(number));
    await field.press('Enter');
    const drawn = previewPages(page).getByRole('group', {
      name: `Page ${String(number)} sur ${String(count)}`,
      exact: true,
    });
    await expect(drawn).toHaveAttribute('aria-busy', 'false');
    texts.push(bare((await drawn.locator('.text-layer').textContent()) ?? ''));
  }
  return texts;
}

/** Without any space. */
export const bare = (text: string): string => text.replace(/\s/g, '');
