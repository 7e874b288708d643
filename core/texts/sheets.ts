import { deOf } from './elision.ts';
import { counted } from './format.ts';
import { area } from './texts.ts';

/** Words of the coordination’s panel of marking sheets, and of the screen on which paper sheets are typed in. */
export const sheetsTexts = area(
  {
    title: 'Feuilles de notation',
    lead: 'Pour un juré dont l’ordinateur n’accepte pas l’application : une feuille à remplir dans un tableur, ou à la main. Préférez le kit quand il est possible : une feuille n’est ni signée ni scellée.',
    writeXlsx: 'Écrire les feuilles XLSX…',
    writePaper: 'Écrire les feuilles à imprimer (PDF)…',
    notYet: 'Les feuilles s’écrivent pendant la notation.',
    for: 'Pour',
    everyone: 'tous les jurés',
    written: (count: number, folder: string) =>
      `${counted(count, ['feuille écrite', 'feuilles écrites'], 'fr')} dans « ${folder} ».`,
    backHint:
      'Une feuille XLSX ou ODS remplie se dépose avec les bulletins. Une feuille de papier se saisit ici.',
    tableLabel: 'Feuilles par juré',
    columns: { juror: 'Juré', sheet: 'Feuille', origin: 'Bulletins qui en viennent', action: 'Saisie' },
    kinds: { xlsx: 'tableur', paper: 'papier' },
    sheet: (kind: string, day: string) => `${kind}, écrite le ${day}`,
    sources: { sheet: 'lu sur une feuille', typed: 'saisi par la coordination' },
    origin: (source: string, when: string) => `${source} le ${when}`,
    notCounted: 'gardé, non compté',
    type: 'Saisir',
    typeFor: (name: string, short: string) => `Saisir la feuille ${short} ${deOf(name)}`,
    draft: 'saisie en cours',
    replace: {
      title: 'Cette feuille en remplace-t-elle une autre ?',
      text: (name: string, file: string) =>
        `${name} a déjà rendu une feuille, et « ${file} » dit autre chose. Si c’est une correction, elle prend la place de la précédente. Sinon les deux sont gardées, en conflit, et aucune ne compte tant que vous n’avez pas tranché.`,
      which: 'Feuille déjà reçue',
      option: (receipt: string, when: string) => `${receipt}, reçue le ${when}`,
      confirm: 'Remplacer',
      keepBoth: 'Garder les deux',
    },
    typing: {
      title: (name: string) => `Saisir la feuille ${deOf(name)}`,
      check: (short: string, words: string) =>
        `Vérifiez l’empreinte au pied de la feuille : ${short} (${words}).`,
      blind:
        'Qui saisit voit ces notes. Ne les montrez à personne avant la clôture. L’historique dira « saisi par la coordination ».',
      keys: 'Entrée ou Tab passe à la case suivante, Maj + Entrée revient. Flèches haut et bas : défi précédent, suivant. Virgule ou point. Rien n’est perdu si vous vous arrêtez.',
      follows: (receipt: string, when: string) =>
        `Vous reprenez le bulletin ${receipt}, saisi le ${when} : celui que vous enregistrerez prendra sa place.`,
      conflictAhead:
        'Ce juré a déjà un bulletin arrivé autrement. Ses notes ne sont pas montrées ici ; enregistrer cette saisie fera un conflit, à trancher ensuite.',
      tableLabel: 'Notes à saisir',
      defi: 'Défi',
      favourite: 'Coup de cœur',
      favouriteHint: 'o = oui',
      comment: 'Commentaire',
      advice: 'Avis sur l’équipe',
      deport: 'Déport : motif',
      cell: (what: string, mark: string, title: string) => `${what}, ${mark} ${title}`,
      notNumber: 'ce n’est pas une note',
      outOfScale: (min: string, max: string) => `de ${min} à ${max}`,
      offStep: (step: string) => `par pas de ${step}`,
      notTick: 'o ou n',
      deportWins: 'Un déport est indiqué : les notes de ce défi ne comptent pas.',
      save: 'Enregistrer comme bulletin papier',
      discard: 'Abandonner la saisie',
      discardTitle: 'Abandonner la saisie ?',
      discardText: 'Ce que vous avez saisi depuis le dernier enregistrement sera oublié.',
      close: 'Fermer, reprendre plus tard',
      saved: (name: string, receipt: string) => `Bulletin papier ${deOf(name)} enregistré. Reçu ${receipt}.`,
      savedConflict: (name: string) =>
        `Bulletin papier ${deOf(name)} enregistré, en conflit avec un bulletin arrivé autrement : aucun ne compte tant que vous n’avez pas tranché.`,
      savedHeld: (name: string) =>
        `Bulletin papier ${deOf(name)} gardé, mais non compté : la notation est close, ou la grille a changé depuis.`,
      unchanged: 'Rien n’a changé depuis le dernier enregistrement.',
    },
  },
  {
    title: 'Marking sheets',
    lead: 'For a juror whose computer does not accept the application: a sheet to fill in a spreadsheet, or by hand. Prefer the kit wherever it is possible: a sheet is neither signed nor sealed.',
    writeXlsx: 'Write the XLSX sheets…',
    writePaper: 'Write the sheets to print (PDF)…',
    notYet: 'Sheets are written while the marking is open.',
    for: 'For',
    everyone: 'all jurors',
    written: (count: number, folder: string) =>
      `${counted(count, ['sheet', 'sheets'], 'en')} written to “${folder}”.`,
    backHint: 'A filled XLSX or ODS sheet is dropped among the ballots. A paper sheet is typed in here.',
    tableLabel: 'Sheets by juror',
    columns: { juror: 'Juror', sheet: 'Sheet', origin: 'Ballots that came of it', action: 'Typing' },
    kinds: { xlsx: 'spreadsheet', paper: 'paper' },
    sheet: (kind: string, day: string) => `${kind}, written on ${day}`,
    sources: { sheet: 'read off a sheet', typed: 'typed by the coordination' },
    origin: (source: string, when: string) => `${source} on ${when}`,
    notCounted: 'kept, not counted',
    type: 'Type in',
    typeFor: (name: string, short: string) => `Type in sheet ${short} of ${name}`,
    draft: 'being typed',
    replace: {
      title: 'Does this sheet replace another?',
      text: (name: string, file: string) =>
        `${name} has already given back a sheet, and “${file}” says something else. If it is a correction, it takes the place of the earlier one. Otherwise both are kept, in conflict, and neither counts until you have settled it.`,
      which: 'Sheet already received',
      option: (receipt: string, when: string) => `${receipt}, received on ${when}`,
      confirm: 'Replace',
      keepBoth: 'Keep both',
    },
    typing: {
      title: (name: string) => `Type in the sheet of ${name}`,
      check: (short: string, words: string) =>
        `Check the fingerprint at the foot of the sheet: ${short} (${words}).`,
      blind:
        'Whoever types sees these marks. Show them to nobody before the closing. The history will say “typed by the coordination”.',
      keys: 'Enter or Tab goes to the next field, Shift + Enter back. Up and down arrows: previous, next défi. Comma or point. Nothing is lost if you stop.',
      follows: (receipt: string, when: string) =>
        `You go on with ballot ${receipt}, typed on ${when}: the one you save will take its place.`,
      conflictAhead:
        'This juror already has a ballot that came another way. Its marks are not shown here; saving what you type will make a conflict, to be settled afterwards.',
      tableLabel: 'Marks to type',
      defi: 'Défi',
      favourite: 'Favourite',
      favouriteHint: 'y = yes',
      comment: 'Comment',
      advice: 'Advice on the team',
      deport: 'Déport: reason',
      cell: (what: string, mark: string, title: string) => `${what}, ${mark} ${title}`,
      notNumber: 'not a mark',
      outOfScale: (min: string, max: string) => `from ${min} to ${max}`,
      offStep: (step: string) => `in steps of ${step}`,
      notTick: 'y or n',
      deportWins: 'A déport is given: the marks of this défi do not count.',
      save: 'Save as a paper ballot',
      discard: 'Give up what was typed',
      discardTitle: 'Give up what was typed?',
      discardText: 'What you typed since you last saved will be forgotten.',
      close: 'Close, go on later',
      saved: (name: string, receipt: string) => `Paper ballot of ${name} saved. Receipt ${receipt}.`,
      savedConflict: (name: string) =>
        `Paper ballot of ${name} saved, in conflict with a ballot that came another way: neither counts until you have settled it.`,
      savedHeld: (name: string) =>
        `Paper ballot of ${name} kept, but not counted: the marking is closed, or the grid has changed since.`,
      unchanged: 'Nothing has changed since you last saved.',
    },
  },
);
