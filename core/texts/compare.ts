import { deOf } from './elision.ts';
import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** Two rankings beside each other: which ones, what moved, and why. */
export const compareTexts = area(
  {
    lead: 'Choisissez deux classements : le graphique relie chaque défi à sa place dans l’un et dans l’autre.',
    left: 'À gauche',
    right: 'À droite',
    choices: {
      individual: 'Notes individuelles',
      official: {
        individual: 'Officiel (notes individuelles)',
        collective: 'Officiel (notes collectives)',
        plenary: 'Officiel (plénière)',
      },
      adjusted: 'Totaux corrigés',
      adjustedPart: (part: string) => `Totaux corrigés, ensemble ${part}`,
      group: (label: string) => `Rangs ${deOf(label)}`,
      wholeJury: 'Rangs du jury entier',
    },
    recounted:
      'Les deux classements ne portent pas sur les mêmes défis : les rangs sont recomptés parmi ceux qu’ils ont en commun, et la coupure n’est pas montrée.',
    nothing: 'Ces deux classements n’ont aucun défi en commun.',
    same: 'Aucun défi ne change de place.',
    moves: (n: number) => `${counted(n, ['défi change de place', 'défis changent de place'], 'fr')}.`,
    crossings: (titles: string) => `Passent de l’autre côté de la coupure : ${titles}.`,
    chart: 'Les deux classements côte à côte',
    chartText: (moves: string) => `Les deux classements côte à côte. ${moves}`,
    chartMove: (title: string, from: string, to: string) => `${title}, de ${from} à ${to}`,
    chartRest: (n: number) =>
      `Le graphique montre les défis qui bougent le plus et ceux qui entourent la coupure ; ${counted(n, ['autre est', 'autres sont'], 'fr')} dans le tableau.`,
    cut: 'coupure',
    up: (places: string) => `↑ ${places}`,
    down: (places: string) => `↓ ${places}`,
    table: 'Tous les défis',
    columns: { defi: 'Défi', moved: 'Déplacement', why: 'Pourquoi' },
    total: (total: string) => `total ${total}`,
    gained: (n: number, count: string) => `↑ gagne ${count} ${plural(n, 'fr', 'place', 'places')}`,
    lost: (n: number, count: string) => `↓ perd ${count} ${plural(n, 'fr', 'place', 'places')}`,
    still: 'même place',
    crosses: { up: 'passe au-dessus de la coupure', down: 'passe sous la coupure' },
    reasons: {
      'collective-mark': (criterion: string, value: string, mean: string) =>
        `${criterion} : ${value} en collectif, ${mean} en moyenne`,
      because: (sentence: string, reason: string) => `${sentence} («\u00a0${reason}\u00a0»)`,
      severity: (correction: string, jurors: string) =>
        `Total corrigé de ${correction} selon qui a noté : ${jurors}`,
      effect: (juror: string, effect: string) => `${juror} ${effect}`,
      'tie-rule': (rule: string) => `Ex æquo, départagé par ${rule}`,
      plenary: 'Ordre arrêté en plénière',
      group: 'Rang écrit par le groupe',
      unranked: 'Classé dans un seul des deux',
      others: 'Rien qui lui soit propre : d’autres l’ont dépassé ou lui ont laissé la place',
    },
  },
  {
    lead: 'Choose two rankings: the chart joins the place of each défi in the one and in the other.',
    left: 'On the left',
    right: 'On the right',
    choices: {
      individual: 'Individual marks',
      official: {
        individual: 'Official (individual marks)',
        collective: 'Official (collective marks)',
        plenary: 'Official (plenary)',
      },
      adjusted: 'Adjusted totals',
      adjustedPart: (part: string) => `Adjusted totals, set ${part}`,
      group: (label: string) => `Ranks of ${label}`,
      wholeJury: 'Ranks of the whole jury',
    },
    recounted:
      'The two rankings are not about the same défis: ranks are counted anew among those that they share, and the cut is not shown.',
    nothing: 'These two rankings share no défi.',
    same: 'No défi changes place.',
    moves: (n: number) => `${counted(n, ['défi changes place', 'défis change place'], 'en')}.`,
    crossings: (titles: string) => `Cross the cut: ${titles}.`,
    chart: 'The two rankings beside each other',
    chartText: (moves: string) => `The two rankings beside each other. ${moves}`,
    chartMove: (title: string, from: string, to: string) => `${title}, from ${from} to ${to}`,
    chartRest: (n: number) =>
      `The chart shows the défis that move most and those around the cut; ${String(n)} more ${plural(n, 'en', 'is', 'are')} in the table.`,
    cut: 'cut',
    up: (places: string) => `↑ ${places}`,
    down: (places: string) => `↓ ${places}`,
    table: 'All défis',
    columns: { defi: 'Défi', moved: 'Move', why: 'Why' },
    total: (total: string) => `total ${total}`,
    gained: (n: number, count: string) => `↑ gains ${count} ${plural(n, 'en', 'place', 'places')}`,
    lost: (n: number, count: string) => `↓ loses ${count} ${plural(n, 'en', 'place', 'places')}`,
    still: 'same place',
    crosses: { up: 'comes above the cut', down: 'falls below the cut' },
    reasons: {
      'collective-mark': (criterion: string, value: string, mean: string) =>
        `${criterion}: ${value} collectively, ${mean} on average`,
      because: (sentence: string, reason: string) => `${sentence} (“${reason}”)`,
      severity: (correction: string, jurors: string) =>
        `Total adjusted by ${correction} for who marked it: ${jurors}`,
      effect: (juror: string, effect: string) => `${juror} ${effect}`,
      'tie-rule': (rule: string) => `Ex aequo, parted by ${rule}`,
      plenary: 'Order recorded in the plenary',
      group: 'Rank written by the group',
      unranked: 'Ranked in one of the two alone',
      others: 'Nothing of its own: others passed it or left it their place',
    },
  },
);
