import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { chooseSave, goTo, newFolder, startApp, type RunningApp } from '#tests/support/app.ts';
import { jurorSession } from '#tests/support/marking.ts';

// What a juror who works by keyboard finds where the keys took them, and whether they see what was done.

const dossier = (page: Page): Locator => page.getByRole('region', { name: 'Dossier' });
const grid = (page: Page): Locator => page.getByRole('region', { name: 'Ma grille' });
const mark = (page: Page, criterion: string): Locator => page.getByLabel(`Note : ${criterion}`);
const told = (page: Page, text: string): Locator => page.locator('[aria-live]').getByText(text);
const openTitle = (page: Page): Promise<string> =>
  dossier(page).getByRole('heading', { level: 2 }).innerText();

/** A juror at their desk, on the first défi that has no mark yet, which another without marks follows. */
async function atDesk(): Promise<RunningApp & { readonly session: string }> {
  const session = await jurorSession();
  const running = await startApp(join(newFolder(), 'data'), session);
  await goTo(running.page, 'Mes défis');
  await running.page
    .getByRole('button', { name: /À noter$/ })
    .first()
    .click();
  await expect(mark(running.page, 'Impact du défi')).toHaveValue('');
  return { ...running, session };
}

async function type(page: Page, ...marks: readonly string[]): Promise<void> {
  for (const value of marks) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

test('Ctrl+Z took a mark back out of sight, named by a code that stands nowhere, and Ctrl+Shift+Z took one more', async () => {
  const { app, page, complaints } = await atDesk();
  await mark(page, 'Impact du défi').focus();
  await type(page, '3', '2,5', '4', '3', '3');
  await expect(page.getByRole('button', { name: 'Défi suivant' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  const last = mark(page, 'Adéquation avec les valeurs du programme');
  await expect(last).toBeFocused();
  await expect(last).toHaveValue('');
  await expect(
    told(page, 'Annulé. Adéquation avec les valeurs du programme : de nouveau sans note.'),
  ).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.waitForTimeout(500);
  await expect(mark(page, 'Précision du défi et cohérence de l’équipe')).toHaveValue('3');

  // From another défi: it is opened, at that mark.
  const first = await openTitle(page);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => openTitle(page)).not.toBe(first);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => openTitle(page)).toBe(first);
  await expect(mark(page, 'Précision du défi et cohérence de l’équipe')).toBeFocused();
  expect(complaints).toEqual([]);
  await app.close();
});

test('the first mark of a défi that was chosen by key does not take the focus back when the session is read again', async () => {
  const { app, page, complaints } = await atDesk();
  const first = await openTitle(page);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => openTitle(page)).not.toBe(first);
  await expect(mark(page, 'Impact du défi')).toBeFocused();
  await type(page, '3');
  await expect(told(page, 'Impact du défi : 3, enregistré.')).toHaveCount(1);
  // The header reads the session after each saving.
  await page.waitForTimeout(1_000);
  await expect(mark(page, 'Qualité de l’équipe d’agents publics')).toBeFocused();
  expect(complaints).toEqual([]);
  await app.close();
});

test('one Ctrl+Z too many in a comment typed an earlier mark into a field out of sight', async () => {
  const { app, page, complaints } = await atDesk();
  await mark(page, 'Impact du défi').focus();
  await type(page, '2');
  await mark(page, 'Impact du défi').focus();
  await type(page, '4');
  await page.keyboard.press('c');
  const comment = page.getByLabel('Commentaire sur Qualité de l’équipe d’agents publics');
  await expect(comment).toBeFocused();
  await page.keyboard.type('ab');
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect(comment).toHaveValue('');
  await expect(comment).toBeFocused();
  await expect(mark(page, 'Impact du défi')).toHaveValue('4');
  expect(complaints).toEqual([]);
  await app.close();
});

test('in the table of all marks Ctrl+Z undid nothing and went to a field of another line', async () => {
  const { app, page, complaints } = await atDesk();
  const title = await openTitle(page);
  await goTo(page, 'Mon bulletin');
  const field = page.getByLabel(`${title}, Impact du défi`);
  await field.focus();
  await type(page, '3');
  await expect(field).not.toBeFocused();
  await expect(field).toHaveValue('3');
  await field.focus();
  await type(page, '2,5');
  await expect(field).not.toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('3');
  await expect(told(page, 'Annulé. Impact du défi : de nouveau 3.')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(field).toHaveValue('');
  expect(complaints).toEqual([]);
  await app.close();
});

test('in the table of all marks a field was empty for an instant after its mark was saved, and who typed on typed beside it', async () => {
  const { app, page, complaints } = await atDesk();
  const title = await openTitle(page);
  const label = `${title}, Impact du défi`;
  // Every value that the page gives that field, in an attribute of the page: the instant is too short to be looked for.
  await page.evaluate((watched) => {
    const proto = HTMLInputElement.prototype;
    const own = Object.getOwnPropertyDescriptor(proto, 'value') ?? {};
    Object.defineProperty(proto, 'value', {
      ...own,
      set(this: HTMLInputElement, value: string) {
        if (this.getAttribute('aria-label') === watched)
          document.body.dataset['given'] = `${document.body.dataset['given'] ?? ''}[${value}]`;
        own.set?.call(this, value);
      },
    });
  }, label);
  await goTo(page, 'Mon bulletin');
  const field = page.getByLabel(label);
  await expect(field).toHaveValue('');
  const given = (): Promise<string> => page.evaluate(() => document.body.dataset['given'] ?? '');
  const before = await given();
  await field.focus();
  await type(page, '3,50');
  // What stands is written without the zero that was typed.
  await expect(field).toHaveValue('3,5');
  expect((await given()).slice(before.length)).toBe('[3,5]');
  expect(complaints).toEqual([]);
  await app.close();
});

test('after a déport, after it was taken back and after an export the focus was nowhere', async () => {
  const { app, page, complaints, session } = await atDesk();
  await mark(page, 'Impact du défi').focus();
  await type(page, '3');
  await page.keyboard.press('d');
  await page.keyboard.type('Ancien employeur');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Revenir sur ce déport' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(mark(page, 'Impact du défi')).toBeFocused();
  await expect(mark(page, 'Impact du défi')).toHaveValue('3');

  await goTo(page, 'Mon bulletin');
  await chooseSave(app, join(dirname(session), 'bulletin.eigballot'));
  await page.getByRole('button', { name: /^Exporter.* mon bulletin/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main').getByText(/Bulletin écrit dans/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Exporter à nouveau mon bulletin…' })).toBeFocused();
  expect(complaints).toEqual([]);
  await app.close();
});

test('a mark that could not be written left no sign on a screen whose dossier had been read to its end', async () => {
  const running = await atDesk();
  const { page, session } = running;
  await dossier(page).evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  renameSync(session, join(dirname(session), 'ailleurs.eigjury'));
  await mark(page, 'Impact du défi').focus();
  await type(page, '3');
  await expect(dossier(page).getByText(/renommé pendant qu’il était ouvert/)).toBeInViewport({ ratio: 1 });
  await expect(page.locator('header').getByText('1 saisie non enregistrée')).toBeVisible();
  await expect(page.locator('header').getByText(/^Enregistré à/)).toHaveCount(0);

  renameSync(join(dirname(session), 'ailleurs.eigjury'), session);
  await mark(page, 'Impact du défi').focus();
  await type(page, '3');
  await expect(page.locator('header').getByText(/^Enregistré à/)).toBeVisible();
  await running.app.close();
});

test('what was typed over a mark and is none did not say that the mark before it still counts', async () => {
  const { app, page, complaints } = await atDesk();
  const title = await openTitle(page);
  await mark(page, 'Impact du défi').focus();
  await type(page, '3,5');
  await mark(page, 'Impact du défi').focus();
  await type(page, '3½');
  await expect(grid(page)).toContainText(
    'Cette saisie est gardée, mais elle ne compte pas : la note reste 3,5.',
  );
  await goTo(page, 'Mon bulletin');
  await expect(page.locator('main')).toContainText(
    `${title}, Impact du défi : « 3½ » n’est pas une note prise et ne compte pas ; c’est 3,5 qui compte.`,
  );
  expect(complaints).toEqual([]);
  await app.close();
});
