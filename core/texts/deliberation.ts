import { area } from './texts.ts';

/** The deliberation: its parts, and what they share. */
export const deliberationTexts = area(
  {
    partsNavigation: 'Parties de la délibération',
    parts: {
      ranking: 'Classement',
      agreement: 'Accord du jury',
      compare: 'Comparer',
      sittings: 'Séances',
      plenary: 'Plénière',
    },
  },
  {
    partsNavigation: 'Parts of the deliberation',
    parts: {
      ranking: 'Ranking',
      agreement: 'Agreement of the jury',
      compare: 'Compare',
      sittings: 'Sittings',
      plenary: 'Plenary',
    },
  },
);
