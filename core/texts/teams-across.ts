import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** The requests of the whole call beside each other. */
export const teamsAcrossTexts = area(
  {
    heat: 'Profils demandés, défi par défi',
    heatLead:
      'Une ligne par défi, dans l’ordre du classement ; une colonne par profil. Le nombre dit combien d’EIG de ce profil le défi demande, la teinte le répète.',
    defi: 'Défi',
    rank: 'Rang',
    total: 'Ensemble',
    above: 'au-dessus de la coupure',
    key: 'Teintes',
    keyOf: (n: number, most: boolean) => `${counted(n, ['EIG', 'EIG'], 'fr')}${most ? ' ou plus' : ''}`,
    demand: 'La demande face au vivier',
    demandLead: 'Le vivier est le nombre d’EIG que l’appel pense trouver pour chaque profil.',
    setPool: 'Régler le vivier dans l’écran Appel',
    columns: {
      profile: 'Profil',
      requested: 'Demandés',
      aboveCut: 'Au-dessus de la coupure',
      pool: 'Vivier attendu',
      verdict: 'Ce que cela dit',
    },
    noPool: 'non estimé',
    unstated: 'Profil non précisé',
    enough: 'Le vivier suffit à toutes les demandes.',
    shortAbove: (n: number) =>
      `Il manque ${counted(n, ['EIG', 'EIG'], 'fr')} de ce profil dès les défis au-dessus de la coupure.`,
    short: (n: number) =>
      `Il manque ${counted(n, ['EIG', 'EIG'], 'fr')} de ce profil pour toutes les demandes.`,
    alike: 'Demandes qui se ressemblent',
    alikeLead:
      'Ces défis parlent des mêmes choses, d’après les mots les plus parlants de leurs dossiers. Ils pourraient partager un EIG, des outils ou des données : à vous d’en juger.',
    alikeNone: (n: number) =>
      `Aucune paire ne se ressemble assez parmi ${counted(n, ['défi', 'défis'], 'fr')}.`,
    alikeColumns: {
      pair: 'Défis',
      likeness: 'Ressemblance',
      words: 'Mots en commun',
      profiles: 'Profils en commun',
    },
    pair: (one: string, other: string) => `${one} et ${other}`,
    sameProfiles: 'mêmes profils',
    noProfile: 'aucun',
    alikeHow:
      'La ressemblance va de 0 à 100 % : elle dit à quel point chaque dossier répond aux mots de l’autre. Elle ne lit pas le sens.',
    compare: 'Comparer',
    comparePair: (one: string, other: string) => `Comparer ${one} et ${other}`,
    same: 'Un seul profil, deux fois ou plus',
    sameLead: 'Ces équipes ne demandent qu’un métier : les profils sont-ils complémentaires ?',
    sameNone: 'Aucune équipe ne demande deux fois le même profil et rien d’autre.',
    sameLine: (title: string, size: number, profile: string) =>
      `${title} : ${counted(size, ['EIG', 'EIG'], 'fr')}, tous en « ${profile} »`,
    doubted: 'Équipes de trois ou plus dont la dernière place est discutée',
    doubtedNone: 'Aucun juré ne discute la dernière place d’une équipe de trois ou plus.',
    doubtedLine: (title: string, size: string, doubting: number, advisers: number) =>
      advisers === 1
        ? `${title}, ${size} EIG demandés : le seul juré qui donne un avis en accorderait moins`
        : `${title}, ${size} EIG demandés : ${counted(doubting, ['juré', 'jurés'], 'fr')} sur les ${String(advisers)} qui donnent un avis en ${plural(doubting, 'fr', 'accorderait', 'accorderaient')} moins`,
  },
  {
    heat: 'Requested profiles, défi by défi',
    heatLead:
      'One row for each défi, in the order of the ranking; one column for each profile. The number says how many EIGs of that profile the défi asks for, the shade repeats it.',
    defi: 'Défi',
    rank: 'Rank',
    total: 'All together',
    above: 'above the cut',
    key: 'Shades',
    keyOf: (n: number, most: boolean) => `${counted(n, ['EIG', 'EIGs'], 'en')}${most ? ' or more' : ''}`,
    demand: 'Demand against the pool',
    demandLead: 'The pool is the number of EIGs that the call expects to find for each profile.',
    setPool: 'Set the pool on the screen of the call',
    columns: {
      profile: 'Profile',
      requested: 'Requested',
      aboveCut: 'Above the cut',
      pool: 'Expected pool',
      verdict: 'What this says',
    },
    noPool: 'not estimated',
    unstated: 'Profile not stated',
    enough: 'The pool is enough for all requests.',
    shortAbove: (n: number) =>
      `${counted(n, ['EIG of this profile is', 'EIGs of this profile are'], 'en')} lacking for the défis above the cut already.`,
    short: (n: number) =>
      `${counted(n, ['EIG of this profile is', 'EIGs of this profile are'], 'en')} lacking for all requests.`,
    alike: 'Requests that are alike',
    alikeLead:
      'These défis are about the same things, by the most telling words of their dossiers. They could share an EIG, tools or data: it is for you to judge.',
    alikeNone: (n: number) => `No pair is alike enough among ${counted(n, ['défi', 'défis'], 'en')}.`,
    alikeColumns: {
      pair: 'Défis',
      likeness: 'Likeness',
      words: 'Words in common',
      profiles: 'Profiles in common',
    },
    pair: (one: string, other: string) => `${one} and ${other}`,
    sameProfiles: 'the same profiles',
    noProfile: 'none',
    alikeHow:
      'Likeness goes from 0 to 100%: it says how well each dossier answers to the words of the other. It does not read meaning.',
    compare: 'Compare',
    comparePair: (one: string, other: string) => `Compare ${one} and ${other}`,
    same: 'One profile alone, twice or more',
    sameLead: 'These teams ask for one trade only: are the profiles complementary?',
    sameNone: 'No team asks for one profile twice and nothing else.',
    sameLine: (title: string, size: number, profile: string) =>
      `${title}: ${counted(size, ['EIG', 'EIGs'], 'en')}, all in “${profile}”`,
    doubted: 'Teams of three or more whose last seat is doubted',
    doubtedNone: 'No juror doubts the last seat of a team of three or more.',
    doubtedLine: (title: string, size: string, doubting: number, advisers: number) =>
      advisers === 1
        ? `${title}, ${size} EIGs requested: the only juror who advises on it would grant fewer`
        : `${title}, ${size} EIGs requested: ${String(doubting)} of the ${String(advisers)} jurors who advise on it would grant fewer`,
  },
);
