import { plural } from './format.ts';
import { area } from './texts.ts';

/** What the minutes say of what the jury proposes and, apart, of what the committee decided. */
export const minutesDecisionsTexts = area(
  {
    title: 'Propositions du jury',
    none: 'Le jury n’a pas encore arrêté de proposition.',
    settled: (by: string, day: string) => `Proposition arrêtée le ${day} (« ${by} »).`,
    granted: (n: number, count: string) =>
      `Le jury propose de retenir ${count} ${plural(n, 'fr', 'défi', 'défis')}.`,
    nobodyGranted: 'Le jury ne propose de retenir aucun défi.',
    grantedTable: 'Défis que le jury propose de retenir',
    sums: (n: number, seats: string, fund: string) =>
      `En tout : ${seats} ${plural(n, 'fr', 'place', 'places')} et ${fund} à la charge du fonds`,
    ofCaps: (seats: string, fund: string) => `, pour ${seats} et ${fund}`,
    seatCap: (n: number, cap: string) => `un plafond de ${cap} ${plural(n, 'fr', 'place', 'places')}`,
    noSeatCap: 'un nombre de places sans plafond',
    fundCap: (cap: string) => `une enveloppe de ${cap}`,
    noFundCap: 'une enveloppe sans plafond',
    seatsOver: 'Le plafond des places est dépassé.',
    fundOver: 'L’enveloppe du fonds est dépassée.',
    complementary: (n: number, count: string) =>
      `La liste complémentaire compte ${count} ${plural(n, 'fr', 'défi', 'défis')}, dans cet ordre.`,
    nobodyComplementary: 'Aucun défi n’est placé sur la liste complémentaire.',
    complementaryTable: 'Liste complémentaire',
    refused: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'défi n’est pas retenu', 'défis ne sont pas retenus')}.`,
    nobodyRefused: 'Aucun défi n’est écarté.',
    refusedTable: 'Défis non retenus, et pourquoi',
    barred: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'défi est déclaré irrecevable', 'défis sont déclarés irrecevables')} :`,
    undecided: (n: number, count: string) =>
      `Pour ${count} ${plural(n, 'fr', 'défi', 'défis')}, le jury n’a rien arrêté.`,
    motivations: 'Motivation des défis retenus et de la liste complémentaire',
    motivation: 'Motivation',
    motivated: (defi: string, text: string) => `${defi} : ${text}`,
    toWrite: 'Motivations à écrire',
    rank: 'Rang',
    place: 'Place',
    defi: 'Défi',
    team: 'Équipe',
    seats: 'EIG',
    fund: 'Part du fonds',
    committee: 'Pour mémoire : décisions du comité de pilotage',
    apart: 'Ce qui suit n’est pas un acte du jury. Les décisions appartiennent au comité de pilotage.',
    decided: (n: number, count: string, when: string) =>
      `Le comité de pilotage s’est prononcé sur ${count} ${plural(n, 'fr', 'défi', 'défis')}${when}.`,
    onDay: (day: string) => ` le ${day}`,
    between: (first: string, last: string) => ` entre le ${first} et le ${last}`,
    followed: 'Il a suivi le jury partout où le jury proposait.',
    followedSoFar: 'Jusqu’ici, il a suivi le jury partout où le jury proposait.',
    changed: (n: number, count: string) =>
      `Il s’est écarté de la proposition du jury pour ${count} ${plural(n, 'fr', 'défi', 'défis')} :`,
    difference: (defi: string, jury: string, comite: string) =>
      `${defi} : le jury proposait « ${jury} », le comité a décidé « ${comite} ».`,
    waiting: (n: number, count: string) =>
      `Il ne s’est pas encore prononcé sur ${count} ${plural(n, 'fr', 'défi', 'défis')}.`,
    gone: (defi: string, day: string) => `${defi} : désistement de l’administration, enregistré le ${day}.`,
    movedUp: (defi: string, place: string, day: string) =>
      `${defi} : appelé le ${day}, à la suite du désistement de ${place}.`,
    since: 'Depuis, des désistements ont changé la liste :',
    quoted: (title: string) => `« ${title} »`,
    observations: 'Observations',
    observationsLead: 'Observations des membres du jury, à écrire s’il y en a :',
  },
  {
    title: 'What the jury proposes',
    none: 'The jury has not settled a proposal yet.',
    settled: (by: string, day: string) => `Proposal settled on ${day} (“${by}”).`,
    granted: (n: number, count: string) =>
      `The jury proposes to select ${count} ${plural(n, 'en', 'défi', 'défis')}.`,
    nobodyGranted: 'The jury proposes to select no défi.',
    grantedTable: 'Défis that the jury proposes to select',
    sums: (n: number, seats: string, fund: string) =>
      `In all: ${seats} ${plural(n, 'en', 'seat', 'seats')} and ${fund} paid by the fund`,
    ofCaps: (seats: string, fund: string) => `, for ${seats} and ${fund}`,
    seatCap: (n: number, cap: string) => `a cap of ${cap} ${plural(n, 'en', 'seat', 'seats')}`,
    noSeatCap: 'seats without a cap',
    fundCap: (cap: string) => `an envelope of ${cap}`,
    noFundCap: 'an envelope without a cap',
    seatsOver: 'The cap on seats is exceeded.',
    fundOver: 'The envelope of the fund is exceeded.',
    complementary: (n: number, count: string) =>
      `The complementary list has ${count} ${plural(n, 'en', 'défi', 'défis')}, in this order.`,
    nobodyComplementary: 'No défi is on the complementary list.',
    complementaryTable: 'Complementary list',
    refused: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'défi is', 'défis are')} not selected.`,
    nobodyRefused: 'No défi is refused.',
    refusedTable: 'Défis not selected, and why',
    barred: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'défi is', 'défis are')} declared not admissible:`,
    undecided: (n: number, count: string) =>
      `For ${count} ${plural(n, 'en', 'défi', 'défis')}, the jury settled nothing.`,
    motivations: 'Motivation of the défis selected and of the complementary list',
    motivation: 'Motivation',
    motivated: (defi: string, text: string) => `${defi}: ${text}`,
    toWrite: 'Motivations to be written',
    rank: 'Rank',
    place: 'Place',
    defi: 'Défi',
    team: 'Team',
    seats: 'EIGs',
    fund: 'Fund share',
    committee: 'For the record: decisions of the steering committee',
    apart: 'What follows is not an act of the jury. The decisions are the steering committee’s.',
    decided: (n: number, count: string, when: string) =>
      `The steering committee decided on ${count} ${plural(n, 'en', 'défi', 'défis')}${when}.`,
    onDay: (day: string) => ` on ${day}`,
    between: (first: string, last: string) => ` between ${first} and ${last}`,
    followed: 'It followed the jury wherever the jury had a proposal.',
    followedSoFar: 'So far, it followed the jury wherever the jury had a proposal.',
    changed: (n: number, count: string) =>
      `It departed from the proposal of the jury for ${count} ${plural(n, 'en', 'défi', 'défis')}:`,
    difference: (defi: string, jury: string, comite: string) =>
      `${defi}: the jury proposed “${jury}”, the committee decided “${comite}”.`,
    waiting: (n: number, count: string) =>
      `It has not decided on ${count} ${plural(n, 'en', 'défi', 'défis')} yet.`,
    gone: (defi: string, day: string) => `${defi}: withdrawn by the administration, recorded on ${day}.`,
    movedUp: (defi: string, place: string, day: string) =>
      `${defi}: called on ${day}, after the withdrawal of ${place}.`,
    since: 'Since then, withdrawals have changed the list:',
    quoted: (title: string) => `“${title}”`,
    observations: 'Observations',
    observationsLead: 'Observations of the members of the jury, to be written if there are any:',
  },
);
