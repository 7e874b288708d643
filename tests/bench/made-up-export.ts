import { defiFields } from '#core/defi/fields.ts';
import { dossierTexts } from '#core/texts/dossier.ts';
import { dsDossier, type DsColumn, type DsExport } from '#tests/support/ds-export/ds-export.ts';
import { MadeUpWords } from './made-up-dossiers.ts';

/** The platform's own columns of an export whose applicants are persons. */
const platformColumns = 18;
const texts = 16;

/**
 * An export of so many dossiers and columns: 16 long texts and some short ones that we know, and questions that no
 * field of ours takes. About 5,500 bytes a dossier at 60 columns, 7,500 at 100.
 */
export function madeUpExport(count: number, columns: number): DsExport {
  const words = new MadeUpWords();
  const text = (label: string): DsColumn => ({ label, kind: 'text' });
  const known = defiFields.map(({ key }) => text(dossierTexts.fr.fields[key]));
  const own = [
    text('Titre du défi'),
    text('Nom de l’administration porteuse'),
    { label: 'Nombre d’EIG demandés', kind: 'integer' } as const,
  ];
  const others = columns - platformColumns - own.length - known.length;
  return {
    applicants: 'individual',
    columns: [
      ...own,
      ...known,
      ...Array.from({ length: others }, () => text(`Question : ${words.sentence(6)}`)),
    ],
    annotations: [],
    blocks: [],
    dossiers: Array.from({ length: count }, (_one, place) =>
      dsDossier({
        number: String(3_000_000 + place),
        email: `porteur${String(place)}@exemple.fr`,
        answers: [
          words.sentence(4),
          `Direction ${words.rare()}`,
          2 + (place % 2),
          ...known.map((_column, at) => words.sentence(at < texts ? 30 : 5)),
          ...Array.from({ length: others }, () => words.sentence(6)),
        ],
      }),
    ),
  };
}

/** The same export later: every dossier whose place is a multiple of `every` has another title, another for another `every`. */
export const changedExport = (from: DsExport, every: number): DsExport => ({
  ...from,
  dossiers: from.dossiers.map((dossier, place) =>
    place % every === 0
      ? { ...dossier, answers: [`Un titre plus clair, un sur ${String(every)}`, ...dossier.answers.slice(1)] }
      : dossier,
  ),
});
