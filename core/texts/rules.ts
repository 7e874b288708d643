import { plural } from './format.ts';
import { area } from './texts.ts';

/** The rules of a scenario, each as one sentence, and what teams are called. */
export const rulesTexts = area(
  {
    quoted: (title: string) => `« ${title} »`,
    list: { comma: ', ', and: ' et ' },
    unknownDefi: 'un défi qui n’existe plus',
    wholeJury: 'le jury entier',
    seats: (n: number, count: string) => `Au plus ${count} ${plural(n, 'fr', 'place', 'places')} en tout.`,
    envelope: (money: string) => `Au plus ${money} à la charge du fonds.`,
    bound: {
      none: (things: string) => `Aucun ${things}.`,
      exactly: (count: string, things: string) => `Exactement ${count} ${things}.`,
      most: (count: string, things: string) => `Au plus ${count} ${things}.`,
      least: (count: string, things: string) => `Au moins ${count} ${things}.`,
      between: (min: string, max: string, things: string) => `De ${min} à ${max} ${things}.`,
    },
    subject: {
      ministry: {
        defis: (n: number, ministry: string) =>
          `${plural(n, 'fr', 'défi porté', 'défis portés')} par ${ministry}`,
        eigs: (_n: number, ministry: string) => `EIG dans les équipes de ${ministry}`,
      },
      profile: {
        defis: (_n: number, profile: string) => `EIG de profil ${profile}`,
        eigs: (_n: number, profile: string) => `EIG de profil ${profile}`,
      },
      group: {
        defis: (n: number, group: string) =>
          `${plural(n, 'fr', 'défi entendu', 'défis entendus')} par ${group}`,
        eigs: (_n: number, group: string) => `EIG dans les équipes entendues par ${group}`,
      },
    },
    forcedIn: (defi: string) => `${defi} est retenu, quelle que soit l’équipe.`,
    forcedInWith: (defi: string, team: string) => `${defi} est retenu avec cette équipe : ${team}.`,
    forcedOut: (defi: string) => `${defi} n’est pas retenu.`,
    atMostOne: (defis: string) => `Au plus un parmi ${defis}.`,
    togetherTwo: (defis: string) => `${defis} : les deux ou aucun.`,
    together: (defis: string) => `${defis} : tous ensemble ou aucun.`,
    favourableOnly: 'Seulement des défis qui ont un avis favorable.',
    team: {
      requested: 'comme demandée',
      reduced: 'réduite, selon les jurés',
      changed: 'aux profils changés, selon les jurés',
      added: 'ajoutée par la coordination',
      unknown: 'une équipe qui n’existe plus',
    },
    eigs: (_n: number, count: string) => `${count} EIG`,
    teamOf: (team: string, size: string) => `${team} (${size})`,
  },
  {
    quoted: (title: string) => `“${title}”`,
    list: { comma: ', ', and: ' and ' },
    unknownDefi: 'a défi that no longer exists',
    wholeJury: 'the whole jury',
    seats: (n: number, count: string) => `At most ${count} ${plural(n, 'en', 'seat', 'seats')} in all.`,
    envelope: (money: string) => `At most ${money} to be paid by the fund.`,
    bound: {
      none: (things: string) => `No ${things}.`,
      exactly: (count: string, things: string) => `Exactly ${count} ${things}.`,
      most: (count: string, things: string) => `At most ${count} ${things}.`,
      least: (count: string, things: string) => `At least ${count} ${things}.`,
      between: (min: string, max: string, things: string) => `From ${min} to ${max} ${things}.`,
    },
    subject: {
      ministry: {
        defis: (n: number, ministry: string) => `${plural(n, 'en', 'défi', 'défis')} carried by ${ministry}`,
        eigs: (n: number, ministry: string) =>
          `${plural(n, 'en', 'EIG', 'EIGs')} in the teams of ${ministry}`,
      },
      profile: {
        defis: (n: number, profile: string) => `${plural(n, 'en', 'EIG', 'EIGs')} of the profile ${profile}`,
        eigs: (n: number, profile: string) => `${plural(n, 'en', 'EIG', 'EIGs')} of the profile ${profile}`,
      },
      group: {
        defis: (n: number, group: string) => `${plural(n, 'en', 'défi', 'défis')} heard by ${group}`,
        eigs: (n: number, group: string) =>
          `${plural(n, 'en', 'EIG', 'EIGs')} in the teams heard by ${group}`,
      },
    },
    forcedIn: (defi: string) => `${defi} is selected, whatever its team.`,
    forcedInWith: (defi: string, team: string) => `${defi} is selected with this team: ${team}.`,
    forcedOut: (defi: string) => `${defi} is not selected.`,
    atMostOne: (defis: string) => `At most one of ${defis}.`,
    togetherTwo: (defis: string) => `${defis}: both or neither.`,
    together: (defis: string) => `${defis}: all together or none.`,
    favourableOnly: 'Only défis with a favourable avis.',
    team: {
      requested: 'as requested',
      reduced: 'reduced, as jurors advise',
      changed: 'with changed profiles, as jurors advise',
      added: 'added by the coordination',
      unknown: 'a team that no longer exists',
    },
    eigs: (n: number, count: string) => `${count} ${plural(n, 'en', 'EIG', 'EIGs')}`,
    teamOf: (team: string, size: string) => `${team} (${size})`,
  },
);
