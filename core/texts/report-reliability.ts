import { area } from './texts.ts';

/** What the selection report says around the figures on how sure the order is; their own sentences are elsewhere. */
export const reportReliabilityTexts = area(
  {
    title: 'La fiabilité',
    lead: 'Ces chiffres portent sur les notes que chaque juré a données dans son bulletin.',
    notOfficial:
      'L’ordre officiel ne suit pas ces seules notes : le rang officiel d’un défi peut donc sortir de l’intervalle donné ici, et la coupure d’un tirage tombe là où ces notes la mettent.',
    agreement: 'L’accord du jury',
    onTotals: 'Sur les totaux :',
    byCriterion: 'L’accord critère par critère',
    totals: 'Totaux',
    criterion: 'Critère',
    alphaRange: 'α, 95 %',
    alphaOrdinal: 'α ordinal',
    jurors: 'Jurés',
    defis: 'Défis',
    range: (low: string, high: string) => `${low} à ${high}`,
    rectangle:
      'Jurés et défis : ceux sur lesquels W et ICC se calculent, chacun de ces défis ayant une note de chacun de ces jurés.',
    ranks: 'Ce que les rangs doivent au jury',
    draws: (count: string, seed: string) =>
      `${count} jurys ont été tirés au sort parmi les jurés de chaque groupe, avec remise, graine ${seed}. Les mêmes bulletins donnent toujours les mêmes tirages.`,
    rank: 'Rang officiel',
    defi: 'Défi',
    interval: 'Rangs dans 90 % des tirages',
    aboveCut: 'Au-dessus de la coupure',
    reading: (title: string, sentences: string) => `Lecture, pour « ${title} ». ${sentences}`,
    notDrawn:
      'Un défi sans intervalle n’est classé que par les notes d’un groupe : il lui manque des notes de jurés.',
    severity: 'La sévérité des jurés',
    juror: 'Juré',
    part: 'Ensemble',
    totalsGiven: 'Défis',
    effect: 'Écart avec les autres',
    error: 'Erreur type',
    spread: 'Écart-type restant',
    who: (name: string, sentences: string) => `Lecture, pour ${name}. ${sentences}`,
  },
  {
    title: 'Reliability',
    lead: 'These figures are about the marks that each juror gave in their ballot.',
    notOfficial:
      'The official order does not follow these marks alone: the official rank of a défi may lie outside the interval given here, and the cut of a draw falls where these marks put it.',
    agreement: 'The agreement of the jury',
    onTotals: 'On the totals:',
    byCriterion: 'The agreement criterion by criterion',
    totals: 'Totals',
    criterion: 'Criterion',
    alphaRange: 'α, 95%',
    alphaOrdinal: 'Ordinal α',
    jurors: 'Jurors',
    defis: 'Défis',
    range: (low: string, high: string) => `${low} to ${high}`,
    rectangle:
      'Jurors and défis: those on which W and ICC are worked out, each of these défis having a mark of each of these jurors.',
    ranks: 'What the ranks owe to the jury',
    draws: (count: string, seed: string) =>
      `${count} juries were drawn from the jurors of each group, with replacement, seed ${seed}. The same ballots always give the same draws.`,
    rank: 'Official rank',
    defi: 'Défi',
    interval: 'Ranks in 90% of the draws',
    aboveCut: 'Above the cut',
    reading: (title: string, sentences: string) => `How to read “${title}”. ${sentences}`,
    notDrawn:
      'A défi without an interval is ranked by the marks of a group alone: some marks of jurors are missing.',
    severity: 'The severity of the jurors',
    juror: 'Juror',
    part: 'Set',
    totalsGiven: 'Défis',
    effect: 'Difference from the others',
    error: 'Standard error',
    spread: 'Remaining standard deviation',
    who: (name: string, sentences: string) => `How to read ${name}. ${sentences}`,
  },
);
