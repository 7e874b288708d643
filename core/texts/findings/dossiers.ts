import { counted } from '../format.ts';
import { area } from '../texts.ts';
import { number, word, type Params } from './params.ts';

/** Findings about dossiers: what their values say, and which dossier a fiche or a file belongs to. */
export const dossierFindingTexts = area(
  {
    'team-rows-not-in-csv': () =>
      'Un CSV ne contient pas les lignes répétées (profils demandés) : chargez aussi l’export XLSX pour les avoir.',
    'dossier-number-missing': () =>
      'Ce dossier n’a pas de numéro : il est reconnu par le courriel, la date de dépôt et le titre. Vérifiez-le.',
    'dossier-number-twice': (p: Params) =>
      p['kept'] === 'last-modified'
        ? `Le dossier n° ${word(p, 'number')} figure deux fois : seule la version modifiée en dernier est prise.`
        : `Le dossier n° ${word(p, 'number')} figure deux fois : seule la première ligne est prise.`,
    'number-in-scientific-form': (p: Params) =>
      `« ${word(p, 'value')} » : Excel a abîmé ce long numéro. Chargez l’export d’origine.`,
    'dates-swapped': () =>
      'Cet export (d’avant juillet 2019) intervertit « Déposé le » et « Passé en instruction le » : les deux dates ont été remises à leur place.',
    'value-twice': (p: Params) =>
      `Deux colonnes de ce nom se contredisent : « ${word(p, 'value')} » est pris, l’autre réponse est gardée à part.`,
    'joined-by-title': (p: Params) =>
      `Le dossier n° ${word(p, 'number')} est rattaché au défi « ${word(p, 'title')} », déjà chargé sans numéro.`,
    'most-absent': (p: Params) =>
      `${counted(number(p, 'absent'), ['dossier déjà chargé manque', 'dossiers déjà chargés manquent'], 'fr')} dans ce fichier, qui n’en contient que ${word(p, 'read')} : est-ce un export partiel ?`,
    'fiche-unplaced': (p: Params) =>
      `La fiche « ${word(p, 'title')} » n’a pas trouvé son dossier : choisissez-le à la main.`,
    'fiche-by-likeness': (p: Params) =>
      `La fiche « ${word(p, 'title')} » est rattachée à « ${word(p, 'to')} » par ressemblance : vérifiez.`,
    'fiche-new': (p: Params) =>
      `La fiche « ${word(p, 'title')} » ne ressemble à aucun dossier : elle devient un défi sans numéro.`,
    'fiche-twice': (p: Params) =>
      `Deux fiches se rapportent au même défi : « ${word(p, 'title')} » est prise, l’autre reste en pièce jointe.`,
    'attachment-unplaced': (p: Params) =>
      `Le fichier « ${word(p, 'name')} » ne se rapporte à aucun dossier connu : il n’est pas pris.`,
    'declared-file-missing': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : le fichier « ${word(p, 'name')} » est annoncé par la plateforme mais absent de l’archive.`,
    'title-missing': (p: Params) => `Le dossier n° ${word(p, 'number')} n’a pas de titre.`,
    'team-unknown': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : la taille de l’équipe n’est pas indiquée (un 0 peut vouloir dire « vide »).`,
    'team-size-differs': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : ${word(p, 'stated')} EIG annoncés, ${word(p, 'rows')} décrits ; les lignes décrites comptent.`,
    'date-unreadable': (p: Params) =>
      `« ${word(p, 'value')} » n’est pas une date lisible ; elle est laissée vide.`,
    'state-unknown': (p: Params) => `État de dossier inconnu : « ${word(p, 'value')} ».`,
    'number-unreadable': (p: Params) => `« ${word(p, 'value')} » n’est pas un nombre lisible.`,
    'row-of-unknown-dossier': (p: Params) =>
      `Cette ligne se rapporte au dossier n° ${word(p, 'number')}, absent du tableau.`,
    'text-too-long': () => 'Ce texte dépasse la longueur admise : il est coupé.',
    'column-kept-aside': () =>
      'Cette colonne n’a pas de place dans nos champs : elle est gardée et montrée dans le dossier.',
    'team-kept-from-before': (p: Params) =>
      `Dossier n° ${word(p, 'number')} : ce fichier n’a pas de lignes d’équipe ; celles déjà chargées sont gardées.`,
  },
  {
    'team-rows-not-in-csv': () =>
      'A CSV does not hold the repeated rows (requested profiles): load the XLSX export as well to have them.',
    'dossier-number-missing': () =>
      'This dossier has no number: it is told by e-mail, time of filing and title. Please check it.',
    'dossier-number-twice': (p: Params) =>
      p['kept'] === 'last-modified'
        ? `Dossier no. ${word(p, 'number')} appears twice: only the version modified last is taken.`
        : `Dossier no. ${word(p, 'number')} appears twice: only the first row is taken.`,
    'number-in-scientific-form': (p: Params) =>
      `“${word(p, 'value')}”: Excel damaged this long number. Load the original export.`,
    'dates-swapped': () =>
      'This export (from before July 2019) swaps “Déposé le” and “Passé en instruction le”: both dates were put back in their place.',
    'value-twice': (p: Params) =>
      `Two columns of this name contradict each other: “${word(p, 'value')}” is taken, the other answer is kept aside.`,
    'joined-by-title': (p: Params) =>
      `Dossier no. ${word(p, 'number')} is joined to the défi “${word(p, 'title')}”, which was loaded without a number.`,
    'most-absent': (p: Params) =>
      `${counted(number(p, 'absent'), ['dossier that is loaded is', 'dossiers that are loaded are'], 'en')} missing from this file, which holds only ${word(p, 'read')}: is it a partial export?`,
    'fiche-unplaced': (p: Params) =>
      `The fiche “${word(p, 'title')}” has not found its dossier: choose it by hand.`,
    'fiche-by-likeness': (p: Params) =>
      `The fiche “${word(p, 'title')}” is joined to “${word(p, 'to')}” by likeness: please check.`,
    'fiche-new': (p: Params) =>
      `The fiche “${word(p, 'title')}” resembles no dossier: it becomes a défi without a number.`,
    'fiche-twice': (p: Params) =>
      `Two fiches belong to one défi: “${word(p, 'title')}” is taken, the other stays as an attachment.`,
    'attachment-unplaced': (p: Params) =>
      `The file “${word(p, 'name')}” belongs to no known dossier: it is not taken.`,
    'declared-file-missing': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: the platform announces the file “${word(p, 'name')}”, which the archive does not hold.`,
    'title-missing': (p: Params) => `Dossier no. ${word(p, 'number')} has no title.`,
    'team-unknown': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: the size of the team is not given (a 0 may mean “blank”).`,
    'team-size-differs': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: ${counted(number(p, 'stated'), ['EIG', 'EIGs'], 'en')} announced, ${word(p, 'rows')} described; the described rows count.`,
    'date-unreadable': (p: Params) => `“${word(p, 'value')}” is no readable date; it is left empty.`,
    'state-unknown': (p: Params) => `Unknown state of a dossier: “${word(p, 'value')}”.`,
    'number-unreadable': (p: Params) => `“${word(p, 'value')}” is no readable number.`,
    'row-of-unknown-dossier': (p: Params) =>
      `This row belongs to dossier no. ${word(p, 'number')}, which is not in the table.`,
    'text-too-long': () => 'This text exceeds the greatest length: it is cut.',
    'column-kept-aside': () =>
      'This column has no place among our fields: it is kept and shown in the dossier.',
    'team-kept-from-before': (p: Params) =>
      `Dossier no. ${word(p, 'number')}: this file has no team rows; those already loaded are kept.`,
  },
);
