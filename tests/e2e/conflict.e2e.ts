import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseOpen, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';
import { exportCsv } from '#tests/support/export-csv.ts';
import { kitOrder, readingOf, TestService } from '#tests/support/service.ts';

/** Two jurors' ballots in conflict: of one juror two copies of a session, of the other one kit on two machines. */
async function prepare(folder: string): Promise<void> {
  const at = (name: string): string => join(folder, name);
  const coordinator = new TestService();
  await coordinator.ask('session-create', {
    place: at('session.eigjury'),
    name: 'Jury d’essai',
    gridTemplate: 'eig3',
  });
  writeFileSync(
    at('export.csv'),
    exportCsv([
      { number: '3000001', title: 'Alpha', administration: 'Service fictif A', eigs: 2 },
      { number: '3000002', title: 'Bravo', administration: 'Service fictif B', eigs: 3 },
    ]),
  );
  const { importId } = await coordinator.ask('import-read', readingOf(at('export.csv')));
  await coordinator.ask('import-apply', { importId });
  const defis = (await coordinator.ask('defis-list', {})).map(({ id }) => id);
  await coordinator.ask('recevabilite-decide-many', { defis, state: 'recevable', reason: 'Complet.' });
  for (const name of ['Ada Jurée', 'Blaise Juré']) {
    await coordinator.ask('juror-save', { id: null, name, organisation: '', office: 'membre', group: null });
  }
  await coordinator.ask('phase-change', { to: 'notation', reason: null });
  await coordinator.ask('kits-write', kitOrder(folder));
  coordinator.close();

  const kitOf = (name: string): string =>
    at(readdirSync(folder).find((file) => file.endsWith('.eigkit') && file.includes(name)) ?? '');
  const machine = async (
    session: string,
    marks: readonly (readonly [number, readonly number[]])[],
    words: string,
    kit?: string,
  ): Promise<void> => {
    const juror = new TestService();
    if (kit === undefined) await juror.ask('session-open', { place: at(`${session}.eigjury`) });
    else await juror.ask('kit-open', { kit, passphrase: null, place: at(`${session}.eigjury`) });
    for (const [place, values] of marks) {
      const defi = defis[place] ?? '';
      for (const [index, value] of values.entries()) {
        await juror.ask('mark-save', { defi, criterion: `C${String(index + 1)}`, value });
      }
      await juror.ask('note-save', { defi, field: 'comment', text: words });
    }
    if (words !== '') await juror.ask('ballot-export', { place: at(`${session}.eigballot`) });
    juror.close();
  };
  await machine('ada-1', [], '', kitOf('ada'));
  copyFileSync(at('ada-1.eigjury'), at('ada-2.eigjury'));
  await machine('ada-1', [[0, [300, 300, 400, 300, 300]]], 'Équipe déjà en place.');
  await machine('ada-2', [[0, [300, 250, 400, 300, 350]]], 'Équipe à constituer.');
  await machine('blaise-1', [[0, [200, 200, 200, 200, 200]]], 'Bien.', kitOf('blaise'));
  await machine('blaise-2', [[1, [300, 300, 300, 300, 300]]], 'Mieux.', kitOf('blaise'));
}

test('the coordinator settles a conflict between ballots and one over two computers, blind, then closes', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  await prepare(folder);
  const { app, page, complaints } = await startApp(at('data'));
  const picture = async (name: string): Promise<void> => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
  };
  await chooseOpen(app, at('session.eigjury'));
  await page.getByRole('button', { name: 'Ouvrir une session' }).first().click();
  await goTo(page, 'Bulletins');
  await chooseOpen(app, ...['ada-1', 'ada-2', 'blaise-1', 'blaise-2'].map((name) => at(`${name}.eigballot`)));
  await page.getByRole('button', { name: 'Recevoir des bulletins' }).click();
  const ada = page.getByRole('row', { name: /^Ada/ });
  await expect(ada).toContainText('aucun ne compte');
  await picture('in-conflict');

  await page.getByRole('button', { name: 'Régler le conflit d’Ada Jurée' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: '3 différences : que faut-il garder ?' })).toBeVisible();
  // Blind: where they differ, never what they say.
  await expect(dialog).not.toContainText('Équipe');
  await expect(dialog).not.toContainText('2,50');
  expect.soft(await findings(page)).toEqual([]);
  await picture('heads-blind');
  // Beside the title of a défi as below it: the table around the dialog once set other margins in it.
  const starts = await dialog
    .getByRole('cell', { name: /^(Note C\d|Commentaire)/ })
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).paddingLeft));
  expect(starts).toEqual(['12px', '12px', '12px']);
  await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();
  await expect(dialog).toContainText('Il reste 3 lignes à choisir.');
  await expect(dialog).toContainText('Indiquez un motif.');
  await dialog.getByRole('button', { name: 'Tout prendre du bulletin A' }).click();
  await dialog.getByRole('radio', { name: 'Alpha, Note C2 : bulletin B, rempli' }).check();
  await dialog.getByLabel('Motif').fill('Dit au téléphone par Ada.');
  await picture('heads-chosen');
  await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();
  await expect(dialog).toBeHidden();
  await expect(ada).toContainText('Conflit réglé par la coordination.');

  await page.getByRole('button', { name: 'Régler le conflit de Blaise Juré' }).click();
  await expect(dialog.getByRole('heading', { name: 'Ordinateurs de Blaise Juré' })).toBeVisible();
  expect.soft(await findings(page)).toEqual([]);
  await picture('keys');
  await dialog.getByLabel('Motif').fill('Il l’a ouvert par erreur sur un autre poste.');
  await dialog
    .getByRole('button', { name: /^Écarter l’ordinateur/ })
    .last()
    .click();
  await expect(dialog.getByText('Il n’y a plus de conflit')).toBeVisible();
  await picture('keys-decided');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Il vient d’un ordinateur que la coordination a écarté.')).toBeVisible();

  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Clôturer la notation' }).click();
  await goTo(page, 'Bulletins');
  await expect(page.getByRole('heading', { name: 'Bulletins figés' })).toBeVisible();
  expect.soft(await findings(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('frozen.png'), fullPage: true });
  await page.getByRole('button', { name: 'Revoir le conflit réglé d’Ada Jurée' }).click();
  await expect(dialog).toContainText('Équipe déjà en place.');
  await picture('settled-open');
  await page.keyboard.press('Escape');
  await goTo(page, 'Délibération');
  // Ada: 3; 2,5; 4; 3; 3, and Blaise: 2 five times: (15,5 + 10) / 2, out of 20.
  await expect(page.getByRole('row', { name: /Alpha/ })).toContainText('12,75');
  expect(complaints).toEqual([]);
  await app.close();
});
