import { area } from './texts.ts';
import { plural } from './format.ts';

/** Searching all dossiers. */
export const searchTexts = area(
  {
    label: 'Chercher dans les dossiers',
    hint: 'Les accents et les majuscules ne comptent pas. Entre guillemets, les mots se suivent : « base de données ».',
    hintKey: 'La touche / vous amène ici.',
    found: (n: number, shown: string) => `${shown} ${plural(n, 'fr', 'dossier trouvé', 'dossiers trouvés')}`,
    none: 'Aucun dossier ne contient tous ces mots. Essayez-en moins, ou seulement le début d’un mot.',
    /** `shown`: how many are still to be read, as a number with its spaces. */
    unread: (n: number, shown: string) =>
      `La recherche lit encore ${shown} ${plural(n, 'fr', 'dossier', 'dossiers')} : les résultats se complètent d’eux-mêmes.`,
    unreadHere: (n: number, shown: string) =>
      `La recherche ne lit pas encore ${shown} ${plural(n, 'fr', 'dossier', 'dossiers')} de ce fichier, qui n’est ouvert qu’en lecture : elle les lira quand il sera ouvert pour être modifié.`,
    clear: 'Effacer la recherche',
    in: (place: string) => `${place} :`,
    more: 'Afficher la suite',
    shown: (shown: string, total: string) => `${shown} défis affichés sur ${total}`,
  },
  {
    label: 'Search the dossiers',
    hint: 'Accents and capitals do not matter. Between quotes, words follow one another: “base de données”.',
    hintKey: 'The / key brings you here.',
    found: (n: number, shown: string) => `${shown} ${plural(n, 'en', 'dossier found', 'dossiers found')}`,
    none: 'No dossier holds all these words. Try fewer of them, or only the beginning of a word.',
    unread: (n: number, shown: string) =>
      `The search is still reading ${shown} ${plural(n, 'en', 'dossier', 'dossiers')}: results complete themselves.`,
    unreadHere: (n: number, shown: string) =>
      `The search does not read ${shown} ${plural(n, 'en', 'dossier', 'dossiers')} of this read-only file yet: it will once the file is opened to be changed.`,
    clear: 'Clear the search',
    in: (place: string) => `${place}:`,
    more: 'Show more',
    shown: (shown: string, total: string) => `${shown} of ${total} défis shown`,
  },
);
