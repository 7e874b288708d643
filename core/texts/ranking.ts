import { area } from './texts.ts';

/** The ranking on the coordinator's screen: its columns, the draws behind it, and what it says of one défi. */
export const rankingTexts = area(
  {
    draws: {
      how: 'Comment les tirages sont faits',
      weightsAlone: (weights: string) =>
        `${weights} tirages de pondérations. Les mêmes bulletins donnent toujours les mêmes tirages.`,
      stopped: 'Les tirages sont arrêtés. Ce qui est montré vient de ceux qui ont été faits.',
      outdated: 'La session a changé : les tirages vont reprendre.',
      outdatedStopped: 'La session a changé : ces tirages valent pour les notes d’avant.',
      start: 'Refaire les tirages',
    },
    groups: {
      draws: 'Selon les tirages',
      totals: (outOf: string) => `Totaux sur ${outOf}`,
      criteria: 'Moyennes par critère',
    },
    ties: 'Ex æquo départagés',
    /** Which total makes the order. */
    official: {
      individual: 'Par la moyenne des jurés.',
      collective:
        'Par le total collectif, celui des grilles des groupes. Les moyennes y sont arrondies au centième : un total peut bouger un peu sans qu’une note ait changé.',
      plenary: 'Dans l’ordre que la plénière a arrêté.',
    },
    columns: {
      collective: 'Collectif',
      mean: 'Moyenne',
      median: 'Médiane',
      trimmed: 'Élaguée',
      trimmedHint: 'Moyenne sans le total le plus haut ni le plus bas ; à partir de cinq.',
      adjusted: 'Corrigée',
      deviation: 'Écart-type',
      flags: 'À signaler',
    },
    cut: 'coupure',
    interval: (low: string, high: string) => (low === high ? `rang ${low}` : `rang ${low} à ${high}`),
    aboveCut: (share: string) => `au-dessus de la coupure dans ${share} des tirages`,
    adjustedRank: (rank: string) => `serait ${rank}`,
    adjustedHint:
      'La moyenne corrigée tient compte de la sévérité des jurés. Elle est là pour comparer : rien n’est classé d’après elle.',
    intervalHint:
      'Selon les tirages : le rang dans 90 % des tirages de jurés, et la part des tirages au-dessus de la coupure. Ce n’est pas la probabilité d’être le meilleur.',
    intervalOfMarks:
      'Les tirages portent sur les notes individuelles : le trait dit ce que vaut leur rang, le point est le rang officiel.',
    toCut: 'Aller à la coupure',
    detail: {
      sure: 'Ce que vaut ce rang',
      flags: 'À signaler',
      noFlag: 'Rien à signaler : les notes sont proches.',
      noFlagOfFew: 'Rien à comparer : il faut les notes de deux jurés.',
      change: 'Ce qui changerait la décision',
      noCut: 'Sans plafond, il n’y a pas de coupure à passer.',
      nothingCut: 'Tous les défis classés tiennent sous les plafonds : il n’y a pas de coupure à passer.',
      notNear: 'Ce défi n’est pas parmi les plus proches de la coupure : le calcul n’est fait que pour eux.',
      awaited: 'Le calcul est en cours.',
      weights: 'Avec d’autres poids de critères',
      anyWeights: 'Poids quelconques',
      nearWeights: (points: string) => `Poids de la session à ${points} points près`,
      rank: 'Rang',
      ranksText: (what: string, ranks: string) => `${what} : ${ranks}`,
      rankShare: (rank: string, share: string) => `rang ${rank} dans ${share} des tirages`,
      someRanks: (n: number) =>
        `Seuls les ${String(n)} premiers rangs sont comptés un à un ; le reste des tirages va plus bas.`,
      ranksTable: 'Rangs par part des tirages',
      central: 'Poids qui le mettent premier',
      centralHint:
        'En moyenne, parmi les tirages où il est premier. Cela dit pour quelles priorités il l’emporte, pas lesquelles il faut avoir.',
      criterion: 'Critère',
      own: 'Session',
    },
    pages: {
      label: 'Pages du classement',
      shown: (from: string, to: string, all: string) => `Lignes ${from} à ${to} sur ${all}`,
      before: 'Page précédente',
      after: 'Page suivante',
    },
  },
  {
    draws: {
      how: 'How the draws are made',
      weightsAlone: (weights: string) =>
        `${weights} draws of weights. The same ballots always give the same draws.`,
      stopped: 'The draws were stopped. What is shown comes from those that were made.',
      outdated: 'The session has changed: the draws are about to begin again.',
      outdatedStopped: 'The session has changed: these draws hold for the marks as they were.',
      start: 'Draw again',
    },
    groups: {
      draws: 'By the draws',
      totals: (outOf: string) => `Totals out of ${outOf}`,
      criteria: 'Means by criterion',
    },
    /** Which total makes the order. */
    ties: 'Ties that were parted',
    official: {
      individual: 'By the mean of the jurors.',
      collective:
        'By the collective total, that of the groups’ grids. Means are rounded to hundredths in them: a total may move a little without any mark having changed.',
      plenary: 'In the order that the plenary recorded.',
    },
    columns: {
      collective: 'Collective',
      mean: 'Mean',
      median: 'Median',
      trimmed: 'Trimmed',
      trimmedHint: 'Mean without the highest and the lowest total; from five on.',
      adjusted: 'Adjusted',
      deviation: 'Std deviation',
      flags: 'Flags',
    },
    cut: 'cut',
    interval: (low: string, high: string) => (low === high ? `rank ${low}` : `rank ${low} to ${high}`),
    aboveCut: (share: string) => `above the cut in ${share} of the draws`,
    adjustedRank: (rank: string) => `would be ${rank}`,
    adjustedHint:
      'The adjusted mean takes the severity of the jurors into account. It is there to compare: nothing is ordered by it.',
    intervalHint:
      'By the draws: the rank in 90% of the draws of jurors, and the share of the draws above the cut. It is not the probability of being the best.',
    intervalOfMarks:
      'The draws are about the individual marks: the line tells what their rank is worth, the dot is the official rank.',
    toCut: 'Go to the cut',
    detail: {
      sure: 'What this rank is worth',
      flags: 'Flags',
      noFlag: 'No flag: the marks are close to one another.',
      noFlagOfFew: 'Nothing to compare: it takes the marks of two jurors.',
      change: 'What would change the decision',
      noCut: 'Without a cap there is no cut to cross.',
      nothingCut: 'Every ranked défi fits under the caps: there is no cut to cross.',
      notNear: 'This défi is not among those nearest the cut: it is worked out for them alone.',
      awaited: 'It is being worked out.',
      weights: 'With other weights of the criteria',
      anyWeights: 'Any weights',
      nearWeights: (points: string) => `Weights of the session within ${points} points`,
      rank: 'Rank',
      ranksText: (what: string, ranks: string) => `${what}: ${ranks}`,
      rankShare: (rank: string, share: string) => `rank ${rank} in ${share} of the draws`,
      someRanks: (n: number) =>
        `Only the first ${String(n)} ranks are counted one by one; the other draws put it further down.`,
      ranksTable: 'Ranks by share of the draws',
      central: 'Weights that put it first',
      centralHint:
        'On average, among the draws in which it is first. That tells for which priorities it wins, not which ones are right.',
      criterion: 'Criterion',
      own: 'Session',
    },
    pages: {
      label: 'Pages of the ranking',
      shown: (from: string, to: string, all: string) => `Rows ${from} to ${to} of ${all}`,
      before: 'Previous page',
      after: 'Next page',
    },
  },
);
