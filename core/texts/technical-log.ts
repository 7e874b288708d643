import { area } from './texts.ts';

/** Words of the dialog that shows the technical log. */
export const technicalLogTexts = area(
  {
    button: 'Journal technique',
    title: 'Journal technique',
    lead: 'Il aide à comprendre une panne. Il ne contient ni titre, ni nom, ni note, ni texte, ni mot de passe : vous pouvez l’envoyer tel quel.',
    holds:
      'Ce qu’il contient : l’heure, la version, les erreurs par leur code, et combien de temps les actions ont pris.',
    content: 'Contenu du journal, le plus récent en bas',
    empty: 'Le journal est vide.',
    copy: 'Copier',
    copied: 'Le journal est copié.',
    save: 'Enregistrer sous…',
    saved: (file: string) => `Journal enregistré : « ${file} ».`,
    fileName: 'journal-technique.log',
  },
  {
    button: 'Technical log',
    title: 'Technical log',
    lead: 'It helps to understand a fault. It holds no title, name, mark, text or passphrase: you can send it as it is.',
    holds: 'What it holds: the time, the version, errors by their codes, and how long actions took.',
    content: 'The log, the newest at the bottom',
    empty: 'The log is empty.',
    copy: 'Copy',
    copied: 'The log was copied.',
    save: 'Save as…',
    saved: (file: string) => `Log saved: “${file}”.`,
    fileName: 'technical-log.log',
  },
);
