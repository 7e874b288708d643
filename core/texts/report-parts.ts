import { area } from './texts.ts';

/** The parts of the report: their headings, and how they are named when they are left out. */
export const reportPartsTexts = area(
  {
    titles: {
      ranking: 'Le classement',
      defis: 'Les défis',
      teams: 'Les équipes demandées',
      scenarios: 'Les scénarios envisagés',
      complementary: 'La liste complémentaire',
      refused: 'Refusés, irrecevables, retirés',
      jury: 'Le jury, les séances et l’appel',
      method: 'La méthode et la fiabilité',
    },
    below: 'Les défis suivants, sous la coupure',
    missing: {
      ranking: 'le classement',
      defis: 'la page de chaque défi',
      teams: 'la comparaison des équipes demandées',
      scenarios: 'les scénarios envisagés',
      complementary: 'la liste complémentaire et son coût',
      refused: 'les défis refusés, irrecevables ou retirés',
      jury: 'le jury, ses séances et l’appel',
      method: 'la méthode et la fiabilité',
    },
    leftOut: (parts: string) => `Ce rapport ne contient pas : ${parts}.`,
    leftOutNote: 'Ces parties ont été laissées de côté à la demande ; la session les contient.',
  },
  {
    titles: {
      ranking: 'The ranking',
      defis: 'The défis',
      teams: 'The teams requested',
      scenarios: 'The scenarios considered',
      complementary: 'The complementary list',
      refused: 'Refused, not admissible, withdrawn',
      jury: 'The jury, its sittings and the call',
      method: 'Method and reliability',
    },
    below: 'The next défis, below the cut',
    missing: {
      ranking: 'the ranking',
      defis: 'the page of each défi',
      teams: 'the comparison of the teams requested',
      scenarios: 'the scenarios considered',
      complementary: 'the complementary list and its cost',
      refused: 'défis that were refused, not admissible or withdrawn',
      jury: 'the jury, its sittings and the call',
      method: 'method and reliability',
    },
    leftOut: (parts: string) => `This report does not contain: ${parts}.`,
    leftOutNote: 'These parts were left out on demand; the session holds them.',
  },
);
