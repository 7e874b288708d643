import { area } from './texts.ts';
import { formatCount } from './format.ts';

/** The help, which shows the guides. Their own words are in docs/, in French alone. */
export const helpTexts = area(
  {
    help: 'Aide',
    guides: 'Guides',
    guide: { juror: 'Guide du juré', coordination: 'Guide de la coordination' },
    contents: 'Sommaire',
    onlyFrench: 'Ce guide est en français.',
    find: 'Chercher dans ce guide',
    findHint: 'Entrée : passage suivant. Maj + Entrée : passage précédent.',
    found: (count: number, place: number) =>
      count === 0
        ? 'Ces mots ne sont pas dans ce guide.'
        : `Passage ${formatCount(place, 'fr')} sur ${formatCount(count, 'fr')}`,
  },
  {
    help: 'Help',
    guides: 'Guides',
    guide: { juror: 'The juror’s guide', coordination: 'The coordination’s guide' },
    contents: 'Contents',
    onlyFrench: 'This guide is in French.',
    find: 'Search this guide',
    findHint: 'Enter: next passage. Shift + Enter: previous passage.',
    found: (count: number, place: number) =>
      count === 0
        ? 'These words are not in this guide.'
        : `Passage ${formatCount(place, 'en')} of ${formatCount(count, 'en')}`,
  },
);
