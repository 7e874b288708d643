/**
 * The narrative fields of a défi, keyed as in the programme's own form of promotion 3. Line limits (`maxLines`)
 * are the form's; a field that the form does not limit has none. Order is the order of reading.
 */
export const defiFields = [
  { key: 'resume', section: 'presentation', maxLines: null },
  { key: 'porteur_operationnel', section: 'administration', maxLines: null },
  { key: 'porteur_administratif', section: 'administration', maxLines: null },
  { key: 'partenaires', section: 'administration', maxLines: null },
  { key: 'adresse_accueil', section: 'administration', maxLines: null },
  { key: 'problematique', section: 'presentation', maxLines: 10 },
  { key: 'solution', section: 'presentation', maxLines: 10 },
  { key: 'impacts', section: 'presentation', maxLines: 10 },
  { key: 'innovations', section: 'presentation', maxLines: 3 },
  { key: 'avancement', section: 'presentation', maxLines: 3 },
  { key: 'motivation', section: 'presentation', maxLines: 10 },
  { key: 'ressources', section: 'means', maxLines: 10 },
  { key: 'donnees', section: 'means', maxLines: null },
  { key: 'donnees_acces', section: 'means', maxLines: 5 },
  { key: 'perennisation', section: 'means', maxLines: 10 },
  { key: 'obstacles', section: 'means', maxLines: 10 },
  { key: 'mentor_operationnel', section: 'contacts', maxLines: null },
  { key: 'mentor_haut_niveau', section: 'contacts', maxLines: null },
  { key: 'contact_rh', section: 'contacts', maxLines: null },
  { key: 'contact_convention', section: 'contacts', maxLines: null },
  { key: 'attest_hors_murs', section: 'commitments', maxLines: null },
  { key: 'attest_ouverture', section: 'commitments', maxLines: null },
  { key: 'attest_donnees', section: 'commitments', maxLines: null },
] as const satisfies readonly { key: string; section: string; maxLines: number | null }[];

export type FieldKey = (typeof defiFields)[number]['key'];
export type FieldSection = (typeof defiFields)[number]['section'];

export const fieldKeys: readonly FieldKey[] = defiFields.map((field) => field.key);

/** Who answers for the défi in the administration: looked at by a check of their own. */
export const mentorFields = ['mentor_operationnel', 'mentor_haut_niveau'] as const satisfies FieldKey[];

/** What the administration commits itself to: a check of its own too. */
export const attestationFields = [
  'attest_hors_murs',
  'attest_ouverture',
  'attest_donnees',
] as const satisfies FieldKey[];

/** The fields that a call may require to be filled, in the form's order: those that no other check looks at. */
export const requirableFields: readonly FieldKey[] = fieldKeys.filter(
  (key) => ![...mentorFields, ...attestationFields].some((own) => own === key),
);
