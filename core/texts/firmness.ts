import { deOf, queOf } from './elision.ts';
import { plural } from './format.ts';
import { area } from './texts.ts';

/**
 * How sure an order is and what would change it: one sentence a fact, with what it does not say. Défis, jurors and
 * figures come as text; `core/texts/firmness-sentences.ts` puts them in.
 */
export const firmnessTexts = area(
  {
    list: { and: ' et ', comma: ', ' },
    quoted: (name: string) => `« ${name} »`,
    rangeFlag: (criterion: string, min: string, max: string) =>
      `${criterion} : de ${min} à ${max}, la moitié de l’échelle ou plus.`,
    outlierFlag: (criterion: string, juror: string, mark: string, apart: string, median: string) =>
      `${criterion} : ${juror} a mis ${mark}, à ${apart} de la médiane des autres (${median}).`,
    flagNote:
      'Un signalement invite à en parler : c’est peut-être une erreur, peut-être un avis à entendre. Il ne dit pas qui a raison.',
    rules: {
      'general-grid-rank': 'le rang écrit par le groupe dans sa grille générale',
      criterion: (criterion: string) => `la moyenne au critère ${criterion}`,
      'coups-de-coeur': 'le nombre de coups de cœur',
      spread: 'la dispersion des totaux des jurés, la plus faible devant',
      'plenary-order': 'l’ordre arrêté en plénière',
    },
    /** What stands behind a défi in brackets. */
    values: {
      'general-grid-rank': (rank: string) => `rang ${rank}`,
      criterion: (mean: string) => mean,
      'coups-de-coeur': (count: string) => count,
      spread: (deviation: string) => `écart-type ${deviation}`,
      'plenary-order': (place: string) => `place ${place}`,
    },
    part: (defis: string, value: string) => `${defis} (${value})`,
    then: ', puis ',
    tieBreak: (rank: string, defis: string, rule: string, parts: string) =>
      `Au rang ${rank}, ${defis} ont exactement le même total. Départagés par ${rule} : ${parts}. C’est une convention de la session, pas une différence de qualité mesurée.`,
    passedOver: {
      missing: (rank: string, defis: string, rule: string) =>
        `Au rang ${rank}, ${defis} n’ont pas été départagés par ${rule} : il manque une valeur à l’un d’eux. La règle suivante a été essayée, s’il y en a une.`,
      'different-groups': (rank: string, defis: string, rule: string) =>
        `Au rang ${rank}, ${defis} n’ont pas été départagés par ${rule} : ces rangs viennent de groupes différents et ne se comparent pas. La règle suivante a été essayée, s’il y en a une.`,
    },
    centralWeights: (weights: string) =>
      `Premier surtout avec ces poids : ${weights}. C’est la moyenne des pondérations tirées qui le mettent premier, pas un conseil.`,
    neverFirst:
      'Aucune des pondérations tirées ne le met premier. D’autres le pourraient ; elles seraient très rares.',
    weightOf: (criterion: string, share: string) => `${criterion} ${share}`,
    restrictedFirst: (share: string, points: string) =>
      `Premier dans ${share} des pondérations à ${points} points au plus de celles de la session. Cela dit si le rang tient quand les poids bougent un peu, pas quels poids il faut.`,
    restrictedAbove: (share: string, points: string) =>
      `Au-dessus de la coupure dans ${share} des pondérations à ${points} points au plus de celles de la session. C’est une part de tirages, pas une probabilité.`,
    mark: {
      change: (juror: string, to: string, from: string, criterion: string, defi: string) =>
        `Il suffirait ${queOf(juror)} mette ${to} au lieu de ${from} au critère ${criterion} ${deOf(defi)},`,
      order: (lower: string, higher: string) => `pour que ${lower} passe devant ${higher}`,
      'criterion-threshold': (higher: string, criterion: string) =>
        `pour que ${higher} tombe sous le seuil de ${criterion}`,
      'overall-threshold': (higher: string) => `pour que ${higher} tombe sous le seuil du total`,
      whole: (change: string, effect: string) =>
        `${change} ${effect}. Cela dit combien l’ordre est serré, pas que cette note est à revoir.`,
      wholeOfMany: (change: string, effect: string, others: string) =>
        `${change} ${effect} ; ${others} du même pas feraient de même. Cela dit combien l’ordre est serré, pas que ces notes sont à revoir.`,
      others: (count: number) =>
        count === 1 ? 'un autre changement' : `${String(count)} autres changements`,
      none: (lower: string, higher: string) =>
        `Aucune note, changée seule, ne ferait passer ${lower} devant ${higher}. Plusieurs ensemble le pourraient.`,
    },
    weights: {
      change: (points: string, weights: string, higher: string, lower: string) =>
        `Déplacer ${points} de poids (${weights}) mettrait ${higher} et ${lower} à égalité ; au-delà, l’ordre s’inverse. Cela ne dit pas quels poids sont justes.`,
      equal: (higher: string, lower: string) =>
        `${higher} et ${lower} sont à égalité de score : le moindre changement de poids peut les départager. Cela ne dit pas dans quel sens il faudrait aller.`,
      points: (n: number, shown: string) => `${shown} ${plural(n, 'fr', 'point', 'points')} de pourcentage`,
      moved: (criterion: string, from: string, to: string) => `${criterion} de ${from} à ${to}`,
      none: (lower: string, higher: string) =>
        `Aucune pondération ne ferait passer ${lower} devant ${higher} : ses moyennes ne sont meilleures à aucun critère. Cela ne dit rien des notes elles-mêmes.`,
    },
    notByScore: (higher: string, lower: string) =>
      `${higher} est devant ${lower} par une décision, pas par le score des jurés : aucun changement de note ou de poids n’y ferait rien.`,
    drawn: (jurors: string, weights: string, points: string, seed: string) =>
      `Tirages : ${jurors} jurys, ${weights} pondérations quelconques et ${weights} à ${points} points au plus de celles de la session, graine ${seed}. Les mêmes bulletins donnent les mêmes tirages ; ils ne disent rien de ce qui n’a pas été noté.`,
  },
  {
    list: { and: ' and ', comma: ', ' },
    quoted: (name: string) => `“${name}”`,
    rangeFlag: (criterion: string, min: string, max: string) =>
      `${criterion}: from ${min} to ${max}, half the scale or more.`,
    outlierFlag: (criterion: string, juror: string, mark: string, apart: string, median: string) =>
      `${criterion}: ${juror} gave ${mark}, ${apart} away from the median of the others (${median}).`,
    flagNote:
      'A flag invites to talk: it may be an error, it may be an opinion to hear. It does not tell who is right.',
    rules: {
      'general-grid-rank': 'the rank that the group wrote in its general grid',
      criterion: (criterion: string) => `the mean on criterion ${criterion}`,
      'coups-de-coeur': 'the number of coups de cœur',
      spread: 'the spread of the jurors’ totals, the smaller first',
      'plenary-order': 'the order recorded in the plenary',
    },
    values: {
      'general-grid-rank': (rank: string) => `rank ${rank}`,
      criterion: (mean: string) => mean,
      'coups-de-coeur': (count: string) => count,
      spread: (deviation: string) => `standard deviation ${deviation}`,
      'plenary-order': (place: string) => `place ${place}`,
    },
    part: (defis: string, value: string) => `${defis} (${value})`,
    then: ', then ',
    tieBreak: (rank: string, defis: string, rule: string, parts: string) =>
      `At rank ${rank}, ${defis} have exactly the same total. Parted by ${rule}: ${parts}. That is a convention of the session, not a measured difference in quality.`,
    passedOver: {
      missing: (rank: string, defis: string, rule: string) =>
        `At rank ${rank}, ${defis} were not parted by ${rule}: one of them has no such value. The next rule was tried, if there is one.`,
      'different-groups': (rank: string, defis: string, rule: string) =>
        `At rank ${rank}, ${defis} were not parted by ${rule}: these ranks come from different groups and do not compare. The next rule was tried, if there is one.`,
    },
    centralWeights: (weights: string) =>
      `First mostly with these weights: ${weights}. They are the mean of the weights drawn that put it first, not advice.`,
    neverFirst: 'None of the weights drawn puts it first. Others might; they would be very rare.',
    weightOf: (criterion: string, share: string) => `${criterion} ${share}`,
    restrictedFirst: (share: string, points: string) =>
      `First with ${share} of the weights within ${points} points of the session’s. That tells whether the rank holds when weights move a little, not which weights are right.`,
    restrictedAbove: (share: string, points: string) =>
      `Above the cut with ${share} of the weights within ${points} points of the session’s. That is a share of draws, not a probability.`,
    mark: {
      change: (juror: string, to: string, from: string, criterion: string, defi: string) =>
        `It would be enough for ${juror} to give ${to} instead of ${from} on criterion ${criterion} of ${defi}`,
      order: (lower: string, higher: string) => `for ${lower} to come before ${higher}`,
      'criterion-threshold': (higher: string, criterion: string) =>
        `for ${higher} to fall below the threshold of ${criterion}`,
      'overall-threshold': (higher: string) => `for ${higher} to fall below the threshold of the total`,
      whole: (change: string, effect: string) =>
        `${change} ${effect}. That tells how close the order is, not that this mark needs a second look.`,
      wholeOfMany: (change: string, effect: string, others: string) =>
        `${change} ${effect}; ${others} of the same size would do as well. That tells how close the order is, not that these marks need a second look.`,
      others: (count: number) => (count === 1 ? 'one other change' : `${String(count)} other changes`),
      none: (lower: string, higher: string) =>
        `No mark, changed alone, would bring ${lower} before ${higher}. Several together might.`,
    },
    weights: {
      change: (points: string, weights: string, higher: string, lower: string) =>
        `Moving ${points} of weight (${weights}) would make ${higher} and ${lower} equal; beyond that the order turns. It does not tell which weights are right.`,
      equal: (higher: string, lower: string) =>
        `${higher} and ${lower} have equal scores: the least change of weights may part them. It does not tell which way to go.`,
      points: (n: number, shown: string) => `${shown} percentage ${plural(n, 'en', 'point', 'points')}`,
      moved: (criterion: string, from: string, to: string) => `${criterion} from ${from} to ${to}`,
      none: (lower: string, higher: string) =>
        `No weights would bring ${lower} before ${higher}: its means are better on no criterion. That tells nothing of the marks themselves.`,
    },
    notByScore: (higher: string, lower: string) =>
      `${higher} is before ${lower} by a decision, not by the jurors’ score: no change of a mark or of weights would matter.`,
    drawn: (jurors: string, weights: string, points: string, seed: string) =>
      `Draws: ${jurors} juries, ${weights} sets of any weights and ${weights} within ${points} points of the session’s, seed ${seed}. The same ballots give the same draws; these tell nothing of what was not marked.`,
  },
);
