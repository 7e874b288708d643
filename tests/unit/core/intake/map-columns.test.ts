import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnTarget } from '#core/intake/column-target.ts';
import { knownLabels, knownTarget } from '#core/intake/known-labels.ts';
import { likeness } from '#core/intake/likeness.ts';
import { mapColumns, mergeMappings } from '#core/intake/map-columns.ts';
import { emptyMapping, Mapping } from '#core/intake/mapping.ts';
import { sameBlock } from '#core/intake/plain-label.ts';
import { shuffled } from '#tests/support/core-samples.ts';
import { sampleExport } from '#tests/support/ds-export/sample-export.ts';
import { blockSheetName } from '#tests/support/ds-export/ds-sheets.ts';
import { exportFormats, throughFormat } from '#tests/support/read-export.ts';

const columnsOf = (...labels: readonly string[]) => {
  const counted = new Map<string, number>();
  return labels.map((label) => {
    const occurrence = (counted.get(label) ?? 0) + 1;
    counted.set(label, occurrence);
    return { label, occurrence };
  });
};
const decided = (
  label: string,
  target: ColumnTarget,
  block: string | null = null,
  occurrence = 1,
): Mapping => ({
  ...emptyMapping,
  columns: [{ block, label, occurrence, target }],
});
const targets = (block: string | null, labels: readonly string[], mapping = emptyMapping): unknown[] =>
  mapColumns(block, columnsOf(...labels), mapping).map(({ target }) => target);

describe('columns of the list', () => {
  test.each([
    ['ID', 'dossierNumber'],
    ['N° dossier', 'dossierNumber'],
    ['Adresse électronique', 'applicantEmail'],
    ['Établissement SIRET', 'siret'],
    ['etablissement_siret', 'siret'],
    ['Déposé le', 'filedAt'],
    ['initiated_at', 'filedAt'],
    ['Date de dépôt', 'filedAt'],
    ['state', 'platformState'],
    ['nom_du_defi', 'title'],
    ['TITRE DU DÉFI', 'title'],
    ['J’atteste la possibilité, pour les EIG, de travailler hors les murs', 'attest_hors_murs'],
    ['EIG 2 – mission', 'eig-2-mission'],
    ['Profil recherché n° 3', 'eig-3-profile'],
    ['EIG 0 – mission', 'kept-aside'],
    ['Avis du service instructeur', 'kept-private'],
    ['received_at', 'platform'],
    ['entreprise_date_creation', 'platform'],
    ['Association date de création', 'platform'],
    ['Labels', 'platform'],
  ])('« %s » is %s', (label, target) => expect(targets(null, [label])).toEqual([target]));

  test('questions that begin like a column of the platform were dropped', () => {
    const labels = [
      'Entreprise partenaire',
      'Association d’usagers',
      'Établissement d’accueil',
      'Instructeurs du projet',
    ];
    expect(targets(null, labels)).not.toContain('platform');
  });

  test('no label is known for two fields', () => {
    const labels = knownLabels.flatMap(([, own]) => own);
    expect(new Set(labels).size).toBe(labels.length);
    for (const [target, own] of knownLabels) expect(own.map(knownTarget)).toEqual(own.map(() => target));
  });

  test('a likeness beyond doubt is taken, one that leaves a doubt is suggested, a slight one is neither', () => {
    const [sure, perhaps, none] = mapColumns(
      null,
      columnsOf(
        'Décrivez la problématique à résoudre (10 lignes maximum)',
        'Les impacts de la solution',
        'Couleur préférée',
      ),
      emptyMapping,
    );
    expect(sure).toMatchObject({ target: 'problematique', by: 'likeness' });
    expect(perhaps).toMatchObject({ target: 'kept-aside', by: 'nothing' });
    expect(perhaps?.suggestion).not.toBeNull();
    expect(none).toMatchObject({ target: 'kept-aside', suggestion: null });
  });

  test('a person’s word beats a name and a likeness, and takes the field from the name', () => {
    const mapped = mapColumns(null, columnsOf('Titre du défi', 'Autre'), decided('Autre', 'title'));
    expect(mapped.map(({ target, by }) => [target, by])).toEqual([
      ['kept-aside', 'nothing'],
      ['title', 'hand'],
    ]);
    expect(mapped[0]?.suggestion).toBe('title');
  });

  test('a decision for one occurrence of a label stands for that one alone', () => {
    const labels = ['Commentaire', 'Commentaire'];
    expect(targets(null, labels, decided('Commentaire', 'solution', null, 2))).toEqual([
      'kept-aside',
      'solution',
    ]);
  });

  test('of two labels that claim one field the more exact one has it, whatever their order', () => {
    expect(targets(null, ['Titre', 'Titre du défi'])).toEqual(['kept-aside', 'title']);
    expect(targets(null, ['Titre du défi', 'Titre'])).toEqual(['title', 'kept-aside']);
  });

  test('any order of the columns gives each the same meaning', () => {
    const labels = [
      ...sampleExport.columns.map(({ label }) => label),
      'Titre',
      'Résumé',
      'ID',
      'Solution',
      'Solutions',
    ];
    const meaning = (columns: ReturnType<typeof columnsOf>): unknown =>
      mapColumns(null, columns, emptyMapping)
        .map(({ column, target, by, suggestion }) => JSON.stringify([column, target, by, suggestion]))
        .sort();
    const columns = columnsOf(...labels);
    fc.assert(
      fc.property(shuffled(columns), (order) => {
        expect(meaning(order)).toEqual(meaning(columns));
      }),
      { numRuns: 20 },
    );
  });
});

describe('columns of a repeated block', () => {
  test.each([
    ['Profils recherchés', ['Profil', 'Mission', 'Durée'], ['row-profile', 'row-mission', 'kept-aside']],
    ['Missions', ['Objectif', 'Durée'], ['row-mission', 'kept-aside']],
    [
      'Équipe projet',
      ['Nom', 'Fonction', 'Statut', 'Implication (%)', 'Apport'],
      ['member-name', 'member-role', 'member-status', 'member-share', 'member-contribution'],
    ],
    ['Autres financements', ['Financeur', 'Montant'], ['kept-aside', 'kept-aside']],
    [
      'Avis',
      ['Dossier ID', 'Ligne', 'Expert', 'Réponse'],
      ['platform', 'platform', 'kept-private', 'kept-private'],
    ],
  ])('« %s » is read by its labels', (block, labels, wanted) =>
    expect(targets(block, labels)).toEqual(wanted),
  );

  test('partners with a « rôle » and data sets with an « objectif » were counted as EIGs', () => {
    expect(targets('Partenaires', ['Nom', 'Rôle'])).toEqual(['kept-aside', 'kept-aside']);
    expect(targets('Jeux de données', ['Jeu', 'Objectif'])).toEqual(['kept-aside', 'kept-aside']);
    expect(targets('Directions impliquées', ['Direction métier', 'Rôle'])).toEqual([
      'kept-aside',
      'kept-aside',
    ]);
  });

  test('a team of EIGs with a « statut » was taken for the administration’s own', () =>
    expect(targets('Équipe EIG recherchée', ['Profil', 'Mission', 'Statut'])).toEqual([
      'row-profile',
      'row-mission',
      'kept-aside',
    ]));

  test('a question « Ligne » of the form was dropped where the API tells it', () =>
    expect(targets('Trajets', ['Ligne', 'Arrêt'])).toEqual(['kept-aside', 'kept-aside']));

  test('an apostrophe or an œ in its name hid a block from its sheet', () => {
    for (const label of [
      'Profils de l’équipe recherchée',
      'Mise en œuvre du projet par étapes',
      'Profils recherchés',
    ]) {
      const sheet = blockSheetName({ stableId: 4500124, label }).replace(/^\(\d+\) /, '');
      expect(sameBlock(sheet, label)).toBe(true);
    }
    expect(sameBlock('Profils', 'Profils recherchés')).toBe(false);
  });
});

describe('a mapping', () => {
  test('made on a workbook applies to every format of the same form', async () => {
    const label = 'Partenaires associés à la démarche';
    const from = {
      ...sampleExport,
      blocks: [
        {
          stableId: 4500125,
          label,
          columns: [
            { label: 'Qui', kind: 'text' as const },
            { label: 'Quoi', kind: 'text' as const },
          ],
        },
      ],
      dossiers: sampleExport.dossiers.map((dossier) => ({
        ...dossier,
        rows: [[['Développeuse', 'Tout bâtir']]],
      })),
    };
    const sheet = blockSheetName({ stableId: 4500125, label }).replace(/^\(\d+\) /, '');
    expect(sheet.length).toBeLessThan(label.length);
    const mapping = Mapping.parse({
      ...emptyMapping,
      columns: [
        { block: sheet, label: 'Qui', occurrence: 1, target: 'row-profile' },
        { block: sheet, label: 'Quoi', occurrence: 1, target: 'row-mission' },
        { block: null, label: 'Commentaire', occurrence: 2, target: 'solution' },
      ],
    });
    for (const format of exportFormats) {
      const { dossiers } = await throughFormat(format, from, mapping);
      const first = dossiers.find(({ content }) => content.dossierNumber === '26104388')?.content;
      expect([format, first?.fields.solution]).toEqual([format, 'Nous restons à disposition.']);
      const team =
        format === 'csv'
          ? []
          : [{ profileWords: 'Développeuse', mission: 'Tout bâtir', profile: 'developer' }];
      expect([format, first?.team]).toEqual([format, team]);
    }
  });

  test('a later decision takes the place of the earlier one, also under the whole name of a cut sheet', () => {
    const first = decided('Qui', 'row-profile', 'Partenaires associe');
    const later = decided('Qui', 'kept-aside', 'Partenaires associés à la démarche');
    expect(mergeMappings(first, later).columns).toEqual(later.columns);
    const both = mergeMappings(first, decided('Quoi', 'row-mission', 'Partenaires associe'));
    expect(both.columns).toHaveLength(2);
    expect(mergeMappings(both, both)).toEqual(both);
  });
});

test('likeness is the same both ways, between 0 and 1, and 1 for the same words', () => {
  const words = fc.array(
    fc.constantFrom('solution', 'données', 'de', 'accès', 'équipe', 'impacts', '(max)', 'œuvre'),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(words, words, (a, b) => {
      const score = likeness(a.join(' '), b.join(' '));
      expect(score).toBe(likeness(b.join(' '), a.join(' ')));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
  expect(likeness('Les données nécessaires', 'données nécessaires')).toBe(1);
});
