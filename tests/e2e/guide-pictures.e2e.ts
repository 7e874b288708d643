import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { readGuide } from '#core/guide/read-guide.ts';
import { chooseSave, goTo, newFolder, startApp } from '#tests/support/app.ts';
import { previewStands } from '#tests/support/read-preview.ts';
import { smallPicture } from '#tests/support/small-picture.ts';

// Goes to every screen of which the guides show a picture, by the words that the guides quote. With GUIDE_PICTURES=1 it also
// takes the pictures anew.

const docs = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'docs');
const taking = process.env['GUIDE_PICTURES'] === '1';

/** The words in bold of a guide, as they stand between « and ». */
function quotedIn(name: string): Set<string> {
  const { blocks } = readGuide(readFileSync(join(docs, `${name}.md`), 'utf8'));
  const strong = JSON.stringify(blocks).matchAll(/"strong","text":"«\s([^"]+)\s»"/g);
  return new Set([...strong].map(([, label = '']) => label.replaceAll(/\s/g, ' ')));
}

/** Says a label only if the guide says it: otherwise the way shown here is not the one that is told. */
function wordsOf(guide: string): (label: string) => string {
  const quoted = quotedIn(guide);
  return (label) => {
    if (!quoted.has(label)) throw new Error(`${guide} does not quote « ${label} »`);
    return label;
  };
}

async function sizeTo(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(wide ?? 0, high ?? 0),
    [width, height],
  );
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
}

async function picture(page: Page, name: string): Promise<void> {
  await expect(page.locator('.loading')).toHaveCount(0);
  if (!taking) return;
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(join(docs, 'images', `${name}.png`), await smallPicture(page));
}

/** Brings what is to be seen to the top of the screen. */
const toTop = (page: Page, heading: string): Promise<void> =>
  page
    .locator('main')
    .getByRole('heading', { name: heading, exact: true })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));

test('the screens that the juror’s guide shows', async () => {
  const say = wordsOf('guide-du-jure');
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'));
  await page.getByLabel('Apparence').selectOption('Claire');
  await sizeTo(app, page, 1024, 700);
  await expect(page.getByRole('button', { name: say('Ouvrir mon kit') })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('Ouvertes récemment') })).toBeVisible();
  await picture(page, 'guide-accueil');

  await page.getByRole('button', { name: 'Essayer comme juré' }).click();
  await sizeTo(app, page, 1280, 800);
  await goTo(page, say('Mes défis'));
  await expect(page.getByRole('region', { name: 'Ma grille' })).toBeVisible();
  await expect(page.getByText(say('Commentaire d’ensemble')).first()).toBeAttached();
  await expect(page.getByText(say('Notes privées')).first()).toBeAttached();
  await expect(page.getByText(say('Avis sur l’équipe')).first()).toBeAttached();
  await expect(page.getByRole('button', { name: say('Me déporter de ce défi…') })).toBeAttached();
  await expect(page.getByRole('button', { name: say('Touches du clavier') })).toBeVisible();
  for (const [place, mark] of ['3', '3,75', '2', '4', '3', '2', '3,5'].entries()) {
    if (place === 5) await page.keyboard.press('Alt+ArrowDown');
    await page
      .getByLabel(/^Note\s: /)
      .nth(place % 5)
      .fill(mark);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('1 complet sur 16')).toBeVisible();
  await page.getByRole('heading', { name: 'Ma grille' }).evaluate((element) => element.scrollIntoView());
  await picture(page, 'guide-bureau');

  await page.getByRole('button', { name: say('Me déporter de ce défi…') }).click();
  await expect(
    page.getByRole('dialog').getByRole('button', { name: say('Me déporter'), exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await goTo(page, say('Mon bulletin'));
  await chooseSave(app, join(newFolder(), 'bulletin.eigballot'));
  await page.getByRole('button', { name: say('Exporter mon bulletin…') }).click();
  await expect(page.getByRole('button', { name: say('Exporter à nouveau mon bulletin…') })).toBeVisible();
  await expect(page.getByText('Bulletin n° 1').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: say('Mes notes dans l’ordre de lecture') })).toBeVisible();
  await expect(page.getByRole('button', { name: say('Choisir un dossier d’échange…') })).toBeVisible();
  await toTop(page, 'Envoyer');
  await picture(page, 'guide-bulletin');
  expect(complaints).toEqual([]);
  await app.close();
});

test('the screens that the coordination’s guide shows', async () => {
  test.setTimeout(240_000);
  const say = wordsOf('guide-de-la-coordination');
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await page.getByLabel('Apparence').selectOption('Claire');
  await sizeTo(app, page, 1280, 800);
  const main = page.locator('main');
  const part = async (label: string): Promise<void> =>
    main
      .getByRole('navigation')
      .getByRole('button', { name: say(label), exact: true })
      .click();

  await expect(main.getByRole('heading', { level: 1, name: say('Où en est-on ?') })).toBeVisible();
  await picture(page, 'guide-ou-en-est-on');

  await goTo(page, say('Appel'));
  for (const heading of ['L’appel', 'Les plafonds', 'Le jury', 'Les groupes']) {
    await expect(main.getByRole('heading', { name: say(heading), exact: true })).toBeAttached();
  }

  await goTo(page, say('Défis'));
  await expect(main.getByRole('button', { name: say('Choisir des fichiers…') })).toBeVisible();
  await main.getByRole('row').nth(1).getByRole('button').click();
  await main.getByText(say('Points vérifiés et décision')).click();
  await expect(main.getByRole('heading', { name: 'Points vérifiés' })).toBeVisible();
  await expect(main.getByRole('button', { name: say('Enregistrer la décision') })).toBeAttached();
  await toTop(page, '17 défis');
  await picture(page, 'guide-defis');

  await goTo(page, say('Attribution'));
  for (const name of ['Répartir', 'Par juré', 'Par défi', 'Liens et déports']) {
    await expect(main.getByRole('button', { name: say(name), exact: true })).toBeVisible();
  }

  await goTo(page, say('Bulletins'));
  await expect(main.getByRole('button', { name: say('Recevoir des bulletins…') })).toBeVisible();
  for (const heading of ['Les kits', 'Feuilles de notation', 'Dossier d’échange']) {
    await expect(main.getByText(say(heading), { exact: true }).first()).toBeAttached();
  }
  await expect(main.getByLabel(say('Retrouver un reçu'))).toBeAttached();
  await toTop(page, say('Avancement'));
  await picture(page, 'guide-bulletins');

  await goTo(page, say('Délibération'));
  await part('Accord du jury');
  await part('Comparer');
  await part('Plénière');
  await part('Séances');
  await expect(main.getByRole('heading', { name: say('La séance du jour') })).toBeAttached();
  await expect(main.getByRole('heading', { name: say('Ordre du jour') })).toBeVisible();
  await main.getByRole('button', { name: 'Ouvrir le défi : CartoBio' }).click();
  await expect(main.getByRole('heading', { name: say('La grille du groupe') })).toBeVisible();
  await expect(main.getByRole('heading', { name: say('L’avis du groupe') })).toBeAttached();
  await toTop(page, 'CartoBio');
  await picture(page, 'guide-seance');

  await goTo(page, say('Équipes'));
  for (const name of ['Demandes', 'Tout l’appel', 'Avis des jurés', 'Équipes possibles']) await part(name);
  await part('Comparer');
  for (const title of [/^Open Justice/, /^Plume/, /^CartoBio/]) {
    await main.getByRole('checkbox', { name: title }).check();
  }
  await toTop(page, 'Côte à côte');
  await picture(page, 'guide-equipes');

  await goTo(page, say('Sélection'));
  await part('Solidité');
  await part('Courriers');
  await part('Décisions');
  await main
    .getByRole('navigation', { name: 'Parties de la sélection' })
    .getByRole('button', { name: 'Scénarios' })
    .click();
  await main.getByRole('button', { name: 'Créer un premier scénario' }).click();
  const answer = page.getByRole('region', { name: 'La réponse' });
  await expect(answer.getByText(/^Optimum prouvé\s: /)).toBeVisible();
  await expect(main.getByRole('button', { name: say('Ajouter une règle') })).toBeVisible();
  await expect(answer.getByRole('button', { name: say('En faire la proposition du jury…') })).toBeVisible();
  await expect(answer.getByRole('button', { name: say('Calculer les marges') })).toBeAttached();
  await expect(answer.getByRole('button', { name: say('Pourquoi ?') }).first()).toBeAttached();
  await answer.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await picture(page, 'guide-scenarios');

  await goTo(page, say('Rapport'));
  for (const name of ['Procès-verbal', 'Autres fichiers', 'Vérifier et archiver']) await part(name);
  for (const name of ['Vérifier la session', 'Vérifier un rapport PDF…', 'Archiver…']) {
    await expect(main.getByRole('button', { name: say(name), exact: true })).toBeVisible();
  }
  await main.getByRole('button', { name: 'Rapport de sélection', exact: true }).click();
  await expect(main.getByRole('button', { name: say('Exporter le rapport…') })).toBeVisible();
  await previewStands(page);
  await expect(page.getByRole('group', { name: /^Page 1 sur/ })).toHaveAttribute('aria-busy', 'false');
  await picture(page, 'guide-rapport');
  expect(complaints).toEqual([]);
  await app.close();
});
