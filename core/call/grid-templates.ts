import { asCriterionId } from '../ids.ts';
import type { Criterion, Grid } from './grid.ts';

const criterion = (
  id: string,
  label: string,
  guidance: string,
  threshold: number | null = null,
): Criterion => ({
  id: asCriterionId(id),
  label,
  guidance,
  weight: 100,
  threshold,
});

/** The five criteria of the cahier des charges of promotion 3 (§ 4.4), kept by promotion 4. */
const eigCriteria = (threshold: number | null): Criterion[] => [
  criterion(
    'C1',
    'Impact du défi',
    'Contribution à la transformation numérique du ministère, modernisation du service, usage des données.',
    threshold,
  ),
  criterion(
    'C2',
    'Qualité de l’équipe d’agents publics',
    'Temps consacré au défi, niveaux hiérarchiques engagés, mentor de haut niveau.',
    threshold,
  ),
  criterion(
    'C3',
    'Caractère innovant de la solution',
    'Nouveauté de la technologie ou des usages pour l’administration.',
    threshold,
  ),
  criterion(
    'C4',
    'Précision du défi et cohérence de l’équipe',
    'Périmètre clair ; les agents et les profils EIG demandés vont ensemble et servent la solution.',
    threshold,
  ),
  criterion(
    'C5',
    'Adéquation avec les valeurs du programme',
    'Accueil des EIG, travail en équipe, hors les murs, logiciel libre, participation à l’accompagnement.',
    threshold,
  ),
];

const signals = [
  'Données ouvertes par défaut',
  'Partenariats ou portée interministérielle',
  'Compétences complémentaires dans l’équipe demandée',
  'Jeux de données nommés',
  'Postes des EIG décrits',
];

/** Scale of promotion 4; promotion 3 states none, so its template borrows it. */
const fourLevels = (step: number): Grid['scale'] => ({
  min: 100,
  max: 400,
  step,
  levels: [
    { value: 100, label: 'Pas du tout satisfaisant' },
    { value: 200, label: 'Peu satisfaisant' },
    { value: 300, label: 'Satisfaisant' },
    { value: 400, label: 'Excellent' },
  ],
});

const zeroToFive = (step: number): Grid['scale'] => ({
  min: 0,
  max: 500,
  step,
  levels: [
    { value: 0, label: 'Ne répond pas' },
    { value: 100, label: 'Médiocre' },
    { value: 200, label: 'Passable' },
    { value: 300, label: 'Bon' },
    { value: 400, label: 'Très bon' },
    { value: 500, label: 'Excellent' },
  ],
});

/** Ready grids; every value of them is a setting of the session once chosen. */
export const gridTemplates = {
  eig3: {
    template: 'eig3',
    label: 'EIG 3',
    criteria: eigCriteria(null),
    // A filled grid of promotion 4 shows 3,75 and 3,6: steps of 0,05 hold both.
    scale: fourLevels(5),
    outOf: 2_000,
    overallThreshold: null,
    signals,
  },
  eig4: {
    template: 'eig4',
    label: 'EIG 4',
    criteria: eigCriteria(null),
    scale: fourLevels(5),
    outOf: 2_000,
    overallThreshold: null,
    signals,
  },
  eig6: {
    template: 'eig6',
    label: 'EIG 6',
    criteria: eigCriteria(null),
    scale: zeroToFive(50),
    outOf: 2_500,
    overallThreshold: null,
    signals,
  },
  seuils: {
    template: 'seuils',
    label: '0–5 à seuils (type Horizon Europe)',
    criteria: [
      criterion('C1', 'Excellence', 'Clarté et ambition des objectifs, solidité de la démarche.', 300),
      criterion('C2', 'Impact', 'Effets attendus et mesures prévues pour les obtenir.', 300),
      criterion('C3', 'Mise en œuvre', 'Qualité du plan de travail, moyens, équipe.', 300),
    ],
    scale: zeroToFive(50),
    outOf: 1_500,
    overallThreshold: 1_000,
    signals: [],
  },
} as const satisfies Record<string, Grid>;

export type GridTemplateName = keyof typeof gridTemplates;

export const gridTemplateNames = Object.keys(gridTemplates) as GridTemplateName[];
