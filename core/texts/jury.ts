import { deOf } from './elision.ts';
import { area } from './texts.ts';
import { counted, formatCount, plural } from './format.ts';

/** Who is in the jury, who marks what, and who may be tied to what. */
export const juryTexts = area(
  {
    groups: 'Les groupes',
    juryClosed:
      'La notation est close : le jury et ses groupes ne changent plus. Un nom, un organisme ou une fonction se corrigent encore.',
    namesake: (name: string) =>
      `${name} est déjà dans la liste. Si c’est la même personne, ne l’inscrivez pas deux fois ; sinon, enregistrez.`,
    groupsHint:
      'Un groupe entend ses propres défis : dites lesquels dans « Attribution », « Répartir ». Sans groupe, le jury siège en formation plénière.',
    noGroup: 'Aucun groupe',
    group: 'Groupe',
    groupName: 'Nom du groupe',
    addGroup: 'Ajouter un groupe',
    rename: 'Renommer',
    remove: 'Supprimer…',
    removeGroup: (label: string) => `Supprimer le groupe « ${label} »`,
    removeGroupText: (n: number) =>
      n === 0
        ? 'Ce groupe n’a pas de membre.'
        : `${counted(n, ['juré reste', 'jurés restent'], 'fr')} dans le jury, sans groupe, avec les défis déjà attribués.`,
    members: (n: number) => counted(n, ['juré', 'jurés'], 'fr'),
    replace: 'Remplacer…',
    replaceTitle: (name: string) => `Remplacer ${name}`,
    replaceText:
      'La nouvelle personne reprend le groupe, la fonction et les défis attribués ; jamais les notes ni les déports. Le motif reste écrit dans le journal de la session.',
    replaceConfirm: 'Remplacer',
    replaced: (coming: string, leaving: string) => `${coming} remplace ${leaving}.`,
    replaces: (name: string) => `en remplacement ${deOf(name)}`,
    hintsInCall: (n: number) =>
      `${counted(n, ['lien possible', 'liens possibles'], 'fr')} à vérifier entre jurés et défis.`,
    hintsLookedFor: 'Recherche de liens possibles entre jurés et défis en cours…',
    goToHints: 'Vérifier les liens possibles',

    title: 'Attribution',
    lead: 'Qui note quoi, et qui se tient à l’écart de quoi. À régler avant d’écrire les kits.',
    parts: 'Vues de l’attribution',
    part: { propose: 'Répartir', jurors: 'Par juré', defis: 'Par défi', hints: 'Liens et déports' },
    needsJurors: 'Inscrivez d’abord des jurés dans « Appel ».',
    needsDefis: 'Aucun défi n’est recevable pour l’instant : décidez-en dans « Défis ».',
    closed: 'La notation est close : l’attribution ne change plus.',
    kitsAfter: 'Les kits déjà envoyés ne changent pas d’eux-mêmes : réécrivez ceux des jurés concernés.',

    state: 'Situation actuelle',
    perJuror: 'Défis par juré',
    perDefi: 'Jurés par défi',
    range: (min: string, max: string) => (min === max ? min : `de ${min} à ${max}`),
    uncovered: (n: number) =>
      `${counted(n, ['défi sans juré', 'défis sans juré'], 'fr')} : personne ne ${plural(n, 'fr', 'le', 'les')} notera.`,
    idle: (n: number) => `${counted(n, ['juré sans défi', 'jurés sans défi'], 'fr')}.`,
    parted: (n: number) =>
      `Jurés et défis forment ${String(n)} ensembles sans juré commun : leurs notes ne se comparent pas d’un ensemble à l’autre.`,
    allCovered:
      'Chaque défi a au moins un juré, chaque juré a au moins un défi, et toutes les notes se comparent.',

    how: 'Répartition',
    howField: 'Manière de répartir',
    hows: {
      balanced: 'Équilibrée : un nombre égal de jurés par défi',
      'by-group': 'Par groupe : les jurés d’un groupe ont les défis du groupe',
      all: 'Tous les défis à tous les jurés',
    },
    perDefiField: 'Jurés par défi',
    maxLoad: 'Défis par juré, au plus',
    maxLoadHint: 'Laissez vide pour ne pas limiter.',
    keep: 'Garder les attributions existantes',
    keepHint: 'Complète ce qui est déjà attribué, sans rien retirer.',
    seed: 'Tirage',
    seedHint: 'Le même mot donne la même répartition ; un autre mot mélange autrement.',
    seedMissing: 'Donnez un mot.',
    notANumber: 'Tapez un nombre entier à partir de 1.',
    allText: 'Chaque juré a tous les défis recevables, aussi ceux qui arriveront, sauf ses déports.',
    groupsText: 'Cochez les défis que chaque groupe entend. Un juré sans groupe garde ce qu’il a.',
    needsGroups: 'Aucun groupe n’existe : ajoutez-en dans « Appel ».',
    hears: (group: string, defi: string) => `Le groupe « ${group} » entend « ${defi} »`,
    propose: 'Calculer une proposition',
    proposing: 'La proposition se calcule…',
    proposal: 'Proposition',
    changes: (added: string, removed: string) =>
      `Par rapport à maintenant : ${added} en plus, ${removed} en moins. Rien n’est encore changé.`,
    nothingChanges: 'Cette proposition ne change rien à la situation actuelle.',
    apply: 'Appliquer la proposition',
    applied: 'L’attribution est appliquée.',
    discard: 'Écarter',
    impossible: 'Impossible ainsi',
    obstacle: {
      'too-few-jurors': (perDefi: number) =>
        `Il n’y a pas ${perDefi === 1 ? 'un juré' : counted(perDefi, ['juré', 'jurés'], 'fr')} sans déport pour chaque défi :`,
      total: (needed: number, room: string) =>
        `Il faut ${counted(needed, ['lecture', 'lectures'], 'fr')} en tout, et les limites des jurés n’en permettent que ${room}. Augmentez la limite, ajoutez des jurés, ou demandez moins de jurés par défi.`,
      group: (needed: number, room: string) =>
        `Ces défis demandent ${counted(needed, ['lecture', 'lectures'], 'fr')}, et les jurés qui peuvent les noter n’en offrent que ${room} :`,
      jurors: 'Jurés concernés :',
      nobody: 'aucun',
    },
    missing: (title: string, available: number, n: number) =>
      `« ${title} » : ${counted(available, ['disponible', 'disponibles'], 'fr')}, il en manque ${String(n)}`,
    keptInTheWay: 'Sans garder les attributions existantes, ce serait possible.',

    filterJurors: 'Filtrer les jurés',
    filterDefis: 'Filtrer les défis',
    columns: {
      juror: 'Juré',
      group: 'Groupe',
      defis: 'Défis',
      defi: 'Défi',
      jurors: 'Jurés',
      deports: 'Déports',
    },
    everything: 'tous',
    openJuror: (name: string) => `Voir les défis ${deOf(name)}`,
    openDefi: (title: string) => `Voir les jurés de « ${title} »`,
    defisOf: (name: string) => `Défis ${deOf(name)}`,
    jurorsOf: (title: string) => `Jurés de « ${title} »`,
    everythingText: 'Ce juré a tous les défis. En décocher un lui donne une liste à lui.',
    underDeport: 'déport',
    giveAll: 'Tout cocher',
    takeAll: 'Tout décocher',
    saved: 'Attribution enregistrée.',
    nothingMatches: 'Rien ne correspond à ce filtre.',

    hints: 'Liens possibles à vérifier',
    hintsText:
      'L’organisme ou le nom d’un juré se retrouve dans ces dossiers. À vous de dire si c’est un lien : rien n’est décidé d’avance.',
    noHint: 'Aucun lien possible n’attend d’être vérifié.',
    what: { organisation: 'Organisme', name: 'Nom' },
    passage: (what: string, where: string) => `${what} trouvé dans « ${where} »`,
    toDeport: 'Déclarer un déport…',
    toDeportOf: (juror: string, defi: string) => `Déclarer un déport ${deOf(juror)} pour « ${defi} »`,
    setAside: 'Écarter…',
    setAsideOf: (juror: string, defi: string) => `Écarter le lien entre ${juror} et « ${defi} »`,
    setAsideText:
      'Il ne reviendra pas, sauf si le dossier ou le juré change. Le motif reste écrit dans le journal de la session.',
    setAsideDone: 'Lien possible écarté.',
    asideTitle: (n: number) => `Liens écartés (${String(n)})`,
    deportText:
      'Le juré ne lira ni ne notera ce défi, et n’en verra aucune note. Le motif figure au registre des déports du rapport.',
    deportDone: 'Déport enregistré.',
    deportLifted: 'Déport levé.',
    deports: 'Déports',
    noDeport: 'Aucun déport n’est déclaré.',
    addDeport: 'Déclarer un déport',
    from: { coordination: 'par la coordination', ballot: 'par le juré, dans son bulletin' },
    lift: 'Lever',
    liftOf: (juror: string, defi: string) => `Lever le déport ${deOf(juror)} pour « ${defi} »`,
    declaredBy: 'Déclaré',
    confirmDeport: 'Déclarer le déport',
    chooseDefi: 'Choisissez un défi',
    chooseJuror: 'Choisissez un juré',
  },
  {
    groups: 'The groups',
    juryClosed:
      'The marking is closed: the jury and its groups no longer change. A name, an organisation or an office may still be corrected.',
    namesake: (name: string) =>
      `${name} is in the list already. If this is the same person, do not enter them twice; otherwise, save.`,
    groupsHint:
      'A group hears défis of its own: say which in “Assignment”, “Share out”. Without groups the jury sits as one.',
    noGroup: 'No group',
    group: 'Group',
    groupName: 'Name of the group',
    addGroup: 'Add a group',
    rename: 'Rename',
    remove: 'Remove…',
    removeGroup: (label: string) => `Remove the group “${label}”`,
    removeGroupText: (n: number) =>
      n === 0
        ? 'This group has no member.'
        : `${counted(n, ['juror stays', 'jurors stay'], 'en')} in the jury, without a group, with the défis already assigned.`,
    members: (n: number) => counted(n, ['juror', 'jurors'], 'en'),
    replace: 'Replace…',
    replaceTitle: (name: string) => `Replace ${name}`,
    replaceText:
      'The new person takes over group, office and assigned défis; never marks or déports. The reason stays written in the journal of the session.',
    replaceConfirm: 'Replace',
    replaced: (coming: string, leaving: string) => `${coming} replaces ${leaving}.`,
    replaces: (name: string) => `in the place of ${name}`,
    hintsInCall: (n: number) =>
      `${String(n)} possible ${plural(n, 'en', 'tie', 'ties')} between jurors and défis to check.`,
    hintsLookedFor: 'Looking for possible ties between jurors and défis…',
    goToHints: 'Check the possible ties',

    title: 'Assignment',
    lead: 'Who marks what, and who stays away from what. To be settled before the kits are written.',
    parts: 'Views of the assignment',
    part: { propose: 'Share out', jurors: 'By juror', defis: 'By défi', hints: 'Ties and déports' },
    needsJurors: 'First enter jurors, under “Call”.',
    needsDefis: 'No défi is admissible for now: decide under “Défis”.',
    closed: 'The marking is closed: the assignment no longer changes.',
    kitsAfter: 'Kits that were sent do not change by themselves: write those of the jurors concerned again.',

    state: 'As it stands',
    perJuror: 'Défis per juror',
    perDefi: 'Jurors per défi',
    range: (min: string, max: string) => (min === max ? min : `${min} to ${max}`),
    uncovered: (n: number) =>
      `${counted(n, ['défi without a juror', 'défis without a juror'], 'en')}: nobody will mark ${plural(n, 'en', 'it', 'them')}.`,
    idle: (n: number) => `${counted(n, ['juror without a défi', 'jurors without a défi'], 'en')}.`,
    parted: (n: number) =>
      `Jurors and défis form ${String(n)} sets that share no juror: their marks cannot be compared from one set to another.`,
    allCovered:
      'Each défi has at least one juror, each juror at least one défi, and all marks can be compared.',

    how: 'Sharing out',
    howField: 'How to share out',
    hows: {
      balanced: 'Balanced: the same number of jurors for each défi',
      'by-group': 'By group: the jurors of a group have the défis of the group',
      all: 'All défis to all jurors',
    },
    perDefiField: 'Jurors per défi',
    maxLoad: 'Défis per juror, at most',
    maxLoadHint: 'Leave empty for no limit.',
    keep: 'Keep what is assigned already',
    keepHint: 'Completes what is assigned and takes nothing away.',
    seed: 'Draw',
    seedHint: 'The same word gives the same assignment; another word mixes otherwise.',
    seedMissing: 'Give a word.',
    notANumber: 'Type a whole number from 1.',
    allText: 'Each juror has all admissible défis, those still to come too, but their own déports.',
    groupsText: 'Tick the défis that each group hears. A juror without a group keeps what they have.',
    needsGroups: 'There is no group: add some under “Call”.',
    hears: (group: string, defi: string) => `The group “${group}” hears “${defi}”`,
    propose: 'Work out a proposal',
    proposing: 'The proposal is being worked out…',
    proposal: 'Proposal',
    changes: (added: string, removed: string) =>
      `Against now: ${added} more, ${removed} fewer. Nothing is changed yet.`,
    nothingChanges: 'This proposal changes nothing of what stands.',
    apply: 'Apply the proposal',
    applied: 'The assignment is applied.',
    discard: 'Discard',
    impossible: 'Impossible like this',
    obstacle: {
      'too-few-jurors': (perDefi: number) =>
        perDefi === 1
          ? 'There is not one juror without a déport for each défi:'
          : `There are not ${formatCount(perDefi, 'en')} jurors without a déport for each défi:`,
      total: (needed: number, room: string) =>
        `${counted(needed, ['reading is', 'readings are'], 'en')} needed in all, and the limits of the jurors allow ${room}. Raise the limit, add jurors, or ask for fewer jurors per défi.`,
      group: (needed: number, room: string) =>
        `These défis need ${counted(needed, ['reading', 'readings'], 'en')}, and the jurors who may mark them have room for ${room}:`,
      jurors: 'Jurors concerned:',
      nobody: 'nobody',
    },
    missing: (title: string, available: number, n: number) =>
      `“${title}”: ${String(available)} available, ${String(n)} missing`,
    keptInTheWay: 'Without keeping what is assigned already it would be possible.',

    filterJurors: 'Filter the jurors',
    filterDefis: 'Filter the défis',
    columns: {
      juror: 'Juror',
      group: 'Group',
      defis: 'Défis',
      defi: 'Défi',
      jurors: 'Jurors',
      deports: 'Déports',
    },
    everything: 'all',
    openJuror: (name: string) => `See the défis of ${name}`,
    openDefi: (title: string) => `See the jurors of “${title}”`,
    defisOf: (name: string) => `Défis of ${name}`,
    jurorsOf: (title: string) => `Jurors of “${title}”`,
    everythingText: 'This juror has all défis. Unticking one gives them a list of their own.',
    underDeport: 'déport',
    giveAll: 'Tick all',
    takeAll: 'Untick all',
    saved: 'Assignment saved.',
    nothingMatches: 'Nothing matches this filter.',

    hints: 'Possible ties to check',
    hintsText:
      'The body or the name of a juror is found in these dossiers. It is for you to say whether it is a tie: nothing is decided beforehand.',
    noHint: 'No possible tie waits to be checked.',
    what: { organisation: 'Body', name: 'Name' },
    passage: (what: string, where: string) => `${what} found in “${where}”`,
    toDeport: 'Declare a déport…',
    toDeportOf: (juror: string, defi: string) => `Declare a déport of ${juror} for “${defi}”`,
    setAside: 'Set aside…',
    setAsideOf: (juror: string, defi: string) => `Set aside the tie between ${juror} and “${defi}”`,
    setAsideText:
      'It will not come back unless the dossier or the juror changes. The reason stays written in the journal of the session.',
    setAsideDone: 'Possible tie set aside.',
    asideTitle: (n: number) => `Ties set aside (${String(n)})`,
    deportText:
      'The juror will neither read nor mark this défi, nor see any mark of it. The reason stands in the report’s register of déports.',
    deportDone: 'Déport saved.',
    deportLifted: 'Déport lifted.',
    deports: 'Déports',
    noDeport: 'No déport is declared.',
    addDeport: 'Declare a déport',
    from: { coordination: 'by the coordination', ballot: 'by the juror, in their ballot' },
    lift: 'Lift',
    liftOf: (juror: string, defi: string) => `Lift the déport of ${juror} for “${defi}”`,
    declaredBy: 'Declared',
    confirmDeport: 'Declare the déport',
    chooseDefi: 'Choose a défi',
    chooseJuror: 'Choose a juror',
  },
);
