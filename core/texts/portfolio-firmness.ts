import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** Which défis stay in when the weights move a little: the screen, the agenda's tags and the report. */
export const portfolioFirmnessTexts = area(
  {
    title: 'Ce que les poids changent à la sélection',
    intro:
      'Les poids des critères sont un choix. Cette page dit quels défis restent retenus quand ces poids bougent un peu, et lesquels en dépendent.',
    scenario: 'Règles à respecter',
    call: 'Celles de l’appel',
    callMeans:
      'Les plafonds de l’appel. Un avis défavorable écarte un défi ; un avis qui manque encore n’écarte personne. L’ordre du jour et le rapport posent la même question.',
    noRule: 'Sans plafond ni autre règle, tous les défis sont retenus quels que soient les poids.',
    points: (n: number) => counted(n, ['point', 'points'], 'fr'),
    exact: (n: number, count: string, points: string) =>
      `Calcul exact : ${plural(n, 'fr', 'une seule sélection est défendable', `${count} sélections sont défendables`)} quand chaque poids bouge de ${points} au plus.`,
    exactMeans:
      'Une sélection est défendable quand aucune autre, sous les mêmes règles, ne vaut au moins autant avec tous ces poids et davantage avec certains. La part d’un défi est celle des sélections défendables qui le retiennent.',
    draws: (n: number, count: string, points: string) =>
      `Approximation : ${count} ${plural(n, 'fr', 'pondération tirée', 'pondérations tirées')} au hasard, chaque poids à ${points} au plus de celui de la session.`,
    drawsMean:
      'Il y a trop de défis ou de règles pour comparer toutes les sélections. La part d’un défi est celle des tirages où la meilleure sélection le retient : c’est une part de tirages, pas une preuve.',
    byEig: 'La valeur de chaque équipe compte autant de fois que l’équipe a d’EIG.',
    rankPoints:
      'Ce scénario additionne des points de rang. Ici, ce sont les valeurs des équipes qui sont additionnées : elles seules suivent les poids.',
    fixed: 'Les seuils, les avis et les valeurs fixées à la main restent ce qu’ils sont.',
    classes: {
      noyau: 'Noyau',
      'a-debattre': 'À débattre',
      'hors-d-atteinte': 'Hors d’atteinte',
    },
    means: {
      exact: {
        noyau: 'Dans toutes les sélections défendables. Bouger un peu les poids n’y change rien.',
        'a-debattre':
          'Dans certaines sélections défendables seulement. C’est là que la discussion compte le plus.',
        'hors-d-atteinte':
          'Dans aucune sélection défendable. Il faudrait d’autres notes, d’autres équipes ou d’autres règles.',
      },
      draws: {
        noyau: 'Retenus dans tous les tirages.',
        'a-debattre': 'Retenus dans une partie des tirages. C’est là que la discussion compte le plus.',
        'hors-d-atteinte': 'Retenus dans aucun des tirages.',
      },
    },
    apart: 'Écartés d’avance',
    apartMeans: 'Leur cas ne dépend pas des poids.',
    reasons: {
      'below-threshold': 'sous un seuil',
      'no-score': 'sans total',
      'no-team': 'sans équipe connue',
      avis: 'sans avis favorable',
      unfavourable: 'avis défavorable',
      out: 'écarté par une règle',
    },
    ruledIn: 'imposé par une règle',
    group: (name: string, count: number) => `${name} (${String(count)})`,
    nobody: 'Aucun défi.',
    table: 'Part de chaque défi, dans l’ordre officiel',
    columns: { rank: 'Rang', defi: 'Défi', share: 'Part', class: 'Groupe' },
    openInRanking: (title: string) => `Voir le défi dans le classement : ${title}`,
    infeasible:
      'Aucune sélection ne respecte toutes ces règles à la fois. La partie « Scénarios » dit lesquelles se contredisent.',
    stopped: 'Le calcul est arrêté.',
    stoppedHalfway: 'Les tirages sont arrêtés : les parts portent sur ceux qui ont été faits.',
    start: 'Recommencer',
    computing: 'Calcul en cours…',
    sentence: {
      exact: (n: number, all: string, some: string, none: string, points: string) =>
        `Sous ces règles, quand chaque poids bouge de ${points} au plus : ${all} ${plural(n, 'fr', 'défi est', 'défis sont')} dans toutes les sélections défendables, ${some} dans certaines, ${none} dans aucune.`,
      draws: (n: number, all: string, some: string, none: string, points: string, drawn: string) =>
        `Sous ces règles, sur ${drawn} pondérations tirées à ${points} au plus de celles de la session : ${all} ${plural(n, 'fr', 'défi est retenu', 'défis sont retenus')} dans tous les tirages, ${some} dans une partie, ${none} dans aucun. Ce sont des parts de tirages, pas une preuve.`,
    },
    tags: {
      noyau: 'Sélection : noyau',
      'a-debattre': 'Sélection : à débattre',
      'hors-d-atteinte': 'Sélection : hors d’atteinte',
    },
    agenda:
      'Noyau, à débattre, hors d’atteinte : le défi est dans toutes, dans certaines ou dans aucune des sélections défendables sous les plafonds de l’appel, quand les poids bougent un peu. Voir « Sélection », « Solidité ».',
  },
  {
    title: 'What the weights change in the selection',
    intro:
      'The weights of the criteria are a choice. This page tells which défis stay in when these weights move a little, and which depend on them.',
    scenario: 'Rules to keep',
    call: 'Those of the call',
    callMeans:
      'The caps of the call. An unfavourable opinion keeps a défi out; one that is still missing keeps nobody out. The agenda and the report ask the same question.',
    noRule: 'Without a cap or any other rule, all défis are in whatever the weights are.',
    points: (n: number) => counted(n, ['point', 'points'], 'en'),
    exact: (n: number, count: string, points: string) =>
      `Exact: ${plural(n, 'en', 'a single selection is defensible', `${count} selections are defensible`)} when each weight moves by at most ${points}.`,
    exactMeans:
      'A selection is defensible when no other one, under the same rules, is worth at least as much with all of these weights and more with some. The share of a défi is that of the defensible selections that hold it.',
    draws: (n: number, count: string, points: string) =>
      `Approximation: ${count} ${plural(n, 'en', 'draw', 'draws')} of weights, each weight within ${points} of the session’s.`,
    drawsMean:
      'There are too many défis or rules to compare all selections. The share of a défi is that of the draws in which the best selection holds it: a share of draws, not a proof.',
    byEig: 'The value of each team counts as many times as the team has EIGs.',
    rankPoints:
      'This scenario adds up rank points. Here the values of the teams are added up: they alone follow the weights.',
    fixed: 'Thresholds, opinions and values set by hand stay what they are.',
    classes: { noyau: 'Core', 'a-debattre': 'To be discussed', 'hors-d-atteinte': 'Out of reach' },
    means: {
      exact: {
        noyau: 'In all defensible selections. Moving the weights a little changes nothing.',
        'a-debattre': 'In some of the defensible selections only. This is where discussion counts most.',
        'hors-d-atteinte':
          'In no defensible selection. It would take other marks, other teams or other rules.',
      },
      draws: {
        noyau: 'In, in all draws.',
        'a-debattre': 'In, in some of the draws. This is where discussion counts most.',
        'hors-d-atteinte': 'In, in none of the draws.',
      },
    },
    apart: 'Out beforehand',
    apartMeans: 'Their case does not depend on the weights.',
    reasons: {
      'below-threshold': 'below a threshold',
      'no-score': 'without a total',
      'no-team': 'without a known team',
      avis: 'without a favourable opinion',
      unfavourable: 'unfavourable opinion',
      out: 'kept out by a rule',
    },
    ruledIn: 'asked for by a rule',
    group: (name: string, count: number) => `${name} (${String(count)})`,
    nobody: 'No défi.',
    table: 'Share of each défi, in the official order',
    columns: { rank: 'Rank', defi: 'Défi', share: 'Share', class: 'Group' },
    openInRanking: (title: string) => `See the défi in the ranking: ${title}`,
    infeasible:
      'No selection keeps all of these rules at once. The part “Scenarios” tells which ones contradict each other.',
    stopped: 'The work was stopped.',
    stoppedHalfway: 'The draws were stopped: the shares are of those that were made.',
    start: 'Begin again',
    computing: 'Working…',
    sentence: {
      exact: (n: number, all: string, some: string, none: string, points: string) =>
        `Under these rules, when each weight moves by at most ${points}: ${all} ${plural(n, 'en', 'défi is', 'défis are')} in all defensible selections, ${some} in some, ${none} in none.`,
      draws: (n: number, all: string, some: string, none: string, points: string, drawn: string) =>
        `Under these rules, over ${drawn} draws of weights within ${points} of the session’s: ${all} ${plural(n, 'en', 'défi is', 'défis are')} in, in all draws, ${some} in some, ${none} in none. These are shares of draws, not a proof.`,
    },
    tags: {
      noyau: 'Selection: core',
      'a-debattre': 'Selection: to be discussed',
      'hors-d-atteinte': 'Selection: out of reach',
    },
    agenda:
      'Core, to be discussed, out of reach: the défi is in all, in some or in none of the defensible selections under the caps of the call, when the weights move a little. See “Selection”, “Firmness”.',
  },
);
