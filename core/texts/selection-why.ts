import { deOf } from './elision.ts';
import { area } from './texts.ts';

/** Pieces of the sentences on why a défi is selected or not, and on what changes between two selections. */
export const selectionWhyTexts = area(
  {
    bar: {
      'below-threshold': 'Il est sous un seuil de la grille : aucun scénario ne peut le retenir.',
      'no-score': 'Il n’a pas de total : sans note sur chaque critère, aucun scénario ne peut le retenir.',
      'no-team':
        'On ne sait pas combien d’EIG il demande. Donnez-lui une équipe dans « Équipes » pour qu’il puisse être retenu.',
      avis: 'Il n’a pas d’avis favorable, et ce scénario ne retient que ceux qui en ont un.',
    },
    needs: (needs: string) => `Pour être retenu, il lui faudrait ${needs}.`,
    or: ' ; ou ',
    morePoints: (points: string) => `${points} de plus`,
    morePointsRank: (points: string, rank: string) => `${points} de plus (le rang ${rank})`,
    /** The first that has more than enough may have more than that. */
    morePointsTotal: (points: string, rank: string) =>
      `${points} de plus (le total du rang ${rank} suffirait)`,
    moreOfCap: (howMuch: string) => `${howMuch} de plus`,
    moreOfCapTied: (howMuch: string) => `${howMuch} de plus, à égalité avec une autre sélection`,
    outTied: 'Une autre sélection, qui le retient, vaut exactement autant : le calcul ne tranche pas.',
    inTied: 'Une autre sélection, sans lui, vaut exactement autant : le calcul ne tranche pas.',
    margin: (points: string) => `Il peut perdre jusqu’à ${points} et rester retenu.`,
    anyway: (change: string) => `Le retenir quand même : ${change}`,
    without: (change: string) => `Sans lui : ${change}`,
    impossibleIn: 'Les règles ne laissent aucune sélection qui le retienne.',
    impossibleOut: 'Les règles ne laissent aucune sélection sans lui.',
    decidesOut: (sentence: string) => `Sans cette règle, il serait retenu : ${sentence}`,
    decidesIn: (sentence: string) => `Sans cette règle, il ne serait pas retenu : ${sentence}`,
    loses: (points: string) => `la sélection perdrait ${points}`,
    losesNothing: 'la sélection vaudrait autant',
    change: {
      enterOne: (one: string) => `entrerait ${one}`,
      enterMany: (all: string) => `entreraient ${all}`,
      leaveOne: (one: string) => `sortirait ${one}`,
      leaveMany: (all: string) => `sortiraient ${all}`,
      team: (title: string, from: string, to: string) =>
        `l’équipe ${deOf(title)} passerait de « ${from} » à « ${to} »`,
      join: ', ',
      end: ' ; ',
      none: 'rien d’autre ne changerait',
    },
  },
  {
    bar: {
      'below-threshold': 'It is below a threshold of the grid: no scenario can select it.',
      'no-score': 'It has no total: without marks on every criterion no scenario can select it.',
      'no-team':
        'Nobody knows how many EIGs it asks for. Give it a team under “Teams”, so that it can be selected.',
      avis: 'It has no favourable avis, and this scenario selects only those that have one.',
    },
    needs: (needs: string) => `To be selected it would need ${needs}.`,
    or: '; or ',
    morePoints: (points: string) => `${points} more`,
    morePointsRank: (points: string, rank: string) => `${points} more (rank ${rank})`,
    morePointsTotal: (points: string, rank: string) => `${points} more (the total of rank ${rank} would do)`,
    moreOfCap: (howMuch: string) => `${howMuch} more`,
    moreOfCapTied: (howMuch: string) => `${howMuch} more, level with another selection`,
    outTied:
      'Another selection, which selects it, is worth exactly as much: the computation does not settle it.',
    inTied: 'Another selection, without it, is worth exactly as much: the computation does not settle it.',
    margin: (points: string) => `It can lose up to ${points} and stay selected.`,
    anyway: (change: string) => `Selecting it all the same: ${change}`,
    without: (change: string) => `Without it: ${change}`,
    impossibleIn: 'The rules leave no selection that selects it.',
    impossibleOut: 'The rules leave no selection without it.',
    decidesOut: (sentence: string) => `Without this rule it would be selected: ${sentence}`,
    decidesIn: (sentence: string) => `Without this rule it would not be selected: ${sentence}`,
    loses: (points: string) => `the selection would lose ${points}`,
    losesNothing: 'the selection would be worth as much',
    change: {
      enterOne: (one: string) => `${one} would come in`,
      enterMany: (all: string) => `${all} would come in`,
      leaveOne: (one: string) => `${one} would go out`,
      leaveMany: (all: string) => `${all} would go out`,
      team: (title: string, from: string, to: string) =>
        `the team of ${title} would change from “${from}” to “${to}”`,
      join: ', ',
      end: '; ',
      none: 'nothing else would change',
    },
  },
);
