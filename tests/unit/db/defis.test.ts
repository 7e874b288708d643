import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Viewer } from '#core/jury/visibility.ts';
import {
  readDefi,
  readDefis,
  readKnownDefis,
  readKnownToCompare,
  writeDefiVersion,
} from '#db/queries/defis.ts';
import { defi, sha256 } from '#tests/support/core-samples.ts';
import { dossier, fileOfDossiers, writeDossiers } from '#tests/support/dossiers.ts';
import { newFolder } from '#tests/support/service.ts';

const coordinator: Viewer = { role: 'coordinator', ownDeports: new Set() };

test('dossiers are parsed once, and again where a version is new or was taken back', () => {
  const first = dossier(defi(1), { dossierNumber: '1', title: 'Premier' });
  const second = dossier(defi(2), { dossierNumber: '2', title: 'Second' });
  const file = fileOfDossiers(join(newFolder(), 's.eigjury'), [first, second]);
  const titles = (): string[] => readDefis(file.read, coordinator).defis.map(({ content }) => content.title);
  const contents = (): unknown[] => readDefis(file.read, coordinator).defis.map(({ content }) => content);

  const before = contents();
  expect(contents()[0]).toBe(before[0]);

  const renamed = { ...second, content: { ...second.content, title: 'Renommé' } };
  writeDossiers(file, [renamed]);
  expect(titles()).toEqual(['Premier', 'Renommé']);
  expect(contents()[0]).toBe(before[0]);

  // The version that is taken back has the number that the next one gets.
  expect(() =>
    file.write((db) => {
      const lost = { ...first.content, title: 'Perdu' };
      writeDefiVersion(db, 1, { defi: first.id, content: lost, source: null }, sha256);
      expect(readDefis(file.read, coordinator).defis[0]?.content.title).toBe('Perdu');
      throw new Error('taken back');
    }),
  ).toThrow();
  expect(titles()).toEqual(['Premier', 'Renommé']);
  writeDossiers(file, [{ ...first, content: { ...first.content, title: 'Gardé' } }]);
  expect(titles()).toEqual(['Gardé', 'Renommé']);
  expect(readDefi(file.read, coordinator, first.id)).toMatchObject({ content: { title: 'Gardé' } });
  file.close();
});

test('défis whose long parts are read again are those that are read at once', () => {
  const kept = [{ label: 'Question', value: 'Réponse' }];
  const first = dossier(defi(1), { dossierNumber: '1', title: 'Premier', otherAnswers: kept });
  const second = dossier(defi(2), { dossierNumber: '2', title: 'Second', fields: { resume: 'Long.' } });
  const file = fileOfDossiers(join(newFolder(), 's.eigjury'), [first, second]);
  const fiche = {
    file: 'f.docx',
    title: 'Second',
    fields: { resume: 'Autre.' },
    team: [],
    projectTeam: [],
    selfFinanced: null,
    declaredCostCents: null,
    declaredFundCents: null,
    unplaced: [],
  };
  const content = { ...second.content, title: 'Complété' };
  const version = { defi: second.id, content, source: null, exportPart: second.content, fiche };
  file.write((db) => writeDefiVersion(db, 1, version, sha256));
  const known = readKnownToCompare(file.read);
  expect(known).toEqual(readKnownDefis(file.read));
  expect(known.map((one) => one.exportPart.title)).toEqual(['Premier', 'Second']);
  file.close();
});
