import { area } from './texts.ts';
import { counted, plural } from './format.ts';

interface Changes {
  readonly added: number;
  readonly gone: number;
  readonly changed: number;
  readonly call: boolean;
  readonly grid: boolean;
  readonly juror: boolean;
}

interface Letter {
  readonly juror: string;
  readonly session: string;
  readonly files: readonly string[];
  /** The day until which the ballot is expected, as a person reads it; null: none is set. */
  readonly due: string | null;
  readonly locked: boolean;
  /** It takes the place of an earlier one whose laptop was lost. */
  readonly reissued: boolean;
  /** Ballots that were received come back with it. */
  readonly brings: boolean;
}

/** Kits on the coordinator’s side: who needs one, writing them, what goes with them. */
export const kitsTexts = area(
  {
    title: 'Les kits',
    lead: 'Un kit contient les défis d’un seul juré, avec leurs pièces jointes. Le juré l’ouvre dans l’application, sans compte ni connexion.',
    notNow: 'Les kits s’écrivent pendant la notation.',
    noJuror: 'Aucun juré n’est inscrit.',
    columns: {
      choose: 'Choisir',
      juror: 'Juré',
      state: 'Kit',
      last: 'Dernier kit',
      actions: 'Actions',
      files: 'Fichiers',
      passphrase: 'Phrase de passe',
      letter: 'Message',
    },
    choose: (name: string) => `Choisir ${name}`,
    states: { none: 'À écrire', current: 'À jour', outdated: 'Dépassé', unknown: 'Écrit' },
    changes: (c: Changes) =>
      [
        ...(c.added > 0 ? [counted(c.added, ['défi de plus', 'défis de plus'], 'fr')] : []),
        ...(c.gone > 0
          ? [counted(c.gone, ['défi n’est plus à noter', 'défis ne sont plus à noter'], 'fr')]
          : []),
        ...(c.changed > 0 ? [counted(c.changed, ['dossier modifié', 'dossiers modifiés'], 'fr')] : []),
        ...(c.call ? ['réglages de l’appel modifiés'] : []),
        ...(c.grid ? ['grille modifiée'] : []),
        ...(c.juror ? ['fiche du juré modifiée'] : []),
      ].join(', '),
    olderVersion: 'écrit par une version plus ancienne, sans pièces jointes',
    contentsGone: 'ce qu’il disait a été retiré avec des données personnelles',
    heads: (n: number) =>
      `${String(n)} bulletins ne se suivent pas : un kit à jour les rapporte tous, le juré choisit et exporte à nouveau.`,
    last: (day: string) => `le ${day}`,
    lastOpen: 'non verrouillé',
    lastIssue: (n: string) => `émission n° ${n}`,
    never: 'jamais',
    lock: 'Verrouiller chaque kit par une phrase de passe',
    lockHint: 'Six mots tirés au sort, propres à chaque juré, à dire par téléphone.',
    open: 'Sans phrase de passe, quiconque reçoit ou trouve le fichier lit les dossiers et peut envoyer un bulletin à la place du juré.',
    limit: (n: string) =>
      `Un kit de plus de ${n} Mo est écrit en plusieurs parties, une par courriel. La limite se change dans « Appel ».`,
    noLimit: 'Un kit est toujours écrit en un seul fichier. Une limite se fixe dans « Appel ».',
    writeDue: (n: number) =>
      n === 1 ? 'Écrire le kit manquant ou dépassé…' : `Écrire les ${String(n)} kits manquants ou dépassés…`,
    writeChosen: (n: number) => (n === 1 ? 'Écrire le kit choisi…' : `Écrire les ${String(n)} kits choisis…`),
    writeAll: 'Écrire les kits de tous les jurés…',
    reissue: 'Réémettre…',
    reissueOf: (name: string) => `Réémettre le kit pour ${name}`,
    reissueTitle: (name: string) => `Réémettre le kit pour ${name}`,
    reissueText:
      'Pour un ordinateur perdu ou une phrase de passe oubliée. Le nouveau kit a un secret et une phrase de passe neufs, et rapporte le dernier bulletin reçu : le juré retrouve ses notes. Le motif reste dans le journal.',
    reissueReason: 'Motif',
    reissueConfirm: 'Choisir un dossier et réémettre',
    tell: 'Phrase de passe',
    tellOf: (name: string) => `Montrer la phrase de passe pour ${name}`,
    tellTitle: (name: string) => `Phrase de passe pour ${name}`,
    tellText: 'Dites-la par téléphone. Majuscules, accents et tirets ne comptent pas.',
    tellNone: 'Aucun kit verrouillé n’a été écrit depuis la dernière émission.',
    copy: 'Copier',
    copyWords: (name: string) => `Copier la phrase de passe pour ${name}`,
    copyLetter: (name: string) => `Copier le message pour ${name}`,
    written: 'Kits écrits',
    writtenText: (n: number, folder: string) =>
      `${counted(n, ['kit écrit', 'kits écrits'], 'fr')} dans « ${folder} ». Envoyez à chaque juré le sien.`,
    byPhone:
      'Le message ne contient pas la phrase de passe : dites-la par téléphone, jamais dans le même envoi que le kit.',
    stopped:
      'L’écriture s’est arrêtée avant la fin. Les kits ci-dessous sont écrits ; les autres ne le sont pas.',
    part: (number: string, of: string) => `partie ${number} sur ${of}`,
    aboveLimit:
      'Plus gros que la limite : un dossier ne se coupe pas. Envoyez ce fichier autrement que par courriel.',
    besideOthers:
      'Le dossier contenait déjà un fichier de ce nom : il est intact, et celui-ci porte un numéro. Envoyez celui-ci.',
    returned: (n: number) =>
      n === 1 ? 'Rapporte le dernier bulletin reçu.' : `Rapporte ${String(n)} bulletins à départager.`,
    notLocked: 'aucune',
    showLetter: (name: string) => `Message pour ${name}`,
    closeWritten: 'Masquer ce tableau',
    letter: ({ juror, session, files, due, locked, reissued, brings }: Letter) =>
      [
        `Bonjour ${juror},`,
        '',
        reissued
          ? `Voici votre nouveau kit pour « ${session} ». Il remplace le précédent${brings ? ' et rapporte ce que vous aviez envoyé' : ''}.`
          : `Voici votre kit pour « ${session} ».`,
        files.length === 1
          ? `Pièce jointe : ${files[0] ?? ''}`
          : `Il est en ${String(files.length)} parties, à enregistrer puis à ouvrir l’une après l’autre : ${files.join(', ')}`,
        '',
        '1. Enregistrez le fichier sur votre ordinateur.',
        '2. Ouvrez Jury EIG, puis « Ouvrir mon kit ». Si vous avez déjà commencé, choisissez votre session : vos notes restent.',
        ...(locked ? ['3. Saisissez la phrase de passe. Je vous la donne par téléphone.'] : []),
        '',
        ...(due === null
          ? []
          : [`Merci d’exporter votre bulletin et de me l’envoyer au plus tard le ${due}.`, '']),
        'Un bulletin incomplet peut être envoyé, puis renvoyé complété.',
      ].join('\n'),
  },
  {
    title: 'The kits',
    lead: 'A kit holds the défis of one juror alone, with their attachments. The juror opens it in the application, without account or connection.',
    notNow: 'Kits are written during the marking.',
    noJuror: 'No juror is entered.',
    columns: {
      choose: 'Choose',
      juror: 'Juror',
      state: 'Kit',
      last: 'Last kit',
      actions: 'Actions',
      files: 'Files',
      passphrase: 'Passphrase',
      letter: 'Message',
    },
    choose: (name: string) => `Choose ${name}`,
    states: { none: 'To write', current: 'Up to date', outdated: 'Outdated', unknown: 'Written' },
    changes: (c: Changes) =>
      [
        ...(c.added > 0 ? [`${String(c.added)} more ${plural(c.added, 'en', 'défi', 'défis')}`] : []),
        ...(c.gone > 0 ? [`${counted(c.gone, ['défi', 'défis'], 'en')} no longer to mark`] : []),
        ...(c.changed > 0 ? [`${counted(c.changed, ['dossier', 'dossiers'], 'en')} changed`] : []),
        ...(c.call ? ['settings of the call changed'] : []),
        ...(c.grid ? ['grid changed'] : []),
        ...(c.juror ? ['the juror’s entry changed'] : []),
      ].join(', '),
    olderVersion: 'written by an older version, without attachments',
    contentsGone: 'what it said was removed with personal data',
    heads: (n: number) =>
      `${String(n)} ballots do not follow one another: an up-to-date kit brings them all back, the juror chooses and exports again.`,
    last: (day: string) => `on ${day}`,
    lastOpen: 'not locked',
    lastIssue: (n: string) => `issue no. ${n}`,
    never: 'never',
    lock: 'Lock each kit with a passphrase',
    lockHint: 'Six words drawn at random, each juror’s own, to be told over the phone.',
    open: 'Without a passphrase, whoever receives or finds the file reads the dossiers and can send a ballot in the juror’s place.',
    limit: (n: string) =>
      `A kit of more than ${n} MB is written in several parts, one per e-mail. The limit is set under “Call”.`,
    noLimit: 'A kit is always written as one file. A limit can be set under “Call”.',
    writeDue: (n: number) =>
      n === 1 ? 'Write the missing or outdated kit…' : `Write the ${String(n)} missing or outdated kits…`,
    writeChosen: (n: number) => (n === 1 ? 'Write the chosen kit…' : `Write the ${String(n)} chosen kits…`),
    writeAll: 'Write the kits of all jurors…',
    reissue: 'Reissue…',
    reissueOf: (name: string) => `Reissue the kit of ${name}`,
    reissueTitle: (name: string) => `Reissue the kit of ${name}`,
    reissueText:
      'For a lost computer or a forgotten passphrase. The new kit has a new secret and a new passphrase, and brings the last ballot received back: the juror finds their marks again. The reason stays in the journal.',
    reissueReason: 'Reason',
    reissueConfirm: 'Choose a folder and reissue',
    tell: 'Passphrase',
    tellOf: (name: string) => `Show the passphrase of ${name}`,
    tellTitle: (name: string) => `Passphrase of ${name}`,
    tellText: 'Tell it over the phone. Capitals, accents and hyphens do not matter.',
    tellNone: 'No locked kit was written since the last issue.',
    copy: 'Copy',
    copyWords: (name: string) => `Copy the passphrase of ${name}`,
    copyLetter: (name: string) => `Copy the message for ${name}`,
    written: 'Kits written',
    writtenText: (n: number, folder: string) =>
      `${counted(n, ['kit', 'kits'], 'en')} written to “${folder}”. Send each juror their own.`,
    byPhone: 'The message does not hold the passphrase: tell it over the phone, never together with the kit.',
    stopped: 'Writing stopped before the end. The kits below are written; the others are not.',
    part: (number: string, of: string) => `part ${number} of ${of}`,
    aboveLimit: 'Larger than the limit: a dossier is not cut. Send this file otherwise than by e-mail.',
    besideOthers:
      'The folder already held a file of that name: it was left alone, and this one has a number. Send this one.',
    returned: (n: number) =>
      n === 1 ? 'Brings the last ballot received back.' : `Brings ${String(n)} ballots back to choose from.`,
    notLocked: 'none',
    showLetter: (name: string) => `Message for ${name}`,
    closeWritten: 'Hide this table',
    letter: ({ juror, session, files, due, locked, reissued, brings }: Letter) =>
      [
        `Hello ${juror},`,
        '',
        reissued
          ? `Here is your new kit for “${session}”. It takes the place of the earlier one${brings ? ' and brings back what you had sent' : ''}.`
          : `Here is your kit for “${session}”.`,
        files.length === 1
          ? `Attachment: ${files[0] ?? ''}`
          : `It comes in ${String(files.length)} parts, to be saved and opened one after the other: ${files.join(', ')}`,
        '',
        '1. Save the file on your computer.',
        '2. Open Jury EIG, then “Open my kit”. If you have begun already, choose your session: your marks stay.',
        ...(locked ? ['3. Type the passphrase. I will tell you over the phone.'] : []),
        '',
        ...(due === null ? [] : [`Please export your ballot and send it to me by ${due}.`, '']),
        'An incomplete ballot may be sent, and sent again when it is complete.',
      ].join('\n'),
  },
);
