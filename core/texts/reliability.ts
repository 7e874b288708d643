import { area } from './texts.ts';

/**
 * One sentence a figure: what it says and what it does not. Figures come as text, already written in the language;
 * whoever shows a figure shows its sentence beside it.
 */
export const reliabilityTexts = area(
  {
    alpha: (value: string) =>
      `α de Krippendorff : ${value}. Il vaut 1 si les jurés donnent partout la même note et 0 si leurs écarts sont ceux du hasard ; il dit s’ils s’accordent, pas s’ils ont raison.`,
    alphaOrdinal: (value: string) =>
      `α ordinal : ${value}. Le même, en ne regardant que l’ordre des notes ; il ne dit rien de la taille des écarts.`,
    alphaInterval: (low: string, high: string) =>
      `Entre ${low} et ${high} dans 95 % des tirages de défis : l’accord sur d’autres défis du même genre serait sans doute de cet ordre. Ce n’est pas une garantie.`,
    w: (value: string, jurors: string, defis: string) =>
      `W de Kendall : ${value}, sur les ${defis} défis que les ${jurors} jurés ont tous notés. Il vaut 1 si tous classent dans le même ordre et 0 sans ordre commun ; il ne voit pas qu’un juré est plus sévère qu’un autre.`,
    /** `relation`: `= 0,03` or `< 0,0001`. */
    p: (relation: string) =>
      `p ${relation} : la part des cas où des jurés classant au hasard s’accorderaient au moins autant. Un p petit dit que l’accord n’est pas fortuit, pas qu’il est fort.`,
    iccSingle: (value: string) =>
      `ICC(2,1) : ${value}. La part des écarts de notes qui tient aux défis, si un seul juré notait ; les différences de sévérité comptent comme des désaccords.`,
    iccAverage: (value: string, jurors: string) =>
      `ICC(2,k) : ${value}. La même part pour la moyenne de ${jurors} jurés ; elle monte avec leur nombre, même si chacun reste aussi incertain.`,
    leftOut: (juror: string, without: string, all: string) =>
      `Sans ${juror}, α serait de ${without} au lieu de ${all}. Cela dit combien ses notes pèsent sur l’accord, pas si elles sont bonnes : un avis différent peut être juste.`,
    adjusted: (raw: string, adjusted: string) =>
      `${adjusted} après correction de la sévérité, au lieu de ${raw} : le total attendu si tous les jurés du groupe avaient noté ce défi. La correction suppose que chacun est sévère de la même façon partout.`,
    severity: (value: string) =>
      `Écart avec les autres jurés sur les mêmes défis : ${value}. Positif, il est plus généreux ; négatif, plus sévère. Être sévère n’est pas une faute.`,
    consistency: (value: string) =>
      `Une fois sa sévérité corrigée, ses totaux s’écartent encore de ceux des autres (écart-type : ${value}). C’est peut-être une erreur, peut-être un vrai désaccord.`,
    apart: (parts: string) =>
      `Les défis et les jurés forment ${parts} ensembles sans juré commun : chacun est corrigé à part, et leurs totaux corrigés ne se comparent pas.`,
    rankInterval: (low: string, high: string) =>
      `${low === high ? `Rang ${low}` : `Du rang ${low} au rang ${high}`} dans 90 % des tirages de jurés : ce que le rang doit à la composition du jury. Ce n’est pas la probabilité d’être le meilleur.`,
    aboveCut: (share: string) =>
      `Au-dessus de la coupure dans ${share} des tirages. C’est une part de tirages, pas la probabilité que la décision soit bonne.`,
    acceptability: (share: string) =>
      `Premier avec ${share} des pondérations tirées. Cela dit si le rang dépend des poids des critères, pas quels poids il faut.`,
    none: {
      'no-pairs': 'Pas de mesure : aucun défi n’a les notes de deux jurés.',
      'no-variation': 'Pas de mesure : toutes les notes sont égales, il n’y a pas d’écart à expliquer.',
      'negative-values': 'Pas de mesure : des proportions n’ont pas de sens avec des notes négatives.',
      'few-units': 'Pas de mesure : il faut au moins trois défis que tous les jurés ont notés.',
      'few-raters': 'Pas de mesure : il faut les notes de deux jurés au moins.',
      'not-positive': 'Pas de mesure : les défis se distinguent trop peu pour que ce rapport ait un sens.',
      'few-jurors': 'Pas de tirages de jurés : il en faut au moins quatre par groupe.',
      'left-unmarked': 'Pas de tirages de jurés : trop peu de jurés ont noté certains défis.',
      'no-defi': 'Pas de tirages : aucun défi n’est classé.',
    },
  },
  {
    alpha: (value: string) =>
      `Krippendorff’s α: ${value}. It is 1 if jurors give the same mark everywhere and 0 if they differ as chance would; it tells whether they agree, not whether they are right.`,
    alphaOrdinal: (value: string) =>
      `Ordinal α: ${value}. The same, looking only at the order of the marks; it says nothing of how far apart they are.`,
    alphaInterval: (low: string, high: string) =>
      `Between ${low} and ${high} in 95% of the draws of défis: agreement on other défis of the kind would probably be about that. It is no guarantee.`,
    w: (value: string, jurors: string, defis: string) =>
      `Kendall’s W: ${value}, on the ${defis} défis that all ${jurors} jurors marked. It is 1 if all rank them in the same order and 0 without a common order; it does not see that one juror is more severe than another.`,
    p: (relation: string) =>
      `p ${relation}: the share of cases in which jurors who rank at random would agree at least as much. A small p says that the agreement is no accident, not that it is strong.`,
    iccSingle: (value: string) =>
      `ICC(2,1): ${value}. The share of the differences between marks that is due to the défis, if one juror alone marked; differences in severity count as disagreement.`,
    iccAverage: (value: string, jurors: string) =>
      `ICC(2,k): ${value}. The same share for the mean of ${jurors} jurors; it rises with their number even if each stays as unsure.`,
    leftOut: (juror: string, without: string, all: string) =>
      `Without ${juror}, α would be ${without} instead of ${all}. That tells how much their marks weigh on the agreement, not whether they are good: a different opinion may be right.`,
    adjusted: (raw: string, adjusted: string) =>
      `${adjusted} after adjusting for severity, instead of ${raw}: the total to expect had all jurors of the group marked this défi. The adjustment supposes that each is severe in the same way everywhere.`,
    severity: (value: string) =>
      `Difference from the other jurors on the same défis: ${value}. Above zero they are more generous, below zero more severe. Being severe is no fault.`,
    consistency: (value: string) =>
      `Once severity is adjusted for, their totals still differ from those of the others (standard deviation: ${value}). It may be an error, it may be a real disagreement.`,
    apart: (parts: string) =>
      `Défis and jurors form ${parts} sets without a common juror: each is adjusted by itself, and their adjusted totals do not compare.`,
    rankInterval: (low: string, high: string) =>
      `${low === high ? `Rank ${low}` : `From rank ${low} to rank ${high}`} in 90% of the draws of jurors: what the rank owes to who sat on the jury. It is not the probability of being the best.`,
    aboveCut: (share: string) =>
      `Above the cut in ${share} of the draws. That is a share of draws, not the probability that the decision is right.`,
    acceptability: (share: string) =>
      `First with ${share} of the weights drawn. That tells whether the rank depends on the weights of the criteria, not which weights are right.`,
    none: {
      'no-pairs': 'No figure: no défi has the marks of two jurors.',
      'no-variation': 'No figure: all marks are equal, there is no difference to explain.',
      'negative-values': 'No figure: proportions mean nothing with negative marks.',
      'few-units': 'No figure: it takes at least three défis that all jurors marked.',
      'few-raters': 'No figure: it takes the marks of at least two jurors.',
      'not-positive': 'No figure: the défis differ too little for this ratio to mean anything.',
      'few-jurors': 'No draws of jurors: it takes at least four in each group.',
      'left-unmarked': 'No draws of jurors: too few jurors marked some of the défis.',
      'no-defi': 'No draws: no défi is ranked.',
    },
  },
);
