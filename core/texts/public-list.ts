import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** The words of the public list of the selected défis. */
export const publicListTexts = area(
  {
    title: 'Défis retenus',
    demonstration: 'Démonstration : le jury, les notes et les décisions sont inventés. À ne pas publier.',
    lead: (n: number, selected: string, received: number, seats: number, places: string, day: string) =>
      [
        `Sur ${counted(received, ['défi reçu', 'défis reçus'], 'fr')}, le comité de pilotage du programme Entrepreneur·e d’intérêt général en retient ${selected},`,
        `pour ${places} ${plural(seats, 'fr', 'place', 'places')}.`,
        ...(day === '' || n === 0 ? [] : [`Décisions à jour au ${day}.`]),
      ].join(' '),
    columns: { defi: 'Défi', administration: 'Administration', team: 'Équipe' },
    place: 'Place',
    selected: 'Les défis retenus',
    byTitle: 'Par ordre alphabétique.',
    list: 'La liste complémentaire',
    listNote: 'Dans l’ordre où ces défis sont appelés, si une place se libère.',
    profile: (name: string, count: number) => (count === 1 ? name : `${name} (${String(count)})`),
    team: (n: number, count: string, profiles: string) =>
      `${count} ${plural(n, 'fr', 'personne', 'personnes')}${profiles === '' ? '' : ` : ${profiles}`}`,
    foot: 'Programme Entrepreneur·e d’intérêt général.',
    written: (day: string) => `Liste établie le ${day}`,
    page: 'Page',
    of: 'sur',
  },
  {
    title: 'Selected défis',
    demonstration: 'Demonstration: the jury, the marks and the decisions are invented. Not to be published.',
    lead: (n: number, selected: string, received: number, seats: number, places: string, day: string) =>
      [
        `Of ${counted(received, ['défi', 'défis'], 'en')} received, the steering committee of the programme Entrepreneur·e d’intérêt général selects ${selected},`,
        `for ${places} ${plural(seats, 'en', 'place', 'places')}.`,
        ...(day === '' || n === 0 ? [] : [`Decisions as of ${day}.`]),
      ].join(' '),
    columns: { defi: 'Défi', administration: 'Administration', team: 'Team' },
    place: 'Place',
    selected: 'The selected défis',
    byTitle: 'In alphabetical order.',
    list: 'The complementary list',
    listNote: 'In the order in which these défis are called, should a place become free.',
    profile: (name: string, count: number) => (count === 1 ? name : `${name} (${String(count)})`),
    team: (n: number, count: string, profiles: string) =>
      `${count} ${plural(n, 'en', 'person', 'persons')}${profiles === '' ? '' : `: ${profiles}`}`,
    foot: 'Programme Entrepreneur·e d’intérêt général.',
    written: (day: string) => `List drawn up on ${day}`,
    page: 'Page',
    of: 'of',
  },
);
