import { area } from '../texts.ts';
import { word, type Params } from './params.ts';

/** The beginning of a sentence about a file whose dossier may be unknown. */
const ofDossier = (params: Params, dossier: string, known: string, unknown: string): string =>
  word(params, 'number') === '' ? unknown : `${dossier} ${word(params, 'number')}${known}`;

/** Findings about an archive and the files in it. */
export const archiveFindingTexts = area(
  {
    'archive-damaged': () =>
      'Cette archive est incomplète ou abîmée : sa fin ou son sommaire manque. Téléchargez-la à nouveau.',
    'archive-protected': () =>
      'Cette archive est protégée par un mot de passe. Refaites-la sans mot de passe.',
    'archive-suspicious': () =>
      'Cette archive est refusée par prudence : décompressée, elle serait démesurée. Téléchargez-la à nouveau.',
    'archive-too-many-files': (p: Params) =>
      `Cette archive contient trop de fichiers (limite : ${word(p, 'limit')}). Chargez-la en plusieurs fois.`,
    'archive-unpacks-too-large': (p: Params) =>
      `Décompressée, cette archive est trop grosse (limite : ${word(p, 'limit')} Mo). Chargez-la en plusieurs fois.`,
    'archive-not-staged': () =>
      'Les fichiers de cette archive n’ont pas pu être copiés sur cet ordinateur. Libérez de la place, puis recommencez.',
    'archive-empty': () => 'Cette archive ne contient aucun fichier à prendre.',
    'archive-file-missing': (p: Params) =>
      `${ofDossier(p, 'Dossier n°', ' : le', 'Le')} fichier « ${word(p, 'name')} » n’a pas pu être mis dans l’archive par la plateforme. Retrouvez-le sur Démarches simplifiées.`,
    'archive-entry-outside': (p: Params) =>
      `Le nom du fichier « ${word(p, 'name')} » désigne un endroit hors de l’archive : il n’est pas suivi, le fichier est gardé sous son seul nom. Méfiez-vous de cette archive.`,
    'archive-entry-damaged': (p: Params) =>
      `Le fichier « ${word(p, 'name')} » est abîmé dans l’archive : il n’est pas pris. Téléchargez à nouveau l’archive.`,
    'archive-entry-empty': (p: Params) => `Le fichier « ${word(p, 'name')} » est vide : il n’est pas pris.`,
    'archive-entry-link': (p: Params) =>
      `« ${word(p, 'name')} » est un raccourci vers un autre fichier : il n’est pas pris.`,
    'archive-entry-method': (p: Params) =>
      `Le fichier « ${word(p, 'name')} » est compressé d’une façon que nous ne lisons pas : il n’est pas pris. Refaites l’archive au format ZIP ordinaire.`,
    'archive-entry-protected': (p: Params) =>
      `Le fichier « ${word(p, 'name')} » est protégé par un mot de passe : il n’est pas pris. Refaites l’archive sans mot de passe.`,
    'archive-entry-too-large': (p: Params) =>
      `Le fichier « ${word(p, 'name')} » est trop gros (limite : ${word(p, 'limit')} Mo) : il n’est pas pris.`,
  },
  {
    'archive-damaged': () =>
      'This archive is incomplete or damaged: its end or its directory is missing. Download it again.',
    'archive-protected': () => 'This archive is protected by a password. Make it again without one.',
    'archive-suspicious': () =>
      'This archive is refused as a precaution: unpacked it would be enormous. Download it again.',
    'archive-too-many-files': (p: Params) =>
      `This archive holds too many files (limit: ${word(p, 'limit')}). Load it in several parts.`,
    'archive-unpacks-too-large': (p: Params) =>
      `Unpacked, this archive is too large (limit: ${word(p, 'limit')} MB). Load it in several parts.`,
    'archive-not-staged': () =>
      'The files of this archive could not be copied onto this computer. Free some space, then try again.',
    'archive-empty': () => 'This archive holds no file to take.',
    'archive-file-missing': (p: Params) =>
      `${ofDossier(p, 'Dossier no.', ': the', 'The')} file “${word(p, 'name')}” could not be put into the archive by the platform. Find it on Démarches simplifiées.`,
    'archive-entry-outside': (p: Params) =>
      `The name of the file “${word(p, 'name')}” means a place outside the archive: it is not followed, the file is kept under its name alone. Beware of this archive.`,
    'archive-entry-damaged': (p: Params) =>
      `The file “${word(p, 'name')}” is damaged in the archive: it is not taken. Download the archive again.`,
    'archive-entry-empty': (p: Params) => `The file “${word(p, 'name')}” is empty: it is not taken.`,
    'archive-entry-link': (p: Params) =>
      `“${word(p, 'name')}” is a shortcut to another file: it is not taken.`,
    'archive-entry-method': (p: Params) =>
      `The file “${word(p, 'name')}” is compressed in a way that we do not read: it is not taken. Make the archive again as an ordinary ZIP.`,
    'archive-entry-protected': (p: Params) =>
      `The file “${word(p, 'name')}” is protected by a password: it is not taken. Make the archive again without one.`,
    'archive-entry-too-large': (p: Params) =>
      `The file “${word(p, 'name')}” is too large (limit: ${word(p, 'limit')} MB): it is not taken.`,
  },
);
