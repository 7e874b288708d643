import { plural } from '../format.ts';
import { area } from '../texts.ts';
import { number, word, type Params } from './params.ts';

/** What makes a file suspicious; the words stand inside a sentence. */
const dangers = area(
  {
    size: 'une fois décompressé, il serait démesuré',
    entries: 'il contient un nombre démesuré de parties',
    lie: 'les tailles qu’il annonce sont fausses',
    overlap: 'ses parties se chevauchent',
    names: 'les noms de ses parties sont en double ou mènent hors du fichier',
    method: 'il est compressé d’une manière inconnue',
    zip64: 'il a la forme d’une archive de plusieurs gigaoctets',
  },
  {
    size: 'unpacked it would be enormous',
    entries: 'it holds an enormous number of parts',
    lie: 'the sizes it declares are false',
    overlap: 'its parts overlap',
    names: 'the names of its parts stand twice or lead out of the file',
    method: 'it is compressed in an unknown way',
    zip64: 'it has the form of an archive of several gigabytes',
  },
);

export type Danger = keyof typeof dangers.fr;

/** Findings about a whole file, its tables and their cells. */
export const fileFindingTexts = area(
  {
    'file-kind-unknown': () =>
      'Ce fichier n’est ni un CSV ni un classeur XLSX ou ODS. Exportez les dossiers de Démarches simplifiées dans l’un de ces formats.',
    'file-not-a-table': () =>
      'Ce fichier ne contient pas un tableau lisible. Exportez à nouveau les dossiers depuis Démarches simplifiées.',
    'file-empty': () => 'Ce fichier est vide.',
    'file-cut': () =>
      'Ce fichier est incomplet ou abîmé : il en manque une partie. Téléchargez-le à nouveau.',
    'file-suspicious': (p: Params) =>
      `Ce fichier est refusé par prudence : ${dangers.fr[word(p, 'why') as Danger]}. Téléchargez-le à nouveau depuis Démarches simplifiées.`,
    'file-not-an-export': () =>
      'Ni colonne « ID », ni titre de défi, ni dossier de l’API n’y a été reconnu : ce fichier n’est pas un export de Démarches simplifiées.',
    'file-too-large': (p: Params) => `Ce fichier est trop gros (limite : ${word(p, 'limit')} Mo).`,
    'files-left-out': () =>
      'Ce dossier contient trop de fichiers, ou des dossiers trop profonds : tout ne serait pas lu. Choisissez des dossiers plus petits.',
    'file-unreadable': () => 'Ce fichier n’a pas pu être ouvert. Vérifiez qu’il est toujours à sa place.',
    'reader-stopped': () =>
      'La lecture de ce fichier a pris trop de temps et a été arrêtée. Réenregistrez-le en CSV, puis recommencez.',
    'file-protected': () =>
      'Ce fichier est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe, puis recommencez.',
    'file-old-office': () =>
      'Ce fichier est dans un ancien format d’Office, que l’application ne lit pas. Ouvrez-le, réenregistrez-le au format XLSX, puis recommencez.',
    'file-xml-entities': () =>
      'Ce fichier est refusé par prudence : il contient des définitions XML qui pourraient faire lire d’autres fichiers. Un export de Démarches simplifiées n’en contient jamais.',
    'file-cut-in-row': (p: Params) =>
      `Le fichier s’interrompt au milieu de la ligne ${word(p, 'row')} : seules les lignes précédentes sont lues. Téléchargez-le à nouveau.`,
    'too-many-cells': (p: Params) =>
      `Ce classeur contient trop de cellules (limite : ${word(p, 'limit')} millions).`,
    'wrong-extension': (p: Params) =>
      `Le nom de ce fichier se termine par « ${word(p, 'found')} », mais son contenu est celui d’un fichier « ${word(p, 'expected')} » : il a été lu ainsi.`,
    'encoding-utf-16': () =>
      'Les caractères sont codés en UTF-16 : le fichier a sans doute été réenregistré par Excel. Il a été lu ainsi.',
    'text-damaged': () =>
      'Quelques caractères de ce fichier sont illisibles : ils sont remplacés par « \ufffd ». Téléchargez-le à nouveau si possible.',
    'quotes-odd': () =>
      'Un guillemet mal placé dans cette ligne : vérifiez que ses cellules ont été séparées comme il faut.',
    'cell-error': (p: Params) =>
      `Cette cellule contient une erreur de calcul (${word(p, 'value')}) : elle est lue comme vide.`,
    'formula-without-value': () =>
      'Cette cellule contient une formule sans résultat : elle est lue comme vide. Ouvrez le classeur dans un tableur, enregistrez-le, puis recommencez.',
    'cells-left-out': (p: Params) =>
      plural(
        number(p, 'count'),
        'fr',
        'Une autre cellule en erreur ou sans résultat est aussi lue comme vide.',
        `${word(p, 'count')} autres cellules en erreur ou sans résultat sont aussi lues comme vides.`,
      ),
    'macros-ignored': () => 'Ce classeur contient des macros : elles n’ont été ni lues ni exécutées.',
    'encoding-windows-1252': () =>
      'Les accents sont codés à l’ancienne (Windows-1252) : le fichier a sans doute été réenregistré par Excel. Il a été lu ainsi.',
    'separator-semicolon': () => 'Les colonnes sont séparées par des points-virgules : lu ainsi.',
    'cell-cut': () => 'Ce texte a la longueur maximale d’une cellule Excel : il est peut-être coupé.',
    'row-too-long': () =>
      'Cette ligne a plus de cellules que l’en-tête : les cellules en trop ne sont pas prises.',
    'json-damaged': (p: Params) =>
      `Ce fichier JSON est incomplet ou abîmé (ligne ${word(p, 'line')}, colonne ${word(p, 'column')}). Téléchargez-le à nouveau.`,
    'json-page-of-several': () =>
      'Ce fichier ne contient pas, ou peut-être pas, tous les dossiers de la démarche : ceux qui y manquent ne sont pas tenus pour retirés. Chargez aussi les autres pages, s’il y en a.',
    'json-answer-with-errors': (p: Params) =>
      `La plateforme signale une erreur dans cette réponse : « ${word(p, 'message')} ». Il peut y manquer des dossiers ou des réponses.`,
    'json-answer-refused': (p: Params) =>
      `La plateforme a répondu par une erreur, sans aucun dossier : « ${word(p, 'message')} ». Refaites la requête.`,
    'too-many-rows': (p: Params) =>
      `Ce fichier a trop de lignes ou de dossiers (limite : ${word(p, 'limit')}).`,
    'too-many-columns': (p: Params) => `Ce fichier a trop de colonnes (limite : ${word(p, 'limit')}).`,
  },
  {
    'file-kind-unknown': () =>
      'This file is neither a CSV nor an XLSX or ODS workbook. Export the dossiers from Démarches simplifiées in one of these formats.',
    'file-not-a-table': () =>
      'This file holds no readable table. Export the dossiers from Démarches simplifiées again.',
    'file-empty': () => 'This file is empty.',
    'file-cut': () => 'This file is incomplete or damaged: a part of it is missing. Download it again.',
    'file-suspicious': (p: Params) =>
      `This file is refused as a precaution: ${dangers.en[word(p, 'why') as Danger]}. Download it again from Démarches simplifiées.`,
    'file-not-an-export': () =>
      'No “ID” column, title of a défi or dossier of the API was recognised: this file is no Démarches simplifiées export.',
    'file-too-large': (p: Params) => `This file is too large (limit: ${word(p, 'limit')} MB).`,
    'files-left-out': () =>
      'This folder holds too many files, or folders that are too deep: not all would be read. Choose smaller folders.',
    'file-unreadable': () => 'This file could not be opened. Check that it is still there.',
    'reader-stopped': () =>
      'Reading this file took too long and was stopped. Save it again as CSV, then try again.',
    'file-protected': () =>
      'This file is protected by a password. Open it, save it without a password, then try again.',
    'file-old-office': () =>
      'This file is in an old Office format, which the application does not read. Open it, save it again as XLSX, then try again.',
    'file-xml-entities': () =>
      'This file is refused as a precaution: it holds XML definitions that could make other files be read. An export of Démarches simplifiées never holds any.',
    'file-cut-in-row': (p: Params) =>
      `The file breaks off in the middle of row ${word(p, 'row')}: only the rows before it are read. Download it again.`,
    'too-many-cells': (p: Params) =>
      `This workbook holds too many cells (limit: ${word(p, 'limit')} million).`,
    'wrong-extension': (p: Params) =>
      `The name of this file ends in “${word(p, 'found')}”, but its content is that of a “${word(p, 'expected')}” file: it was read accordingly.`,
    'encoding-utf-16': () =>
      'Characters are coded as UTF-16: the file was probably saved again by Excel. It was read accordingly.',
    'text-damaged': () =>
      'Some characters of this file are unreadable: “\ufffd” stands in their place. Download it again if possible.',
    'quotes-odd': () =>
      'A misplaced quotation mark in this row: check that its cells were separated as they should be.',
    'cell-error': (p: Params) =>
      `This cell holds a calculation error (${word(p, 'value')}): it is read as blank.`,
    'formula-without-value': () =>
      'This cell holds a formula without a result: it is read as blank. Open the workbook in a spreadsheet program, save it, then try again.',
    'cells-left-out': (p: Params) =>
      plural(
        number(p, 'count'),
        'en',
        'One more cell with an error or without a result is read as blank too.',
        `${word(p, 'count')} more cells with an error or without a result are read as blank too.`,
      ),
    'macros-ignored': () => 'This workbook holds macros: they were neither read nor run.',
    'encoding-windows-1252': () =>
      'Accents are coded the old way (Windows-1252): the file was probably saved again by Excel. It was read accordingly.',
    'separator-semicolon': () => 'Columns are separated by semicolons: read accordingly.',
    'cell-cut': () => 'This text has the greatest length of an Excel cell: it may be cut.',
    'row-too-long': () => 'This row has more cells than the header: the extra cells are not taken.',
    'json-damaged': (p: Params) =>
      `This JSON file is incomplete or damaged (line ${word(p, 'line')}, column ${word(p, 'column')}). Download it again.`,
    'json-page-of-several': () =>
      'This file does not hold, or may not hold, all dossiers of the démarche: those missing from it are not taken as withdrawn. Load the other pages as well, if there are any.',
    'json-answer-with-errors': (p: Params) =>
      `The platform reports an error in this answer: “${word(p, 'message')}”. Dossiers or answers may be missing from it.`,
    'json-answer-refused': (p: Params) =>
      `The platform answered with an error and without any dossier: “${word(p, 'message')}”. Make the query again.`,
    'too-many-rows': (p: Params) => `This file has too many rows or dossiers (limit: ${word(p, 'limit')}).`,
    'too-many-columns': (p: Params) => `This file has too many columns (limit: ${word(p, 'limit')}).`,
  },
);
