import { area } from './texts.ts';
import { formatCount, plural } from './format.ts';

/** The help, which shows the guides. Their own words are in docs/, in French alone. */
export const helpTexts = area(
  {
    help: 'Aide',
    guides: 'Guides',
    guide: { juror: 'Guide du juré', coordination: 'Guide de la coordination' },
    contents: 'Sommaire',
    onlyFrench: 'Ce guide est en français.',
    print: 'Imprimer le guide…',
    fileName: { juror: 'guide-du-jure.pdf', coordination: 'guide-de-la-coordination.pdf' },
    written: (file: string, pages: number) =>
      `Le guide « ${file} » est écrit : ${formatCount(pages, 'fr')} ${plural(pages, 'fr', 'page', 'pages')}, à imprimer ou à envoyer.`,
    printed: {
      header: (guide: string) => `Jury EIG – ${guide}`,
      footer: (version: string, day: string) => `Version ${version}, ${day}`,
      page: 'Page',
      of: 'sur',
    },
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
    print: 'Print the guide…',
    fileName: { juror: 'guide-du-jure.pdf', coordination: 'guide-de-la-coordination.pdf' },
    written: (file: string, pages: number) =>
      `The guide “${file}” is written: ${formatCount(pages, 'en')} ${plural(pages, 'en', 'page', 'pages')}, to be printed or sent.`,
    printed: {
      header: (guide: string) => `Jury EIG – ${guide}`,
      footer: (version: string, day: string) => `Version ${version}, ${day}`,
      page: 'Page',
      of: 'of',
    },
    find: 'Search this guide',
    findHint: 'Enter: next passage. Shift + Enter: previous passage.',
    found: (count: number, place: number) =>
      count === 0
        ? 'These words are not in this guide.'
        : `Passage ${formatCount(place, 'en')} of ${formatCount(count, 'en')}`,
  },
);
