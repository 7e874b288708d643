import { area } from './texts.ts';

type Params = Readonly<Record<string, string | number>>;
const word = (params: Params, name: string): string => String(params[name] ?? '');

/** The beginning of a sentence about a file whose dossier may be unknown. */
const ofDossier = (params: Params, dossier: string, known: string, unknown: string): string =>
  word(params, 'number') === '' ? unknown : `${dossier} ${word(params, 'number')}${known}`;

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

/** One sentence for each finding of a reader; the keys are the codes. The place is shown beside, not inside. */
export const findingTexts = area(
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
      `${word(p, 'count')} autres cellules en erreur ou sans résultat sont aussi lues comme vides.`,
    'macros-ignored': () => 'Ce classeur contient des macros : elles n’ont été ni lues ni exécutées.',
    'encoding-windows-1252': () =>
      'Les accents sont codés à l’ancienne (Windows-1252) : le fichier a sans doute été réenregistré par Excel. Il a été lu ainsi.',
    'separator-semicolon': () => 'Les colonnes sont séparées par des points-virgules : lu ainsi.',
    'team-rows-not-in-csv': () =>
      'Un CSV ne contient pas les lignes répétées (profils demandés) : chargez aussi l’export XLSX pour les avoir.',
    'dossier-number-missing': () =>
      'Ce dossier n’a pas de numéro : il est reconnu par le courriel, la date de dépôt et le titre. Vérifiez-le.',
    'dossier-number-twice': (p: Params) =>
      p['kept'] === 'last-modified'
        ? `Le dossier n° ${word(p, 'number')} figure deux fois : seule la version modifiée en dernier est prise.`
        : `Le dossier n° ${word(p, 'number')} figure deux fois : seule la première ligne est prise.`,
    'number-in-scientific-form': (p: Params) =>
      `« ${word(p, 'value')} » : Excel a abîmé ce long numéro. Chargez l’export d’origine.`,
    'dates-swapped': () =>
      'Cet export (d’avant juillet 2019) intervertit « Déposé le » et « Passé en instruction le » : les deux dates ont été remises à leur place.',
    'value-twice': (p: Params) =>
      `Deux colonnes de ce nom se contredisent : « ${word(p, 'value')} » est pris, l’autre réponse est gardée à part.`,
    'joined-by-title': (p: Params) =>
      `Le dossier n° ${word(p, 'number')} est rattaché au défi « ${word(p, 'title')} », déjà chargé sans numéro.`,
    'most-absent': (p: Params) =>
      `${word(p, 'absent')} dossiers déjà chargés manquent dans ce fichier, qui n’en contient que ${word(p, 'read')} : est-ce un export partiel ?`,
    'fiche-unplaced': (p: Params) =>
      `La fiche « ${word(p, 'title')} » n’a pas trouvé son dossier : choisissez-le à la main.`,
    'fiche-by-likeness': (p: Params) =>
      `La fiche « ${word(p, 'title')} » est rattachée à « ${word(p, 'to')} » par ressemblance : vérifiez.`,
    'fiche-new': (p: Params) =>
      `La fiche « ${word(p, 'title')} » ne ressemble à aucun dossier : elle devient un défi sans numéro.`,
    'fiche-twice': (p: Params) =>
      `Deux fiches se rapportent au même défi : « ${word(p, 'title')} » est prise, l’autre reste en pièce jointe.`,
    'attachment-unplaced': (p: Params) =>
      `Le fichier « ${word(p, 'name')} » ne se rapporte à aucun dossier connu : il n’est pas pris.`,
    'declared-file-missing': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : le fichier « ${word(p, 'name')} » est annoncé par la plateforme mais absent de l’archive.`,
    'title-missing': (p: Params) => `Le dossier n° ${word(p, 'number')} n’a pas de titre.`,
    'team-unknown': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : la taille de l’équipe n’est pas indiquée (un 0 peut vouloir dire « vide »).`,
    'team-size-differs': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : ${word(p, 'stated')} EIG annoncés, ${word(p, 'rows')} décrits ; les lignes décrites comptent.`,
    'date-unreadable': (p: Params) =>
      `« ${word(p, 'value')} » n’est pas une date lisible ; elle est laissée vide.`,
    'state-unknown': (p: Params) => `État de dossier inconnu : « ${word(p, 'value')} ».`,
    'number-unreadable': (p: Params) => `« ${word(p, 'value')} » n’est pas un nombre lisible.`,
    'cell-cut': () => 'Ce texte a la longueur maximale d’une cellule Excel : il est peut-être coupé.',
    'row-too-long': () =>
      'Cette ligne a plus de cellules que l’en-tête : les cellules en trop ne sont pas prises.',
    'row-of-unknown-dossier': (p: Params) =>
      `Cette ligne se rapporte au dossier n° ${word(p, 'number')}, absent du tableau.`,
    'text-too-long': () => 'Ce texte dépasse la longueur admise : il est coupé.',
    'column-kept-aside': () =>
      'Cette colonne n’a pas de place dans nos champs : elle est gardée et montrée dans le dossier.',
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
    'team-kept-from-before': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : ce fichier n’a pas de lignes d’équipe ; celles déjà chargées sont gardées.`,
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
    'fiche-unreadable': () =>
      'Ce fichier .docx n’a pas pu être lu. Ouvrez-le dans Word ou LibreOffice, réenregistrez-le en .docx, puis recommencez.',
    'fiche-blank': () => 'Cette fiche détaillée est vide : aucune réponse n’y a été trouvée.',
    'fiche-no-heading': () =>
      'Aucune rubrique de la fiche détaillée n’a été reconnue dans ce document : son texte est gardé tel quel.',
    'fiche-heading-likened': (p: Params) =>
      `La rubrique « ${word(p, 'written')} » a été lue comme « ${word(p, 'heading')} ».`,
    'fiche-share-out-of-range': (p: Params) =>
      `Équipe projet : « ${word(p, 'value')} » n’est pas une part de temps de travail ; le texte est gardé avec l’apport.`,
    'fiche-attestation-silent': () =>
      'Les trois attestations sont restées telles quelles, sans case cochée ni « oui » : elles ne disent rien.',
    'fiche-attestation-open': (p: Params) => `Case non cochée : « ${word(p, 'heading')} ».`,
    'fiche-answer-unclear': (p: Params) =>
      `« ${word(p, 'heading')} » : ni « oui » ni « non » ; la réponse est gardée parmi les textes sans place.`,
    'fiche-answer-too-long': (p: Params) =>
      `« ${word(p, 'heading')} » : la réponse dépasse la longueur admise ; la fin est gardée parmi les textes sans place.`,
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
      `${word(p, 'count')} more cells with an error or without a result are read as blank too.`,
    'macros-ignored': () => 'This workbook holds macros: they were neither read nor run.',
    'encoding-windows-1252': () =>
      'Accents are coded the old way (Windows-1252): the file was probably saved again by Excel. It was read accordingly.',
    'separator-semicolon': () => 'Columns are separated by semicolons: read accordingly.',
    'team-rows-not-in-csv': () =>
      'A CSV does not hold the repeated rows (requested profiles): load the XLSX export as well to have them.',
    'dossier-number-missing': () =>
      'This dossier has no number: it is told by e-mail, time of filing and title. Please check it.',
    'dossier-number-twice': (p: Params) =>
      p['kept'] === 'last-modified'
        ? `Dossier no. ${word(p, 'number')} appears twice: only the version modified last is taken.`
        : `Dossier no. ${word(p, 'number')} appears twice: only the first row is taken.`,
    'number-in-scientific-form': (p: Params) =>
      `“${word(p, 'value')}”: Excel damaged this long number. Load the original export.`,
    'dates-swapped': () =>
      'This export (from before July 2019) swaps “Déposé le” and “Passé en instruction le”: both dates were put back in their place.',
    'value-twice': (p: Params) =>
      `Two columns of this name contradict each other: “${word(p, 'value')}” is taken, the other answer is kept aside.`,
    'joined-by-title': (p: Params) =>
      `Dossier no. ${word(p, 'number')} is joined to the défi “${word(p, 'title')}”, which was loaded without a number.`,
    'most-absent': (p: Params) =>
      `${word(p, 'absent')} dossiers that are loaded are missing from this file, which holds only ${word(p, 'read')}: is it a partial export?`,
    'fiche-unplaced': (p: Params) =>
      `The fiche “${word(p, 'title')}” has not found its dossier: choose it by hand.`,
    'fiche-by-likeness': (p: Params) =>
      `The fiche “${word(p, 'title')}” is joined to “${word(p, 'to')}” by likeness: please check.`,
    'fiche-new': (p: Params) =>
      `The fiche “${word(p, 'title')}” resembles no dossier: it becomes a défi without a number.`,
    'fiche-twice': (p: Params) =>
      `Two fiches belong to one défi: “${word(p, 'title')}” is taken, the other stays as an attachment.`,
    'attachment-unplaced': (p: Params) =>
      `The file “${word(p, 'name')}” belongs to no known dossier: it is not taken.`,
    'declared-file-missing': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: the platform announces the file “${word(p, 'name')}”, which the archive does not hold.`,
    'title-missing': (p: Params) => `Dossier no. ${word(p, 'number')} has no title.`,
    'team-unknown': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: the size of the team is not given (a 0 may mean “blank”).`,
    'team-size-differs': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: ${word(p, 'stated')} EIGs announced, ${word(p, 'rows')} described; the described rows count.`,
    'date-unreadable': (p: Params) => `“${word(p, 'value')}” is no readable date; it is left empty.`,
    'state-unknown': (p: Params) => `Unknown state of a dossier: “${word(p, 'value')}”.`,
    'number-unreadable': (p: Params) => `“${word(p, 'value')}” is no readable number.`,
    'cell-cut': () => 'This text has the greatest length of an Excel cell: it may be cut.',
    'row-too-long': () => 'This row has more cells than the header: the extra cells are not taken.',
    'row-of-unknown-dossier': (p: Params) =>
      `This row belongs to dossier no. ${word(p, 'number')}, which is not in the table.`,
    'text-too-long': () => 'This text exceeds the greatest length: it is cut.',
    'column-kept-aside': () =>
      'This column has no place among our fields: it is kept and shown in the dossier.',
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
    'team-kept-from-before': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: this file has no team rows; those already loaded are kept.`,
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
    'fiche-unreadable': () =>
      'This .docx file could not be read. Open it in Word or LibreOffice, save it as .docx again, then try again.',
    'fiche-blank': () => 'This fiche détaillée is blank: no answer was found in it.',
    'fiche-no-heading': () =>
      'No heading of the fiche détaillée was recognised in this document: its text is kept as it is.',
    'fiche-heading-likened': (p: Params) =>
      `The heading “${word(p, 'written')}” was read as “${word(p, 'heading')}”.`,
    'fiche-share-out-of-range': (p: Params) =>
      `Project team: “${word(p, 'value')}” is no share of working time; the text is kept with the contribution.`,
    'fiche-attestation-silent': () =>
      'The three attestations stand untouched, with neither a ticked box nor “oui”: they say nothing.',
    'fiche-attestation-open': (p: Params) => `Box not ticked: “${word(p, 'heading')}”.`,
    'fiche-answer-unclear': (p: Params) =>
      `“${word(p, 'heading')}”: neither “oui” nor “non”; the answer is kept among the texts without a place.`,
    'fiche-answer-too-long': (p: Params) =>
      `“${word(p, 'heading')}”: the answer exceeds the greatest length; its end is kept among the texts without a place.`,
  },
);

export type FindingCode = keyof typeof findingTexts.fr;
