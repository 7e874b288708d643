import { plural } from './format.ts';
import { area } from './texts.ts';

/** What the minutes say of the deliberation. Counts come in words, `n` chooses the form. */
export const minutesDeliberationTexts = area(
  {
    title: 'Délibération et ordre officiel',
    official: {
      individual:
        'L’ordre officiel suit les notes individuelles : pour chaque défi, la moyenne pondérée des moyennes par critère.',
      collective:
        'L’ordre officiel suit le total collectif : pour chaque critère, la note arrêtée en délibération là où il y en a une, la moyenne des notes individuelles ailleurs.',
      plenary: 'L’ordre officiel est celui que la plénière a arrêté.',
    },
    plenaryMissing:
      'L’ordre devait être arrêté en plénière. Aucun ne l’est à ce jour : c’est le total qui classe.',
    plenaryPartial: 'Les défis que la plénière n’a pas placés suivent, par total.',
    nothingRanked: 'Aucun défi n’est classé.',
    rules: (rules: string) => `À total égal, l’appel prévoit de départager par : ${rules}.`,
    ruleSeparator: ' ; ',
    noRules: 'L’appel ne prévoit aucune règle de départage : à total égal, les défis restent ex æquo.',
    noTie: 'Aucune règle de départage n’a eu à jouer.',
    stillEqual: (rank: string, defis: string) => `Restent ex æquo au ${rank} rang : ${defis}.`,
    conflicts: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'point reste à régler', 'points restent à régler')} entre les postes, et n’y compte rien à ce jour :`,
    order: {
      alone: 'Ordre officiel',
      avis: 'Ordre officiel et avis',
      votes: 'Ordre officiel, avis et décompte des voix',
    },
    rank: 'Rang',
    defi: 'Défi',
    total: 'Total',
    avis: 'Avis',
    votes: { for: 'Pour', against: 'Contre', abstained: 'Abst.' },
    avisOf: { favorable: 'Favorable', defavorable: 'Défavorable' },
    noAvis: 'Pas d’avis',
    casting: 'voix prépondérante',
    coupDeCoeur: 'coup de cœur',
    below: (what: string) => `sous le seuil : ${what}`,
    overall: 'total',
    noScore: 'sans score : un critère n’a reçu aucune note',
    noMark: 'sans score : aucune note',
    avisGiven: (favourable: string, unfavourable: string) =>
      `Le jury a rendu ${favourable} et ${unfavourable}.`,
    favourable: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'avis favorable', 'avis favorables')}`,
    unfavourable: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'avis défavorable', 'avis défavorables')}`,
    noAvisGiven: 'Aucun avis n’est consigné.',
    withoutAvis: (n: number, count: string) =>
      `Pour ${count} ${plural(n, 'fr', 'défi', 'défis')}, l’avis n’est pas consigné.`,
    noVotes: 'Le décompte des voix n’est consigné pour aucun avis.',
    withoutVotes: (_n: number, count: string) =>
      `Pour ${count} avis, le décompte des voix n’est pas consigné.`,
    castBy: (defi: string, who: string) =>
      `${defi} : les voix étaient partagées à égalité. ${who}, qui présidait, a tranché par sa voix prépondérante.`,
    uncast: (defi: string) =>
      `${defi} : les voix étaient partagées à égalité, et aucune voix prépondérante n’est consignée.`,
    noCoup: 'Le jury n’a consigné aucun coup de cœur en délibération.',
    coups: (n: number, defis: string) => `${plural(n, 'fr', 'Coup', 'Coups')} de cœur du jury : ${defis}.`,
    reasons: 'Motifs, opinions divergentes et notes collectives',
    nothing: 'Aucun motif, aucune opinion divergente et aucune note collective ne sont consignés.',
    dissents: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'opinion divergente est consignée', 'opinions divergentes sont consignées')}.`,
    noDissent: 'Aucune opinion divergente n’est consignée.',
    changes: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'note a été arrêtée', 'notes ont été arrêtées')} collectivement à une autre valeur que la moyenne des notes individuelles.`,
    noChange: 'Aucune note collective ne s’écarte de la moyenne des notes individuelles.',
    place: (rank: string, defi: string) => `${rank} – ${defi}`,
    reason: (text: string) => `Motif de l’avis : ${text}`,
    dissent: (text: string) => `Opinion divergente : ${text}`,
    mark: (label: string, value: string, mean: string) =>
      `Note collective au critère « ${label} » : ${value}, la moyenne étant de ${mean}.`,
    markReason: (text: string) => `Motif : ${text}`,
    noMarkReason: 'Son motif n’est pas consigné.',
    left: (who: string) => `A quitté la salle : ${who}.`,
    quoted: (title: string) => `« ${title} »`,
  },
  {
    title: 'Deliberation and official order',
    official: {
      individual:
        'The official order follows the individual marks: for each défi, the weighted mean of the means by criterion.',
      collective:
        'The official order follows the collective total: for each criterion, the mark settled in the deliberation where there is one, the mean of the individual marks elsewhere.',
      plenary: 'The official order is the one that the plenary settled.',
    },
    plenaryMissing:
      'The plenary was to settle the order. None is settled to this day: the total makes the ranking.',
    plenaryPartial: 'Défis that the plenary did not place follow, by total.',
    nothingRanked: 'No défi is ranked.',
    rules: (rules: string) => `Of equal totals, the call provides that they are parted by: ${rules}.`,
    ruleSeparator: '; ',
    noRules: 'The call provides no rule to part ties: défis of equal totals stay ex æquo.',
    noTie: 'No rule had to part a tie.',
    stillEqual: (rank: string, defis: string) => `Still ex æquo at the ${rank} rank: ${defis}.`,
    conflicts: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'point remains', 'points remain')} to be settled between machines, and nothing counts there to this day:`,
    order: {
      alone: 'Official order',
      avis: 'Official order and avis',
      votes: 'Official order, avis and votes',
    },
    rank: 'Rank',
    defi: 'Défi',
    total: 'Total',
    avis: 'Avis',
    votes: { for: 'For', against: 'Against', abstained: 'Abst.' },
    avisOf: { favorable: 'Favourable', defavorable: 'Unfavourable' },
    noAvis: 'No avis',
    casting: 'casting vote',
    coupDeCoeur: 'coup de cœur',
    below: (what: string) => `below the threshold: ${what}`,
    overall: 'total',
    noScore: 'no score: a criterion has no mark',
    noMark: 'no score: no mark',
    avisGiven: (favourable: string, unfavourable: string) =>
      `The jury gave ${favourable} and ${unfavourable}.`,
    favourable: (_n: number, count: string) => `${count} favourable avis`,
    unfavourable: (_n: number, count: string) => `${count} unfavourable avis`,
    noAvisGiven: 'No avis is recorded.',
    withoutAvis: (n: number, count: string) =>
      `For ${count} ${plural(n, 'en', 'défi', 'défis')}, the avis is not recorded.`,
    noVotes: 'The votes are not recorded for any avis.',
    withoutVotes: (_n: number, count: string) => `For ${count} avis, the votes are not recorded.`,
    castBy: (defi: string, who: string) =>
      `${defi}: the votes were tied. ${who}, who presided, decided by casting vote.`,
    uncast: (defi: string) => `${defi}: the votes were tied, and no casting vote is recorded.`,
    noCoup: 'The jury recorded no coup de cœur in its deliberation.',
    coups: (n: number, defis: string) => `${plural(n, 'en', 'Coup', 'Coups')} de cœur of the jury: ${defis}.`,
    reasons: 'Reasons, dissenting opinions and collective marks',
    nothing: 'No reason, no dissenting opinion and no collective mark are recorded.',
    dissents: (n: number, count: string) =>
      `${count} dissenting ${plural(n, 'en', 'opinion is', 'opinions are')} recorded.`,
    noDissent: 'No dissenting opinion is recorded.',
    changes: (n: number, count: string) =>
      `${count} ${plural(n, 'en', 'mark was', 'marks were')} settled collectively at another value than the mean of the individual marks.`,
    noChange: 'No collective mark departs from the mean of the individual marks.',
    place: (rank: string, defi: string) => `${rank} – ${defi}`,
    reason: (text: string) => `Reason of the avis: ${text}`,
    dissent: (text: string) => `Dissenting opinion: ${text}`,
    mark: (label: string, value: string, mean: string) =>
      `Collective mark on the criterion “${label}”: ${value}, the mean being ${mean}.`,
    markReason: (text: string) => `Reason: ${text}`,
    noMarkReason: 'Its reason is not recorded.',
    left: (who: string) => `Left the room: ${who}.`,
    quoted: (title: string) => `“${title}”`,
  },
);
