import { expect, test } from 'vitest';
import { emptyDefiContent } from '#core/defi/defi.ts';
import { removedMark, withoutAddresses, withoutContacts } from '#core/privacy/remove-contacts.ts';

test.each([
  ['Écrivez à jeanne.d’arc ou jeanne.darc@exemple.gouv.fr !', `Écrivez à jeanne.d’arc ou ${removedMark} !`],
  ['Tél. 01 42 75 80 00.', `Tél. ${removedMark}.`],
  ['+33 (0)6 12 34 56 78, 06.12.34.56.78', `${removedMark}, ${removedMark}`],
  ['+33612345678', removedMark],
])('%s', (text, wanted) => {
  expect(withoutAddresses(text)).toBe(wanted);
});

test.each([
  'SIRET 13002526500013, dossier 3000101, budget 1 200 000 €',
  'Le 14/09/2026 à 10:02, version 2.0.12.34.56',
  '@defi, user@ et 12 %',
  'Entre 0123 et 01 cas sur 45',
])('%s has nobody’s address', (text) => {
  expect(withoutAddresses(text)).toBe(text);
});

test('what tells whom to write to goes, and the défi stays', () => {
  const content = {
    ...emptyDefiContent,
    title: 'Ouvrir les données',
    applicantEmail: 'porteur@exemple.fr',
    fields: {
      problematique: 'Le service traite tout à la main ; voir avec paul@exemple.fr.',
      mentor_operationnel: 'Paule Mentor\nCheffe de bureau',
      contact_rh: 'Rachel Hache, 01 23 45 67 89',
    },
    projectTeam: [
      { name: 'Élie Équipier', role: 'Développeur', status: '', share: 50, contribution: 'Code' },
    ],
    privateAnswers: [{ label: 'Avis', value: 'Vu avec Ivan Instructeur' }],
    otherAnswers: [
      { label: 'Nom et prénom du signataire', value: 'Sacha Signataire' },
      { label: 'Nom de l’administration', value: 'Service fictif' },
      { label: 'Thématique', value: 'Eau' },
    ],
  };
  const { value, removed } = withoutContacts(content);
  expect(value).toEqual({
    ...content,
    applicantEmail: null,
    fields: { problematique: `Le service traite tout à la main ; voir avec ${removedMark}.` },
    projectTeam: [{ name: '', role: 'Développeur', status: '', share: 50, contribution: 'Code' }],
    privateAnswers: [],
    otherAnswers: [
      { label: 'Nom et prénom du signataire', value: '' },
      { label: 'Nom de l’administration', value: 'Service fictif' },
      { label: 'Thématique', value: 'Eau' },
    ],
  });
  expect([...removed]).toEqual(
    expect.arrayContaining([
      'porteur@exemple.fr',
      'Paule Mentor',
      'Élie Équipier',
      'Vu avec Ivan Instructeur',
      'Sacha Signataire',
    ]),
  );
  // A second time there is nothing left to take out.
  const again = withoutContacts(value);
  expect(again.value).toEqual(value);
  expect(again.removed.size).toBe(0);
});
