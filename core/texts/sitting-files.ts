import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** The files of groups that sit at the same time: what goes out to a référent, and what comes back. */
export const sittingFilesTexts = area(
  {
    /** What a group's file brought. */
    brought: (group: string, acts: number, conflicts: number) => {
      if (acts === 0) return `${group} : rien de nouveau, la session avait déjà ces saisies.`;
      const fresh = `${group} : ${counted(acts, ['saisie nouvelle', 'saisies nouvelles'], 'fr')}.`;
      return conflicts === 0
        ? fresh
        : `${fresh} ${counted(conflicts, ['conflit', 'conflits'], 'fr')} avec ce qui était là : à régler dans « Séances ».`;
    },
    panel: {
      title: 'Fichiers de ce groupe',
      lead: 'Quand les groupes siègent en même temps, le référent travaille sur son ordinateur avec le dossier de séance de son groupe, puis renvoie un fichier. Rien ne se perd : ce qui est enregistré ici et là se réunit.',
      referent: 'Référent',
      ownDeports: (name: string, n: number) =>
        `${name} a un déport sur ${counted(n, ['défi', 'défis'], 'fr')} de ce groupe : son dossier n’en aura que le titre.`,
      lock: 'Verrouiller par une phrase de passe',
      lockHint: 'Celle des kits de cette personne, si elle en a une. Le dossier contient les notes du jury.',
      open: 'Sans phrase de passe, quiconque trouve le fichier lit les notes et les commentaires du groupe.',
      write: 'Préparer le fichier du référent…',
      nobody: 'Personne ne siège dans ce groupe.',
      written: (file: string, name: string) => `« ${file} » est écrit. Remettez-le à ${name}.`,
      besideOthers: 'Un fichier de ce nom était là : il n’a pas été touché, celui-ci porte un numéro.',
      tell: 'Phrase de passe, à dire de vive voix :',
      copy: 'Copier',
      receive: 'Recevoir un fichier de séance…',
      receiveHint: 'Il peut aussi venir par le dossier d’échange ou dans une archive, avec des bulletins.',
      given: 'Remis',
      givenLine: (name: string, file: string, when: string) => `${name}, le ${when} : ${file}`,
      came: 'Reçus',
      cameLine: (name: string, when: string, acts: number) =>
        `${name}, le ${when} : ${counted(acts, ['saisie nouvelle', 'saisies nouvelles'], 'fr')}`,
    },
    send: {
      title: 'Envoyer à la coordination',
      lead: 'Le fichier contient tout ce qui a été saisi pour votre groupe. Vous pouvez l’écrire aussi souvent que vous voulez : la coordination réunit ce qu’elle reçoit.',
      nothing: 'Rien n’est encore enregistré sur cet ordinateur.',
      unsent: (n: number) =>
        `${counted(n, ['saisie n’est pas encore dans un fichier', 'saisies ne sont pas encore dans un fichier'], 'fr')} pour la coordination.`,
      allSent: 'Tout ce que vous avez enregistré est dans le dernier fichier.',
      write: 'Écrire le fichier pour la coordination…',
      writeAgain: 'Écrire le même fichier à nouveau…',
      fileName: (session: string, sequence: string) => `seance-${session}-${sequence}.eigseance`,
      written: (file: string) => `« ${file} » est écrit. Faites-le parvenir à la coordination.`,
      reveal: 'Montrer le fichier',
      last: (sequence: string, when: string) => `Fichier n° ${sequence}, écrit le ${when}.`,
      receipt: 'Reçu',
      receiptHint: 'La coordination lit les mêmes quatre mots quand elle reçoit ce fichier.',
      renew: 'Ouvrir un dossier de séance plus récent…',
      renewHint: 'Il apporte ce que la coordination et d’autres ont enregistré ; ce qui est ici reste.',
    },
    renewed: {
      title: 'Dossier de séance mis à jour',
      acts: (n: number) =>
        `${counted(n, ['saisie faite ailleurs', 'saisies faites ailleurs'], 'fr')} pour votre groupe.`,
      gone: (n: number) => counted(n, ['défi n’est plus à entendre', 'défis ne sont plus à entendre'], 'fr'),
      nothing: 'Ni défi ni saisie de plus ; les chiffres sont à jour.',
      kept: 'Tout ce que vous avez enregistré est gardé.',
      same: 'Ce dossier de séance est déjà ouvert : rien n’a changé.',
      older: 'Ce dossier de séance est plus ancien que le vôtre : rien n’a changé.',
      drop: 'Déposez le dossier de séance ici pour l’ouvrir.',
    },
  },
  {
    brought: (group: string, acts: number, conflicts: number) => {
      if (acts === 0) return `${group}: nothing new, the session had these entries already.`;
      const fresh = `${group}: ${String(acts)} new ${plural(acts, 'en', 'entry', 'entries')}.`;
      return conflicts === 0
        ? fresh
        : `${fresh} ${counted(conflicts, ['conflict', 'conflicts'], 'en')} with what was there: to be settled under “Sittings”.`;
    },
    panel: {
      title: 'Files of this group',
      lead: 'When groups sit at the same time, the referent works on their own computer with the group’s sitting file, then sends a file back. Nothing is lost: what is recorded here and there comes together.',
      referent: 'Référent',
      ownDeports: (name: string, n: number) =>
        `${name} stepped aside from ${counted(n, ['défi', 'défis'], 'en')} of this group: their file will have the title alone.`,
      lock: 'Lock with a passphrase',
      lockHint: 'The one of this person’s kits, if there is one. The file holds the jury’s marks.',
      open: 'Without a passphrase, whoever finds the file reads the group’s marks and comments.',
      write: 'Prepare the referent’s file…',
      nobody: 'Nobody sits in this group.',
      written: (file: string, name: string) => `“${file}” is written. Hand it to ${name}.`,
      besideOthers: 'There was a file of that name: it was left alone, this one has a number.',
      tell: 'Passphrase, to be told in person:',
      copy: 'Copy',
      receive: 'Receive a group’s file…',
      receiveHint: 'It may also come by the exchange folder or in an archive, along with ballots.',
      given: 'Given out',
      givenLine: (name: string, file: string, when: string) => `${name}, ${when}: ${file}`,
      came: 'Received',
      cameLine: (name: string, when: string, acts: number) =>
        `${name}, ${when}: ${String(acts)} new ${plural(acts, 'en', 'entry', 'entries')}`,
    },
    send: {
      title: 'Send to the coordination',
      lead: 'The file holds all that was recorded for your group. You may write it as often as you like: the coordination brings together what it receives.',
      nothing: 'Nothing has been recorded on this computer yet.',
      unsent: (n: number) =>
        `${counted(n, ['entry is not yet in a file', 'entries are not yet in a file'], 'en')} for the coordination.`,
      allSent: 'All that you recorded is in the last file.',
      write: 'Write the file for the coordination…',
      writeAgain: 'Write the same file again…',
      fileName: (session: string, sequence: string) => `sitting-${session}-${sequence}.eigseance`,
      written: (file: string) => `“${file}” is written. Get it to the coordination.`,
      reveal: 'Show the file',
      last: (sequence: string, when: string) => `File no. ${sequence}, written on ${when}.`,
      receipt: 'Receipt',
      receiptHint: 'The coordination reads the same four words when it receives this file.',
      renew: 'Open a newer sitting file…',
      renewHint: 'It brings what the coordination and others recorded; what is here stays.',
    },
    renewed: {
      title: 'Sitting file brought up to date',
      acts: (n: number) =>
        `${counted(n, ['entry recorded elsewhere', 'entries recorded elsewhere'], 'en')} for your group.`,
      gone: (n: number) =>
        counted(n, ['défi is no longer to be heard', 'défis are no longer to be heard'], 'en'),
      nothing: 'No further défi or entry; the figures are up to date.',
      kept: 'All that you recorded is kept.',
      same: 'This sitting file is open already: nothing has changed.',
      older: 'This sitting file is older than yours: nothing has changed.',
      drop: 'Drop the sitting file here to open it.',
    },
  },
);
