import { area } from './texts.ts';

type Params = Readonly<Record<string, string | number>>;
const word = (params: Params, name: string): string => String(params[name] ?? '');

/** One sentence for each finding of a reader; the keys are the codes. The place is shown beside, not inside. */
export const findingTexts = area(
  {
    'file-kind-unknown': () =>
      'Ce fichier n’est ni un CSV ni un classeur XLSX. Exportez les dossiers de Démarches simplifiées dans l’un de ces formats.',
    'file-not-a-table': () =>
      'Ce fichier ne contient pas un tableau lisible. Exportez à nouveau les dossiers depuis Démarches simplifiées.',
    'file-empty': () => 'Ce fichier est vide.',
    'file-cut': () =>
      'Ce classeur est incomplet ou abîmé : la fin du fichier manque. Téléchargez-le à nouveau.',
    'file-suspicious': (p: Params) =>
      `Ce classeur est refusé par prudence : une fois décompressé, il serait démesuré (${word(p, 'why')}).`,
    'file-not-an-export': () =>
      'Aucune colonne « ID » ni titre de défi n’a été reconnu : ce tableau n’est pas un export de Démarches simplifiées.',
    'file-too-large': (p: Params) => `Ce fichier est trop gros (limite : ${word(p, 'limit')} Mo).`,
    'file-unreadable': () => 'Ce fichier n’a pas pu être ouvert. Vérifiez qu’il est toujours à sa place.',
    'reader-stopped': () =>
      'La lecture de ce fichier a pris trop de temps et a été arrêtée. Réenregistrez-le en CSV, puis recommencez.',
    'encoding-windows-1252': () =>
      'Les accents sont codés à l’ancienne (Windows-1252) : le fichier a sans doute été réenregistré par Excel. Il a été lu ainsi.',
    'separator-semicolon': () => 'Les colonnes sont séparées par des points-virgules : lu ainsi.',
    'team-rows-not-in-csv': () =>
      'Un CSV ne contient pas les lignes répétées (profils demandés) : chargez aussi l’export XLSX pour les avoir.',
    'dossier-number-missing': () =>
      'Ce dossier n’a pas de numéro : il n’est pas pris. Utilisez l’export standard.',
    'dossier-number-twice': (p: Params) =>
      `Le dossier n° ${word(p, 'number')} figure deux fois : seule la première ligne est prise.`,
    'number-in-scientific-form': (p: Params) =>
      `« ${word(p, 'value')} » : Excel a abîmé ce long numéro. Chargez l’export d’origine.`,
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
    'team-kept-from-before': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : ce fichier n’a pas de lignes d’équipe ; celles déjà chargées sont gardées.`,
    'fiche-unreadable': () =>
      'Ce fichier .docx n’a pas pu être lu. Ouvrez-le dans Word ou LibreOffice, réenregistrez-le en .docx, puis recommencez.',
    'fiche-protected': () =>
      'Ce fichier est protégé par un mot de passe, ou c’est un ancien .doc. Demandez-en une version .docx sans mot de passe.',
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
      'This file is neither a CSV nor an XLSX workbook. Export the dossiers from Démarches simplifiées in one of these formats.',
    'file-not-a-table': () =>
      'This file holds no readable table. Export the dossiers from Démarches simplifiées again.',
    'file-empty': () => 'This file is empty.',
    'file-cut': () =>
      'This workbook is incomplete or damaged: the end of the file is missing. Download it again.',
    'file-suspicious': (p: Params) =>
      `This workbook is refused as a precaution: unpacked it would be enormous (${word(p, 'why')}).`,
    'file-not-an-export': () =>
      'Neither an “ID” column nor a title of a défi was recognised: this table is no Démarches simplifiées export.',
    'file-too-large': (p: Params) => `This file is too large (limit: ${word(p, 'limit')} MB).`,
    'file-unreadable': () => 'This file could not be opened. Check that it is still there.',
    'reader-stopped': () =>
      'Reading this file took too long and was stopped. Save it again as CSV, then try again.',
    'encoding-windows-1252': () =>
      'Accents are coded the old way (Windows-1252): the file was probably saved again by Excel. It was read accordingly.',
    'separator-semicolon': () => 'Columns are separated by semicolons: read accordingly.',
    'team-rows-not-in-csv': () =>
      'A CSV does not hold the repeated rows (requested profiles): load the XLSX export as well to have them.',
    'dossier-number-missing': () => 'This dossier has no number: it is not taken. Use the standard export.',
    'dossier-number-twice': (p: Params) =>
      `Dossier no. ${word(p, 'number')} appears twice: only the first row is taken.`,
    'number-in-scientific-form': (p: Params) =>
      `“${word(p, 'value')}”: Excel damaged this long number. Load the original export.`,
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
    'team-kept-from-before': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: this file has no team rows; those already loaded are kept.`,
    'fiche-unreadable': () =>
      'This .docx file could not be read. Open it in Word or LibreOffice, save it as .docx again, then try again.',
    'fiche-protected': () =>
      'This file is protected by a password, or is an old .doc. Ask for a .docx version without a password.',
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
