import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { goTo, newFolder, startApp, tabTo } from '#tests/support/app.ts';
import { findings } from '#tests/support/axe.ts';

// The selection on the demonstration, as a coordinator prepares it: two questions, their answers, and why.

const row = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });

test('two scenarios, why one défi is out, rules that conflict, and both side by side', async () => {
  test.setTimeout(180_000);
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Sélection');

  // By keyboard alone: a scenario, its answer, and why a défi is out.
  await tabTo(page, /^Créer un premier scénario$/);
  await page.keyboard.press('Enter');
  const answer = page.getByRole('region', { name: 'La réponse' });
  await expect(answer.getByText(/^Optimum prouvé\s: 12 défis, 23 places, 1\s056\s160\s€/)).toBeVisible();
  await expect(answer.getByText('C’est la seule sélection de cette valeur.')).toBeVisible();
  await expect(answer).toContainText('Ce choix gagne 4,97 points.');
  await expect(answer).toContainText(
    'Laissés, bien que mieux classés que d’autres retenus : « Open Justice »',
  );
  await expect(row(page, 'Open Justice')).toContainText('non retenu');
  await tabTo(page, /^Pourquoi \? Open Justice$/);
  await page.keyboard.press('Enter');
  await expect(answer.getByText(/^Pour être retenu, il lui faudrait .+ de plus/)).toBeVisible();
  await expect(answer.getByText(/^Le retenir quand même\s: sortiraient «\sPlume\s» et/)).toBeVisible();
  await tabTo(page, /^Calculer les marges$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /^Valeur de la meilleure sélection/ })).toBeVisible();
  await expect(answer.getByText(/^3,19 points de plus\. Sortirait «\sPlume\s»/)).toBeVisible();
  expect.soft(await findings(page), 'scenario').toEqual([]);

  // A second question: what is typed is kept although the screen is left at once.
  await page.getByRole('button', { name: 'Dupliquer' }).click();
  await expect(page.getByRole('heading', { name: 'Scénario 1 (copie)' })).toBeVisible();
  await page.getByLabel('Places, au plus').fill('12');
  await goTo(page, 'Rapport');
  await goTo(page, 'Sélection');
  await page.getByRole('button', { name: 'Scénario 1 (copie)' }).click();
  await expect(page.getByLabel('Places, au plus')).toHaveValue('12');
  await expect(answer.getByText(/^Optimum prouvé\s: 6 défis, 12 places/)).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter une règle' }).click();
  await page.getByLabel('La règle porte sur').selectOption({ label: 'un défi à retenir' });
  await page.getByRole('button', { name: 'Ajouter la règle' }).click();
  await expect(page.getByRole('dialog')).toContainText('Choisissez dans la liste.');
  await page.getByLabel('Défi', { exact: true }).selectOption({ label: '3e – Open Justice' });
  expect.soft(await findings(page), 'rule').toEqual([]);
  await page.getByRole('button', { name: 'Ajouter la règle' }).click();
  await expect(row(page, 'Open Justice')).toContainText('✓ retenu');

  // Rules that cannot hold together are named, and each can be mended from there.
  await page.getByLabel('Places, au plus').fill('2');
  await expect(answer.getByText('Aucune sélection ne respecte toutes ces règles')).toBeVisible();
  await expect(answer.getByRole('listitem')).toHaveText([
    /^Au plus 2 places en tout\./,
    /^«\sOpen Justice\s» est retenu/,
  ]);
  expect.soft(await findings(page), 'conflict').toEqual([]);
  await answer.getByRole('button', { name: /^Modifier la règle : Au plus 2 places/ }).click();
  await expect(page.getByLabel('Places, au plus')).toBeFocused();
  // At one stroke: a field that is typed into slowly takes each digit as a change of its own.
  await page.keyboard.insertText('12');
  await expect(answer.getByText(/^Optimum prouvé\s: . défis, 12 places/)).toBeVisible();
  await page.getByRole('button', { name: 'Annuler la dernière modification' }).click();
  await expect(answer.getByText('Aucune sélection ne respecte toutes ces règles')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler la dernière modification' }).click();
  await expect(answer.getByText(/^Optimum prouvé\s: . défis, 12 places/)).toBeVisible();

  // A removed scenario comes back.
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Le remettre' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Scénario 1 (copie)' })).toBeVisible();

  await page.getByRole('button', { name: 'Comparer' }).click();
  await expect(page.getByRole('columnheader', { name: 'Tout droit dans l’ordre' })).toBeVisible();
  await expect(row(page, 'LexImpact').getByText('✓ 2 EIG')).toHaveCount(3);
  await expect(row(page, 'Open Justice')).toContainText('≠ diffère');
  await page.getByText('Seulement les différences').click();
  await expect(row(page, 'LexImpact')).toHaveCount(0);
  await page.getByRole('button', { name: 'Copier pour un tableur' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('Open Justice\tcomme demandée (3 EIG)\tnon retenu\tcomme demandée (3 EIG)');
  expect.soft(await findings(page), 'compare').toEqual([]);
  expect(complaints).toEqual([]);
  await app.close();
});

test('a cap typed with a decimal comma lost the comma without a word, and 24,5 places became 245', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Sélection');
  await page.getByRole('button', { name: 'Créer un premier scénario' }).click();
  const answer = page.getByRole('region', { name: 'La réponse' });
  await expect(answer.getByText(/^Optimum prouvé/)).toBeVisible();
  for (const [label, typed, kept] of [
    ['Places, au plus', '24,5', '24'],
    ['Enveloppe du fonds, au plus', '1 100 000,50', '1\u202f100\u202f000'],
  ] as const) {
    const field = page.getByLabel(label);
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.getByText('Écrivez un nombre entier, ou laissez vide.')).toBeVisible();
    // What was refused is not kept, nor is it when the screen is left.
    await goTo(page, 'Rapport');
    await goTo(page, 'Sélection');
    await expect(field).toHaveValue(kept);
  }
  expect(complaints).toEqual([]);
  await app.close();
});

test('who looked at the second of equal optima came to propose the first one', async () => {
  const { app, page, complaints } = await startApp(join(newFolder(), 'data'), '--demonstration');
  await goTo(page, 'Sélection');
  await page.getByRole('button', { name: 'Créer un premier scénario' }).click();
  const answer = page.getByRole('region', { name: 'La réponse' });
  await page.getByLabel('On cherche la plus grande somme…').selectOption({ label: 'des points de rang' });
  await page.getByLabel('Équipes possibles').selectOption({ label: 'Comme demandées seulement' });
  await page.getByLabel('Places, au plus').fill('11');
  // The answers on the way to this question may have two optima as well.
  await expect(answer.getByText(/^Optimum prouvé\s: \d+ défis, 11 places/)).toBeVisible();
  await answer.getByRole('button', { name: 'Voir l’optimum 2' }).click();
  await answer.getByRole('button', { name: 'Faire de l’optimum 2 la proposition du jury…' }).click();
  await expect(page.getByRole('dialog')).toContainText('C’est l’optimum 2 sur');
  expect(complaints).toEqual([]);
  await app.close();
});
