import { area } from './texts.ts';

/** What `purge` says of names of jurors that are ordinary words as well. */
export const cliPurgeTexts = area(
  {
    open: 'Rien n’a été retiré. Des noms sont écrits ailleurs que dans ce qui désigne le juré, et peuvent y dire autre chose :',
    name: (name: string) => `« ${name} »`,
    place: (id: string, excerpt: string) => `  ${id}  ${excerpt}`,
    /** Further down in the text of the place above. */
    further: (words: string) => `            ${words}`,
    how: 'Dites, pour chaque nom, --replace NOM (le remplacer partout) ou --keep NOM (ne le remplacer que là où il désigne le juré). Avec --replace NOM, --keep REPÈRE garde un seul texte ; avec --keep NOM, --replace REPÈRE en remplace un seul.',
    unknown: (word: string) =>
      `« ${word} » n’est ni le nom d’un juré qui peut dire autre chose, ni le repère d’un texte`,
    both: (word: string) => `« ${word} » est à la fois dans --replace et dans --keep`,
  },
  {
    open: 'Nothing was removed. Names stand elsewhere than in what names the juror, and may say something else there:',
    name: (name: string) => `“${name}”`,
    place: (id: string, excerpt: string) => `  ${id}  ${excerpt}`,
    /** Further down in the text of the place above. */
    further: (words: string) => `            ${words}`,
    how: 'Say of each name --replace NAME (replace it everywhere) or --keep NAME (replace it only where it names the juror). With --replace NAME, --keep PLACE keeps one text; with --keep NAME, --replace PLACE replaces in one.',
    unknown: (word: string) =>
      `“${word}” is neither a juror’s name that may say something else nor the place of a text`,
    both: (word: string) => `“${word}” is in --replace and in --keep`,
  },
);
