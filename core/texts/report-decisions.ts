import { area } from './texts.ts';

/** The words of the report on what was decided. */
export const reportDecisionsTexts = area(
  {
    title: 'Les décisions',
    undecided: (count: string) => `Défis sans décision : ${count}.`,
    unconfirmed: 'Proposition du jury',
    unconfirmedNote:
      'Ce qui porte la mention « Proposition du jury » n’a pas encore été décidé par le comité de pilotage.',
    granted: 'Défis retenus',
    grantedSums: (seats: string, fund: string) => `En tout : ${seats} EIG, ${fund} à la charge du fonds.`,
    nobody: 'Aucun défi n’est retenu.',
    complementary: 'Liste complémentaire',
    others: 'Autres décisions',
    place: 'Place',
    defi: 'Défi',
    outcome: 'Décision',
    team: 'Équipe',
    size: 'EIG',
    fund: 'Part du fonds',
    motivation: 'Motivation',
    noMotivation: 'à écrire',
    differences: 'Ce que le comité de pilotage a changé',
    difference: (defi: string, jury: string, comite: string) =>
      `${defi} : le jury proposait « ${jury} », le comité a décidé « ${comite} ».`,
    withTeam: (outcome: string, team: string) => `${outcome}, ${team}`,
    eigs: (count: string) => `${count} EIG`,
  },
  {
    title: 'The decisions',
    undecided: (count: string) => `Défis undecided: ${count}.`,
    unconfirmed: 'Jury’s proposal',
    unconfirmedNote: 'What is marked “Jury’s proposal” has not been decided by the steering committee yet.',
    granted: 'Défis selected',
    grantedSums: (seats: string, fund: string) => `In all: ${seats} EIGs, ${fund} paid by the fund.`,
    nobody: 'No défi is selected.',
    complementary: 'Complementary list',
    others: 'Other decisions',
    place: 'Place',
    defi: 'Défi',
    outcome: 'Decision',
    team: 'Team',
    size: 'EIGs',
    fund: 'Fund share',
    motivation: 'Motivation',
    noMotivation: 'to be written',
    differences: 'What the steering committee changed',
    difference: (defi: string, jury: string, comite: string) =>
      `${defi}: the jury proposed “${jury}”, the committee decided “${comite}”.`,
    withTeam: (outcome: string, team: string) => `${outcome}, ${team}`,
    eigs: (count: string) => `${count} EIGs`,
  },
);
