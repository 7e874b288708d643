import { profiles } from '../defi/profile.ts';
import { dossierTexts } from '../texts/dossier.ts';

/** A column of a published table, as Table Schema describes it (Frictionless Data, 1.0). */
export interface SchemaField {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'date';
  readonly format?: string;
  readonly description: string;
  readonly example: string | number;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** Stands between the values of a field that has several. */
export const severalMark = '|';

// Names are French and without accents, as on data.gouv.fr; what they mean never changes once published.

export const defiFields: readonly SchemaField[] = [
  {
    name: 'identifiant',
    title: 'Identifiant',
    type: 'string',
    format: 'uuid',
    description: 'Identifiant du défi, tiré au sort, le même dans tous les fichiers de cet appel.',
    example: '6f0c1a1e-6f0b-4f0c-9a55-3a8b2f4a7c11',
    constraints: { required: true, unique: true },
  },
  {
    name: 'appel',
    title: 'Appel à défis',
    type: 'string',
    description: 'Nom de l’appel à défis.',
    example: 'Entrepreneur·e d’intérêt général, promotion 3',
    constraints: { required: true },
  },
  {
    name: 'date_decision',
    title: 'Date de la décision',
    type: 'date',
    format: 'default',
    description: 'Jour de la décision du comité de pilotage sur ce défi (AAAA-MM-JJ).',
    example: '2018-07-10',
    constraints: { required: true },
  },
  {
    name: 'statut',
    title: 'Statut',
    type: 'string',
    description: 'Ce que le comité de pilotage a décidé.',
    example: 'retenu',
    constraints: { required: true, enum: ['retenu', 'liste complémentaire'] },
  },
  {
    name: 'place_liste_complementaire',
    title: 'Place sur la liste complémentaire',
    type: 'integer',
    description:
      'Ordre dans lequel les défis de la liste complémentaire sont appelés ; vide pour un défi retenu.',
    example: 1,
    constraints: { minimum: 1 },
  },
  {
    name: 'titre',
    title: 'Titre du défi',
    type: 'string',
    description: 'Titre donné par l’administration.',
    example: 'Cartographier les données ouvertes',
    constraints: { required: true },
  },
  {
    name: 'administration',
    title: 'Administration',
    type: 'string',
    description: 'Administration qui porte le défi.',
    example: 'Direction interministérielle du numérique',
  },
  {
    name: 'ministeres',
    title: 'Ministères',
    type: 'string',
    description: `Ministères qui portent le défi, séparés par « ${severalMark} ».`,
    example: 'Ministère de la Culture|Ministère de la Justice',
  },
  {
    name: 'taille_equipe',
    title: 'Taille de l’équipe',
    type: 'integer',
    description:
      'Nombre d’entrepreneur·es d’intérêt général accordés ; sur la liste complémentaire, qui le seraient.',
    example: 2,
    constraints: { required: true, minimum: 0 },
  },
  {
    name: 'profils',
    title: 'Profils',
    type: 'string',
    description: `Profils de l’équipe, un par personne, séparés par « ${severalMark} » ; vide quand le dossier n’en nomme pas. Valeurs : ${profiles.map((profile) => dossierTexts.fr.profiles[profile]).join(', ')}.`,
    example: 'Développement|Design',
  },
];

export const countFields: readonly SchemaField[] = [
  {
    name: 'appel',
    title: 'Appel à défis',
    type: 'string',
    description: 'Nom de l’appel à défis.',
    example: 'Entrepreneur·e d’intérêt général, promotion 3',
    constraints: { required: true },
  },
  {
    name: 'indicateur',
    title: 'Indicateur',
    type: 'string',
    description: 'Ce qui est compté.',
    example: 'défis retenus',
    constraints: { required: true },
  },
  {
    name: 'nombre',
    title: 'Nombre',
    type: 'integer',
    description: 'Combien il y en a.',
    example: 12,
    constraints: { required: true, minimum: 0 },
  },
];
