import { counted } from './format.ts';
import { area } from './texts.ts';

/** Words of the command line. Usage lines name options, which are the same in both languages. */
export const cliTexts = area(
  {
    intro: 'Le moteur de Jury EIG, sans fenêtre.',
    usage: 'Usage',
    commands: 'Commandes',
    options: 'Options',
    common:
      '  --json      réponse en JSON, pour un programme\n  --language  fr (par défaut) ou en\n  --help      cette aide\n  --passphrase-file FICHIER  la phrase de passe des sessions protégées, sur la première ligne du fichier ;\n              sinon la variable JURY_EIG_SESSION_PASSPHRASE, sinon le terminal la demande',
    unknownCommand: (name: string) => `Commande inconnue : « ${name} ».`,
    seeHelp: 'Pour la liste des commandes : npm run jury -- --help',
    wrongUse: (why: string) => `Commande mal formée : ${why}`,
    missing: (what: string) => `il manque ${what}`,
    help: {
      new: 'Crée une session vide de la coordination.\n  SESSION   fichier .eigjury à créer (n’écrase rien)\n  --grid    eig3 (par défaut), eig4, eig6 ou seuils\n  --from    session précédente dont reprendre la grille, le jury, les réglages et le rapprochement de colonnes\n  --name    nom de la session (par défaut : celui du fichier)',
      demo: 'Écrit la démonstration : DIR/demo.eigjury et son rapport, DIR/before-merge.eigjury, les kits (DIR/kits), les bulletins (DIR/ballots) et trois bulletins qui ne vont pas de soi (DIR/ballots-a-essayer).\n  --out DIR  dossier (créé s’il manque ; une démonstration plus ancienne est remplacée)',
      import:
        'Charge dans une session ce que donnent Démarches simplifiées et les administrations : tableaux CSV, XLSX, ODS, JSON de l’API, archive ZIP des pièces jointes, fiches .docx, ou des répertoires qui les contiennent. Un fichier refusé : rien n’est chargé.\n  --mapping FICHIER  rapprochement de colonnes exporté d’une autre session\n  --keep-absent      ne retire pas les dossiers absents du nouvel export\n  --dry-run          montre ce qui serait chargé, sans rien changer',
      recevabilite:
        'Affiche les défis avec leur recevabilité et les points qui ne sont pas respectés ou pas précisés. Avec --state, décide.\n  --state ÉTAT    recevable, a-completer ou irrecevable\n  --reason TEXTE  motif, obligatoire ; il figure dans le rapport\n  DOSSIER…        numéros des dossiers dont on décide\n  --sound         à la place des numéros : chaque défi à décider dont aucun point n’est « non respecté »',
      assign:
        'Attribue les défis recevables aux jurés : un nombre égal de jurés par défi, hors déports, charges aussi égales que possible. Impossible : dit pourquoi, et ne change rien.\n  --per-defi K    jurés par défi\n  --max-load N    défis par juré, au plus\n  --keep          garde les attributions existantes\n  --seed TEXTE    le même texte donne la même répartition (par défaut : 1)\n  --all           à la place : tous les défis à tous les jurés',
      sheet:
        'Écrit une feuille de notation par juré, pour qui ne peut pas lancer l’application. Remplie, elle se reçoit avec merge.\n  --out DIR    dossier (créé s’il manque)\n  --juror NOM  un seul juré\n  --paper      à imprimer, en PDF (par défaut : XLSX)',
      kit: 'Écrit les kits des jurés dans un dossier, verrouillés chacun par une phrase de passe, et affiche ces phrases.\n  --out DIR        dossier des kits (créé s’il manque)\n  --juror NOM      seulement ce juré ; se répète (par défaut : tous ceux qui participent)\n  --unlocked       sans phrase de passe : lisible par quiconque tient le fichier\n  --reissue MOTIF  nouveau kit après un ordinateur perdu : nouveau secret, nouvelle phrase de passe, derniers bulletins rendus ; avec --juror\n  --sitting GROUPE à la place : le dossier de séance de ce groupe pour la personne nommée par --juror, pendant la délibération',
      open: 'Crée la session d’un juré à partir de son kit, ou celle d’un référent à partir d’un dossier de séance ; ou la met à jour sans rien perdre.\n  KIT           fichier .eigkit reçu\n  SESSION_JURE  fichier .eigjury à créer ou à mettre à jour\n  --passphrase  phrase de passe du kit ; ou la variable d’environnement JURY_EIG_PASSPHRASE, qui ne reste pas dans l’historique du terminal',
      ballot:
        'Écrit le bulletin d’un juré, signé et scellé pour la coordination, et affiche son reçu. Sans changement depuis le dernier, c’est le même bulletin.\n  --out FICHIER    bulletin à écrire (un bulletin qui s’y trouve est remplacé, rien d’autre)\n  --marks FICHIER  d’abord, reprend des notes d’un tableau CSV à trois colonnes : défi (numéro de dossier ou titre), critère (code ou nom), note (3,5 ou 3.5). Une ligne fausse : rien n’est repris. Une note vide ne change rien.',
      merge:
        'Reçoit des bulletins, des feuilles de notation remplies et les décisions des groupes (.eigseance), dans n’importe quel ordre et aussi souvent qu’on veut : la session finit toujours pareille.\n  Code de sortie : 0 si aucun fichier n’est refusé (un bulletin gardé ou en conflit n’est pas refusé), 1 sinon.',
      status:
        'Affiche où en est la collecte : par juré le kit, le bulletin, son reçu, ce qui manque, les déports et les conflits ; par défi les bulletins complets. Aucune note. Dans la session d’un juré : son avancement et son dernier reçu.',
      verify:
        'Vérifie un bulletin ou les décisions d’un groupe (sans la session : son reçu, et que chaque octet qui se vérifie sans secret est intact) ou une session (journal, empreintes, signatures, délibération, décisions ; classement, statistiques et proposition refaits), ou une archive, sans aucun secret. Le nom du fichier n’a pas d’importance.\n  --report PDF  compare aussi les chiffres joints à ce rapport\n  Code de sortie : 0 seulement si tout tient.',
      rank: 'Affiche le classement, le total corrigé de la sévérité, le rang dans 90 % des tirages de jurés et la part des tirages au-dessus de la coupure ; puis ce qui est à signaler, les ex aequo et ce qui changerait la décision. Fermé tant que la notation est ouverte.',
      stats:
        'Affiche l’accord des jurés (α de Krippendorff, W de Kendall, ICC), leur sévérité et le poids de chacun. Fermé tant que la notation est ouverte.\n  --table FICHIER  à la place d’une session : un tableau CSV, un juré par ligne, un défi par colonne, sans titres ; vide : pas de valeur\n  --level NIVEAU   ce que disent les écarts : nominal, ordinal, interval (par défaut) ou ratio ; avec --table',
      select:
        'Choisit la meilleure sélection, exactement : quels défis, avec quelles équipes, sous un plafond de places et une enveloppe. Fermé tant que la notation est ouverte.\n  --seats N         places (EIG) au plus (par défaut : le plafond de la session)\n  --budget EUROS    ce que le fonds paie au plus ; c’est aussi ce que donne « cost » ; « teamCost » est le coût entier des équipes (par défaut : l’enveloppe de la session)\n  --rules FICHIER   règles en plus, ou scénario entier, en JSON (docs/formats.md) ; défis par numéro de dossier\n  Sans --rules : les plafonds, et seulement les avis favorables dès qu’il y a des avis.\n  Code de sortie : 1 quand aucune sélection ne respecte les règles ; celles qui se contredisent sont nommées.',
      solve:
        'Résout exactement un modèle seul, pour vérifier le calcul sur des exemples connus.\n  FICHIER.json  {weights, profits, capacity}, {profits, constraints, caps} ou {options: {ID: {taille: [valeur, coût]}}, seats, budget} ; six décimales au plus\n  Code de sortie : 1 quand aucun choix ne respecte les limites.',
      export:
        'Écrit un autre fichier que le rapport. Données ouvertes et liste publique : refusées tant que le comité n’a pas décidé pour chaque défi.\n  --what QUOI       workbook (classeur), open-data (ZIP) ou public-list (page)\n  --out FICHIER     fichier à écrire\n  --format FORMAT   classeur : xlsx (par défaut) ou ods ; liste : html (par défaut) ou pdf\n  --anonymous       classeur : jurés désignés par un numéro\n  --with-list       à publier : la liste complémentaire aussi (par défaut : son nombre de défis)',
      report:
        'Écrit le rapport de sélection en PDF.\n  --out FICHIER              (par défaut : rapport-de-selection.pdf à côté de la session)\n  --date JOUR                jour porté par le rapport, AAAA-MM-JJ (par défaut : aujourd’hui)\n  --parts A,B,…              ces parties seulement, parmi ranking, defis, teams, scenarios, complementary, refused, jury et method (par défaut : toutes) ; la page qui décide et l’annexe d’intégrité y sont toujours\n  --anonymous                jurés désignés par un numéro ; les textes écrits restent tels quels\n  --no-comments              sans les commentaires\n  --severity                 avec la sévérité de chaque juré\n  --draft                    avec la mention « PROJET » sur chaque page\n  --confidentiality MENTION  qui peut le lire, en tête de chaque page',
      minutes:
        'Écrit le procès-verbal du jury en PDF, avec ses blocs de signature. Après la clôture de la notation.\n  --out FICHIER              (par défaut : proces-verbal.pdf à côté de la session)\n  --date JOUR                jour porté par le procès-verbal, AAAA-MM-JJ (par défaut : aujourd’hui)\n  --venue LIEU               lieu de la réunion (par défaut : une ligne à remplir)\n  --draft                    avec la mention « PROJET »\n  --confidentiality MENTION  qui peut le lire, en tête de chaque page',
      history:
        'Affiche tout ce qui a été fait dans une session, du plus récent au plus ancien : qui, quand, et ce qui a changé. Avant la clôture de la notation : aucune note.\n  --search TEXTE  mots à trouver, dans n’importe quel ordre\n  --defi DOSSIER  numéro de dossier, ou mots du titre\n  --juror NOM     ce que ce juré a fait, et ce qui le concerne',
      backups:
        'Liste les sauvegardes d’une session sur cet ordinateur, la plus récente d’abord.\n`restore` en reprend une par son nom.',
      restore:
        'Remet une sauvegarde à la place d’une session, dont l’état présent est d’abord gardé comme sauvegarde.\nUne session abîmée est gardée à côté. Avec --out, la sauvegarde est copiée sous un autre nom et la session ne change pas.\nUne sauvegarde sous une autre phrase de passe que la session s’ouvre avec la sienne, qui vient de --backup-passphrase-file, de la variable JURY_EIG_BACKUP_PASSPHRASE ou du terminal.',
      archive:
        'Écrit une archive ZIP de tout ce qu’il faut pour vérifier la sélection : la session sans ses secrets, les bulletins tels qu’ils sont arrivés et ouverts, les actes de la délibération, un manifeste d’empreintes. Après la clôture de la notation.\n  --out ZIP     archive à écrire (remplacée si elle existe)\n  --report PDF  rapport de cette session, à joindre',
      protect:
        'Protège une session par une phrase de passe, la change, ou retire la protection (`--off`).\n`--generate` tire six mots au hasard et les affiche. Sans lui, la nouvelle phrase vient de `--new-passphrase-file`, de la variable JURY_EIG_NEW_SESSION_PASSPHRASE ou du terminal. Qui perd la phrase de passe perd la session.',
      purge:
        'Retire pour toujours des données personnelles du fichier d’une session, une fois que le comité a décidé de tout. Le journal dit quand et combien, et sa chaîne tient. Les copies du fichier ne changent pas.\n  --contacts  coordonnées et contacts des dossiers, et toutes les pièces jointes\n  --jurors    noms et organisations des jurés\n  --replace NOM  remplacer partout ce nom, qui est aussi un mot courant\n  --keep NOM     ne le remplacer que là où il désigne le juré ; avec un repère de la liste : garder ce texte\n  Le repère l’emporte sur le nom : --keep NOM --replace REPÈRE ne remplace que dans ce texte',
      phase:
        'Fait avancer ou reculer la session d’une phase : preparation, notation, depouillement, deliberation, decision, archivee.\n  --reason TEXTE  motif, obligatoire pour revenir en arrière',
    },
    sessionMade: (file: string) => `Session créée : ${file}`,
    demoMade: (session: string, report: string, pages: string) =>
      `Démonstration écrite : ${session}\nRapport (${pages} pages) : ${report}`,
    demoToTry: (before: string, kits: string, ballots: string) =>
      `À essayer : ${kits} kits et ${ballots} bulletins, à recevoir dans ${before}. Voir LISEZ-MOI.txt.`,
    wouldImport: 'Aperçu, rien n’est chargé',
    imported: 'Chargé',
    importCounts: (fresh: number, changed: number, unchanged: number, withdrawn: number) =>
      [
        counted(fresh, ['nouveau', 'nouveaux'], 'fr'),
        counted(changed, ['modifié', 'modifiés'], 'fr'),
        counted(unchanged, ['inchangé', 'inchangés'], 'fr'),
        counted(withdrawn, ['retiré', 'retirés'], 'fr'),
      ].join(', '),
    importFiles: (fresh: string) => `Pièces jointes nouvelles : ${fresh}`,
    importRefused: 'Rien n’a été chargé.',
    kept: 'Colonnes gardées à part',
    line: (place: string, sentence: string) => `${place} : ${sentence}`,
    row: (row: string) => `ligne ${row}`,
    column: (column: string) => `colonne « ${column} »`,
    outcomes: {
      accepted: 'reçu',
      already: 'déjà là',
      older: 'plus ancien que celui déjà reçu',
      conflict: 'reçu, mais en conflit avec un autre bulletin du même juré',
      held: 'gardé, non compté',
      refused: 'refusé',
    },
    held: {
      late: 'arrivé après la clôture',
      'unknown-juror': 'juré inconnu de cette session',
      'other-grid': 'noté sur une autre grille',
      'unknown-defi': 'note un défi inconnu',
      'mark-outside-grid': 'note hors de la grille',
      'rejected-key': 'vient d’un ordinateur écarté',
    },
    assigned: (added: string, removed: string) =>
      `Attribution appliquée : ${added} en plus, ${removed} en moins.`,
    assignHeader: ['Défis', 'Juré'].join('\t'),
    allOrPerDefi: 'donnez soit --per-defi, soit --all',
    rankHeader: ['Rang', 'Total', 'Corrigé', 'Rangs 90 %', 'Au-dessus', 'Bulletins', 'Dossier', 'Défi'].join(
      '\t',
    ),
    recevabiliteHeader: ['Dossier', 'Recevabilité', 'Non respectés', 'Non précisés', 'Défi'].join('\t'),
    soundOrDossiers: 'donnez soit des numéros de dossier, soit --sound',
    nothingSound: 'Aucun défi à décider n’est sans point à vérifier : rien n’a changé.',
    reportMade: (file: string, pages: string) => `Rapport écrit (${pages} pages) : ${file}`,
    minutesMade: (file: string, pages: number) =>
      `Procès-verbal écrit (${counted(pages, ['page', 'pages'], 'fr')}) : ${file}`,
    phaseChanged: (phase: string) => `La session est maintenant en phase « ${phase} ».`,
  },
  {
    intro: 'The engine of Jury EIG, without a window.',
    usage: 'Usage',
    commands: 'Commands',
    options: 'Options',
    common:
      '  --json      answer in JSON, for a program\n  --language  fr (default) or en\n  --help      this help\n  --passphrase-file FILE  the passphrase of protected sessions, on the first line of the file;\n              else the variable JURY_EIG_SESSION_PASSPHRASE, else the terminal asks for it',
    unknownCommand: (name: string) => `Unknown command: “${name}”.`,
    seeHelp: 'For the list of commands: npm run jury -- --help',
    wrongUse: (why: string) => `Malformed command: ${why}`,
    missing: (what: string) => `${what} is missing`,
    help: {
      new: 'Makes an empty coordinator’s session.\n  SESSION   .eigjury file to make (overwrites nothing)\n  --grid    eig3 (default), eig4, eig6 or seuils\n  --from    earlier session whose grid, jury, settings and column mapping are taken over\n  --name    name of the session (default: that of the file)',
      demo: 'Writes the demonstration: DIR/demo.eigjury and its report, DIR/before-merge.eigjury, the kits (DIR/kits), the ballots (DIR/ballots) and three ballots that do not go without saying (DIR/ballots-a-essayer).\n  --out DIR  folder (made if missing; an older demonstration is replaced)',
      import:
        'Loads into a session what Démarches simplifiées and the administrations give: tables (CSV, XLSX, ODS), JSON of the API, the ZIP archive of attachments, .docx fiches, or folders that hold them. One file refused: nothing is loaded.\n  --mapping FILE  column mapping exported from another session\n  --keep-absent   does not withdraw dossiers that the new export lacks\n  --dry-run       shows what would be loaded and changes nothing',
      recevabilite:
        'Prints the défis with their admissibility and the points that are not met or not told. With --state, decides.\n  --state STATE   recevable, a-completer or irrecevable\n  --reason TEXT   reason, required; it appears in the report\n  DOSSIER…        numbers of the dossiers to decide on\n  --sound         instead of numbers: each défi to be decided of which no point is “not met”',
      assign:
        'Assigns the admissible défis to the jurors: the same number of jurors per défi, déports aside, loads as even as can be. Impossible: says why, and changes nothing.\n  --per-defi K    jurors per défi\n  --max-load N    défis per juror, at most\n  --keep          keeps what is assigned already\n  --seed TEXT     the same text gives the same assignment (default: 1)\n  --all           instead: all défis to all jurors',
      sheet:
        'Writes a marking sheet per juror, for those who cannot run the application. Filled, it is received by merge.\n  --out DIR     folder (made if missing)\n  --juror NAME  one juror alone\n  --paper       to print, as PDF (default: XLSX)',
      kit: 'Writes the jurors’ kits into a folder, each locked by a passphrase, and prints these.\n  --out DIR         folder for the kits (made if missing)\n  --juror NAME      this juror only; may be repeated (default: all who take part)\n  --unlocked        no passphrase: readable by whoever holds the file\n  --reissue REASON  a new kit after a lost laptop: new secret, new passphrase, last ballots given back; with --juror\n  --sitting GROUP   instead: that group’s sitting file for the person named by --juror, during the deliberation',
      open: 'Makes a juror’s session from their kit, or a referent’s from a sitting file; or brings it up to date without losing anything.\n  KIT           .eigkit file received\n  SESSION_JURE  .eigjury file to make or to bring up to date\n  --passphrase  the kit’s passphrase; or the environment variable JURY_EIG_PASSPHRASE, which does not stay in the shell’s history',
      ballot:
        'Writes a juror’s ballot, signed and sealed for the coordination, and prints its receipt. With no change since the last one, it is the same ballot.\n  --out FILE    ballot to write (a ballot that is there is replaced, nothing else)\n  --marks FILE  first takes marks from a CSV table of three columns: défi (dossier number or title), criterion (code or name), mark (3.5 or 3,5). One wrong row: none is taken. An empty mark changes nothing.',
      merge:
        'Receives ballots, filled marking sheets and what groups decided (.eigseance), in any order and as often as one likes: the session always ends the same.\n  Exit status: 0 when no file was refused (a ballot held or in conflict is not refused), else 1.',
      status:
        'Prints how far the collection is: per juror the kit, the ballot, its receipt, what is missing, déports and conflicts; per défi the complete ballots. No mark. In a juror’s session: their progress and last receipt.',
      verify:
        'Checks a ballot or what a group decided (without the session: its receipt, and that every byte that can be checked without a secret is intact) or a session (journal, digests, signatures, deliberation, decisions; ranking, statistics and proposal worked out again), or an archive, without any secret. The name of the file does not matter.\n  --report PDF  also compares the figures attached to this report\n  Exit status: 0 only if everything holds.',
      rank: 'Prints the ranking, the total adjusted for severity, the rank in 90% of the draws of jurors and the share of the draws above the cut; then flags, ex aequo and what would change the decision. Closed while the marking is open.',
      stats:
        'Prints how far the jurors agree (Krippendorff’s α, Kendall’s W, ICC), how severe they are and how much each weighs. Closed while the marking is open.\n  --table FILE   instead of a session: a CSV table, a juror a line, a défi a column, no headings; empty: no value\n  --level LEVEL  what differences mean: nominal, ordinal, interval (default) or ratio; with --table',
      select:
        'Chooses the best selection, exactly: which défis, with which teams, under a cap on seats and an envelope. Closed while the marking is open.\n  --seats N       seats (EIGs) at most (default: the session’s cap)\n  --budget EUROS  what the fund pays at most, which is also what “cost” gives; “teamCost” is the whole cost of the teams (default: the session’s envelope)\n  --rules FILE    more rules, or a whole scenario, in JSON (docs/formats.md); défis by dossier number\n  Without --rules: the caps, and only favourable avis once there are avis.\n  Exit status: 1 when no selection keeps the rules; those that contradict one another are named.',
      solve:
        'Solves a bare model exactly, so that the solver can be checked on known examples.\n  FILE.json  {weights, profits, capacity}, {profits, constraints, caps} or {options: {ID: {size: [value, cost]}}, seats, budget}; six decimals at most\n  Exit status: 1 when no choice keeps the limits.',
      export:
        'Writes another file than the report. Open data and public list: refused until the committee has decided on every défi.\n  --what WHAT       workbook, open-data (ZIP) or public-list (page)\n  --out FILE        file to write\n  --format FORMAT   workbook: xlsx (default) or ods; list: html (default) or pdf\n  --anonymous       workbook: jurors by number\n  --with-list       published: the complementary list too (default: its number of défis)',
      report:
        'Writes the selection report as a PDF.\n  --out FILE              (default: rapport-de-selection.pdf beside the session)\n  --date DAY              day the report bears, YYYY-MM-DD (default: today)\n  --parts A,B,…           these parts alone, of ranking, defis, teams, scenarios, complementary, refused, jury and method (default: all); the page that decides and the integrity annex are always there\n  --anonymous             jurors by number; texts stay as they were written\n  --no-comments           without the comments\n  --severity              with the severity of each juror\n  --draft                 marked “DRAFT” on each page\n  --confidentiality LINE  who may read it, at the head of each page',
      minutes:
        'Writes the minutes of the jury as a PDF, with their signature blocks. After the closing of the marking.\n  --out FILE              (default: proces-verbal.pdf beside the session)\n  --date DAY              day the minutes bear, YYYY-MM-DD (default: today)\n  --venue PLACE           where the jury met (default: a line to fill)\n  --draft                 marked “DRAFT”\n  --confidentiality LINE  who may read them, at the head of each page',
      history:
        'Tells all that was done in a session, the newest first: who, when, and what it changed. Before the marking is closed: no mark.\n  --search TEXTE  words to find, in any order\n  --defi DOSSIER  dossier number, or words of the title\n  --juror NOM     what this juror did, and what is about them',
      backups:
        'Lists the backups of a session on this computer, the newest first.\n`restore` takes one back by its name.',
      restore:
        'Puts a backup in the place of a session, whose present state is kept as a backup first.\nA damaged session is kept beside it. With --out the backup is copied under another name and the session does not change.\nA backup under another passphrase than the session opens with its own, which comes from --backup-passphrase-file, the variable JURY_EIG_BACKUP_PASSPHRASE or the terminal.',
      archive:
        'Writes a ZIP archive of all that it takes to check the selection: the session without its secrets, the ballots as they came and opened, the acts of the deliberation, a manifest of digests. After the closing of the marking.\n  --out ZIP     archive to write (replaced if it exists)\n  --report PDF  report of this session, to put beside it',
      protect:
        'Protects a session by a passphrase, changes it, or takes the protection off (`--off`).\n`--generate` draws six words at random and shows them. Without it the new passphrase comes from `--new-passphrase-file`, the variable JURY_EIG_NEW_SESSION_PASSPHRASE or the terminal. Whoever loses the passphrase loses the session.',
      purge:
        'Removes personal data from a session file for ever, once the committee has decided on everything. The journal says when and how many, and its chain holds. Copies of the file do not change.\n  --contacts  contact details and contacts in dossiers, and all attachments\n  --jurors    names and organisations of jurors\n  --replace NAME  replace this name, which is an ordinary word as well, everywhere\n  --keep NAME     replace it only where it names the juror; with a place of the list: keep that text\n  A place goes before a name: --keep NAME --replace PLACE replaces in that text alone',
      phase:
        'Moves the session one phase forward or back: preparation, notation, depouillement, deliberation, decision, archivee.\n  --reason TEXT   reason, required to go back',
    },
    sessionMade: (file: string) => `Session made: ${file}`,
    demoMade: (session: string, report: string, pages: string) =>
      `Demonstration written: ${session}\nReport (${pages} pages): ${report}`,
    demoToTry: (before: string, kits: string, ballots: string) =>
      `To try: ${kits} kits and ${ballots} ballots, to be received into ${before}. See LISEZ-MOI.txt.`,
    wouldImport: 'Preview, nothing is loaded',
    imported: 'Loaded',
    importCounts: (fresh: number, changed: number, unchanged: number, withdrawn: number) =>
      `${String(fresh)} new, ${String(changed)} changed, ${String(unchanged)} unchanged, ${String(withdrawn)} withdrawn`,
    importFiles: (fresh: string) => `New attachments: ${fresh}`,
    importRefused: 'Nothing was loaded.',
    kept: 'Columns kept aside',
    line: (place: string, sentence: string) => `${place}: ${sentence}`,
    row: (row: string) => `row ${row}`,
    column: (column: string) => `column “${column}”`,
    outcomes: {
      accepted: 'received',
      already: 'already there',
      older: 'older than the one already received',
      conflict: 'received, but in conflict with another ballot of the same juror',
      held: 'kept, not counted',
      refused: 'refused',
    },
    held: {
      late: 'came after the closing',
      'unknown-juror': 'juror unknown in this session',
      'other-grid': 'marked on another grid',
      'unknown-defi': 'marks an unknown défi',
      'mark-outside-grid': 'mark outside the grid',
      'rejected-key': 'from a computer that was set aside',
    },
    assigned: (added: string, removed: string) => `Assignment applied: ${added} more, ${removed} fewer.`,
    assignHeader: ['Défis', 'Juror'].join('\t'),
    allOrPerDefi: 'give either --per-defi or --all',
    rankHeader: ['Rank', 'Total', 'Adjusted', 'Ranks 90%', 'Above', 'Ballots', 'Dossier', 'Défi'].join('\t'),
    recevabiliteHeader: ['Dossier', 'Admissibility', 'Not met', 'Not told', 'Défi'].join('\t'),
    soundOrDossiers: 'give either dossier numbers or --sound',
    nothingSound: 'No défi to be decided is without a point to check: nothing has changed.',
    reportMade: (file: string, pages: string) => `Report written (${pages} pages): ${file}`,
    minutesMade: (file: string, pages: number) =>
      `Minutes written (${counted(pages, ['page', 'pages'], 'en')}): ${file}`,
    phaseChanged: (phase: string) => `The session is now in phase “${phase}”.`,
  },
);
