import { counted } from './format.ts';
import { area } from './texts.ts';

/** How one gets from the marks to the list, in plain words. */
export const reportMethodTexts = area(
  {
    steps: 'Des notes à la liste',
    alone: 'Chaque juré note seul, critère par critère, les défis qui lui sont confiés.',
    deport:
      'Un juré lié à un défi se déporte : il n’en lit pas le dossier, ne le note pas et ne compte pas pour lui.',
    mean: 'La note d’un critère est la moyenne des jurés. Le total d’un défi est la moyenne de ses critères, chacun compté selon son poids.',
    order: {
      individual: 'Les défis sont classés par ce total.',
      collective:
        'La délibération a remplacé certaines moyennes par une note collective. Les défis sont classés par le total ainsi corrigé.',
      plenary: 'La plénière a arrêté elle-même l’ordre des défis.',
    },
    noTieRule: 'Deux défis de même total restent ex æquo.',
    tieRules: (rules: string) => `Deux défis de même total sont départagés par ${rules}.`,
    then: ', puis par ',
    thresholds:
      'La grille fixe des seuils : un défi qui passe sous l’un d’eux n’est pas classé, quel que soit son total.',
    teams: (cost: string, share: string) =>
      `Un EIG coûte ${cost} pour dix mois. Le fonds en paie ${share}, sauf pour un défi autofinancé.`,
    caps: (caps: string) => `La sélection tient sous les plafonds de l’appel : ${caps}.`,
    seatCap: (seats: number) => counted(seats, ['EIG', 'EIG'], 'fr'),
    envelope: (money: string) => `${money} à la charge du fonds`,
    and: ' et ',
    noCaps: 'L’appel ne fixe aucun plafond.',
    scenarios:
      'Un scénario cherche, parmi toutes les listes qui respectent ses règles, celle qui vaut le plus. La réponse est calculée exactement et prouvée, jamais approchée.',
    decision: 'Le calcul ne décide pas. Le jury propose, le comité de pilotage décide, avec ses raisons.',
  },
  {
    steps: 'From the marks to the list',
    alone: 'Each juror marks alone, criterion by criterion, the défis that are given to them.',
    deport:
      'A juror tied to a défi is under déport: they do not read its dossier, do not mark it and do not count for it.',
    mean: 'The mark of a criterion is the mean of the jurors. The total of a défi is the mean of its criteria, each counted by its weight.',
    order: {
      individual: 'Défis are ranked by this total.',
      collective:
        'The deliberation put a collective mark in the place of some means. Défis are ranked by the total so corrected.',
      plenary: 'The plenary settled the order of the défis itself.',
    },
    noTieRule: 'Two défis of the same total stay tied.',
    tieRules: (rules: string) => `Two défis of the same total are parted by ${rules}.`,
    then: ', then by ',
    thresholds:
      'The grid sets thresholds: a défi that is below one of them is not ranked, whatever its total.',
    teams: (cost: string, share: string) =>
      `An EIG costs ${cost} for ten months. The fund pays ${share} of it, but for a self-financed défi.`,
    caps: (caps: string) => `The selection stays under the caps of the call: ${caps}.`,
    seatCap: (seats: number) => counted(seats, ['EIG', 'EIGs'], 'en'),
    envelope: (money: string) => `${money} paid by the fund`,
    and: ' and ',
    noCaps: 'The call sets no cap.',
    scenarios:
      'A scenario looks, among all lists that keep its rules, for the one that is worth most. The answer is worked out exactly and proven, never approached.',
    decision:
      'The computation does not decide. The jury proposes, the steering committee decides, with its reasons.',
  },
);
