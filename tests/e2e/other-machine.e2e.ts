import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { coordinatorWithKits, jurorAt, markDefi } from '#tests/support/jury.ts';
import { kitOrder } from '#tests/support/service.ts';

const shots = process.env['JURY_EIG_SHOTS'];

test('all of another machine’s ballot was taken over without a word on what it wiped out here', async () => {
  const folder = newFolder();
  const coordinator = await coordinatorWithKits(folder, { jurors: ['Ada Jurée'], defis: ['Alpha', 'Bravo'] });
  // At home she has marked both; on the train one of them, otherwise. She has sent both ballots.
  const home = await jurorAt(folder, 'Ada Jurée');
  await markDefi(home, 'Alpha', 300);
  await markDefi(home, 'Bravo', 400);
  const train = await jurorAt(folder, 'Ada Jurée', '-train');
  await markDefi(train, 'Alpha', 200);
  const sent = ['home', 'train'].map((name) => join(folder, `${name}.eigballot`));
  await home.ask('ballot-export', { place: sent[0] ?? '' });
  await train.ask('ballot-export', { place: sent[1] ?? '' });
  train.close();
  await coordinator.ask('ballots-receive', { files: sent });
  const newer = join(folder, 'newer');
  mkdirSync(newer);
  await coordinator.ask('kits-write', kitOrder(newer));
  coordinator.close();
  const [kit = ''] = readdirSync(newer);
  await home.ask('kit-renew', { kit: join(newer, kit), passphrase: null });
  home.close();

  const { app, page, complaints } = await startApp(join(folder, 'data'), join(folder, 'ada-juree.eigjury'));
  await goTo(page, 'Mon bulletin');
  const panel = page.getByRole('region', { name: 'Une autre machine a envoyé un bulletin' });
  await expect(panel.getByRole('columnheader', { name: 'Autre machine' })).toBeVisible();
  await expect(panel.getByRole('row', { name: /Bravo/ })).toHaveCount(5);

  // One point by keyboard: the focus stays in the list.
  await panel.getByRole('button', { name: 'Effacer ici aussi : Bravo, Impact du défi' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('row', { name: /Bravo/ })).toHaveCount(4);
  await expect(panel.getByRole('group')).toBeFocused();

  await panel.getByRole('button', { name: /^Tout reprendre du bulletin/ }).click();
  const asked = page.getByRole('dialog', { name: /^Tout reprendre du bulletin .* \?$/ });
  await expect(asked).toContainText('5 points d’ici sont remplacés par ce que dit ce bulletin.');
  await expect(asked).toContainText('4 points d’ici sont effacés : ce bulletin n’en dit rien.');
  expect(await findings(page)).toEqual([]);
  if (shots !== undefined) await page.screenshot({ path: join(shots, 'take-all.png') });
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('row', { name: /Bravo/ })).toHaveCount(4);
  await panel.getByRole('button', { name: /^Tout reprendre du bulletin/ }).click();
  await asked.getByRole('button', { name: 'Tout reprendre' }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByLabel('Alpha, Impact du défi')).toHaveValue('2');
  await expect(page.getByLabel('Bravo, Impact du défi')).toHaveValue('');
  expect(complaints).toEqual([]);
  await app.close();
});
