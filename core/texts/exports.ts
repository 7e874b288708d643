import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** The panel from which other files than the report are written, and what the command line says of them. */
export const exportsTexts = area(
  {
    title: 'Autres fichiers',
    lead: 'Chaque fichier dit ce qu’il contient et à qui il s’adresse. Rien n’est envoyé : vous choisissez où l’écrire.',
    who: 'Qui peut le voir :',
    workbook: {
      title: 'Classeur de la sélection',
      holds:
        'Le classement, chaque note, les équipes, les EIG demandés, les décisions et le journal, chacun sur sa feuille, avec de vrais nombres et de vraies dates.',
      who: 'la coordination et le comité de pilotage. C’est un document de travail : il ne se publie pas.',
      format: 'Format',
      formats: { xlsx: 'XLSX (Excel)', ods: 'ODS (LibreOffice)' },
      named: 'Nommer les jurés',
      namedHint: 'Sinon, un numéro, le même que dans le rapport. Les textes écrits restent tels quels.',
      write: 'Écrire le classeur…',
      fileName: (name: string) => `selection-${name}`,
      written: (file: string, rows: number) =>
        `Le classeur « ${file} » est écrit : ${counted(rows, ['ligne', 'lignes'], 'fr')}.`,
    },
    public: {
      title: 'Ce qui se publie',
      open: 'Le comité de pilotage a décidé pour chaque défi : la sélection peut être publiée.',
      none: 'La session n’a aucun défi : rien ne peut être publié.',
      waiting: (n: number, count: string) =>
        `Rien ne peut encore être publié : le comité de pilotage doit décider ${plural(n, 'fr', `pour ${count} défi`, `pour ${count} défis`)}, dans « Sélection », « Décisions ».`,
      wrongPhase: 'Rien ne se publie avant la phase « Décision », qui s’ouvre dans « Appel ».',
      withList: 'Publier aussi la liste complémentaire',
      withListHint: (count: string) =>
        `Défis concernés : ${count}. Sinon, seul leur nombre est dit. Prévenez d’abord leurs administrations.`,
      never:
        'N’y figurent jamais : les jurés, les notes, les rangs, les coordonnées, les textes des dossiers, les défis non retenus.',
    },
    openData: {
      title: 'Données ouvertes',
      holds:
        'Les défis retenus en CSV et en JSON (titre, administration, taille et profils de l’équipe), les nombres de l’appel, un schéma de table et un dictionnaire, dans un ZIP prêt pour data.gouv.fr.',
      who: 'tout le monde.',
      write: 'Écrire les données ouvertes…',
      fileName: (name: string) => `donnees-ouvertes-${name}`,
      written: (file: string) => `Les données ouvertes sont écrites dans « ${file} ».`,
    },
    list: {
      title: 'Liste publique',
      holds: 'Une page avec les défis retenus, à mettre en ligne (HTML) ou à joindre (PDF).',
      who: 'tout le monde.',
      format: 'Format de la liste',
      formats: { html: 'Page web (HTML)', pdf: 'PDF' },
      write: 'Écrire la liste publique…',
      fileName: (name: string) => `defis-retenus-${name}`,
      written: (file: string) => `La liste publique « ${file} » est écrite.`,
    },
    reveal: 'Montrer le fichier',
    cli: {
      written: (file: string, bytes: string) => `Écrit (${bytes}) : ${file}`,
    },
  },
  {
    title: 'Other files',
    lead: 'Each file says what it holds and for whom it is. Nothing is sent: you choose where to write it.',
    who: 'Who may see it:',
    workbook: {
      title: 'Workbook of the selection',
      holds:
        'The ranking, each mark, the teams, the requested EIGs, the decisions and the journal, each on its sheet, with real numbers and real dates.',
      who: 'the coordination and the steering committee. It is a working document: it is not published.',
      format: 'Format',
      formats: { xlsx: 'XLSX (Excel)', ods: 'ODS (LibreOffice)' },
      named: 'Name the jurors',
      namedHint: 'Else a number, the same as in the report. Texts stay as they were written.',
      write: 'Write the workbook…',
      fileName: (name: string) => `selection-${name}`,
      written: (file: string, rows: number) =>
        `The workbook “${file}” is written: ${counted(rows, ['row', 'rows'], 'en')}.`,
    },
    public: {
      title: 'What is published',
      open: 'The steering committee has decided on every défi: the selection may be published.',
      none: 'The session has no défi: nothing can be published.',
      waiting: (n: number, count: string) =>
        `Nothing can be published yet: the steering committee has to decide ${plural(n, 'en', `on ${count} défi`, `on ${count} défis`)}, in “Selection”, “Decisions”.`,
      wrongPhase: 'Nothing is published before the phase “Decision”, which is opened in “Call”.',
      withList: 'Publish the complementary list too',
      withListHint: (count: string) =>
        `Défis concerned: ${count}. Else only their number is told. Tell their administrations first.`,
      never: 'Never in it: jurors, marks, ranks, contacts, texts of dossiers, défis that were not selected.',
    },
    openData: {
      title: 'Open data',
      holds:
        'The selected défis as CSV and JSON (title, administration, size and profiles of the team), the numbers of the call, a table schema and a dictionary, in a ZIP ready for data.gouv.fr.',
      who: 'everybody.',
      write: 'Write the open data…',
      fileName: (name: string) => `open-data-${name}`,
      written: (file: string) => `The open data are written in “${file}”.`,
    },
    list: {
      title: 'Public list',
      holds: 'One page with the selected défis, to put online (HTML) or to attach (PDF).',
      who: 'everybody.',
      format: 'Format of the list',
      formats: { html: 'Web page (HTML)', pdf: 'PDF' },
      write: 'Write the public list…',
      fileName: (name: string) => `selected-defis-${name}`,
      written: (file: string) => `The public list “${file}” is written.`,
    },
    reveal: 'Show the file',
    cli: {
      written: (file: string, bytes: string) => `Written (${bytes}): ${file}`,
    },
  },
);
