import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { exportCsv } from '#tests/support/export-csv.ts';
import { findings } from '#tests/support/axe.ts';
import { pdfText } from '#tests/support/pdf-text.ts';
import {
  addJuror,
  chooseOpen,
  chooseSave,
  digestOf,
  goTo,
  killApp,
  newFolder,
  startApp,
  tabTo,
} from '#tests/support/app.ts';

// Three défis, one juror. Marks are given on five criteria of equal weight, from 1 to 4, total out of 20, so the
// total is the mean times five: worked out by hand below.
const defis = [
  { number: '3000001', title: 'Alpha', administration: 'Service fictif A', eigs: 2 },
  { number: '3000002', title: 'Bravo', administration: 'Service fictif B', eigs: 3 },
  { number: '3000003', title: 'Charlie', administration: 'Service fictif C', eigs: 2 },
];
const marks: Readonly<Record<string, { typed: readonly string[]; total: string; rank: string }>> = {
  // (3 + 3 + 2 + 4 + 3) / 5 × 5 = 15
  Alpha: { typed: ['3', '3', '2', '4', '3'], total: '15,00', rank: '2e' },
  // (4 + 3,75 + 4 + 3,5 + 4) / 5 × 5 = 19,25
  Bravo: { typed: ['4', '3,75', '4', '3.5', '4'], total: '19,25', rank: '1er' },
  // (1 + 2 + 1,25 + 2 + 2) / 5 × 5 = 8,25
  Charlie: { typed: ['1', '2', '1,25', '2', '2'], total: '8,25', rank: '3e' },
};

test('the whole story: from an export of Démarches simplifiées to the report of the committee', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('export-dossiers.csv'), exportCsv(defis));

  // The coordinator makes a session, loads the export, enters a juror, opens the marking, writes the kit.
  let { app, page, complaints } = await startApp(at('data-coordinator'));
  await page.getByLabel('Nom de la session').fill('Jury d’essai');
  await chooseSave(app, at('session.eigjury'));
  await page.getByRole('button', { name: 'Créer la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await goTo(page, 'Défis');
  await chooseOpen(app, at('export-dossiers.csv'));
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await expect(page.getByRole('heading', { name: 'Aperçu du chargement' })).toBeFocused();
  await page.getByRole('button', { name: 'Charger 3 dossiers' }).click();
  await expect(page.getByRole('heading', { name: '3 défis' })).toBeVisible();
  await page.getByRole('button', { name: 'Sélectionner les dossiers sans point à vérifier' }).click();
  await page.getByRole('button', { name: 'Décider pour la sélection' }).click();
  await page.getByRole('dialog').getByLabel('Motif').fill('Dossier complet, déposé dans les délais.');
  await page.getByRole('button', { name: 'Enregistrer les décisions' }).click();
  await expect(shown(page, 'Décision enregistrée pour 3 défis : Recevable.')).toBeVisible();

  await goTo(page, 'Appel');
  await addJuror(page, 'Ada Jurée');
  await expect(page.getByRole('rowheader', { name: 'Ada Jurée' })).toBeVisible();
  await page.getByRole('button', { name: 'Ouvrir la notation' }).click();
  await expect(shown(page, 'Phase en cours : Notation.')).toBeVisible();

  await goTo(page, 'Bulletins');
  await chooseOpen(app, folder);
  await page.getByText('Verrouiller chaque kit par une phrase de passe').click();
  await page.getByRole('button', { name: 'Écrire les kits' }).click();
  await expect(shown(page, '1 kit écrit')).toBeVisible();
  const kit = readdirSync(folder).find((name) => name.endsWith('.eigkit')) ?? '';
  expect(kit).not.toBe('');
  expect(complaints).toEqual([]);
  await app.close();

  // The juror opens the kit on a computer of their own and marks with the keyboard alone.
  ({ app, page, complaints } = await startApp(at('data-juror')));
  await chooseOpen(app, at(kit));
  await chooseSave(app, at('ada.eigjury'));
  await page.getByRole('button', { name: 'Ouvrir mon kit' }).click();
  await expect(page.locator('header').getByText('Juré·e · Ada Jurée')).toBeVisible();
  await tabTo(page, /^Mes défis/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Ma grille' })).toBeVisible();
  const first = await openTitle(page);
  await tabTo(page, /^Note : Impact du défi/);
  await markWithKeys(page, first);
  await expect(shown(page, '1 complet sur 3')).toBeVisible();

  // A mark that is typed and not taken, then the power goes.
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => openTitle(page)).not.toBe(first);
  const second = await openTitle(page);
  await expect(page.getByLabel('Note : Impact du défi')).toBeFocused();
  await page.keyboard.type('3,5');
  await expect(page.locator('header').getByText(/^Enregistré à/)).toBeVisible();
  expect(complaints).toEqual([]);
  await killApp(app);

  ({ app, page, complaints } = await startApp(at('data-juror'), at('ada.eigjury')));
  await expect(shown(page, '1 complet sur 3')).toBeVisible();
  await expect.poll(() => openTitle(page)).toBe(second);
  await expect(page.getByLabel('Note : Impact du défi')).toHaveValue('3,5');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => openTitle(page)).toBe(first);
  for (const [place, field] of (await page.getByLabel(/^Note\s: /).all()).entries()) {
    await expect(field).toHaveValue((marks[first]?.typed[place] ?? '').replace('.', ','));
  }

  // The other two, then the ballot.
  let title = first;
  for (let done = 1; done < 3; done += 1) {
    const before = title;
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => openTitle(page)).not.toBe(before);
    await expect(page.getByLabel('Note : Impact du défi')).toBeFocused();
    title = await openTitle(page);
    await markWithKeys(page, title);
    await expect(
      shown(page, `${String(done + 1)} ${done === 0 ? 'complet' : 'complets'} sur 3`),
    ).toBeVisible();
  }
  await goTo(page, 'Mon bulletin');
  await chooseSave(app, at('ada.eigballot'));
  await page.getByRole('button', { name: 'Exporter mon bulletin' }).click();
  await expect(shown(page, /Bulletin écrit dans/)).toBeVisible();
  const receipt = await page.locator('code').first().innerText();
  expect(complaints).toEqual([]);
  await app.close();

  // Back at the coordinator's: merged once, however often it is opened.
  ({ app, page, complaints } = await startApp(at('data-coordinator'), at('session.eigjury')));
  await goTo(page, 'Bulletins');
  await chooseOpen(app, at('ada.eigballot'));
  await page.getByRole('button', { name: 'Recevoir des bulletins' }).click();
  await expect(shown(page, 'Ce bulletin compte désormais.')).toBeVisible();
  await expect(page.getByRole('cell', { name: receipt })).toBeVisible();
  const merged = digestOf(at('session.eigjury'));
  await page.getByRole('button', { name: 'Recevoir des bulletins' }).click();
  await expect(shown(page, 'rien n’a changé')).toBeVisible();
  expect(digestOf(at('session.eigjury'))).toBe(merged);
  await expect(shown(page, '3 sur 3')).toBeVisible();

  await goTo(page, 'Appel');
  await page.getByRole('button', { name: 'Clôturer la notation' }).click();
  await expect(shown(page, 'Phase en cours : Dépouillement.')).toBeVisible();

  await goTo(page, 'Délibération');
  const inOrder = ['Bravo', 'Alpha', 'Charlie'];
  const lines = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(lines).toHaveCount(3);
  for (const [place, title] of inOrder.entries()) {
    const line = lines.nth(place);
    await expect(line).toContainText(title);
    await expect(line).toContainText(marks[title]?.total ?? '?');
    await expect(line).toContainText(marks[title]?.rank ?? '?');
  }

  await goTo(page, 'Équipes');
  await expect(page.getByRole('row', { name: /Bravo/ })).toContainText('137 760');

  await goTo(page, 'Rapport');
  await chooseSave(app, at('rapport.pdf'));
  await page.getByRole('button', { name: 'Exporter le rapport' }).click();
  await expect(shown(page, /^Rapport écrit/)).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: 'Vérifier et archiver' }).click();
  await chooseOpen(app, at('rapport.pdf'));
  await page.getByRole('button', { name: 'Vérifier un rapport PDF…' }).click();
  await expect(shown(page, /^Tout tient\s: \d+ vérifications\.$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /Chiffres joints au rapport/ })).toContainText('tient');
  expect(await findings(page)).toEqual([]);
  await chooseSave(app, at('archive.zip'));
  await page.getByRole('button', { name: 'Archiver avec un rapport PDF…' }).click();
  await expect(shown(page, /^Archive écrite/)).toBeVisible({ timeout: 30_000 });
  expect(complaints).toEqual([]);
  await app.close();
  expect(statSync(at('archive.zip')).size).toBeGreaterThan(10_000);

  const report = await pdfText(at('rapport.pdf'));
  expect(report.outline.length).toBeGreaterThan(0);
  expect(report.text).toContain('Jury d’essai');
  let from = report.text.indexOf('Le classement');
  for (const title of inOrder) {
    const place = report.text.indexOf(title, from);
    expect(place, `${title} in the ranking`).toBeGreaterThan(from);
    expect(report.text.slice(place, place + 200)).toContain(marks[title]?.total ?? '?');
    from = place;
  }
});

/** A text of the screen itself, not of the live region that repeats it to screen readers. */
const shown = (page: Page, text: string | RegExp): Locator => page.locator('main').getByText(text);

/** The défi that is open on the desk. */
const openTitle = (page: Page): Promise<string> =>
  page.getByRole('region', { name: 'Dossier' }).getByRole('heading', { level: 2 }).innerText();

/** Types the marks of a défi from the field that has the focus, each taken with Enter. */
async function markWithKeys(page: Page, title: string): Promise<void> {
  const typed = marks[title]?.typed ?? [];
  expect(typed).toHaveLength(5);
  for (const mark of typed) {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(mark);
    await page.keyboard.press('Enter');
  }
}
