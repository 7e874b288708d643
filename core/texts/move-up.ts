import { plural } from './format.ts';
import { area } from './texts.ts';

/** Why someone of the complementary list takes a place that became free, or cannot. */
export const moveUpTexts = area(
  {
    seats: (asked: number, askedCount: string, leftCount: string) =>
      `demande ${askedCount} ${plural(asked, 'fr', 'place', 'places')}, il en reste ${leftCount}`,
    money: (asked: string, left: string) => `demande ${asked} au fonds, il reste ${left}`,
    rule: (rule: string) => `enfreindrait une règle : ${rule}`,
    irrecevable: 'son dossier a été déclaré irrecevable',
    noTeam: 'n’a pas d’équipe connue',
    others: (n: number, count: string) =>
      n === 1
        ? 'Son autre équipe possible ne convient pas non plus.'
        : `Aucune de ses ${count} autres équipes possibles ne convient.`,
    fits: (place: string) => `Il est ${place} de la liste, et son équipe tient dans ce qui reste.`,
    fitsOther: (place: string, team: string) =>
      `Il est ${place} de la liste. L’équipe envisagée pour lui ne tient pas dans ce qui reste, mais celle-ci oui : ${team}.`,
    motivation: (place: string) =>
      `Ce défi était ${place} de la liste complémentaire. Une place s’est libérée après un désistement, et son équipe tient dans les places et l’argent qui restent.`,
    motivationOther: (place: string) =>
      `Ce défi était ${place} de la liste complémentaire. Une place s’est libérée après un désistement. L’équipe accordée n’est pas celle qui était envisagée : elle tient dans les places et l’argent qui restent.`,
    passedOver:
      'Les défis placés avant lui sur la liste ne pouvaient pas prendre cette place sans enfreindre les règles de la sélection.',
  },
  {
    seats: (asked: number, askedCount: string, leftCount: string) =>
      `asks for ${askedCount} ${plural(asked, 'en', 'seat', 'seats')}, ${leftCount} left`,
    money: (asked: string, left: string) => `asks the fund for ${asked}, ${left} left`,
    rule: (rule: string) => `would break a rule: ${rule}`,
    irrecevable: 'its file was declared not admissible',
    noTeam: 'has no known team',
    others: (n: number, count: string) =>
      n === 1
        ? 'Its other possible team does not fit either.'
        : `None of its ${count} other possible teams fits.`,
    fits: (place: string) => `It is ${place} on the list, and its team fits into what is left.`,
    fitsOther: (place: string, team: string) =>
      `It is ${place} on the list. The team that was considered for it does not fit into what is left, but this one does: ${team}.`,
    motivation: (place: string) =>
      `This défi was ${place} on the complementary list. A place became free after a withdrawal, and its team fits into the seats and the money that are left.`,
    motivationOther: (place: string) =>
      `This défi was ${place} on the complementary list. A place became free after a withdrawal. The team that is granted is not the one that was considered: it fits into the seats and the money that are left.`,
    passedOver:
      'The défis before it on the list could not take this place without breaking the rules of the selection.',
  },
);
