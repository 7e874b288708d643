import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** Words of the commands about kits and ballots: kit, open, ballot, merge, status, verify. */
export const cliExchangeTexts = area(
  {
    kitLine: (juror: string, files: string, passphrase: string) => `${juror} : ${files} – ${passphrase}`,
    kitUnlocked: 'sans phrase de passe',
    kitPassphrases:
      'Dites à chaque juré sa phrase de passe de vive voix ou par un autre canal que le kit, jamais dans le même message.',
    jurorUnknown: (name: string) => `aucun juré ne s’appelle « ${name} »`,
    jurorTwice: (name: string) => `plusieurs jurés s’appellent « ${name} » : donnez l’identifiant`,
    reissueWhom: 'avec --reissue, nommez le juré par --juror',
    kitOpened: (file: string, session: string, juror: string, defis: number) =>
      `Session prête pour ${juror} : ${file}\n${session} – ${counted(defis, ['défi', 'défis'], 'fr')}`,
    kitPart: (number: string, of: string) => `Partie ${number} sur ${of} du kit : ouvrez aussi les autres.`,
    marksTaken: (count: string) => `Notes reprises : ${count}`,
    ballotWritten: (file: string, receipt: string, words: string) =>
      `Bulletin écrit : ${file}\nReçu : ${receipt}\n       ${words}`,
    ballotIncomplete: (n: number) =>
      `Bulletin incomplet : il reste ${counted(n, ['défi', 'défis'], 'fr')} sans ${plural(n, 'fr', 'toutes ses notes', 'toutes leurs notes')}.`,
    conflictKinds: {
      heads: 'conflit : deux bulletins ne se suivent pas : aucun ne compte tant que ce n’est pas réglé',
      keys: 'conflit : deux ordinateurs se disent ceux de cette personne : dites lequel compte',
    },
    statusPhase: (session: string, phase: string) => `${session} – phase « ${phase} »`,
    statusJurors: ['Juré', 'Kit', 'Bulletins', 'Reçu', 'Complets', 'Manquent', 'Déports', 'État'].join('\t'),
    statusDefis: ['Dossier', 'Complets', 'Attendus', 'Déports', 'Manquent', 'Défi'].join('\t'),
    statusHeld: 'Gardés, non comptés',
    statusDesk: (complete: number, toMark: string, deports: string) =>
      `${counted(complete, ['défi complet', 'défis complets'], 'fr')} sur ${toMark} ; déports : ${deports}`,
    statusLast: (sequence: string, receipt: string, words: string, when: string) =>
      `Dernier bulletin : n° ${sequence}, ${when}, reçu ${receipt} (${words})`,
    statusNothingSent: 'Aucun bulletin n’a été exporté.',
    statusChanged: 'Des changements ne sont pas dans le dernier bulletin.',
    none: 'aucun',
    settled: 'réglé',
    withdrawn: 'ne participe plus',
    ballotFacts: (version: string, receipt: string, words: string, digest: string) =>
      `Bulletin, format ${version}\nReçu : ${receipt}\n       ${words}\nEmpreinte : ${digest}`,
    sittingFacts: (version: string, receipt: string, words: string, digest: string) =>
      `Décisions d’un groupe, format ${version}\nReçu : ${receipt}\n       ${words}\nEmpreinte : ${digest}`,
    groupUnknown: (name: string) => `aucun groupe ne s’appelle « ${name} »`,
    sittingWhom: 'avec --sitting, nommez une seule personne par --juror, sans --reissue',
    bytesHold: 'Chaque octet qui se vérifie sans secret est celui qui a été écrit.',
    sealed: 'Le contenu est scellé pour la coordination : il n’a pas été vérifié.',
    opened: 'Le contenu n’est pas scellé (format 1) : il a été vérifié, il n’est pas signé.',
    marksFile: {
      headings: (file: string) =>
        `« ${file} » : il faut trois colonnes, « défi », « critère » et « note », nommées sur la première ligne.`,
      unreadable: (file: string) => `« ${file} » n’est pas un tableau CSV lisible.`,
      row: (row: string, why: string) => `ligne ${row} : ${why}`,
      'defi-unknown': (word: string) => `aucun défi à noter n’a le numéro ou le titre « ${word} »`,
      'defi-ambiguous': (word: string) =>
        `plusieurs défis s’appellent « ${word} » : donnez le numéro du dossier`,
      'criterion-unknown': (word: string) => `aucun critère « ${word} » dans la grille`,
      'mark-unreadable': (word: string) => `« ${word} » n’est pas une note de la grille`,
      twice: (word: string) => `« ${word} » est noté deux fois sur ce critère`,
      nothing: 'Aucune note n’a été reprise, et aucun bulletin n’a été écrit.',
    },
  },
  {
    kitLine: (juror: string, files: string, passphrase: string) => `${juror}: ${files} – ${passphrase}`,
    kitUnlocked: 'no passphrase',
    kitPassphrases:
      'Tell each juror their passphrase aloud or by another channel than the kit, never in the same message.',
    jurorUnknown: (name: string) => `no juror is called “${name}”`,
    jurorTwice: (name: string) => `several jurors are called “${name}”: give the identifier`,
    reissueWhom: 'with --reissue, name the juror with --juror',
    kitOpened: (file: string, session: string, juror: string, defis: number) =>
      `Session ready for ${juror}: ${file}\n${session} – ${counted(defis, ['défi', 'défis'], 'en')}`,
    kitPart: (number: string, of: string) => `Part ${number} of ${of} of the kit: open the others as well.`,
    marksTaken: (count: string) => `Marks taken: ${count}`,
    ballotWritten: (file: string, receipt: string, words: string) =>
      `Ballot written: ${file}\nReceipt: ${receipt}\n         ${words}`,
    ballotIncomplete: (n: number) =>
      `Incomplete ballot: ${counted(n, ['défi lacks some of its marks', 'défis lack some of their marks'], 'en')}.`,
    conflictKinds: {
      heads: 'conflict: two ballots do not follow one another: neither counts until that is settled',
      keys: 'conflict: two computers say they are this person’s: say which one counts',
    },
    statusPhase: (session: string, phase: string) => `${session} – phase “${phase}”`,
    statusJurors: ['Juror', 'Kit', 'Ballots', 'Receipt', 'Complete', 'Missing', 'Déports', 'State'].join(
      '\t',
    ),
    statusDefis: ['Dossier', 'Complete', 'Expected', 'Déports', 'Missing', 'Défi'].join('\t'),
    statusHeld: 'Kept, not counted',
    statusDesk: (complete: number, toMark: string, deports: string) =>
      `${counted(complete, ['défi', 'défis'], 'en')} complete of ${toMark}; déports: ${deports}`,
    statusLast: (sequence: string, receipt: string, words: string, when: string) =>
      `Last ballot: no. ${sequence}, ${when}, receipt ${receipt} (${words})`,
    statusNothingSent: 'No ballot was exported.',
    statusChanged: 'Some changes are not in the last ballot.',
    none: 'none',
    settled: 'settled',
    withdrawn: 'no longer takes part',
    ballotFacts: (version: string, receipt: string, words: string, digest: string) =>
      `Ballot, format ${version}\nReceipt: ${receipt}\n         ${words}\nDigest: ${digest}`,
    sittingFacts: (version: string, receipt: string, words: string, digest: string) =>
      `What a group decided, format ${version}\nReceipt: ${receipt}\n         ${words}\nDigest: ${digest}`,
    groupUnknown: (name: string) => `no group is called “${name}”`,
    sittingWhom: 'with --sitting, name a single person with --juror, without --reissue',
    bytesHold: 'Every byte that can be checked without a secret is the one that was written.',
    sealed: 'The contents are sealed for the coordination: they were not checked.',
    opened: 'The contents are not sealed (format 1): they were checked, and are not signed.',
    marksFile: {
      headings: (file: string) =>
        `“${file}”: three columns are needed, “défi”, “criterion” and “mark”, named in the first row.`,
      unreadable: (file: string) => `“${file}” is not a CSV table that can be read.`,
      row: (row: string, why: string) => `row ${row}: ${why}`,
      'defi-unknown': (word: string) => `no défi to mark has the number or title “${word}”`,
      'defi-ambiguous': (word: string) => `several défis are called “${word}”: give the dossier number`,
      'criterion-unknown': (word: string) => `no criterion “${word}” in the grid`,
      'mark-unreadable': (word: string) => `“${word}” is not a mark of the grid`,
      twice: (word: string) => `“${word}” is marked twice on this criterion`,
      nothing: 'No mark was taken, and no ballot was written.',
    },
  },
);
