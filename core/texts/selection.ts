import { area } from './texts.ts';

/** The screen on the selection: its parts. */
export const selectionTexts = area(
  {
    title: 'Sélection',
    closed: 'La sélection s’ouvre à la clôture de la notation.',
    partsNavigation: 'Parties de la sélection',
    parts: {
      scenarios: 'Scénarios',
      compare: 'Comparer',
      firmness: 'Solidité',
      decisions: 'Décisions',
      letters: 'Courriers',
    },
  },
  {
    title: 'Selection',
    closed: 'The selection opens when the marking is closed.',
    partsNavigation: 'Parts of the selection',
    parts: {
      scenarios: 'Scenarios',
      compare: 'Compare',
      firmness: 'Firmness',
      decisions: 'Decisions',
      letters: 'Letters',
    },
  },
);
