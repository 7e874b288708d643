import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** Words of the removal of personal data, on the screen and on the command line. */
export const privacyTexts = area(
  {
    title: 'Données personnelles',
    lead: 'Une fois les décisions prises, les coordonnées des porteurs ne servent plus. Vous pouvez les retirer de ce fichier, et les noms des jurés si on vous le demande.',
    notYet: 'Ce sera possible quand le comité aura décidé de chaque défi.',
    held: (dossiers: string, attachments: string, jurors: string) =>
      `Le fichier contient ${dossiers}, ${attachments} et ${jurors}.`,
    dossiers: ['dossier', 'dossiers'] as readonly [string, string],
    attachments: ['pièce jointe', 'pièces jointes'] as readonly [string, string],
    jurors: ['juré', 'jurés'] as readonly [string, string],
    remove: 'Retirer des données personnelles…',
    dialog: {
      title: 'Retirer des données personnelles',
      contacts: 'Les coordonnées et les contacts des dossiers',
      contactsHint:
        'Adresses de courriel, numéros de téléphone, contacts et mentors, noms de l’équipe, annotations privées, et toutes les pièces jointes.',
      jurors: 'Les noms des jurés',
      jurorsHint: (first: string, second: string) =>
        `Chaque juré devient « Juré ${first} », « Juré ${second} »… Son organisation est retirée aussi.`,
      stays:
        'Ce qui reste : les notes, les décisions, le classement, et ce que les jurés ont écrit dans leurs bulletins signés.',
      elsewhere:
        'Les copies de ce fichier ne changent pas : sauvegardes de l’application, kits, bulletins, archives et rapports déjà écrits. Pensez à les supprimer ; « Sauvegardes » le fait pour celles de l’application.',
      forGood: 'Ce retrait est définitif. Rien ne pourra être rétabli.',
      confirm: 'Retirer pour toujours',
      choose: 'Choisissez au moins une des deux listes.',
      names: {
        title: 'Des noms qui peuvent dire autre chose',
        lead: 'Ces noms, ces prénoms ou ces noms de famille seuls sont écrits ailleurs que dans ce qui désigne le juré. Chacun peut y être un mot courant, ou nommer quelqu’un d’autre. Gardez-les là où il ne s’agit pas de la personne.',
        group: (name: string) => `« ${name} »`,
        count: (places: string) =>
          `Écrit dans ${places}. Coché : le nom y est remplacé. Décoché : il y reste.`,
        texts: ['texte', 'textes'] as readonly [string, string],
        all: 'Tout remplacer',
        allOf: (name: string) => `Tout remplacer : ${name}`,
        none: 'Tout garder',
        noneOf: (name: string) => `Tout garder : ${name}`,
        /** After the excerpts: how often the word stands in the text beside. */
        more: (count: string) => `… et encore ${count} fois dans ce texte`,
        sum: (replaced: string, kept: string) => `À remplacer : ${replaced}. À garder : ${kept}.`,
        kinds: {
          decisions: ['Motivation ou décision', 'Motivations et décisions'] as readonly [string, string],
          reasons: ['Motif', 'Motifs'] as readonly [string, string],
          groups: ['Nom d’un groupe', 'Noms de groupes'] as readonly [string, string],
          sheets: ['Feuille de notation', 'Feuilles de notation'] as readonly [string, string],
          journal: ['Historique seul', 'Historique seul'] as readonly [string, string],
        },
        /** Of a text that is in the journal alone, and cannot be changed. */
        journalHint:
          'Un texte de l’historique seul n’est pas réécrit : il est effacé s’il nomme la personne, et gardé sinon.',
      },
    },
    done: 'Les données personnelles ont été retirées.',
    returned: (what: string, when: string) =>
      `Une sauvegarde écrite avant un retrait a été reprise le ${when} : ${what} sont de nouveau dans le fichier. Retirez-les encore.`,
    history: 'Retraits déjà faits',
    contactsGone: (versions: string, attachments: string) =>
      `coordonnées et contacts de ${versions}, avec ${attachments}`,
    versions: ['version de dossier', 'versions de dossier'] as readonly [string, string],
    jurorsGone: (jurors: string) => `noms de ${jurors}`,
    signedLeft: (n: number) =>
      `${counted(n, ['texte signé', 'textes signés'], 'fr')} ${plural(n, 'fr', 'qui nomme un juré reste tel qu’il a été signé', 'qui nomment un juré restent tels qu’ils ont été signés')}`,
    keptIn: (texts: string) => `dans ${texts}, un nom a été gardé, qui n’y désigne pas le juré`,
    line: (when: string, what: string) => `Le ${when} : ${what}.`,
    and: ' ; ',
    /** Takes the place of a juror’s name, for ever. */
    jurorLabel: (number: string) => `Juré ${number}`,
  },
  {
    title: 'Personal data',
    lead: 'Once everything is decided, nobody needs the contact details of those who filed. You can take them out of this file, and the names of jurors if you are asked to.',
    notYet: 'This will be possible once the committee has decided on every défi.',
    held: (dossiers: string, attachments: string, jurors: string) =>
      `The file holds ${dossiers}, ${attachments} and ${jurors}.`,
    dossiers: ['dossier', 'dossiers'] as readonly [string, string],
    attachments: ['attachment', 'attachments'] as readonly [string, string],
    jurors: ['juror', 'jurors'] as readonly [string, string],
    remove: 'Remove personal data…',
    dialog: {
      title: 'Remove personal data',
      contacts: 'Contact details in dossiers',
      contactsHint:
        'E-mail addresses, telephone numbers, contacts and mentors, names of the team, private annotations, and all attachments.',
      jurors: 'Names of jurors',
      jurorsHint: (first: string, second: string) =>
        `Each juror becomes “Juré ${first}”, “Juré ${second}”… Their organisation goes too.`,
      stays: 'What stays: marks, decisions, the ranking, and what jurors wrote in their signed ballots.',
      elsewhere:
        'Copies of this file do not change: backups of the application, kits, ballots, archives and reports that were written before. Remember to delete them; “Backups” does so for those of the application.',
      forGood: 'This is for good. Nothing of it can be had back.',
      confirm: 'Remove for ever',
      choose: 'Choose at least one of the two.',
      names: {
        title: 'Names that may say something else',
        lead: 'These names, or first or family names alone, stand elsewhere than in what names the juror. They may be an ordinary word there, or name somebody else. Keep them where they are not the person.',
        group: (name: string) => `“${name}”`,
        count: (places: string) =>
          `Stands in ${places}. Ticked: the name is replaced there. Not ticked: it stays.`,
        texts: ['text', 'texts'] as readonly [string, string],
        all: 'Replace all',
        allOf: (name: string) => `Replace all: ${name}`,
        none: 'Keep all',
        noneOf: (name: string) => `Keep all: ${name}`,
        more: (count: string) => `… and ${count} more in this text`,
        sum: (replaced: string, kept: string) => `To be replaced: ${replaced}. To be kept: ${kept}.`,
        kinds: {
          decisions: ['Motivation or decision', 'Motivations and decisions'] as readonly [string, string],
          reasons: ['Reason', 'Reasons'] as readonly [string, string],
          groups: ['Name of a group', 'Names of groups'] as readonly [string, string],
          sheets: ['Marking sheet', 'Marking sheets'] as readonly [string, string],
          journal: ['History alone', 'History alone'] as readonly [string, string],
        },
        journalHint:
          'A text that is in the history alone is not written anew: it is deleted when it names the person, and stays otherwise.',
      },
    },
    done: 'The personal data were removed.',
    returned: (what: string, when: string) =>
      `A backup from before a removal was restored on ${when}: ${what} are in the file again. Remove them again.`,
    history: 'Removed before',
    contactsGone: (versions: string, attachments: string) =>
      `contact details of ${versions}, with ${attachments}`,
    versions: ['version of a dossier', 'versions of dossiers'] as readonly [string, string],
    jurorsGone: (jurors: string) => `names of ${jurors}`,
    signedLeft: (n: number) =>
      `${counted(n, ['signed text', 'signed texts'], 'en')} that ${plural(n, 'en', 'names a juror stays as it was signed', 'name a juror stay as they were signed')}`,
    keptIn: (texts: string) => `in ${texts} a name stays that is not the juror`,
    line: (when: string, what: string) => `${when}: ${what}.`,
    and: '; ',
    jurorLabel: (number: string) => `Juror ${number}`,
  },
);
