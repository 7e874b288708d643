import { counted, formatCount, plural } from './format.ts';
import { area } from './texts.ts';

/** What a check counts; `none`: there is nothing to count. */
export type Counted =
  | 'entries'
  | 'ballots'
  | 'jurors'
  | 'rows'
  | 'versions'
  | 'acts'
  | 'files'
  | 'defis'
  | 'results'
  | 'figures'
  | 'none';

/** One of them, and several. */
type Nouns = Readonly<Record<Counted, readonly [string, string]>>;

const countedInFrench: Nouns = {
  entries: ['entrée', 'entrées'],
  ballots: ['bulletin', 'bulletins'],
  jurors: ['juré', 'jurés'],
  rows: ['ligne', 'lignes'],
  versions: ['version', 'versions'],
  acts: ['acte', 'actes'],
  files: ['fichier', 'fichiers'],
  defis: ['défi', 'défis'],
  results: ['résultat', 'résultats'],
  figures: ['chiffre', 'chiffres'],
  none: ['', ''],
};

const countedInEnglish: Nouns = {
  entries: ['entry', 'entries'],
  ballots: ['ballot', 'ballots'],
  jurors: ['juror', 'jurors'],
  rows: ['row', 'rows'],
  versions: ['version', 'versions'],
  acts: ['act', 'acts'],
  files: ['file', 'files'],
  defis: ['défi', 'défis'],
  results: ['result', 'results'],
  figures: ['figure', 'figures'],
  none: ['', ''],
};

/** Words of the verification of a session, a report and an archive, on the screen and on the command line. */
export const verificationTexts = area(
  {
    title: 'Vérifier et archiver',
    lead: 'L’application refait tout depuis les bulletins, les actes de la délibération et le journal, puis compare avec ce que la session dit. Rien n’est écrit dans la session.',
    verify: 'Vérifier la session',
    verifyReport: 'Vérifier un rapport PDF…',
    archive: 'Archiver…',
    archiveWithReport: 'Archiver avec un rapport PDF…',
    archiveHint:
      'L’archive contient de quoi tout vérifier sans l’application ouverte ici : la session sans ses secrets, les bulletins, les actes et leurs empreintes. Elle contient des données personnelles : gardez-la sans la diffuser.',
    archiveName: 'archive-de-la-selection.zip',
    archiveMade: (file: string, count: string) => `Archive écrite : « ${file} », ${count} fichiers.`,
    reveal: 'Montrer le fichier',
    result: 'Résultat de la vérification',
    columns: { check: 'Ce qui est vérifié', verdict: 'Résultat', detail: 'Détail' },
    allHold: (count: string) => `Tout tient : ${count} vérifications.`,
    someFail: (n: number, fails: string, count: string) =>
      `${fails} ${plural(n, 'fr', 'vérification', 'vérifications')} sur ${count} ${plural(n, 'fr', 'ne tient pas', 'ne tiennent pas')}.`,
    copy: 'Copier le résultat',
    holds: 'tient',
    fails: 'NE TIENT PAS',
    nothing: 'rien à vérifier',
    withheld: 'non vérifié : il faut la clé de la coordination',
    removed: 'non vérifié : ce que le journal en disait est parti avec des données personnelles',
    line: (what: string, verdict: string, why: string) =>
      why === '' ? `${what} : ${verdict}` : `${what} : ${verdict} – ${why}`,
    checks: {
      'archive-files': 'Empreintes des fichiers de l’archive',
      'archive-contents': 'Fichiers de l’archive et session',
      'archive-secrets': 'Aucun secret dans l’archive',
      journal: 'Journal',
      removals: 'Données personnelles retirées',
      digests: 'Empreintes des bulletins',
      received: 'Fichiers reçus',
      signatures: 'Signatures',
      proofs: 'Preuves d’inscription',
      tables: 'Tables refaites depuis les bulletins',
      placements: 'Bulletins mis de côté et conflits réglés',
      merge: 'Bulletins qui comptent, réunis de nouveau',
      freeze: 'Clôture de la notation',
      call: 'Réglages, grille et phases',
      dossiers: 'Empreintes des dossiers',
      rulings: 'Recevabilité',
      deports: 'Déports',
      acts: 'Délibération',
      sittings: 'Fichiers des groupes',
      options: 'Équipes ajoutées ou changées',
      scenarios: 'Scénarios',
      decisions: 'Décisions',
      lists: 'Liste complémentaire et équipes accordées',
      ranking: 'Classement refait',
      statistics: 'Statistiques refaites',
      proposal: 'Proposition refaite',
      'report-session': 'Rapport de cette session',
      'report-moment': 'Moment du rapport',
      'report-figures': 'Chiffres joints au rapport',
      'report-words': 'Texte du rapport',
    },
    wrong: {
      entries: (names: string) => `entrées du journal : ${names}`,
      from: (entry: string) => `à partir de l’entrée ${entry}`,
      ballots: (names: string) => `bulletins : ${names}`,
      acts: (names: string) => `ce qui a été dit, par reçu (entrée du journal) : ${names}`,
      files: (names: string) => `fichiers : ${names}`,
      decided: (names: string) => `défis (entrée du journal) : ${names}`,
      defis: (names: string) => `défis : ${names}`,
      scenarios: (names: string) => `scénarios (entrée du journal) : ${names}`,
      results: (names: string) => `critères ou défis : ${names}`,
      figures: (names: string) => `chiffres : ${names}`,
      moment: (entry: string) =>
        `il s’appuie sur un journal de ${entry} entrées qui n’est pas celui de cette session`,
    },
    counted: countedInFrench,
    more: (names: string, count: string) => `${names} et ${count} de plus`,
    otherSession: 'c’est le rapport d’une autre session',
    otherFingerprints: 'les empreintes qui y sont jointes ne sont pas celles de la session',
    otherWords: 'les chiffres joints ne vont pas avec ce que le rapport dit',
    removals: (times: number, payloads: number) =>
      `${formatCount(times, 'fr')} fois ; le contenu ${payloads === 1 ? 'd’une entrée' : `de ${counted(payloads, ['entrée', 'entrées'], 'fr')}`} du journal est parti avec elles`,
    wordsRemoved: 'des données personnelles ont été retirées depuis : les phrases ne se comparent plus',
    otherVersion: 'il vient d’une autre version de l’application : les phrases ne se comparent pas',
    current: 'rien n’a été écrit dans la session depuis',
    older: (entry: string, later: string) =>
      `rapport plus ancien, de l’entrée ${entry} du journal ; ${later} : il est comparé à la session d’alors`,
    laterEntries: (count: string) => `${count} entrées ont suivi`,
    laterEntry: 'une entrée a suivi',
    archived: (file: string, count: string) => `Archive écrite (${count} fichiers) : ${file}`,
    open: 'la notation est ouverte',
    without: (count: string) => `sans objet pour ${count}`,
    secret: (n: number) =>
      `${counted(n, ['non vérifié', 'non vérifiés'], 'fr')} : il faut la clé de la coordination`,
    rowsRemoved: (n: number) =>
      `${counted(n, ['ligne non vérifiée', 'lignes non vérifiées'], 'fr')} : ce que le journal en disait est parti avec des données personnelles`,
  },
  {
    title: 'Check and archive',
    lead: 'The application works everything out again from the ballots, the acts of the deliberation and the journal, and compares it with what the session says. Nothing is written in the session.',
    verify: 'Check the session',
    verifyReport: 'Check a PDF report…',
    archive: 'Archive…',
    archiveWithReport: 'Archive with a PDF report…',
    archiveHint:
      'The archive holds all that it takes to check without the application open here: the session without its secrets, the ballots, the acts and their digests. It holds personal data: keep it, and do not publish it.',
    archiveName: 'selection-archive.zip',
    archiveMade: (file: string, count: string) => `Archive written: “${file}”, ${count} files.`,
    reveal: 'Show the file',
    result: 'Result of the check',
    columns: { check: 'What is checked', verdict: 'Result', detail: 'Detail' },
    allHold: (count: string) => `Everything holds: ${count} checks.`,
    someFail: (n: number, fails: string, count: string) =>
      `${fails} of ${count} checks ${plural(n, 'en', 'does', 'do')} not hold.`,
    copy: 'Copy the result',
    holds: 'holds',
    fails: 'DOES NOT HOLD',
    nothing: 'nothing to check',
    withheld: 'not checked: needs the coordination’s key',
    removed: 'not checked: what the journal said of it went with personal data',
    line: (what: string, verdict: string, why: string) =>
      why === '' ? `${what}: ${verdict}` : `${what}: ${verdict} – ${why}`,
    checks: {
      'archive-files': 'Digests of the files of the archive',
      'archive-contents': 'Files of the archive and session',
      'archive-secrets': 'No secret in the archive',
      journal: 'Journal',
      removals: 'Personal data removed',
      digests: 'Digests of the ballots',
      received: 'Files received',
      signatures: 'Signatures',
      proofs: 'Proofs of enrolment',
      tables: 'Tables worked out again from the ballots',
      placements: 'Ballots set aside and conflicts settled',
      merge: 'Ballots that count, merged again',
      freeze: 'Closing of the marking',
      call: 'Settings, grid and phases',
      dossiers: 'Digests of the dossiers',
      rulings: 'Admissibility',
      deports: 'Déports',
      acts: 'Deliberation',
      sittings: 'Files of groups',
      options: 'Teams added or changed',
      scenarios: 'Scenarios',
      decisions: 'Decisions',
      lists: 'Complementary list and teams granted',
      ranking: 'Ranking worked out again',
      statistics: 'Statistics worked out again',
      proposal: 'Proposal worked out again',
      'report-session': 'Report of this session',
      'report-moment': 'Moment of the report',
      'report-figures': 'Figures attached to the report',
      'report-words': 'Words of the report',
    },
    wrong: {
      entries: (names: string) => `entries of the journal: ${names}`,
      from: (entry: string) => `from entry ${entry} on`,
      ballots: (names: string) => `ballots: ${names}`,
      acts: (names: string) => `what was said, by receipt (entry of the journal): ${names}`,
      files: (names: string) => `files: ${names}`,
      decided: (names: string) => `défis (entry of the journal): ${names}`,
      defis: (names: string) => `défis: ${names}`,
      scenarios: (names: string) => `scenarios (entry of the journal): ${names}`,
      results: (names: string) => `criteria or défis: ${names}`,
      figures: (names: string) => `figures: ${names}`,
      moment: (entry: string) => `it rests on a journal of ${entry} entries that is not this session’s`,
    },
    counted: countedInEnglish,
    more: (names: string, count: string) => `${names} and ${count} more`,
    otherSession: 'it is the report of another session',
    otherFingerprints: 'the fingerprints attached to it are not the session’s',
    otherWords: 'the attached figures do not go with what the report says',
    removals: (times: number, payloads: number) =>
      `${counted(times, ['time', 'times'], 'en')}; the contents of ${counted(payloads, ['entry', 'entries'], 'en')} of the journal went with them`,
    wordsRemoved: 'personal data were removed since: sentences can no longer be compared',
    otherVersion: 'it comes from another version of the application: its sentences cannot be compared',
    current: 'nothing was written in the session since',
    older: (entry: string, later: string) =>
      `an older report, of entry ${entry} of the journal; ${later}: it is compared with the session as it was then`,
    laterEntries: (count: string) => `${count} entries followed`,
    laterEntry: 'one entry followed',
    archived: (file: string, count: string) => `Archive written (${count} files): ${file}`,
    open: 'the marking is open',
    without: (count: string) => `does not apply to ${count}`,
    secret: (n: number) => `${formatCount(n, 'en')} not checked: needs the coordination’s key`,
    rowsRemoved: (n: number) =>
      `${counted(n, ['row', 'rows'], 'en')} not checked: what the journal said of ${n === 1 ? 'it' : 'them'} went with personal data`,
  },
);
