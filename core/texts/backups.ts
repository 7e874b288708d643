import { plural } from './format.ts';
import { area } from './texts.ts';

/** Backups, a file that somebody else has open, a damaged file. */
export const backupsTexts = area(
  {
    open: 'Sauvegardes',
    title: 'Sauvegardes',
    lead: (minutes: string) =>
      `L’application garde elle-même des copies de cette session, sur cet ordinateur : à l’ouverture et toutes les ${minutes} minutes si elle a changé, avant une conversion et avant une reprise. Elles contiennent les mêmes secrets que la session.`,
    none: 'Aucune sauvegarde pour le moment : la première s’écrit à l’ouverture d’une session.',
    writeNow: 'Sauvegarder maintenant',
    written: 'Sauvegarde écrite.',
    columns: {
      at: 'Écrite le',
      reason: 'Pourquoi',
      size: 'Taille',
      entries: 'Actes',
      state: 'État',
      act: 'Actions',
    },
    reasons: {
      opening: 'à l’ouverture',
      regular: 'au fil du travail',
      migration: 'avant une conversion',
      restore: 'avant une reprise',
      asked: 'à la demande',
    },
    sound: 'saine',
    damaged: 'abîmée',
    current: 'saine, à jour',
    ofFile: (file: string) => `de « ${file} »`,
    compare: 'Comparer',
    compareLabel: (at: string) => `Comparer la sauvegarde du ${at} à la session`,
    restore: 'Reprendre',
    restoreLabel: (at: string) => `Reprendre la sauvegarde du ${at}`,
    remove: 'Supprimer',
    removeLabel: (at: string) => `Supprimer la sauvegarde du ${at}`,
    removeTitle: (count: number, told: string) =>
      plural(count, 'fr', 'Supprimer une sauvegarde', `Supprimer ${told} sauvegardes`),
    removeText: (count: number) =>
      plural(
        count,
        'fr',
        'Cette sauvegarde sera effacée de cet ordinateur. Elle ne pourra plus être reprise. La session ne change pas.',
        'Ces sauvegardes seront effacées de cet ordinateur. Elles ne pourront plus être reprises. La session ne change pas.',
      ),
    removeListed: (at: string, entries: string) => `${at}, ${entries}`,
    removeForGood: 'Supprimer pour toujours',
    removedDone: (count: number, told: string) =>
      `${told} ${plural(count, 'fr', 'sauvegarde supprimée', 'sauvegardes supprimées')}.`,
    holdsRemoved: 'avant un retrait',
    otherPassphrase: 'autre phrase de passe',
    inClear: 'non chiffrée',
    otherPassphraseText: (count: number, told: string) =>
      `${told} ${plural(
        count,
        'fr',
        'sauvegarde ne s’ouvre qu’avec la phrase de passe que la session avait alors. Cette phrase vous sera demandée',
        'sauvegardes ne s’ouvrent qu’avec la phrase de passe que la session avait alors. Cette phrase vous sera demandée',
      )}.`,
    inClearText: (count: number, told: string) =>
      `${told} ${plural(
        count,
        'fr',
        'sauvegarde n’est pas chiffrée, alors que la session l’est. Supprimez-la si vous n’en avez plus besoin',
        'sauvegardes ne sont pas chiffrées, alors que la session l’est. Supprimez celles dont vous n’avez plus besoin',
      )}.`,
    holdRemovedText: (count: number, told: string) =>
      `${told} ${plural(
        count,
        'fr',
        'sauvegarde a été écrite avant un retrait de données personnelles : elle les contient encore',
        'sauvegardes ont été écrites avant un retrait de données personnelles : elles les contiennent encore',
      )}.`,
    removeThose: (count: number) =>
      plural(count, 'fr', 'Supprimer cette sauvegarde', 'Supprimer ces sauvegardes'),
    bringsBackTitle: 'Des données retirées reviendront',
    bringsBack: (what: string) =>
      `Cette sauvegarde a été écrite avant un retrait de données personnelles. Si vous la reprenez, ${what} reviendront, ici comme dans une copie. Il faudra les retirer de nouveau : « Appel », « Données personnelles ».`,
    removedData: {
      contacts: 'les coordonnées',
      jurors: 'les noms des jurés',
      both: 'les coordonnées et les noms des jurés',
    },
    cameBackTitle: 'Des données retirées sont revenues',
    cameBack: (what: string) =>
      `Avec cette sauvegarde, ${what} sont de nouveau dans le fichier. Retirez-les encore.`,
    toPersonalData: 'Aller aux données personnelles',
    comparing: (at: string) => `Sauvegarde du ${at}`,
    same: 'Elle contient les mêmes actes que la session.',
    onlyHere: (count: number, told: string) =>
      `${told} ${plural(count, 'fr', 'acte de la session n’y est pas', 'actes de la session n’y sont pas')}`,
    onlyThere: (count: number, told: string) =>
      `${told} ${plural(count, 'fr', 'acte n’est que dans la sauvegarde', 'actes ne sont que dans la sauvegarde')}`,
    kind: (what: string, count: string) => `${what} : ${count}`,
    lastOnes: 'Les derniers',
    line: (at: string, who: string, what: string, about: string) =>
      about === '' ? `${at}, ${who} : ${what}` : `${at}, ${who} : ${what} – ${about}`,
    coordination: 'la coordination',
    back: 'Retour à la liste',
    restoreTitle: (at: string) => `Reprendre la sauvegarde du ${at}`,
    restoreInPlace: 'La remettre à la place de la session',
    restoreInPlaceText: (file: string) =>
      `« ${file} » redevient ce qu’il était alors. Son état présent est d’abord gardé comme sauvegarde : on peut revenir en arrière. Le journal dira que la sauvegarde a été reprise.`,
    restoreDamagedText: (file: string) =>
      `« ${file} » est remplacé par cette sauvegarde. Le fichier abîmé est gardé à côté, sous un autre nom.`,
    unkeptTitle: 'Un texte que vous tapiez n’est pas dans la session',
    unkeptEntry: 'Ce qui a été saisi à l’écran n’est pas encore enregistré.',
    unkept: (why: string) =>
      `${why} Si vous continuez, ce texte est perdu. Copiez-le d’abord ailleurs, ou appuyez une seconde fois.`,
    restoreJuror:
      'Un bulletin déjà envoyé reste reçu. S’il dit autre chose que le prochain, la coordination tranchera.',
    restoreBeside: 'En ouvrir une copie',
    restoreBesideText: 'La copie s’enregistre sous un autre nom ; la session ne change pas.',
    copyName: (session: string, at: string) => `${session} – sauvegarde du ${at}.eigjury`,
    restored: 'Sauvegarde reprise.',
    keptAs: (name: string) => `Le fichier abîmé est gardé à côté : « ${name} ».`,
    damagedTitle: 'Session abîmée',
    damagedText: (file: string) =>
      `« ${file} » a été changé ou mal copié : l’application ne le répare pas en silence et n’y a pas touché.`,
    newestSound: (at: string, entries: string) =>
      `La plus récente sauvegarde saine est du ${at} (${entries}).`,
    entries: (count: number, told: string) => `${told} ${plural(count, 'fr', 'acte', 'actes')}`,
    noSound: 'Aucune sauvegarde saine de ce fichier n’est sur cet ordinateur.',
    seeAll: 'Voir toutes les sauvegardes',
    lockedTitle: 'Session ouverte ailleurs',
    lockedText: (file: string, who: string, since: string) =>
      `« ${file} » est ouvert par ${who}, depuis le ${since}.`,
    lockedSilent: (beat: string) =>
      `Ce poste n’a plus donné signe de vie depuis le ${beat}. S’il est éteint ou débranché, vous pouvez reprendre le fichier.`,
    lockedAlive: 'Ce poste vient de donner signe de vie. Le reprendre l’empêchera d’enregistrer.',
    who: (user: string, machine: string) => (user === '' ? `« ${machine} »` : `${user} sur « ${machine} »`),
    readOnlyOpen: 'Ouvrir en lecture seule',
    takeOver: 'Reprendre le fichier',
    readOnlyTitle: 'Lecture seule',
    readOnly: {
      locked: (who: string, since: string) =>
        who === ''
          ? 'Rien n’est enregistré ici. Fermez la session et rouvrez-la pour y travailler.'
          : `Cette session est ouverte par ${who} depuis le ${since} : rien n’est enregistré ici.`,
      'taken-over': (who: string) =>
        `${who} a repris ce fichier : rien n’est plus enregistré ici. Ce qui l’était l’est toujours.`,
      place:
        'Ce fichier est à un endroit où l’on ne peut pas écrire : rien n’est enregistré ici. Enregistrez une copie dans vos documents pour y travailler.',
      damaged: 'Ce fichier est abîmé : rien n’y est plus enregistré. Reprenez une sauvegarde saine.',
      journal:
        'Le journal de ce fichier ne se tient plus : il a été changé hors de l’application. Rien n’y est enregistré. Reprenez une sauvegarde saine, ou vérifiez-le.',
    },
    saveCopy: 'Enregistrer une copie…',
    faultTitle: 'Sauvegarde impossible',
    faultText: (why: string) => `${why} Le travail continue et s’enregistre dans la session.`,
  },
  {
    open: 'Backups',
    title: 'Backups',
    lead: (minutes: string) =>
      `The application itself keeps copies of this session, on this computer: at its opening and every ${minutes} minutes when it was changed, before a conversion and before a restoring. They hold the same secrets as the session.`,
    none: 'No backup yet: the first is written when a session is opened.',
    writeNow: 'Back up now',
    written: 'Backup written.',
    columns: {
      at: 'Written on',
      reason: 'Why',
      size: 'Size',
      entries: 'Entries',
      state: 'State',
      act: 'Actions',
    },
    reasons: {
      opening: 'at an opening',
      regular: 'as work went on',
      migration: 'before a conversion',
      restore: 'before a restoring',
      asked: 'when asked for',
    },
    sound: 'sound',
    damaged: 'damaged',
    current: 'sound, up to date',
    ofFile: (file: string) => `of “${file}”`,
    compare: 'Compare',
    compareLabel: (at: string) => `Compare the backup of ${at} with the session`,
    restore: 'Restore',
    restoreLabel: (at: string) => `Restore the backup of ${at}`,
    remove: 'Delete',
    removeLabel: (at: string) => `Delete the backup of ${at}`,
    removeTitle: (count: number, told: string) =>
      plural(count, 'en', 'Delete a backup', `Delete ${told} backups`),
    removeText: (count: number) =>
      plural(
        count,
        'en',
        'This backup is deleted from this computer. It cannot be restored any more. The session does not change.',
        'These backups are deleted from this computer. They cannot be restored any more. The session does not change.',
      ),
    removeListed: (at: string, entries: string) => `${at}, ${entries}`,
    removeForGood: 'Delete for ever',
    removedDone: (count: number, told: string) =>
      `${told} ${plural(count, 'en', 'backup', 'backups')} deleted.`,
    holdsRemoved: 'before a removal',
    otherPassphrase: 'another passphrase',
    inClear: 'not encrypted',
    otherPassphraseText: (count: number, told: string) =>
      `${told} ${plural(
        count,
        'en',
        'backup opens only with the passphrase that the session had then: you will be asked for it',
        'backups open only with the passphrase that the session had then: you will be asked for it',
      )}.`,
    inClearText: (count: number, told: string) =>
      `${told} ${plural(
        count,
        'en',
        'backup is not encrypted, although the session is. Delete it if you no longer need it',
        'backups are not encrypted, although the session is. Delete those that you no longer need',
      )}.`,
    holdRemovedText: (count: number, told: string) =>
      `${told} ${plural(
        count,
        'en',
        'backup was written before personal data were removed: it still holds them',
        'backups were written before personal data were removed: they still hold them',
      )}.`,
    removeThose: (count: number) => plural(count, 'en', 'Delete this backup', 'Delete these backups'),
    bringsBackTitle: 'Removed data will come back',
    bringsBack: (what: string) =>
      `This backup was written before personal data were removed. If you restore it, ${what} come back, here as in a copy. You will have to remove them again: “Call”, “Personal data”.`,
    removedData: {
      contacts: 'contact details',
      jurors: 'names of jurors',
      both: 'contact details and names of jurors',
    },
    cameBackTitle: 'Removed data have come back',
    cameBack: (what: string) => `With this backup ${what} are in the file again. Remove them again.`,
    toPersonalData: 'Go to personal data',
    comparing: (at: string) => `Backup of ${at}`,
    same: 'It has the same entries as the session.',
    onlyHere: (count: number, told: string) =>
      `${told} ${plural(count, 'en', 'entry of the session is not in it', 'entries of the session are not in it')}`,
    onlyThere: (count: number, told: string) =>
      `${told} ${plural(count, 'en', 'entry is in the backup alone', 'entries are in the backup alone')}`,
    kind: (what: string, count: string) => `${what}: ${count}`,
    lastOnes: 'The last of them',
    line: (at: string, who: string, what: string, about: string) =>
      about === '' ? `${at}, ${who}: ${what}` : `${at}, ${who}: ${what} – ${about}`,
    coordination: 'the coordination',
    back: 'Back to the list',
    restoreTitle: (at: string) => `Restore the backup of ${at}`,
    restoreInPlace: 'Put it in the place of the session',
    restoreInPlaceText: (file: string) =>
      `“${file}” becomes what it was then. Its present state is kept as a backup first: there is a way back. The journal will say that the backup was restored.`,
    restoreDamagedText: (file: string) =>
      `“${file}” is replaced by this backup. The damaged file is kept beside it, under another name.`,
    unkeptTitle: 'A text that you were typing is not in the session',
    unkeptEntry: 'What was entered on screen is not recorded yet.',
    unkept: (why: string) =>
      `${why} If you go on, that text is lost. Copy it elsewhere first, or press a second time.`,
    restoreJuror:
      'A ballot that was sent stays received. If the next one says otherwise, the coordination will decide.',
    restoreBeside: 'Open a copy of it',
    restoreBesideText: 'The copy is saved under another name; the session does not change.',
    copyName: (session: string, at: string) => `${session} – backup of ${at}.eigjury`,
    restored: 'Backup restored.',
    keptAs: (name: string) => `The damaged file is kept beside it: “${name}”.`,
    damagedTitle: 'Damaged session',
    damagedText: (file: string) =>
      `“${file}” was changed or badly copied: the application repairs nothing in silence and has not touched it.`,
    newestSound: (at: string, entries: string) => `The newest sound backup is of ${at} (${entries}).`,
    entries: (count: number, told: string) => `${told} ${plural(count, 'en', 'entry', 'entries')}`,
    noSound: 'No sound backup of this file is on this computer.',
    seeAll: 'See all backups',
    lockedTitle: 'Session open elsewhere',
    lockedText: (file: string, who: string, since: string) => `“${file}” is open by ${who}, since ${since}.`,
    lockedSilent: (beat: string) =>
      `That computer has given no sign of life since ${beat}. If it is off or unplugged, you may take the file over.`,
    lockedAlive:
      'That computer has just given a sign of life. Taking the file over will keep it from saving.',
    who: (user: string, machine: string) => (user === '' ? `“${machine}”` : `${user} on “${machine}”`),
    readOnlyOpen: 'Open to read only',
    takeOver: 'Take the file over',
    readOnlyTitle: 'Read only',
    readOnly: {
      locked: (who: string, since: string) =>
        who === ''
          ? 'Nothing is saved here. Close the session and open it again to work in it.'
          : `This session is open by ${who} since ${since}: nothing is saved here.`,
      'taken-over': (who: string) =>
        `${who} took this file over: nothing is saved here any more. What was saved still is.`,
      place:
        'This file is in a place that cannot be written to: nothing is saved here. Save a copy in your documents to work in it.',
      damaged: 'This file is damaged: nothing is saved in it any more. Restore a sound backup.',
      journal:
        'The journal of this file no longer holds: it was changed outside the application. Nothing is saved in it. Restore a sound backup, or verify it.',
    },
    saveCopy: 'Save a copy…',
    faultTitle: 'Backup not possible',
    faultText: (why: string) => `${why} The work goes on and is saved in the session.`,
  },
);
