import { area } from './texts.ts';
import { counted, plural } from './format.ts';

/** “Mon bulletin”: the juror's marks at a glance, what is sent and what was sent. */
export const myBallotTexts = area(
  {
    title: 'Mon bulletin',
    lead: 'Relisez toutes vos notes d’un coup d’œil, corrigez-les si besoin, puis exportez votre bulletin et envoyez le fichier à la coordination.',
    sending: 'Envoyer',
    nothing: 'Vous n’avez encore rien noté : il n’y a rien à envoyer pour le moment.',
    incomplete: (count: number) =>
      `${counted(count, ['défi n’est pas complet', 'défis ne sont pas complets'], 'fr')}. Vous pouvez exporter tout de même, puis compléter et exporter à nouveau.`,
    incompleteSent: (count: number) =>
      `Ce bulletin est parti incomplet : ${counted(count, ['défi reste', 'défis restent'], 'fr')} à compléter. Complétez, puis exportez à nouveau.`,
    incompleteList: (count: number) =>
      `Voir ${plural(count, 'fr', 'le défi incomplet', `les ${String(count)} défis incomplets`)}`,
    complete: 'Toutes les notes sont là.',
    missingParts: 'Votre kit n’est pas entier : il manque des défis à cette liste.',
    pendingTitle: 'Saisies à terminer',
    pending: (title: string, criterion: string, text: string) =>
      `${title}, ${criterion} : « ${text} » n’est pas une note prise et ne compte pas.`,
    pendingOver: (title: string, criterion: string, text: string, value: string) =>
      `${title}, ${criterion} : « ${text} » n’est pas une note prise et ne compte pas ; c’est ${value} qui compte.`,
    export: 'Exporter mon bulletin…',
    exportAgain: 'Exporter à nouveau mon bulletin…',
    upToDate: 'Rien n’a changé depuis ce bulletin.',
    changed: 'Vous avez changé quelque chose depuis ce bulletin.',
    twoHeads:
      'Deux bulletins sont partis de deux machines. Votre prochain bulletin les réunit : exportez-le pour que la coordination n’ait pas à choisir.',
    never: 'Vous n’avez pas encore exporté de bulletin.',
    last: (sequence: string, when: string) => `Bulletin n° ${sequence}, écrit le ${when}`,
    elsewhere: 'écrit sur une autre machine',
    receipt: 'Reçu',
    receiptHint:
      'Lisez-le à la coordination : elle voit le même reçu quand ce bulletin est arrivé. C’est la preuve que c’est bien lui.',
    copy: 'Copier le reçu',
    copied: 'Reçu copié.',
    notCopied: 'Le reçu n’a pas pu être copié : recopiez-le.',
    exported: (file: string) => `Bulletin écrit dans « ${file} ». Envoyez ce fichier à la coordination.`,
    exchangeTo: (folder: string) => `Exporter dans le dossier d’échange « ${folder} »`,
    exchangeElsewhere: 'Exporter ailleurs…',
    exchangeChoose: 'Choisir un dossier d’échange…',
    exchangeForget: 'Ne plus utiliser ce dossier',
    exchangeHint:
      'Un dossier que la coordination partage avec vous (disque synchronisé, clé USB) : votre bulletin y arrive sans courriel.',
    exchangeGone: (folder: string) =>
      `Le dossier d’échange « ${folder} » ne répond pas pour le moment. Rebranchez-le, ou exportez ailleurs.`,
    exchanged: (file: string) => `Bulletin déposé dans le dossier d’échange : « ${file} ».`,
    reveal: 'Montrer le fichier',
    fileName: (juror: string, sequence: string) => `bulletin-${juror}-${sequence}.eigballot`,
    changesTitle: 'Ce qui a changé depuis votre dernier bulletin',
    changesIntro: (sequence: string) => `Par rapport au bulletin n° ${sequence} :`,
    fields: {
      deport: 'Déport',
      comment: 'Commentaire d’ensemble',
      commentOn: (criterion: string) => `Commentaire sur ${criterion}`,
      'advice-size': 'EIG à accorder',
      'advice-profiles': 'Avis sur les profils',
      'advice-reason': 'Raison de l’avis',
      'coup-de-coeur': 'Coup de cœur',
    },
    yes: 'oui',
    no: 'non',
    nothingThere: 'rien',
    before: 'Avant',
    after: 'Maintenant',
    what: 'Quoi',
    othersTitle: 'Une autre machine a envoyé un bulletin',
    othersText:
      'Il est revenu avec votre kit et ne dit pas la même chose que cette session. Ce qui est ici reste, sauf ce que vous reprenez. Votre prochain bulletin suivra les deux.',
    mine: 'Ici',
    theirs: (receipt: string) => `Bulletin ${receipt}`,
    take: 'Reprendre',
    takeNote: 'Reprendre cette note',
    takeOf: (title: string, what: string, value: string) => `Reprendre ${value} : ${title}, ${what}`,
    theirsColumn: 'Autre machine',
    erase: 'Effacer ici aussi',
    eraseOf: (title: string, what: string) => `Effacer ici aussi : ${title}, ${what}`,
    takeAll: (receipt: string) => `Tout reprendre du bulletin ${receipt}`,
    takeAllTitle: (receipt: string) => `Tout reprendre du bulletin ${receipt} ?`,
    takeAllReplaces: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'point d’ici est remplacé', 'points d’ici sont remplacés')} par ce que dit ce bulletin.`,
    takeAllErases: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'point d’ici est effacé : ce bulletin n’en dit rien', 'points d’ici sont effacés : ce bulletin n’en dit rien')}.`,
    takeAllConfirm: 'Tout reprendre',
    taken: (count: number) => `${counted(count, ['point repris', 'points repris'], 'fr')}.`,
    fixed: 'Ce déport est déjà déclaré par un bulletin : il reste.',
    history: 'Bulletins écrits',
    historyColumns: {
      sequence: 'N°',
      written: 'Écrit le',
      complete: 'Défis complets',
      receipt: 'Reçu',
      machine: 'Machine',
    },
    hereMachine: 'celle-ci',
    otherMachine: 'une autre',
    table: 'Toutes mes notes',
    tableHint:
      'Corrigez sur place. Entrée et ↓ : défi suivant ; ↑ : défi précédent ; ← → : critère voisin. Une ligne corrigée ne change pas de place avant le prochain tri.',
    defi: 'Défi',
    reading: 'Ordre de lecture',
    state: 'État',
    total: 'Total',
    sortBy: (column: string) => `Trier par ${column}`,
    onlyIncomplete: 'Seulement les défis incomplets',
    noIncomplete: 'Aucun défi incomplet.',
    ownMean: 'Ma moyenne',
    ownSpread: 'Mon écart-type',
    open: (title: string) => `Ouvrir ${title}`,
    drift: {
      title: 'Mes notes dans l’ordre de lecture',
      forYou: 'Pour vous seul : rien de ceci n’entre dans votre bulletin.',
      tooFew: (least: string) =>
        `À partir de ${least} défis complets, vous verrez ici si vos premières notes s’écartent des dernières.`,
      fewToMark: (least: string) =>
        `Vos défis sont trop peu nombreux (moins de ${least}) pour dire si vos premières notes s’écartent des dernières.`,
      firstLower: (points: string) =>
        `Vos premiers défis ont en moyenne ${points} de moins que les derniers ; relisez-les avant d’envoyer.`,
      lastLower: (points: string) =>
        `Vos derniers défis ont en moyenne ${points} de moins que les premiers ; relisez-les avant d’envoyer.`,
      steady: 'Rien ne montre que vos notes aient changé de niveau en cours de lecture.',
      points: (value: string, count: number) => `${value} ${plural(count, 'fr', 'point', 'points')}`,
      rule: (each: string, least: string) =>
        `Sont comparés les ${each} premiers défis et les ${each} derniers. L’écart est signalé à partir de ${least} et s’il dépasse deux fois son erreur type ; plus petit, il peut tenir au hasard.`,
      alternative: (count: string, first: string, last: string) =>
        `Moyenne de vos notes pour ${count} défis, dans l’ordre où vous les avez notés : de ${first} pour les premiers à ${last} pour les derniers.`,
      alternativeFew: (count: string) =>
        `Moyenne de vos notes pour ${count} défis, dans l’ordre où vous les avez notés.`,
      axis: 'Ordre de lecture',
      firstMean: 'Moyenne des premiers',
      lastMean: 'Moyenne des derniers',
      asTable: 'Voir les chiffres',
      place: 'Lu',
      mean: 'Moyenne',
    },
  },
  {
    title: 'My ballot',
    lead: 'Look over all your marks at once, correct them if need be, then export your ballot and send the file to the coordination.',
    sending: 'Send',
    nothing: 'You have not marked anything yet: there is nothing to send for now.',
    incomplete: (count: number) =>
      `${counted(count, ['défi is not complete', 'défis are not complete'], 'en')}. You may export all the same, then complete and export again.`,
    incompleteSent: (count: number) =>
      `This ballot was sent incomplete: ${counted(count, ['défi is', 'défis are'], 'en')} still to complete. Complete, then export again.`,
    incompleteList: (count: number) =>
      `See the ${plural(count, 'en', 'incomplete défi', `${String(count)} incomplete défis`)}`,
    complete: 'All marks are there.',
    missingParts: 'Your kit is not whole: défis are missing from this list.',
    pendingTitle: 'Entries to finish',
    pending: (title: string, criterion: string, text: string) =>
      `${title}, ${criterion}: “${text}” is not a mark that was taken, and does not count.`,
    pendingOver: (title: string, criterion: string, text: string, value: string) =>
      `${title}, ${criterion}: “${text}” is not a mark that was taken, and does not count; ${value} does.`,
    export: 'Export my ballot…',
    exportAgain: 'Export my ballot again…',
    upToDate: 'Nothing has changed since this ballot.',
    changed: 'You have changed something since this ballot.',
    twoHeads:
      'Two ballots were sent from two machines. Your next ballot brings them together: export it, so that the coordination need not choose.',
    never: 'You have not exported a ballot yet.',
    last: (sequence: string, when: string) => `Ballot no. ${sequence}, written on ${when}`,
    elsewhere: 'written on another machine',
    receipt: 'Receipt',
    receiptHint:
      'Read it to the coordination: they see the same receipt once this ballot has arrived. It proves that it is this very one.',
    copy: 'Copy the receipt',
    copied: 'Receipt copied.',
    notCopied: 'The receipt could not be copied: write it down.',
    exported: (file: string) => `Ballot written to “${file}”. Send this file to the coordination.`,
    exchangeTo: (folder: string) => `Export into the exchange folder “${folder}”`,
    exchangeElsewhere: 'Export elsewhere…',
    exchangeChoose: 'Choose an exchange folder…',
    exchangeForget: 'Stop using this folder',
    exchangeHint:
      'A folder that the coordination shares with you (synchronised drive, USB key): your ballot arrives there without e-mail.',
    exchangeGone: (folder: string) =>
      `The exchange folder “${folder}” does not answer for now. Plug it in again, or export elsewhere.`,
    exchanged: (file: string) => `Ballot put into the exchange folder: “${file}”.`,
    reveal: 'Show the file',
    fileName: (juror: string, sequence: string) => `ballot-${juror}-${sequence}.eigballot`,
    changesTitle: 'What changed since your last ballot',
    changesIntro: (sequence: string) => `Compared with ballot no. ${sequence}:`,
    fields: {
      deport: 'Déport',
      comment: 'Overall comment',
      commentOn: (criterion: string) => `Comment on ${criterion}`,
      'advice-size': 'EIGs to grant',
      'advice-profiles': 'Advice on the profiles',
      'advice-reason': 'Reason of the advice',
      'coup-de-coeur': 'Coup de cœur',
    },
    yes: 'yes',
    no: 'no',
    nothingThere: 'nothing',
    before: 'Before',
    after: 'Now',
    what: 'What',
    othersTitle: 'Another machine has sent a ballot',
    othersText:
      'It came back with your kit and does not say the same as this session. What is here stays, but for what you take over. Your next ballot will follow both.',
    mine: 'Here',
    theirs: (receipt: string) => `Ballot ${receipt}`,
    take: 'Take over',
    takeNote: 'Take this mark over',
    takeOf: (title: string, what: string, value: string) => `Take over ${value}: ${title}, ${what}`,
    theirsColumn: 'Other machine',
    erase: 'Clear it here too',
    eraseOf: (title: string, what: string) => `Clear it here too: ${title}, ${what}`,
    takeAll: (receipt: string) => `Take all over from ballot ${receipt}`,
    takeAllTitle: (receipt: string) => `Take all over from ballot ${receipt}?`,
    takeAllReplaces: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'point', 'points')} here will be replaced by what this ballot says.`,
    takeAllErases: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'point', 'points')} here will be cleared: this ballot says nothing there.`,
    takeAllConfirm: 'Take all over',
    taken: (count: number) => `${counted(count, ['point', 'points'], 'en')} taken over.`,
    fixed: 'A ballot declares this déport already: it stays.',
    history: 'Ballots written',
    historyColumns: {
      sequence: 'No.',
      written: 'Written on',
      complete: 'Complete défis',
      receipt: 'Receipt',
      machine: 'Machine',
    },
    hereMachine: 'this one',
    otherMachine: 'another',
    table: 'All my marks',
    tableHint:
      'Correct in place. Enter and ↓: next défi; ↑: previous défi; ← →: neighbouring criterion. A corrected row keeps its place until you sort again.',
    defi: 'Défi',
    reading: 'Reading order',
    state: 'State',
    total: 'Total',
    sortBy: (column: string) => `Sort by ${column}`,
    onlyIncomplete: 'Incomplete défis only',
    noIncomplete: 'No incomplete défi.',
    ownMean: 'My mean',
    ownSpread: 'My standard deviation',
    open: (title: string) => `Open ${title}`,
    drift: {
      title: 'My marks in the order of reading',
      forYou: 'For you alone: nothing of this enters your ballot.',
      tooFew: (least: string) =>
        `From ${least} complete défis on, you will see here whether your first marks differ from the last.`,
      fewToMark: (least: string) =>
        `Your défis are too few (fewer than ${least}) to tell whether your first marks differ from the last.`,
      firstLower: (points: string) =>
        `Your first défis have ${points} less on average than the last; read them again before sending.`,
      lastLower: (points: string) =>
        `Your last défis have ${points} less on average than the first; read them again before sending.`,
      steady: 'Nothing shows that your marks changed level as you read.',
      points: (value: string, count: number) => `${value} ${plural(count, 'en', 'point', 'points')}`,
      rule: (each: string, least: string) =>
        `The first ${each} défis are compared with the last ${each}. A difference is pointed out from ${least} on and when it exceeds twice its standard error; a smaller one may be chance.`,
      alternative: (count: string, first: string, last: string) =>
        `Mean of your marks for ${count} défis, in the order in which you marked them: from ${first} for the first to ${last} for the last.`,
      alternativeFew: (count: string) =>
        `Mean of your marks for ${count} défis, in the order in which you marked them.`,
      axis: 'Order of reading',
      firstMean: 'Mean of the first',
      lastMean: 'Mean of the last',
      asTable: 'See the figures',
      place: 'Read',
      mean: 'Mean',
    },
  },
);
