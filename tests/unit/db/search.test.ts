import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '#core/jury/visibility.ts';
import type { SessionDb } from '#db/open.ts';
import { searchDefis } from '#db/queries/search.ts';
import { indexDefi } from '#db/search-index.ts';
import { defi, juror } from '#tests/support/core-samples.ts';
import { dossier, fileOfDossiers, writeDossiers } from '#tests/support/dossiers.ts';
import { newFolder } from '#tests/support/service.ts';

const coordinator: Viewer = { role: 'coordinator', ownDeports: new Set() };

const dossiers = [
  dossier(defi(1), {
    dossierNumber: '3000001',
    title: 'Éclairage',
    administration: 'Préfecture de l’Ain',
    fields: {
      problematique: 'Les agents cherchent des données à la main.',
      solution: 'Une base de données.',
    },
  }),
  dossier(defi(2), {
    dossierNumber: '3000002',
    title: 'Données ouvertes',
    ministries: ['Ministère de la Mer'],
    fields: { resume: 'Un cœur de réseau.' },
    team: [{ profile: 'designer', profileWords: 'Designer d’interface', mission: 'Refondre l’œuvre' }],
    projectTeam: [
      { name: 'Ada Fictive', role: 'cheffe de projet', status: '', share: 50, contribution: 'Pilote' },
    ],
  }),
  dossier(defi(3), {
    title: 'Sillage',
    otherAnswers: [{ label: 'Budget prévisionnel', value: 'Trois cents euros pour l’éclairage' }],
  }),
];

let file: SessionDb;
beforeEach(() => {
  file = fileOfDossiers(join(newFolder(), 's.eigjury'), dossiers);
});
afterEach(() => file.close());

const found = (query: string, viewer = coordinator): string[] =>
  searchDefis(file.read, viewer, query, 50).hits.map(({ title }) => title);

describe('search', () => {
  test('reads every text of a dossier, whatever accents and case', () => {
    expect(found('ECLAIRAGE')).toEqual(['Éclairage', 'Sillage']);
    expect(found('coeur')).toEqual(['Données ouvertes']);
    expect(found('oeuvre')).toEqual(['Données ouvertes']);
    expect(found('ada fictive')).toEqual(['Données ouvertes']);
    expect(found('budget')).toEqual(['Sillage']);
    expect(found('3000001')).toEqual(['Éclairage']);
    expect(found('l’ain')).toEqual(['Éclairage']);
    expect(found('mer')).toEqual(['Données ouvertes']);
    expect(found('absent')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  test('puts a title first and shows where the words stand', () => {
    expect(found('donnees')).toEqual(['Données ouvertes', 'Éclairage']);
    const [title, text] = searchDefis(file.read, coordinator, 'donnees', 50).hits;
    expect(title?.where).toBe('title');
    expect(text?.where).toBe('problematique');
    expect(text?.ranges.map(({ start, end }) => text.text.slice(start, end))).toEqual(['données']);
    expect(searchDefis(file.read, coordinator, 'budget', 50).hits[0]?.where).toBe('Budget prévisionnel');
  });

  test('finds a phrase inside one field and not across two', () => {
    expect(found('"base de données"')).toEqual(['Éclairage']);
    expect(found('"à la main une base"')).toEqual([]);
    expect(found('main base')).toEqual(['Éclairage']);
  });

  test('neither finds nor counts what stands under the viewer’s own déport', () => {
    const viewer: Viewer = { role: 'juror', juror: juror(1), ownDeports: new Set([defi(2)]) };
    expect(searchDefis(file.read, viewer, 'donnees', 50)).toMatchObject({
      total: 1,
      hits: [{ title: 'Éclairage' }],
    });
    expect(searchDefis(file.read, viewer, 'oeuvre', 50)).toEqual({ total: 0, hits: [] });
  });

  test('counts all and shows as many as were asked for', () => {
    const result = searchDefis(file.read, coordinator, 'eclairage', 1);
    expect([result.total, result.hits.length]).toEqual([2, 1]);
  });

  test('follows the version that counts', () => {
    writeDossiers(file, [dossier(defi(3), { title: 'Sillage', fields: { resume: 'Tout est neuf.' } })]);
    expect(found('budget')).toEqual([]);
    expect(found('neuf')).toEqual(['Sillage']);
  });

  test('loses a défi that is withdrawn', () => {
    file.write((db) => {
      db.run(
        1,
        `INSERT INTO defi_version (entry, defi, source, content, digest, withdrawn)
         SELECT entry, defi, source, content, digest, 1 FROM defi_version WHERE defi = ?`,
        defi(3),
      );
      indexDefi(db, defi(3));
    });
    expect(found('budget')).toEqual([]);
    expect(found('eclairage')).toEqual(['Éclairage']);
  });

  test('takes any text for words, never for a command', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (query) => {
        expect(() => searchDefis(file.read, coordinator, query, 5)).not.toThrow();
      }),
    );
    for (const query of [
      'title : donnees',
      'NOT donnees',
      'NEAR("a" "b")',
      '{body} : x',
      '"',
      '*',
      'a" OR "b',
    ]) {
      expect(() => searchDefis(file.read, coordinator, query, 5)).not.toThrow();
    }
  });
});
