import { area } from './texts.ts';

/** The parts of the screen on teams. */
export const teamsTexts = area(
  {
    partsNavigation: 'Parties des équipes',
    parts: {
      requests: 'Demandes',
      compare: 'Comparer',
      across: 'Tout l’appel',
      advice: 'Avis des jurés',
      options: 'Équipes possibles',
    },
  },
  {
    partsNavigation: 'Parts of the teams',
    parts: {
      requests: 'Requests',
      compare: 'Compare',
      across: 'Whole call',
      advice: 'Advice of jurors',
      options: 'Possible teams',
    },
  },
);
