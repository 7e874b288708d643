import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { closeWindow, goTo, newFolder, startApp, whileServiceWaits } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { jurorSession } from '#tests/support/marking.ts';

// Closing while the service takes its time: what is going on is told in the place of the hidden screens.

const shots = process.env['JURY_EIG_SHOTS'];
/** A program cannot be stopped and let go on everywhere. */
test.skip(process.platform === 'win32', 'no signals');

test('the window that was closed stood empty without a word while the last texts were written', async () => {
  const running = await startApp(join(newFolder(), 'data'), await jurorSession());
  const { app, page, complaints } = running;
  const comment = page.getByLabel('Commentaire d’ensemble');
  const told = page.getByRole('main').getByText('Enregistrement des derniers textes…');
  await goTo(page, 'Mes défis');
  await comment.fill('Une équipe solide.');
  await whileServiceWaits(running, async () => {
    await closeWindow(app);
    await expect(told).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'derniers textes' })).toHaveCount(1);
    await expect(comment).toBeHidden();
    expect(await findings(page)).toEqual([]);
    if (shots !== undefined) await page.screenshot({ path: join(shots, 'last-writing.png') });

    // Whoever stays after all has the screen back, and the sentence is gone.
    const asked = page.getByRole('dialog', { name: 'Une saisie n’est pas enregistrée' });
    await expect(asked).toBeVisible();
    await expect(told).toHaveCount(0);
    await asked.getByRole('button', { name: 'Rester' }).click();
    await expect(comment).toHaveValue('Une équipe solide.');
  });
  expect(complaints).toEqual([]);
  const gone = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(app);
  await gone;
});
