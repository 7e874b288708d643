import { area } from './texts.ts';

type Params = Readonly<Record<string, string | number>>;
const word = (params: Params, name: string): string => String(params[name] ?? '');

/** One sentence for each finding of a reader; the keys are the codes. The place is shown beside, not inside. */
export const findingTexts = area(
  {
    'dossier-number-missing': () => 'Ce dossier n’a pas de numéro : vérifiez qu’il n’est pas déjà chargé.',
    'dossier-number-twice': (p: Params) =>
      `Le dossier n° ${word(p, 'number')} figure deux fois : seule la première ligne est prise.`,
  },
  {
    'dossier-number-missing': () => 'This dossier has no number: check that it is not already loaded.',
    'dossier-number-twice': (p: Params) =>
      `Dossier no. ${word(p, 'number')} appears twice: only the first row is taken.`,
  },
);

export type FindingCode = keyof typeof findingTexts.fr;
