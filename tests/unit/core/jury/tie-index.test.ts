import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDefiContent, type DefiContent } from '#core/defi/defi.ts';
import { findTies, readDossier, readJuror } from '#core/jury/conflict-hints.ts';
import { TieIndex } from '#core/jury/tie-index.ts';

const words =
  'direction Direction interministérielle du numérique DINUM Dinum générale des finances publiques DGFiP institut national de la statistique et études économiques INSEE Insee bibliothèque France BnF Ministère Justice, ministère justice agence Agence données Poste poste santé SANTÉ (ANSSI) sécurité systèmes d’information Ada Jurée Martin'.split(
    ' ',
  );
const addresses = [
  'a.b@dinum.gouv.fr',
  'ada.juree@insee.fr',
  'x@developpement-durable.gouv.fr',
  'x@justice.fr',
];

const phrase = fc
  .array(fc.constantFrom(...words, ...addresses), { maxLength: 9 })
  .map((drawn) => drawn.join(' '));
const dossier = fc
  .record({ administration: phrase, ministry: phrase, partners: phrase, applicantEmail: fc.option(phrase) })
  .map(({ administration, ministry, partners, applicantEmail }): DefiContent => ({
    ...emptyDefiContent,
    administration,
    ministries: [ministry],
    fields: { partenaires: partners },
    applicantEmail,
  }));
const person = fc.record({ name: phrase, organisation: phrase });

test('every dossier with a tie is a candidate, and candidates are few where nothing is alike', () => {
  let tied = 0;
  fc.assert(
    fc.property(fc.array(dossier, { minLength: 1, maxLength: 12 }), person, (contents, who) => {
      const dossiers = contents.map(readDossier);
      const juror = readJuror(who);
      const candidates = new Set(new TieIndex(dossiers).candidates(juror));
      const places = [...dossiers.keys()].filter(
        (place) => findTies(juror, dossiers[place] ?? []).length > 0,
      );
      tied += places.length;
      expect(places.filter((place) => !candidates.has(place))).toEqual([]);
    }),
    { numRuns: 200 },
  );
  // Otherwise the property says nothing.
  expect(tied).toBeGreaterThan(50);

  const apart = readDossier({ ...emptyDefiContent, administration: 'Bibliothèque de Lyon' });
  const near = readDossier({
    ...emptyDefiContent,
    administration: 'Direction interministérielle du numérique',
  });
  const index = new TieIndex([apart, near, apart]);
  expect(index.candidates(readJuror({ name: 'Ada Jurée', organisation: 'DINUM' }))).toEqual([1]);
});
