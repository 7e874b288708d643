import { counted, plural } from './format.ts';
import { area } from './texts.ts';

/** The scenarios that were considered, as the report tells them. */
export const reportScenariosTexts = area(
  {
    straight: 'Tout droit dans l’ordre',
    lead: 'Chaque scénario pose des règles ; sa réponse est la liste qui vaut le plus parmi toutes celles qui les respectent. « Tout droit dans l’ordre » prend les défis l’un après l’autre, avec l’équipe demandée, jusqu’au premier qui dépasserait un plafond de l’appel.',
    none: 'Aucun scénario n’a été enregistré : seule la liste prise tout droit dans l’ordre officiel est donnée ici.',
    question: (objective: string, teams: string) => `${objective}, ${teams}.`,
    objectives: {
      value: 'La plus grande somme des points des défis',
      'value-by-eig': 'La plus grande somme des points multipliés par les EIG',
      'rank-points': 'La plus grande somme des points de rang',
    },
    teams: {
      requested: 'avec les équipes demandées seulement',
      all: 'avec toutes les équipes possibles',
    },
    worth: {
      'value-by-eig': 'points × EIG',
      'rank-points': 'points de rang',
    },
    taken: {
      'as-it-is': 'La proposition du jury en est partie.',
      'as-it-was': 'La proposition du jury en est partie. Le scénario a changé ou a été retiré depuis.',
    },
    noRule: 'Aucune règle.',
    ruleList: 'Règles :',
    infeasible: 'Aucune liste ne respecte toutes ces règles. Celles-ci se contredisent :',
    infeasibleAlone: 'Aucune liste ne respecte toutes ces règles. Celle-ci ne peut pas être tenue :',
    'not-proven':
      'Le calcul n’a pas abouti dans le temps donné. Aucun chiffre n’est donc donné : rien n’est prouvé.',
    'rule-unknown':
      'Une règle porte sur un défi, une équipe ou un groupe qui n’existe plus. Le scénario n’a donc pas de réponse.',
    unique: 'Aucune autre liste ne vaut autant.',
    ties: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'autre liste vaut', 'autres listes valent')} exactement autant.`,
    tiesAtLeast: (n: number) =>
      `Au moins ${counted(n, ['autre liste vaut', 'autres listes valent'], 'fr')} exactement autant.`,
    value: (value: string, unit: string) => `Valeur cherchée : ${value} ${unit}.`,
    summary: 'Les réponses',
    columns: {
      scenario: 'Scénario',
      defis: 'Défis',
      seats: 'EIG',
      fund: 'Fonds',
      points: 'Points',
      gap: 'De moins que le meilleur',
      ties: 'Autres de même valeur',
    },
    atLeast: (count: string) => `${count} ou plus`,
    noAnswer: 'pas de réponse',
    pointsNote:
      'Les points d’un défi sont son total moins le plus petit total que la grille permet ; une équipe réduite en perd une part. Ils sont comptés de la même façon partout, quel que soit ce que le scénario cherche.',
    grid: 'Qui est retenu dans quel scénario',
    key: '● équipe demandée, entière ; ◐ autre équipe, réduite ou changée. Le nombre est celui des EIG. Une case vide : non retenu.',
    whole: 'équipe entière',
    other: 'autre équipe',
    takenMark: 'proposition',
    others: (n: number, count: string) =>
      `${count} ${plural(n, 'fr', 'autre défi n’est retenu', 'autres défis ne sont retenus')} dans aucune de ces listes.`,
  },
  {
    straight: 'Straight down the order',
    lead: 'Each scenario sets rules; its answer is the list that is worth most among all that keep them. “Straight down the order” takes défis one after the other, with the team requested, up to the first that would exceed a cap of the call.',
    none: 'No scenario was saved: only the list taken straight down the official order is given here.',
    question: (objective: string, teams: string) => `${objective}, ${teams}.`,
    objectives: {
      value: 'The largest sum of the points of the défis',
      'value-by-eig': 'The largest sum of points times EIGs',
      'rank-points': 'The largest sum of rank points',
    },
    teams: {
      requested: 'with the teams requested only',
      all: 'with all possible teams',
    },
    worth: {
      'value-by-eig': 'points × EIGs',
      'rank-points': 'rank points',
    },
    taken: {
      'as-it-is': 'The proposal of the jury began with it.',
      'as-it-was': 'The proposal of the jury began with it. The scenario has changed or was removed since.',
    },
    noRule: 'No rule.',
    ruleList: 'Rules:',
    infeasible: 'No list keeps all of these rules. These contradict one another:',
    infeasibleAlone: 'No list keeps all of these rules. This one cannot be kept:',
    'not-proven':
      'The computation did not come to its end within the time given. So no figure is given: nothing is proven.',
    'rule-unknown':
      'A rule is about a défi, a team or a group that no longer exists. So the scenario has no answer.',
    unique: 'No other list is worth as much.',
    ties: (n: number, count: string) =>
      `${count} other ${plural(n, 'en', 'list is', 'lists are')} worth exactly as much.`,
    tiesAtLeast: (n: number) =>
      `At least ${counted(n, ['other list is', 'other lists are'], 'en')} worth exactly as much.`,
    value: (value: string, unit: string) => `Value sought: ${value} ${unit}.`,
    summary: 'The answers',
    columns: {
      scenario: 'Scenario',
      defis: 'Défis',
      seats: 'EIGs',
      fund: 'Fund',
      points: 'Points',
      gap: 'Less than the best',
      ties: 'Others of the same value',
    },
    atLeast: (count: string) => `${count} or more`,
    noAnswer: 'no answer',
    pointsNote:
      'The points of a défi are its total minus the least total that the grid allows; a reduced team loses a part of them. They are counted alike everywhere, whatever the scenario looks for.',
    grid: 'Who is selected in which scenario',
    key: '● team requested, whole; ◐ another team, reduced or changed. The number is that of its EIGs. An empty cell: not selected.',
    whole: 'whole team',
    other: 'another team',
    takenMark: 'proposal',
    others: (n: number, count: string) =>
      `${count} other ${plural(n, 'en', 'défi is', 'défis are')} selected in none of these lists.`,
  },
);
